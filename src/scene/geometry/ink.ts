import type { Rect } from '../../base/geometry.ts'
import { SINGLE_LINE } from '../../base/units.ts'
import type { Item, Paragraph, TableItem, TextBody } from '../scene.ts'
import { bodiesOf } from '../walk.ts'
import { textInset } from './shape.ts'

/** A body and the box that its insets count from. */
export interface PlacedBody {
  readonly body: TextBody
  readonly box: Rect
}

/** The words of an item with the boxes they stand in: a table's by cell. */
export function placedBodies(item: Item): readonly PlacedBody[] {
  if (item.kind === 'table') return cellBodies(item)
  return bodiesOf(item).map(body => ({ body, box: textBox(item) }))
}

/** The box that insets count from: a preset shape's own text rectangle. */
function textBox(item: Item): Rect {
  const { x, y, width, height } = item.box
  if (item.kind !== 'shape') return item.box
  const { top, right, bottom, left } = textInset(item.shape, width, height, item.depth)
  return { x: x + left, y: y + top, width: width - left - right, height: height - top - bottom }
}

function cellBodies(table: TableItem): readonly PlacedBody[] {
  const lefts = offsets(table.columns, table.box.x)
  const tops = offsets(
    table.rows.map(row => row.height),
    table.box.y,
  )
  return table.rows.flatMap((row, r) =>
    row.cells.flatMap((cell, c) => {
      if ('covered' in cell) return []
      const box = {
        x: lefts[c]!,
        y: tops[r]!,
        width: (lefts[c + cell.columnSpan] ?? lefts.at(-1)!) - lefts[c]!,
        height: (tops[r + cell.rowSpan] ?? tops.at(-1)!) - tops[r]!,
      }
      return [{ body: cell.body, box }]
    }),
  )
}

function offsets(lengths: readonly number[], start: number): readonly number[] {
  const all = [start]
  for (const length of lengths) all.push(all.at(-1)! + length)
  return all
}

/** The height of all lines with the gaps between paragraphs, in points. */
export const linesHeight = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.reduce(
    (sum, { before, lines, line }, index) => sum + (index > 0 ? before : 0) + Math.max(1, lines.length) * line,
    0,
  )

export const linesWidth = (paragraphs: readonly Paragraph[]): number =>
  Math.max(0, ...paragraphs.flatMap(({ lines }) => lines.map(({ width }) => width)))

/** The room between a body's insets. */
export function innerBox({ body, box }: PlacedBody): Rect {
  const { top, right, bottom, left } = body.inset
  return { x: box.x + left, y: box.y + top, width: box.width - left - right, height: box.height - top - bottom }
}

/** Where a body's lines stand, from the first line's top to the last one's end, without the leading round them. */
export function inkBox(placed: PlacedBody): Rect | undefined {
  const { body } = placed
  const first = body.paragraphs[0]
  const last = body.paragraphs.at(-1)
  if (first === undefined || last === undefined || body.paragraphs.every(({ lines }) => lines.length === 0))
    return undefined
  const inner = innerBox(placed)
  const height = linesHeight(body.paragraphs)
  const width = linesWidth(body.paragraphs)
  const slack = inner.height - height
  const y = inner.y + (body.anchor === 'top' ? 0 : body.anchor === 'middle' ? slack / 2 : slack)
  const spare = inner.width - width
  const x = inner.x + (first.align === 'left' ? 0 : first.align === 'center' ? spare / 2 : spare)
  const above = Math.max(0, first.line - SINGLE_LINE * first.size)
  const below = 0.1 * last.size
  return { x, y: y + above, width, height: Math.max(0, height - above - below) }
}
