import type { Rect } from '../../base/geometry.ts'
import { SINGLE_LINE } from '../../base/units.ts'
import type { Item, Paragraph, TextBody } from '../scene.ts'
import { bodiesOf } from '../walk.ts'
import { textInset } from './shape.ts'
import { placedCells } from './table.ts'

/** A body and the box that its insets count from. */
export interface PlacedBody {
  readonly body: TextBody
  readonly box: Rect
}

/** The words of an item with the boxes they stand in: a table's by cell. */
export function placedBodies(item: Item): readonly PlacedBody[] {
  if (item.kind === 'table') return placedCells(item).map(({ cell, box }) => ({ body: cell.body, box }))
  return bodiesOf(item).map(body => ({ body, box: textBox(item) }))
}

/** The box that insets count from: a preset shape's own text rectangle. */
function textBox(item: Item): Rect {
  const { x, y, width, height } = item.box
  if (item.kind !== 'shape') return item.box
  const { top, right, bottom, left } = textInset(item.shape, width, height, item.depth)
  return { x: x + left, y: y + top, width: width - left - right, height: height - top - bottom }
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

/** Where the first line of a body begins. */
export function linesTop(placed: PlacedBody): number {
  const { paragraphs, anchor } = placed.body
  const { y, height } = innerBox(placed)
  const slack = height - linesHeight(paragraphs)
  return y + (anchor === 'top' ? 0 : anchor === 'middle' ? slack / 2 : slack)
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
  const y = linesTop(placed)
  const spare = inner.width - width
  const x = inner.x + (first.align === 'left' ? 0 : first.align === 'center' ? spare / 2 : spare)
  const above = Math.max(0, first.line - SINGLE_LINE * first.size)
  const below = 0.1 * last.size
  return { x, y: y + above, width, height: Math.max(0, height - above - below) }
}
