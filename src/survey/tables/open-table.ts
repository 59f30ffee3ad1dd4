import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { decodeTable } from '../../yaml/decode-text.ts'
import type { TableRecord } from '../model/table.ts'
import { cropGrid, type GridResult, parseRange } from './grid.ts'

/** The cells of a table's file, and the text of a CSV file. */
interface OpenedTable {
  readonly result: GridResult
  readonly text?: string
}

/** Opens the file of a table: a workbook where it begins as a zip file does, else CSV in UTF-8, UTF-16 or GB18030. */
export async function openTable(record: TableRecord, path: string, bytes: Uint8Array): Promise<OpenedTable> {
  const { file, sheet } = record
  if (startsWith(bytes, OLD_WORKBOOK)) {
    const help = 'Save it as .xlsx, or the sheet as .csv, without a password.'
    const message = `The file "${file.text}" is an old .xls workbook, or one with a password`
    return { result: { fault: error('table-malformed', message, { span: file.span, help }) } }
  }
  if (startsWith(bytes, ZIP)) {
    const { readWorkbook } = await import('./read-workbook.ts')
    return { result: tableIn(record, await readWorkbook(file, path, bytes, sheet)) }
  }
  if (sheet !== undefined) return { result: { fault: noWorkbook(record, sheet.text) } }
  const { value: text, diagnostics } = decodeTable(path, bytes)
  const [fault] = diagnostics
  if (text === undefined || fault !== undefined) return { result: { fault: fault! }, ...(text && { text }) }
  const { readCsv } = await import('./read-csv.ts')
  return { result: tableIn(record, readCsv(path, text)), text }
}

const ZIP = [0x50, 0x4b]
/** The compound files of Office before 2007, in which locked workbooks lie too. */
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0]

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte)

/** The rows of the range that hold something: blank ones part nothing. Where cells are merged, rows keep their places. */
function tableIn(record: TableRecord, result: GridResult): GridResult {
  const found = inRange(record, result)
  if ('fault' in found || found.grid.merges.length > 0) return found
  return { grid: { ...found.grid, rows: found.grid.rows.filter(row => row.some(({ text }) => text !== '')) } }
}

function inRange({ range }: TableRecord, result: GridResult): GridResult {
  if (range === undefined || 'fault' in result) return result
  const wanted = parseRange(range.text)
  const { rows } = result.grid
  if (wanted !== undefined && wanted.bottom < rows.length && wanted.right < (rows[0]?.length ?? 0))
    return { grid: cropGrid(result.grid, wanted) }
  const fault = error('table-range-outside', `The range ${range.text} is not within the sheet`, {
    span: range.span,
    help: `The sheet has ${rows.length} rows and ${rows[0]?.length ?? 0} columns. Write the first and the last cell, as in A3:D9.`,
  })
  return { fault }
}

const noWorkbook = ({ file }: TableRecord, sheet: string): Diagnostic =>
  error('table-sheet-unknown', `The file "${file.text}" is no workbook, so it has no sheet "${sheet}"`, {
    span: file.span,
    help: 'Delete `sheet`, or name a .xlsx file.',
  })
