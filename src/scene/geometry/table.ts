import type { Rect } from '../../base/geometry.ts'
import type { Theme } from '../../theme/theme.ts'
import type { OwnCell, TableItem } from '../scene.ts'
import type { Stroke } from '../stroke.ts'

/** A cell with its box and its place in the table. */
export interface PlacedCell {
  readonly cell: OwnCell
  readonly row: number
  readonly column: number
  readonly box: Rect
}

/** The cells of a table in reading order, without those that others cover. */
export function placedCells(table: TableItem): readonly PlacedCell[] {
  const lefts = offsets(table.columns, table.box.x)
  const tops = offsets(
    table.rows.map(({ height }) => height),
    table.box.y,
  )
  return table.rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      if ('covered' in cell) return []
      const [x, y] = [lefts[column]!, tops[row]!]
      const right = lefts[column + cell.columnSpan] ?? lefts.at(-1)!
      const bottom = tops[row + cell.rowSpan] ?? tops.at(-1)!
      return [{ cell, row, column, box: { x, y, width: right - x, height: bottom - y } }]
    }),
  )
}

function offsets(lengths: readonly number[], start: number): readonly number[] {
  const all = [start]
  for (const length of lengths) all.push(all.at(-1)! + length)
  return all
}

/** The rules of a theme's tables: under the head, between rows, and under the last one. */
interface TableRules {
  readonly head: Stroke
  readonly between: Stroke
  readonly closing: Stroke
}

export function tableRules({ lines, roles }: Theme): TableRules {
  const { text, line } = roles.page
  return {
    head: { paint: text, width: lines.heavy?.width ?? 1.5 },
    between: { paint: line, width: lines.hairline?.width ?? 0.75 },
    closing: { paint: text, width: lines.closing?.width ?? 0.75 },
  }
}

/** The rule under a cell: its own, else the one that the theme's tables have there. */
export function ruleBelow({ rows }: TableItem, { cell, row }: PlacedCell, rules: TableRules): Stroke {
  const next = row + cell.rowSpan
  if (cell.below !== undefined) return cell.below
  if (next === 1 && rows[0]?.head) return rules.head
  return next >= rows.length ? rules.closing : rules.between
}
