import type { Adds, FigureRecord } from '../model/survey.ts'
import type { Table } from '../model/table.ts'
import { foldAddress, foldLabel } from '../tables/label.ts'

/** What may be added is declared: by `adds`, by a table whose rows or columns exclude one another, by a scale. */
export function whyNotAdded(
  parts: readonly FigureRecord[],
  adds: readonly Adds[],
  tables: ReadonlyMap<string, Table>,
): string | undefined {
  const ids = parts.map(({ id }) => foldAddress(id))
  const twice = ids.find((id, index) => ids.indexOf(id) < index)
  if (twice !== undefined) return `${parts[ids.indexOf(twice)]!.id} is added to itself`
  if (adds.some(({ of }) => ids.every(id => of.some(({ text }) => foldAddress(text) === id)))) return undefined
  if (excludeOneAnother(parts, tables)) return undefined
  const cautious = parts.find(({ caution }) => caution !== undefined)
  const caution = cautious?.caution && Object.values(cautious.caution)[0]?.text
  return `whether ${parts.map(({ id }) => id).join(' and ')} overlap is not said${caution === undefined ? '' : ` (caution of ${cautious?.id}: ${caution})`}`
}

/** Cells of one column whose rows exclude one another, or of one row whose columns do. */
function excludeOneAnother(parts: readonly FigureRecord[], tables: ReadonlyMap<string, Table>): boolean {
  const [first] = parts
  // Points of one series that is a whole.
  if (first?.value.form === 'series' && first.value.whole) return parts.every(({ value }) => value === first.value)
  const record = tables.get(first?.cell?.table ?? '')?.record
  if (first?.cell === undefined || record === undefined) return false
  if (parts.some(({ cell }) => cell?.table !== record.id)) return false
  const rows = parts.map(({ cell }) => foldLabel(cell?.labels[0] ?? ''))
  const columns = parts.map(({ cell }) => foldLabel((cell?.labels ?? []).slice(1).join('/')))
  const scale = record.scale.map(({ text }) => foldLabel(text))
  const oneColumn = new Set(columns).size === 1
  if (oneColumn && (record.adds === 'rows' || (scale.length > 0 && rows.every(row => scale.includes(row))))) return true
  return record.adds === 'columns' && new Set(rows).size === 1
}

/** Whether figures are compared: both ends of a change; cells of one row, as two waves are, or of one column, as two answers are. */
export function areCompared(one: FigureRecord, other: FigureRecord): boolean {
  if (one.id === other.id) return true
  const [a, b] = [one.cell, other.cell]
  if (a === undefined || b === undefined || a.table !== b.table) return false
  const rest = ({ labels }: typeof a): string => foldLabel(labels.slice(1).join('/'))
  return foldLabel(a.labels[0] ?? '') === foldLabel(b.labels[0] ?? '') || rest(a) === rest(b)
}
