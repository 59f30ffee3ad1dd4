import type { MarkupAttribute, MarkupElement } from '../../markup/nodes.ts'
import { type PlacedCell, placeCells } from '../draft/draft-table.ts'
import { elementsOf, read } from '../style/read.ts'

/** A table with its heads and the body rows `from` to `to`; cells that span the cut are repeated for what is left of them. */
export function sliceRows(table: MarkupElement, from: number, to: number): MarkupElement {
  const parts = elementsOf(table)
  const rows = parts.filter(part => part.name === 'tr')
  const columns = parts.filter(part => part.name === 'col').length
  const heads = rows.filter(isHead)
  const body = rows.filter(row => !isHead(row))
  const placed = placeCells(body, columns).rows
  const sliced = body.slice(from, to).map((row, index) => sliceRow(row, from + index, from, to, placed))
  const others = parts.filter(part => part.name !== 'tr')
  return { ...table, children: [...others, ...heads, ...sliced] }
}

const isHead = (row: MarkupElement): boolean => read(row, 'head') === 'true'

function sliceRow(
  row: MarkupElement,
  rowIndex: number,
  from: number,
  to: number,
  placed: readonly (readonly (PlacedCell | undefined)[])[],
): MarkupElement {
  const cells: MarkupElement[] = []
  const width = placed[rowIndex]?.length ?? 0
  for (let column = 0; column < width; column += 1) {
    const own = placed[rowIndex]![column]
    const cover =
      own === undefined
        ? rowIndex === from
          ? coverFrom(placed, rowIndex, column)
          : undefined
        : { cell: own, row: rowIndex }
    if (cover === undefined || cover.cell.element.name !== 'td') continue
    const rows = Math.min(cover.row + cover.cell.rowSpan, to) - rowIndex
    cells.push(withSpan(cover.cell.element, rows))
  }
  return { ...row, children: cells }
}

interface Cover {
  readonly cell: PlacedCell
  readonly row: number
}

/** The cell above that reaches into a row, if it begins in this very column. */
function coverFrom(
  placed: readonly (readonly (PlacedCell | undefined)[])[],
  row: number,
  column: number,
): Cover | undefined {
  for (let above = row - 1; above >= 0; above -= 1) {
    const cell = placed[above]![column]
    if (cell !== undefined) return above + cell.rowSpan > row ? { cell, row: above } : undefined
  }
  return undefined
}

function withSpan(cell: MarkupElement, rows: number): MarkupElement {
  if (read(cell, 'rowspan') === undefined) return cell
  const attributes = new Map<string, MarkupAttribute>(cell.attributes)
  attributes.set('rowspan', { value: String(Math.max(1, rows)) })
  return { ...cell, attributes }
}
