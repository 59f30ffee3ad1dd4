import { onOneLine } from '../base/characters.ts'
import { LINE_END } from '../template/print/marks.ts'
import type { ElementName, MarkupElement, MarkupNode, MarkupText } from './nodes.ts'

/** Elements whose words may stand in several paragraphs. A list has its own, and a title is one line of an outline. */
const OF_PARAGRAPHS: ReadonlySet<ElementName> = new Set(['text', 'shape', 'td'])
const BLANK_LINE = /\n\n+/

/** The lines of a value, each without blanks at its ends. */
export const withLines = (text: string): string =>
  text.includes(LINE_END) ? text.replaceAll(LINE_END, '\n').replace(/[ \t]*\n[ \t]*/g, '\n') : text

/** The lines of a value as one. */
export const joinLines = (text: string): string => onOneLine(text.replaceAll(LINE_END, '\n'))

/** Words in paragraphs, where a value of them has a blank line; a line break stays in its paragraph. */
export function partLines(
  name: ElementName,
  nodes: readonly MarkupNode[],
  span: MarkupElement['span'],
): readonly MarkupNode[] {
  if (!nodes.some(node => node.kind === 'text' && node.text.includes('\n'))) return nodes
  if (!OF_PARAGRAPHS.has(name))
    return nodes.map(node => (node.kind === 'text' ? { ...node, text: node.text.replace(/\n+/g, '\n') } : node))
  const paragraphs: MarkupNode[][] = [[]]
  for (const node of nodes) {
    if (node.kind === 'element') {
      paragraphs.at(-1)!.push(node)
      continue
    }
    for (const [at, text] of node.text.split(BLANK_LINE).entries()) {
      if (at > 0) paragraphs.push([])
      if (text !== '') paragraphs.at(-1)!.push({ ...node, text } satisfies MarkupText)
    }
  }
  const full = paragraphs.filter(own => own.length > 0)
  if (full.length < 2) return full.flat()
  return full.map((children): MarkupElement => ({ kind: 'element', name: 'p', attributes: new Map(), children, span }))
}
