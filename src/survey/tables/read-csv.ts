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
      skip_empty_lines: true,
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

/** What parts the cells of the first line most often, outside of quotation marks. */
function delimiterOf(text: string): string {
  const line = (/^[^\n]*\S[^\n]*/m.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '')
  const counts = DELIMITERS.map(each => line.split(each).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!
}

interface Place {
  readonly line: number
  readonly column: number
  readonly start: number
}

/** Where each field of a row begins; `raw` is the row as written, with blank lines before it. */
function placesOf(raw: string, firstLine: number, from: number, delimiter: string): readonly Place[] {
  const blank = /^[ \t]*\n+/.exec(raw)?.[0] ?? ''
  let line = firstLine + blank.split('\n').length - 1
  let column = 1
  let start = from + blank.length
  let quoted = false
  const places: Place[] = [{ line, column, start }]
  for (const character of raw.slice(blank.length)) {
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
