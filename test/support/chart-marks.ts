import sharp from 'sharp'
import type { Point, Rect } from '../../src/base/geometry.ts'
import { onRing } from '../../src/scene/geometry/chart/labels.ts'
import { areasOf, barsOf, HOLE, pointsOf, slicesOf } from '../../src/scene/geometry/chart/marks.ts'
import type { ChartSpec } from '../../src/scene/scene.ts'

/** Pixels a point: a slide is 960 points wide. */
const SCALE = 2
/** A step of a walk, in points. */
const STEP = 1 / SCALE
/** Thicker than what crosses a mark: axes, links, edges of slices. */
const CROSSING = 2.5
/** Levels of a channel by which a mark's colour may vary. */
const SAME = 24
/** Marks that are thinner than that cannot be told from their edges. */
const LEAST = 3

type Color = readonly [red: number, green: number, blue: number]

/** A picture of a slide by its points. */
export interface Picture {
  at(point: Point): Color
}

/** How far an edge in a picture lies from where the geometry has it, in points. */
export interface MarkOffset {
  readonly what: string
  readonly off: number
}

export async function openPicture(picture: string | Uint8Array): Promise<Picture> {
  const { data, info } = await sharp(picture)
    .resize(960 * SCALE, 540 * SCALE, { fit: 'fill' })
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const within = (value: number, most: number): number => Math.min(most - 1, Math.max(0, Math.floor(value * SCALE)))
  return {
    at: ({ x, y }) => {
      const at = (within(y, info.height) * info.width + within(x, info.width)) * 3
      return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]
    },
  }
}

/** The edges of all marks of a chart. */
export const markOffsets = (chart: ChartSpec, picture: Picture): readonly MarkOffset[] =>
  [...barEdges(chart), ...areaEdges(chart), ...sliceEdges(chart), ...lineEdges(chart), ...dotEdges(chart)].flatMap(
    edge => {
      const reached = walk(edge, picture)
      return [{ what: edge.what, off: Math.abs(reached - edge.length) }]
    },
  )

/** From a place within a mark, along a way of one parameter, to an edge that lies so far away. */
interface Edge {
  readonly what: string
  readonly length: number
  along(distance: number): Point
}

function walk({ along, length }: Edge, picture: Picture): number {
  const own = picture.at(along(0))
  const same = (distance: number): boolean =>
    picture.at(along(distance)).every((value, at) => Math.abs(value - own[at]!) <= SAME)
  const most = length + 300
  let distance = 0
  while (distance < most && (same(distance + STEP) || same(distance + STEP + CROSSING))) distance += STEP
  return distance + STEP / 2
}

const straight = (what: string, from: Point, to: Point): Edge => {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length]
  return { what, length, along: distance => ({ x: from.x + distance * dx, y: from.y + distance * dy }) }
}

/** Both ends of each filled bar, and both of its sides; walked beside its labels, which stand in the middle. */
function barEdges(chart: ChartSpec): readonly Edge[] {
  return joined(chart).flatMap(({ what, box: { x, y, width, height } }) => {
    if (Math.min(width, height) < LEAST) return []
    const [middle, aside] = [
      { x: x + width / 2, y: y + height / 2 },
      { x: x + 0.12 * width, y: y + 0.12 * height },
    ]
    const ends = chart.lies
      ? [
          { x, y: aside.y },
          { x: x + width, y: aside.y },
        ]
      : [
          { x: aside.x, y },
          { x: aside.x, y: y + height },
        ]
    const from = chart.lies ? { x: middle.x, y: aside.y } : { x: aside.x, y: middle.y }
    return ends.map((to, at) => straight(`${what} ${at === 0 ? 'begins' : 'ends'}`, from, to))
  })
}

/** Bars of one colour that touch are seen as one: what a waterfall has on both sides of zero. */
function joined(chart: ChartSpec): readonly { readonly what: string; readonly box: Rect }[] {
  const seen: { what: string; color: string; at: number; box: Rect }[] = []
  for (const { series, at, box } of barsOf(chart)) {
    const fill = series.points[at]?.fill ?? series.fill
    if (fill === undefined || fill === 'none') continue
    const color = JSON.stringify(fill)
    const other = seen.find(each => each.color === color && each.at === at && touch(each.box, box))
    if (other === undefined) seen.push({ what: `bar ${at} of ${color}`, color, at, box })
    else other.box = union(other.box, box)
  }
  return seen
}

