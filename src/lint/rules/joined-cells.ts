import { placedItems } from '../placed-items.ts'
import { placeOf, type SlideRule } from '../rule.ts'

/**
 * What: a table has joined cells.
 * Why: a screen reader reads a table cell by cell; PowerPoint's accessibility checker warns of cells that are joined.
 * Fix: repeat the words in each row.
 */
export const joinedCells: SlideRule = {
  code: 'joined-cells',
  severity: 'off',
  checkSlide: slide =>
    placedItems(slide).flatMap(({ item }) =>
      item.kind === 'table' && item.rows.some(({ cells }) => cells.some(cell => 'covered' in cell))
        ? [{ message: `“${item.name}” has joined cells`, ...placeOf(item) }]
        : [],
    ),
}
