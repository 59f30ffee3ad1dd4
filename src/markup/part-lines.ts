import { onOneLine } from '../base/characters.ts'
import { LINE_END } from '../template/print/marks.ts'
import type { ElementName, MarkupElement, MarkupNode, MarkupText } from './nodes.ts'
import type { WrittenElement } from './xml-tree.ts'

/** Elements whose words may stand in several paragraphs. A title is one line of an outline, a `<p>` one paragraph. */
const OF_LINES: ReadonlySet<string> = new Set<ElementName>(['text', 'shape', 'td'])

/** Whether the lines of a value may stand under one another in an element: a foot and a page number are one line. */
export const mayHoldLines = ({ name, attributes }: WrittenElement): boolean =>
  OF_LINES.has(name) && attributes.every(one => one.name !== 'placeholder' || one.value === 'body')

/** The lines of a value as one. */
export const joinLines = (text: string): string => onOneLine(text.replaceAll(LINE_END, '\n'))

/** Words with a value of several lines, as a paragraph for each line; other words as they are. */
export function partLines(children: readonly MarkupNode[], span: MarkupElement['span']): readonly MarkupNode[] {
  if (!children.some(node => node.kind === 'text' && node.text.includes(LINE_END))) return children
  const lines: MarkupNode[][] = [[]]
  for (const node of children) {
    if (node.kind === 'element') {
      lines.at(-1)!.push(node)
      continue
    }
    for (const [at, text] of node.text.split(LINE_END).entries()) {
      if (at > 0) lines.push([])
      if (text.trim() !== '') lines.at(-1)!.push({ ...node, text } satisfies MarkupText)
    }
  }
  return lines
    .filter(line => line.length > 0)
    .map((line): MarkupElement => ({ kind: 'element', name: 'p', attributes: new Map(), children: line, span }))
}
