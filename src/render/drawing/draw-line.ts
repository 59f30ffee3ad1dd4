import type { Point } from '../../base/geometry.ts'
import { type Outline, polygon, roundedOutline, shiftOutline } from '../../scene/geometry/outline.ts'
import type { LineEnd, Stroke } from '../../scene/scene.ts'
import type { PathMark, Pen } from './drawing.ts'

/** How office programs draw dashes: lengths in widths of the line (ECMA-376 Part 1, 20.1.10.48). */
const DASHES = { dash: [4, 3], dot: [1, 1] } as const

export const penOf = ({ paint, width, dash, round }: Stroke): Pen => ({
  paint,
  width,
  ...(dash && { dash: DASHES[dash].map(part => part * width) }),
  ...(round && { round }),
})

/** Length and breadth of an end in widths of its line: large ends on lines up to 4 pt, medium ones beyond. */
const endSize = (width: number): number => (width > 4 ? 3 : 5) * Math.max(width, LEAST)
/** Office programs draw the ends of thinner lines as on one of 2 pt. */
const LEAST = 2

/** A line through points with its ends. Under a filled head, the line ends inside the head. */
export function drawLine(points: readonly Point[], stroke: Stroke): readonly PathMark[] {
  const { begin, end } = stroke
  const size = endSize(stroke.width)
  const [first, last] = [points[0]!, points.at(-1)!]
  const back = [...points].reverse()
  const ends = [
    ...(begin ? headOf(begin, first, angleAt(back), size, stroke) : []),
    ...(end ? headOf(end, last, angleAt(points), size, stroke) : []),
  ]
  const short = shorten(shorten(points, end, size), begin, size, true)
  const body: PathMark = { kind: 'path', outlines: [polygon(short, false)], stroke: penOf(stroke) }
  return [body, ...ends]
}

/** A circle by its middle and diameter. */
export const disc = ({ x, y }: Point, size: number): Outline =>
  shiftOutline(roundedOutline(size, size, size / 2, size / 2), { x: x - size / 2, y: y - size / 2 })

/** The direction in which a line arrives at its last point. */
function angleAt(points: readonly Point[]): number {
  const last = points.at(-1)!
  const before = [...points].reverse().find(({ x, y }) => Math.hypot(last.x - x, last.y - y) > 1e-6) ?? last
  return Math.atan2(last.y - before.y, last.x - before.x)
}

function shorten(points: readonly Point[], end: LineEnd | undefined, size: number, first = false): readonly Point[] {
  if (end !== 'arrow') return points
  if (first) return [...shorten([...points].reverse(), end, size)].reverse()
  const [last, before] = [points.at(-1)!, points.at(-2)!]
  const length = Math.hypot(last.x - before.x, last.y - before.y)
  const by = Math.min(size / 2, length)
  if (length === 0) return points
  const to = { x: last.x - ((last.x - before.x) / length) * by, y: last.y - ((last.y - before.y) / length) * by }
  return [...points.slice(0, -1), to]
}

function headOf(end: LineEnd, at: Point, angle: number, size: number, stroke: Stroke): readonly PathMark[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const place = (back: number, aside: number): Point => ({
    x: at.x - back * cos - aside * sin,
    y: at.y - back * sin + aside * cos,
  })
  const wings = [place(size, -size / 2), at, place(size, size / 2)]
  const filled = (outline: Outline): readonly PathMark[] => [
    { kind: 'path', outlines: [outline], fill: { kind: 'solid', paint: stroke.paint } },
  ]
  if (end === 'arrow') return filled(polygon(wings))
  if (end === 'oval') return filled(disc(at, size))
  const { dash: _, ...pen } = penOf(stroke)
  return [{ kind: 'path', outlines: [polygon(wings, false)], stroke: pen }]
}
