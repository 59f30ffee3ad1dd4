import type { Span } from '../base/span.ts'

const WIDTH = 96

/** The line of a span with its place marked, as `3 | text` and carets below; one line before it for context. */
export function codeFrame(text: string, span: Span): string {
  const lines = text.split(/\r?\n/)
  const row = lines[span.line - 1]
  if (row === undefined) return ''
  const gutter = String(span.line).length
  const { shown, column } = excerpt(row, span.column)
  const length = span.endLine === span.line ? Math.max(1, span.endColumn - span.column) : 1
  const before =
    span.line > 1 ? `${String(span.line - 1).padStart(gutter)} | ${excerpt(lines[span.line - 2] ?? '', 1).shown}\n` : ''
  const pad = displayWidth(shown.slice(0, column - 1))
  const marks = '^'.repeat(
    Math.max(1, Math.min(displayWidth(shown.slice(column - 1, column - 1 + length)), WIDTH - pad)),
  )
  return `${before}${span.line} | ${shown}\n${' '.repeat(gutter)} | ${' '.repeat(pad)}${marks}`
}

/** A window of a long line that holds the column. Control characters become visible blanks. */
function excerpt(line: string, column: number): { shown: string; column: number } {
  const clean = line.replace(/[\u0000-\u001F\u007F\uD800-\uDFFF\uE000-\uF8FF]/g, '\uFFFD')
  if (clean.length <= WIDTH) return { shown: clean, column }
  const start = Math.max(0, Math.min(column - 1 - WIDTH / 3, clean.length - WIDTH))
  const from = Math.floor(start)
  return {
    shown: `${from > 0 ? '…' : ''}${clean.slice(from, from + WIDTH)}…`,
    column: column - from + (from > 0 ? 1 : 0),
  }
}

/** Columns of a terminal: East Asian characters take two. */
function displayWidth(text: string): number {
  let width = 0
  for (const character of text)
    width += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/.test(
      character,
    )
      ? 2
      : 1
  return width
}
