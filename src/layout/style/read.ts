import { wordsAlone } from '../../base/characters.ts'
import type { Span } from '../../base/span.ts'
import type { MarkupElement, MarkupNode } from '../../markup/nodes.ts'
import { readNumber as numberIn } from '../../numbers/notation.ts'
import { columnSpan, type Theme } from '../../theme/theme.ts'
import { type Edges, NO_EDGES } from '../model.ts'

/** Reading of attributes: the parser has checked them, so what cannot be read here counts as absent. */
export const read = (element: MarkupElement, name: string): string | undefined => element.attributes.get(name)?.value

export const readBoolean = (element: MarkupElement, name: string): boolean | undefined => {
  const value = read(element, name)
  return value === undefined ? undefined : value === 'true'
}

export const readNumber = (element: MarkupElement, name: string): number | undefined =>
  numberIn(read(element, name) ?? '')?.value

/** Points: a number, `c5` (five grid columns), or a name of theme.space. */
export function readLength(element: MarkupElement, name: string, theme: Theme): number | undefined {
  const value = read(element, name)
  return value === undefined ? undefined : parseLength(value, theme)
}

/** One, two, three or four lengths as in CSS. */
export function readEdges(element: MarkupElement, name: string, theme: Theme): Edges | undefined {
  const value = read(element, name)
  if (value === undefined) return undefined
  const parts = value
    .trim()
    .split(/\s+/)
    .map(part => parseLength(part, theme) ?? 0)
  const [top = 0, right = top, bottom = top, left = right] = parts
  return parts.length === 0 ? NO_EDGES : [top, right, bottom, left]
}

export function parseLength(text: string, theme: Theme): number | undefined {
  const columns = /^c(\d+(?:\.\d+)?)$/.exec(text)
  return columns ? columnSpan(Number(columns[1])) : (numberIn(text)?.value ?? theme.space[text])
}

export function readChoice<T extends string>(
  element: MarkupElement,
  name: string,
  choices: readonly T[],
): T | undefined {
  const value = read(element, name)
  return choices.find(choice => choice === value)
}

export const isElement = (node: MarkupNode): node is MarkupElement => node.kind === 'element'

export const elementsOf = (element: MarkupElement): readonly MarkupElement[] => element.children.filter(isElement)

/** The character data below an element. */
export const wordsOf = (element: MarkupElement): string =>
  element.children.map(node => (isElement(node) ? wordsOf(node) : wordsAlone([node]))).join('')

/** The first YAML value shown in an element: of its words, else of its attributes. */
export function sourceOf(element: MarkupElement): Span | undefined {
  for (const node of element.children) {
    const found = isElement(node) ? sourceOf(node) : node.source
    if (found !== undefined) return found
  }
  for (const attribute of element.attributes.values()) if (attribute.source !== undefined) return attribute.source
  return undefined
}
