import type { Span } from '../base/span.ts'

/** A text in double quotation marks, on one line, as JSON and YAML both read it. */
export const quoteYaml = (text: string): string => JSON.stringify(text)

/** Adds an item, given as its lines, to the list that ends a file. Lists written `[]` become one of lines. */
export function appendItem(text: string, lines: readonly string[]): string {
  const open = text.replace(/:[ \t]*\[[ \t]*\][ \t]*\n*$/, ':\n')
  return `${open}${open.endsWith('\n') ? '' : '\n'}${itemText(lines, '  ')}`
}

/** Puts an item in the place of another; comments before and behind stay. */
export function replaceItem(text: string, item: Span, lines: readonly string[]): string {
  const [start, end] = rangeOf(text, item)
  return text.slice(0, start) + itemText(lines, ' '.repeat(Math.max(0, item.column - 3))) + text.slice(end)
}

/** Deletes items of lists. All else stays, comments among it; a list that has no item left is written `[]`. */
export const deleteItems = (text: string, items: readonly Span[]): string =>
  [...items].sort((a, b) => b.line - a.line || b.column - a.column).reduce(withoutItem, text)

function withoutItem(text: string, item: Span): string {
  const [start, end] = rangeOf(text, item)
  const dash = text.slice(start, start + item.column - 1)
  if (!/^[ \t]*-[ \t]+$/.test(dash)) return withoutMember(text, item)
  const [before, behind] = [text.slice(0, start), text.slice(end)]
  const indent = dash.slice(0, dash.indexOf('-'))
  const isLast = !rowsOf(behind).find(isSaid)?.startsWith(`${indent}-`)
  const key = /:(?=[ \t]*(?:#.*)?\n(?:[ \t]*(?:#.*)?\n)*$)/
  return (isLast ? before.replace(key, ': []') : before) + behind
}

/** Of a list in brackets: the item goes with the comma before it; the first, with the one behind it. */
function withoutMember(text: string, { line, column, endLine, endColumn }: Span): string {
  const before = text.slice(0, startOf(text, line) + column - 1)
  const behind = text.slice(startOf(text, endLine) + endColumn - 1)
  return /,\s*$/.test(before) ? before.replace(/,\s*$/, '') + behind : before + behind.replace(/^\s*,[ \t]*/, '')
}

const rowsOf = (text: string): readonly string[] => text.split('\n')
const isSaid = (row: string): boolean => /^[ \t]*[^ \t#\r]/.test(row)

const itemText = (lines: readonly string[], indent: string): string =>
  lines.map((line, at) => `${indent}${at === 0 ? '- ' : '  '}${line}\n`).join('')

/** From the beginning of an item's first line to that of the line behind its last. */
const rangeOf = (text: string, { line, endLine, endColumn }: Span): readonly [start: number, end: number] => [
  startOf(text, line),
  startOf(text, endColumn === 1 ? endLine : endLine + 1),
]

function startOf(text: string, line: number): number {
  let start = 0
  for (let at = 1; at < line; at++) start = text.indexOf('\n', start) + 1 || text.length
  return start
}
