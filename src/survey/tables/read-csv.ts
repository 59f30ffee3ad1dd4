import { CsvError, parse } from 'csv-parse/sync'
import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { pointSpan } from '../../base/span.ts'
import { columnLetters, type GridCell, type GridResult, isTooLarge, MOST_ROWS, tooLarge } from './grid.ts'

interface ParsedRow {
  readonly record: readonly string[]
  readonly raw: string
  readonly info: { readonly lines: number }
}

/** A CSV text (RFC 4180; commas, semicolons or tabs part the cells) → its cells, each with its line and column. */
export function readCsv(file: string, text: string): GridResult {
  const delimiter = delimiterOf(text)
  const rows: GridCell[][] = []
  let line = 1
  let start = 0
  try {
    const parsed = parse(text, {
      delimiter,
      info: true,
      raw: true,
      relax_column_count: true,
      to: MOST_ROWS + 1,
    }) as unknown as readonly ParsedRow[]
    for (const { record, raw, info } of parsed) {
      rows.push(cellsOf(file, record, placesOf(raw, line, start, delimiter), rows.length))
      line = info.lines + 1
      start += raw.length
    }
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault
    return { fault: brokenCsv(file, fault) }
  }
  const width = Math.max(0, ...rows.map(row => row.length))
  if (isTooLarge(rows.length, width)) return { fault: tooLarge(file) }
  const padded = rows.map((row, index) => [
    ...row,
    ...Array.from({ length: width - row.length }, (_, extra) => emptyCell(file, row, index, row.length + extra)),
  ])
  return { grid: { rows: padded, merges: [] } }
}

const DELIMITERS = [',', ';', '\t']

/** What parts the cells, outside of quotation marks: the sign that stands equally often in most lines, then the one that stands there more often. */
function delimiterOf(text: string): string {
  const lines = text.replace(/"[^"]*"/g, '').split('\n', MOST_ROWS)
  const scores = DELIMITERS.map(each => {
    const many = new Map<number, number>()
    for (const line of lines) {
      const count = line.split(each).length - 1
      if (count > 0) many.set(count, (many.get(count) ?? 0) + 1)
    }
    return [...many].reduce((best, [count, of]) => Math.max(best, of + count / 1000), 0)
  })
  return DELIMITERS[scores.indexOf(Math.max(...scores))]!
}

interface Place {
  readonly line: number
  readonly column: number
  readonly start: number
}

/** Where each field of a row begins; `raw` is the row as written. */
function placesOf(raw: string, firstLine: number, from: number, delimiter: string): readonly Place[] {
  let line = firstLine
  let column = 1
  let start = from
  let quoted = false
  const places: Place[] = [{ line, column, start }]
  for (const character of raw) {
    if (character === '"') quoted = !quoted
    column += character.length
    start += character.length
    if (character === '\n') {
      line += 1
      column = 1
    } else if (character === delimiter && !quoted) places.push({ line, column, start })
  }
  return places
}

function cellsOf(file: string, record: readonly string[], places: readonly Place[], row: number): GridCell[] {
  return record.map((written, index) => {
    const { line, column, start } = places[index] ?? { line: 1, column: 1, start: 0 }
    const text = written.trim()
    const percent = /^[-+−]?[\d.,]+\s?[%％]$/.test(text.normalize('NFKC'))
    return {
      text: percent ? text.replace(/\s?[%％]$/, '') : text,
      percent,
      place: placeOf(row, index),
      span: pointSpan(file, line, column),
      start,
    }
  })
}

const placeOf = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`

const emptyCell = (file: string, row: readonly GridCell[], index: number, column: number): GridCell => ({
  text: '',
  percent: false,
  place: placeOf(index, column),
  span: row.at(-1)?.span ?? pointSpan(file, index + 1, 1),
  start: row.at(-1)?.start ?? 0,
})

function brokenCsv(file: string, { message, lines }: CsvError): Diagnostic {
  return error('table-malformed', `The file cannot be read as CSV: ${message}`, {
    span: pointSpan(file, Number(lines ?? 1), 1),
    help: 'A cell that holds a comma, a quotation mark or a line break stands in double quotes, with quotes in it doubled.',
  })
}
