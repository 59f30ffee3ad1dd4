import type { Item, OwnCell, Paragraph, Scene, TextBody } from './scene.ts'

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

export const paragraphText = (paragraph: Paragraph): string => paragraph.runs.map(run => run.text).join('')

/** Paragraphs joined by line feeds. */
export const bodyText = (body: TextBody): string => body.paragraphs.map(paragraphText).join('\n')

/** Words of a chart, as bodies hold the others': labels and values. */
export function itemText(item: Item): string {
  if (item.kind === 'chart')
    return item.points.map(point => `${point.label} ${point.value}${item.labels.unit}`).join('\n')
  return bodiesOf(item)
    .map(bodyText)
    .filter(text => text !== '')
    .join('\n')
}

/** All words of a deck with the slide and the item that shows them. */
export function* walkTexts(scene: Scene): Generator<{ slide: string; item: Item; body: TextBody }> {
  for (const slide of scene.slides) {
    for (const item of walkItems(slide.items)) for (const body of bodiesOf(item)) yield { slide: slide.id, item, body }
  }
}
