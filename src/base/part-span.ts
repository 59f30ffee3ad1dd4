import type { Span } from './span.ts'

/**
 * The span of a part of a text, if the text stands on one line of its file unescaped; otherwise the span of the whole
 * text.
 */
export function partSpan(span: Span, text: string, start: number, length: number): Span {
  const plain = span.line === span.endLine && span.endColumn - span.column === text.length
  if (!plain || start < 0) return span
  const column = span.column + start
  return { ...span, column, endColumn: column + Math.max(1, length) }
}
