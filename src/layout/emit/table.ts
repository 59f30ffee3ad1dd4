import { given } from '../../base/given.ts'
import { makeItem } from '../../scene/make.ts'
import type { Item, OwnCell, TableCell, TableItem, TableRow } from '../../scene/scene.ts'
import { setText, sizeText } from '../flex/set-text.ts'
import { innerWidth, sizeTable, stretchRows } from '../flex/table-size.ts'
import type { Box, CellDraft, TableDraft } from '../model.ts'
import { fillOf, strokeOf } from '../style/computed-style.ts'
import { nameOf } from '../style/names.ts'
import { read, wordsOf } from '../style/read.ts'
import { emptyBody, makeBody } from './body.ts'
import { type EmitContext, spansOf, spoken } from './emit-context.ts'

/** A native table: columns and rows as laid out, spans resolved, heads marked for screen readers. */
export function emitTable(box: Box, context: EmitContext): readonly Item[] {
  const { table, element } = box
  if (table === undefined || table.rows.length === 0) return []
  const place = context.place(box)
  const size = sizeTable(table, place.width, context)
  const heights = stretchRows(table, size.rows, place.height)
  const heads = headWords(table)
  const item: TableItem = {
    kind: 'table',
    id: box.key,
    name: nameOf(element, 'table', context.language, heads),
    box: { ...place, height: heights.reduce((sum, height) => sum + height, 0) },
    columns: size.columns,
    rows: table.rows.map(
      (row, rowIndex): TableRow => ({
        height: heights[rowIndex]!,
        head: row.head,
        cells: row.cells.map((cell, column) =>
          cell === undefined ? coveredCell(table, rowIndex, column) : ownCell(cell, column, size.columns, box, context),
        ),
      }),
    ),
    ...spoken(read(element, 'alt') ?? heads),
    ...spansOf(box),
  }
  return [makeItem(item)]
}

const headWords = (table: TableDraft): string =>
  table.rows
    .filter(row => row.head)
    .flatMap(row => row.cells.flatMap(cell => (cell === undefined ? [] : wordsOf(cell.element).trim())))
    .filter(words => words !== '')
    .join(' | ')

function ownCell(cell: CellDraft, column: number, columns: readonly number[], box: Box, context: EmitContext): OwnCell {
  const [top, right, bottom, left] = cell.text.padding
  const fill = fillOf(cell.fill, box.inside, context.theme)
  const below = cell.border === undefined ? undefined : strokeOf(context.theme, box.inside, cell.border)
  const inner = innerWidth(cell, column, columns)
  const words = cell.text.paragraphs.some(paragraph => paragraph.runs.length > 0)
  const set = words ? setText(sizeText(cell.text, context), inner, context) : undefined
  const inset = { top, right, bottom, left: left - (set?.hang ?? 0) }
  return {
    body:
      set === undefined
        ? emptyBody(cell.text, inset, context)
        : makeBody(cell.text, set, inset, inner + left + right, context),
    columnSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
    span: cell.element.span,
    ...given({ fill, below }),
  }
}

/** What a place without a cell of its own is covered by: the cell to the left, above, or both. */
function coveredCell(table: TableDraft, row: number, column: number): TableCell {
  for (let r = row; r >= 0; r -= 1) {
    for (let c = column; c >= 0; c -= 1) {
      const cell = table.rows[r]!.cells[c]
      if (cell === undefined || r + cell.rowSpan <= row || c + cell.columnSpan <= column) continue
      return { covered: r === row ? 'left' : c === column ? 'above' : 'both' }
    }
  }
  return { covered: 'left' }
}
