import sharp from 'sharp'
import type { WordsMark } from '../../../src/render/drawing/drawing.ts'

/** Pixels a point. */
const SCALE = 2
const WIDTH = 960 * SCALE
/** The farthest that a line is looked for, in pixels. */
const FAR = 10

/** A picture in grey, two pixels a point. */
export const inkOf = (picture: Uint8Array | string): Promise<Uint8Array> =>
  sharp(picture)
    .resize(WIDTH, 540 * SCALE, { fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer()

/** How much lower a line stands in another picture, in points: the shift at which its rows of ink match best. */
export function shiftOf({ spans, baseline }: WordsMark, one: Uint8Array, other: Uint8Array): number {
  const size = Math.max(...spans.map(span => span.size))
  const [first, last] = [spans[0]!, spans.at(-1)!]
  const [left, right] = [Math.round(first.x * SCALE), Math.round((last.x + last.width) * SCALE)]
  const [top, bottom] = [Math.round((baseline - size) * SCALE), Math.round((baseline + 0.3 * size) * SCALE)]
  const rows = (picture: Uint8Array, by: number): readonly number[] =>
    Array.from({ length: bottom - top }, (_, row) => rowOf(picture, top + row + by, left, right))
  const own = rows(one, 0)
  let best = { by: 0, apart: Number.POSITIVE_INFINITY }
  for (let by = -FAR; by <= FAR; by++) {
    const apart = rows(other, by).reduce((sum, value, at) => sum + Math.abs(value - own[at]!), 0)
    if (apart < best.apart) best = { by, apart }
  }
  return best.by / SCALE
}

/** How much of a row is not its ground: the spread of its pixels. */
function rowOf(picture: Uint8Array, y: number, left: number, right: number): number {
  let [sum, squares] = [0, 0]
  for (let x = left; x < right; x++) {
    const value = picture[y * WIDTH + x] ?? 0
    sum += value
    squares += value * value
  }
  const count = Math.max(1, right - left)
  return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2))
}
