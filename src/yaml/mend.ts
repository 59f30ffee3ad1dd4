import type { Span } from '../base/span.ts'
import { quoteYaml } from './edit-list.ts'

/** What a text at a span should say. */
export interface Mend {
  /** Of a whole text, without its quotation marks. */
  readonly span: Span
  readonly text: string
}

/** Writes texts into a YAML file, the last first, so that the places of the others hold. All else stays as it is. */
export function mendYaml(file: string, mends: readonly Mend[]): string {
  const rows = file.split('\n')
  const sorted = [...mends]
    .filter(({ span }) => span.line === span.endLine)
    .sort((a, b) => b.span.line - a.span.line || b.span.column - a.span.column)
  let before: Span | undefined
  for (const { span, text } of sorted) {
    const row = rows[span.line - 1]
    // Two mends of one place: the first stands, the next run finds the other.
    if (row === undefined || (before?.line === span.line && span.endColumn > before.column)) continue
    before = span
    rows[span.line - 1] = written(row, span.column - 1, span.endColumn - 1, text)
  }
  return rows.join('\n')
}

/** A row with a text in it. A plain text gets quotation marks, since braces in it could be read as a map. */
function written(row: string, start: number, end: number, text: string): string {
  const before = row.slice(0, start)
  const mark = before.at(-1)
  // A row of a block text (`|`, `>`) has nothing before it.
  const isBlock = before.trim() === ''
  const next =
    mark === '"'
      ? quoteYaml(text).slice(1, -1)
      : mark === "'"
        ? text.replaceAll("'", "''")
        : isBlock
          ? text
          : quoteYaml(text)
  return before + next + row.slice(end)
}
