import type { Table, TableCell } from '../model/table.ts'
import { isBase } from './cell-base.ts'
import { missingAt, numberIn } from './find-cell.ts'
import { foldLabel } from './label.ts'

/** The rows and columns of a table that hold values: no bases, no letters, no words. A wave without any value is one of them: it is a gap. */
interface TableAxes {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
}

const axes = new WeakMap<Table, TableAxes>()
const indexes = new WeakMap<Table, ReadonlyMap<string, TableCell>>()

export function axesOf(table: Table): TableAxes {
  const known = axes.get(table)
  if (known !== undefined) return known
  const letters = new Set(table.record.significance?.by.map(({ value }) => foldLabel(value.text)))
  const cells = table.cells.filter(
    cell =>
      !isBase(table, cell) && ![cell.labels[0] ?? '', columnOf(cell)].some(label => letters.has(foldLabel(label))),
  )
  /** Of the cells of each label: whether one has a value or is said to be missing, and no word stands there alone. */
  const holding = (labelOf: (cell: TableCell) => string, isWave: boolean): ReadonlySet<string> => {
    const kinds = new Map<string, Set<CellKind>>()
    for (const cell of cells) {
      const label = labelOf(cell)
      kinds.set(label, (kinds.get(label) ?? new Set()).add(kindOf(table, cell)))
    }
    const held = [...kinds].filter(
      ([, set]) => set.has('number') || ((set.has('missing') || (isWave && set.has('nothing'))) && !set.has('words')),
    )
    return new Set(held.map(([label]) => label))
  }
  const waves = table.record.wave?.text
  const rows = holding(({ labels }) => labels[0] ?? '', waves === 'rows')
  const columns = holding(columnOf, waves === 'columns')
  const found = {
    rows: table.rows.filter(row => rows.has(row)),
    columns: table.columns.filter(column => columns.has(column)),
  }
  axes.set(table, found)
  return found
}

type CellKind = 'number' | 'missing' | 'words' | 'nothing'

function kindOf(table: Table, cell: TableCell): CellKind {
  if (missingAt(table, cell) !== undefined) return 'missing'
  if (numberIn(table, cell) !== undefined) return 'number'
  return cell.text === '' ? 'nothing' : 'words'
}

/** The label of a cell's column; of a table with waves and segments, all of them. */
const columnOf = ({ labels }: TableCell): string => labels.slice(1).join('/')

const keyOf = (row: string, column: string): string => `${foldLabel(row)}\n${foldLabel(column)}`

/** The cell of a row and a column. */
export function cellOf(table: Table, row: string, column: string): TableCell | undefined {
  const known =
    indexes.get(table) ?? new Map(table.cells.map(cell => [keyOf(cell.labels[0] ?? '', columnOf(cell)), cell]))
  indexes.set(table, known)
  return known.get(keyOf(row, column))
}

/** The letters of a value: in its cell, or in the column or row that the record names for it. */
export function lettersAt(table: Table, cell: TableCell): string | undefined {
  if (cell.letters !== undefined) return cell.letters
  const by = table.record.significance?.by ?? []
  const placeOf = (label: string): string | undefined =>
    by.find(each => foldLabel(each.label.text) === foldLabel(label))?.value.text
  const [row, column] = [cell.labels[0] ?? '', columnOf(cell)]
  const [inColumn, inRow] = [placeOf(column), placeOf(row)]
  const text = inColumn !== undefined ? cellOf(table, row, inColumn)?.text : inRow && cellOf(table, inRow, column)?.text
  return text || undefined
}