const touch = (a: Rect, b: Rect): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height

function union(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  const [right, bottom] = [Math.max(a.x + a.width, b.x + b.width), Math.max(a.y + a.height, b.y + b.height)]
  return { x, y, width: right - x, height: bottom - y }
}

/** Both edges of each area, halfway between two of its places. */
const areaEdges = (chart: ChartSpec): readonly Edge[] =>
  areasOf(chart).flatMap(({ points }, area) => {
    const top = points.slice(0, points.length / 2)
    const floor = points.slice(points.length / 2).reverse()
    return top.slice(1).flatMap((point, at) => {
      const between = (edge: readonly Point[]): Point => mean(edge[at]!, edge[at + 1]!)
      const [high, low] = [between(top), between(floor)]
      const middle = mean(high, low)
      return low.y - high.y < LEAST
        ? []
        : [
            straight(`top of area ${area} before ${point.x}`, middle, high),
            straight(`floor of area ${area} before ${point.x}`, middle, low),
          ]
    })
  })

const mean = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

/** Where in a slice no label stands: parts of the radius. */
const [NEAR_HOLE, NEAR_EDGE] = [HOLE + 0.05, 0.95]

/** All four edges of each slice: its two angles, its hole and its outer edge. */
const sliceEdges = (chart: ChartSpec): readonly Edge[] =>
  slicesOf(chart).flatMap(({ at, from, to }) => {
    const middle = (from + to) / 2
    const radius = Math.min(chart.plot.width, chart.plot.height) / 2
    const turn = (way: 1 | -1): Edge => ({
      what: `slice ${at} ${way < 0 ? 'begins' : 'ends'}`,
      length: ((to - from) / 2) * 2 * Math.PI * radius * NEAR_EDGE,
      along: distance => onRing(chart, middle + (way * distance) / (2 * Math.PI * radius * NEAR_EDGE), NEAR_EDGE),
    })
    return [
      turn(-1),
      turn(1),
      straight(`slice ${at} inside`, onRing(chart, middle, NEAR_HOLE), onRing(chart, middle, HOLE)),
      straight(`slice ${at} outside`, onRing(chart, middle, NEAR_EDGE), onRing(chart, middle, 1)),
    ]
  })

/** Both edges of each line, halfway between two of its points, straight up and down. */
const lineEdges = (chart: ChartSpec): readonly Edge[] =>
  chart.marks.flatMap(marks =>
    marks.kind !== 'lines'
      ? []
      : marks.series.flatMap((series, line) => {
          const own = pointsOf(chart).filter(point => point.series === series)
          return own.flatMap((point, number) => {
            const before = own[number - 1]
            const stroke = series.points[point.at]?.stroke ?? series.stroke
            if (before === undefined || before.at !== point.at - 1 || stroke === undefined) return []
            const middle = mean(before, point)
            const half = (stroke.width / 2) * Math.hypot(1, (point.y - before.y) / (point.x - before.x))
            return [-half, half].map(by =>
              straight(`line ${line} before ${point.at}`, middle, { x: middle.x, y: middle.y + by }),
            )
          })
        }),
  )

/** The edges of each dot above, below and at the sides; of two that a stem joins, the sides that are free. */
const dotEdges = (chart: ChartSpec): readonly Edge[] =>
  chart.marks.flatMap(marks =>
    marks.kind !== 'dots'
      ? []
      : marks.series.flatMap((series, row) => {
          const own = pointsOf(chart).filter(point => point.series === series)
          return own.flatMap(({ at, x, y }) => {
            const marker = series.points[at]?.marker ?? series.marker
            if (marker === undefined) return []
            const radius = marker.size / 2
            const stems = series.stroke === undefined ? [] : own.filter(other => other.at !== at)
            const sides = [-radius, radius].filter(by => !stems.some(stem => (stem.x - x) * by > 0))
            return [...sides.map(by => ({ x: x + by, y })), ...[-radius, radius].map(by => ({ x, y: y + by }))].map(
              to => straight(`dot ${at} of row ${row}`, { x, y }, to),
            )
          })
        }),
  )
