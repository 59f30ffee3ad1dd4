/** The place of an item's first key, counted from 1: the item begins with `- ` before it. */
export interface ListEdit {
  readonly line: number
  readonly column: number
}

/** A text in double quotation marks, on one line, as JSON and YAML both read it. */
export const quoteYaml = (text: string): string => JSON.stringify(text)

/** Adds an item, given as its lines, to the list that ends a file. Lists written `[]` become one of lines. */
export function appendItem(text: string, lines: readonly string[]): string {
  const open = text.replace(/:[ \t]*\[[ \t]*\][ \t]*\n*$/, ':\n')
  return `${open}${open.endsWith('\n') ? '' : '\n'}${itemText(lines, '  ')}`
}

/** Puts an item in the place of another; comments before and behind stay. */
export function replaceItem(text: string, item: ListEdit, lines: readonly string[]): string {
  const [start, end] = rangeOf(text, item)
  return text.slice(0, start) + itemText(lines, ' '.repeat(Math.max(0, item.column - 3))) + text.slice(end)
}

export function deleteItem(text: string, item: ListEdit): string {
  const [start, end] = rangeOf(text, item)
  return text.slice(0, start) + text.slice(end)
}

const itemText = (lines: readonly string[], indent: string): string =>
  lines.map((line, at) => `${indent}${at === 0 ? '- ' : '  '}${line}\n`).join('')

/** From the beginning of an item's first line to that of the first line that is not indented as its keys are. */
function rangeOf(text: string, { line, column }: ListEdit): readonly [start: number, end: number] {
  let start = 0
  for (let at = 1; at < line; at++) start = text.indexOf('\n', start) + 1
  let end = start
  for (let first = true; end < text.length; first = false) {
    const next = text.indexOf('\n', end) + 1 || text.length
    const row = text.slice(end, next)
    if (!first && !row.startsWith(' '.repeat(column - 1))) break
    end = next
  }
  return [start, end]
}
