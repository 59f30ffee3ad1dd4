import { HucreError } from 'hucre'
import { type Cell, type CellValue, readXlsx, type Sheet } from 'hucre/xlsx'
import { type Diagnostic, error } from '../../base/diagnostic.ts'
import type { SourcedText } from '../../base/sourced-text.ts'
import { didYouMean } from '../../base/suggest.ts'
import { exactOf, roundedText, times, whole } from '../../numbers/exact.ts'
import { whyNotOpened } from '../../opc/open-capped.ts'
import { columnLetters, type GridCell, type GridResult, isTooLarge, MOST_ROWS, tooLarge } from './grid.ts'

const CAPS = { most: 50 * 1024 * 1024, ratio: 100 }

/** The bytes of an XLSX workbook → the cells of one sheet, the first where none is named. */
export async function readWorkbook(
  file: SourcedText,
  path: string,
  bytes: Uint8Array,
  sheet: SourcedText | undefined,
): Promise<GridResult> {
  const bomb = whyNotOpened(bytes, CAPS)
  if (bomb !== undefined) return { fault: unreadable(file, bomb) }
  const names: string[] = []
  let sheets: readonly Sheet[]
  try {
    const workbook = await readXlsx(bytes, {
      readStyles: true,
      maxRows: MOST_ROWS + 1,
      sheets: ({ name }) => names.push(name) > 0 && (sheet === undefined ? names.length === 1 : name === sheet.text),
    })
    sheets = workbook.sheets
  } catch (fault) {
    if (!(fault instanceof HucreError)) throw fault
    return { fault: unreadable(file, `is no workbook that can be read: ${fault.message}`) }
  }
  const [found] = sheets
  if (found === undefined) return { fault: noSheet(file, sheet, names) }
  const width = Math.max(0, ...found.rows.map(row => row.length))
  if (isTooLarge(found.rows.length, width)) return { fault: tooLarge(path) }
  const rows = found.rows.map((row, at) =>
    Array.from({ length: width }, (_, column) => gridCell(found, row[column] ?? null, at, column, file)),
  )
  const merges = (found.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    top: startRow,
    left: startCol,
    bottom: endRow,
    right: endCol,
  }))
  return { grid: { rows, merges } }
}

/** The names of a workbook's sheets; none where it cannot be read. */
export async function sheetNames(bytes: Uint8Array): Promise<readonly string[]> {
  if (whyNotOpened(bytes, CAPS) !== undefined) return []
  const names: string[] = []
  try {
    await readXlsx(bytes, { maxRows: 1, sheets: ({ name }) => names.push(name) < 0 })
  } catch (fault) {
    if (!(fault instanceof HucreError)) throw fault
  }
  return names
}

function gridCell({ name, cells }: Sheet, value: CellValue, row: number, column: number, file: SourcedText): GridCell {
  const cell = cells?.get(`${row},${column}`)
  const place = `${name}!${columnLetters(column)}${row + 1}`
  const base = { place, span: file.span, start: 0 }
  if (cell?.type === 'error')
    return { ...base, text: String(value ?? ''), percent: false, fault: `holds the error ${value}` }
  if (cell?.formula !== undefined && (value === null || value === '')) {
    const fault = `holds the formula =${cell.formula} without the value that a spreadsheet program keeps beside it`
    return { ...base, text: '', percent: false, fault }
  }
  if (value instanceof Date) return { ...base, text: dateText(value, formatOf(cell)), percent: false }
  if (typeof value === 'number') return { ...base, ...numberText(value, formatOf(cell)) }
  return { ...base, text: value === null ? '' : String(value).trim(), percent: false }
}

const formatOf = (cell: Cell | undefined): string => cell?.style?.numFmt ?? ''

/** As ISO 8601 writes it, as far as the format shows it: 2021, 2021-03, 2021-03-04. */
function dateText(date: Date, format: string): string {
  if (Number.isNaN(date.getTime())) return ''
  const day = date.toISOString().slice(0, 10)
  const plain = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase()
  if (plain === '' || plain.includes('d')) return day
  return plain.includes('m') ? day.slice(0, 7) : day.slice(0, 4)
}

/** A number with the places that its format shows; of a percent format, times 100. */
function numberText(value: number, format: string): Pick<GridCell, 'text' | 'percent' | 'fault'> {
  const [positive = ''] = format.split(';')
  const plain = positive.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')
  const percent = plain.includes('%')
  const exact = exactOf(String(value)) ?? exactOf(value.toPrecision(15))
  if (exact === undefined)
    return { text: String(value), percent, fault: `holds ${value}, a number that no slide shows as it is` }
  const shown = percent ? times(exact, whole(100)) : exact
  const fixed = /[0#?](?:\.([0#?]+))?/.exec(plain)
  const given = fixed === null ? undefined : (fixed[1] ?? '')
  const text =
    given === undefined || plain.toLowerCase() === 'general'
      ? String(Number(value.toPrecision(15)))
      : roundedText(shown, given.length)
  const optional = /#+$/.exec(given ?? '')?.[0].length ?? 0
  return { text: optional > 0 ? trimPlaces(text, optional) : text, percent }
}

/** Places that a format shows only where they are no nought: 0.0# */
const trimPlaces = (text: string, most: number): string =>
  text.replace(new RegExp(`0{1,${most}}$`), '').replace(/\.$/, '')

const unreadable = (file: SourcedText, why: string): Diagnostic =>
  error('table-malformed', `The file "${file.text}" ${why}`, {
    span: file.span,
    help: 'Save the sheet as .xlsx or as .csv once more, without a password.',
  })

function noSheet(file: SourcedText, sheet: SourcedText | undefined, names: readonly string[]): Diagnostic {
  return error('table-sheet-unknown', `The workbook "${file.text}" has no sheet "${sheet?.text ?? ''}"`, {
    span: sheet?.span ?? file.span,
    help: didYouMean(sheet?.text ?? '', names),
  })
}
