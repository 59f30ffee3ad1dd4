import type { Code, DiagnosticDetail } from '../../base/diagnostic.ts'
import type { Language } from '../../base/language.ts'
import { didYouMean } from '../../base/suggest.ts'
import { readNumber, type WrittenNumber } from '../../numbers/notation.ts'
import type { FigureRecord } from '../model/survey.ts'
import type { Table, TableCell } from '../model/table.ts'
import { addressOf, figureOfCell } from './cell-figure.ts'
import { foldAddress, foldLabel, splitAddress, writeAddress } from './label.ts'

type Tables = ReadonlyMap<string, Table>

/** Cells by folded address; of two with the same labels in a row, each is found by its quoted labels only. */
type Index = ReadonlyMap<string, TableCell | 'several'>

const indexes = new WeakMap<Table, Index>()
const figures = new WeakMap<TableCell, FigureRecord>()

/** The figure of the cell at an address (`G1/Very satisfied/2021`), or nothing where there is none with a number. */
export function findCell(tables: Tables, address: string, language: Language): FigureRecord | undefined {
  const found = cellAt(tables, address)
  if (found === undefined || found.cell === undefined || found.cell === 'several') return undefined
  const { table, cell } = found
  const number = numberIn(table, cell)
  if (number === undefined) return undefined
  const figure = figures.get(cell) ?? figureOfCell(table, cell, number, language)
  figures.set(cell, figure)
  return figure
}

/** Why `findCell` finds nothing: what a diagnostic says. Undefined where the address names no table. */
export function whyNoCell(
  tables: Tables,
  address: string,
): ({ readonly code: Code; readonly message: string } & Pick<DiagnosticDetail, 'why' | 'help' | 'trace'>) | undefined {
  const found = cellAt(tables, address)
  if (found === undefined) return undefined
  const { table, cell, labels } = found
  const { id } = table.record
  if (cell === 'several') {
    const help = `Quote the labels that hold a slash: ${id}/“a/b”/c.`
    return { code: 'cell-unknown', message: `Several cells of ${id} have the labels "${labels.join('/')}"`, help }
  }
  if (cell !== undefined) return noNumber(table, cell)
  const [row = '', ...rest] = labels
  const isRow = table.rows.some(label => foldLabel(label) === foldLabel(row))
  const [what, name, known] = isRow ? ['column', rest.join('/'), table.columns] : ['row', row, table.rows]
  return {
    code: 'cell-unknown',
    message: `${id} has no ${what} "${name}"`,
    help: `${didYouMean(name, known)} An address is ${id}/row/column, with the labels of ${table.record.file.text}.`,
  }
}

function noNumber(table: Table, cell: TableCell) {
  const { record } = table
  const meaning = missingAt(table, cell)
  const holds =
    cell.text === ''
      ? `is empty${meaning === undefined ? '' : `: ${meaning}`}`
      : `holds "${cell.text}"${meaning === undefined ? '' : `: ${meaning}`}`
  return {
    code: 'cell-without-number' as const,
    message: `The cell ${addressOf(table, cell)} ${holds}`,
    why: meaning === undefined ? 'Only a number can be shown as one.' : 'There is no value to show.',
    help: `Show another cell, or say in words that there is none. It is ${cell.place} of ${record.file.text}.`,
    trace: [{ label: 'the cell is here', span: cell.span }],
  }
}

/** What the record says of a sign that stands in place of a value. */
export const missingAt = ({ record }: Table, { text }: TableCell): string | undefined => {
  const texts = record.missing.find(({ label }) => label.text.trim() === text)?.value
  return texts && Object.values(texts)[0]?.text
}

/** The number of a cell: `1,650`, `+0.1`, `−3`, digits of full width too; none where the record says that it marks a missing value. */
export function numberIn(table: Table, cell: TableCell): WrittenNumber | undefined {
  return missingAt(table, cell) === undefined ? readNumber(cell.text.normalize('NFKC')) : undefined
}

function cellAt(tables: Tables, address: string) {
  const slash = address.indexOf('/')
  const table = slash < 0 ? undefined : tables.get(address.slice(0, slash))
  if (table === undefined) return undefined
  const rest = address.slice(slash + 1)
  const labels = splitAddress(rest)
  const index = indexOf(table)
  return { table, labels, cell: index.get(foldAddress(rest)) ?? index.get(foldAddress(labels.join('/'))) }
}

function indexOf(table: Table): Index {
  const known = indexes.get(table)
  if (known !== undefined) return known
  const index = new Map<string, TableCell | 'several'>()
  for (const cell of table.cells) {
    const bare = foldAddress(cell.labels.join('/'))
    index.set(bare, index.has(bare) ? 'several' : cell)
  }
  for (const cell of table.cells) {
    const quoted = foldAddress(writeAddress(cell.labels))
    if (quoted.includes('“')) index.set(quoted, cell)
  }
  indexes.set(table, index)
  return index
}
