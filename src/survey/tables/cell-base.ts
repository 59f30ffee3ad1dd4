import { readNumber } from '../../numbers/notation.ts'
import type { Texts } from '../model/record-base.ts'
import type { Labelled, Table, TableCell } from '../model/table.ts'
import { foldLabel } from './label.ts'

/** What the record says of any label of a cell: the row's before the column's. */
export function byLabel<Value>(values: Labelled<Value>, labels: readonly string[]): Value | undefined {
  const names = [...labels, labels.slice(1).join('/')].map(foldLabel)
  return names.map(name => values.find(({ label }) => foldLabel(label.text) === name)).find(each => each !== undefined)
    ?.value
}

export const unitAt = ({ record }: Table, { labels }: TableCell): Texts | undefined =>
  byLabel(record.units, labels) ?? record.unit

const byLabels = new WeakMap<Table, ReadonlyMap<string, TableCell>>()

/** Of cells with the same labels the first. */
function cellsByLabels(table: Table): ReadonlyMap<string, TableCell> {
  const known = byLabels.get(table)
  if (known !== undefined) return known
  const made = new Map([...table.cells].reverse().map(cell => [foldLabel(cell.labels.join('/')), cell]))
  byLabels.set(table, made)
  return made
}

/** How many answered, as the survey or the file writes it; undefined where neither does. */
export function baseAt(table: Table, { labels }: TableCell): string | undefined {
  const { base } = table.record
  const [row = '', ...rest] = labels
  const stated = byLabel(base.by, labels) ?? base.n
  if (stated !== undefined) return stated.text
  const address =
    base.row !== undefined ? [base.row.text, ...rest] : base.column === undefined ? [] : [row, base.column.text]
  if (address.length === 0) return undefined
  const cell = cellsByLabels(table).get(foldLabel(address.join('/')))
  return cell === undefined || readNumber(cell.text) === undefined ? undefined : cell.text
}

/** Whether a value is itself a number of answers that the record names as the base. */
export const isBase = ({ record: { base } }: Table, { labels: [row = '', ...rest] }: TableCell): boolean =>
  (base.row !== undefined && foldLabel(base.row.text) === foldLabel(row)) ||
  (base.column !== undefined && foldLabel(base.column.text) === foldLabel(rest.join('/')))
