import { wordsAlone } from '../base/characters.ts'
import type { ChartItem, Item, OwnCell, Paragraph, TextBody } from './scene.ts'

/** All items in reading order, groups before what they hold. */
export function* walkItems(items: readonly Item[]): Generator<Item> {
  for (const item of items) {
    yield item
    if (item.kind === 'group') yield* walkItems(item.items)
  }
}

/** The words in an item: a text's, a shape's, or those of a table's cells in order. */
export function bodiesOf(item: Item): readonly TextBody[] {
  if (item.kind === 'text') return [item.body]
  if (item.kind === 'shape') return item.body === undefined ? [] : [item.body]
  if (item.kind === 'table') return ownCells(item.rows.flatMap(row => row.cells)).map(cell => cell.body)
  return []
}

export const ownCells = (cells: readonly (OwnCell | { readonly covered: string })[]): readonly OwnCell[] =>
  cells.filter((cell): cell is OwnCell => !('covered' in cell))

export const paragraphText = ({ runs }: Paragraph): string => wordsAlone(runs)

/** Paragraphs joined by line feeds. */
export const bodyText = (body: TextBody): string => body.paragraphs.map(paragraphText).join('\n')

/** Words of a chart, as bodies hold the others': what its sheet says row by row, with the units of the labels. */
export function itemText(item: Item): string {
  if (item.kind === 'chart') return rowsOf(item).join('\n')
  return bodiesOf(item)
    .map(bodyText)
    .filter(text => text !== '')
    .join('\n')
}

function rowsOf({ sheet, marks }: ChartItem): readonly string[] {
  const units = new Set(
    marks.flatMap(({ series }) => series.flatMap(({ points }) => points.map(({ label }) => label?.after))),
  )
  const [unit = ''] = units.size === 1 ? units : []
  const written = (cell: string | number | null | undefined): string =>
    typeof cell === 'number' ? `${cell}${unit}` : (cell ?? '')
  const own = sheet.filter(({ formulas }) => formulas === undefined)
  return (own[0]?.cells ?? []).map((_, at) => own.map(({ cells }) => written(cells[at])).join(' '))
}
