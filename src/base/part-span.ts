import type { Span } from './span.ts'

/** The place of a piece of a text, where the text stands on one line as it is; else the place of the whole. */
export function partSpan(span: Span, text: string, start: number, length: number): Span {
  const plain = span.line === span.endLine && span.endColumn - span.column === text.length
  if (!plain || start < 0) return span
  const column = span.column + start
  return { ...span, column, endColumn: column + Math.max(1, length) }
}
