import type { Point } from '../../base/geometry.ts'
import { formatNumber } from '../../numbers/format.ts'
import { wordsOf } from '../../scene/geometry/chart/cells.ts'
import { basePlaces, dotPlace, valuePlace } from '../../scene/geometry/chart/scales.ts'
import { polygon } from '../../scene/geometry/outline.ts'
import type { ChartItem, ChartScale, ChartText, Stroke } from '../../scene/scene.ts'
import { type Anchor, drawWords } from './chart-words.ts'
import { penOf } from './draw-line.ts'
import type { Mark, PathMark } from './drawing.ts'
import type { Typesetting } from './set-runs.ts'

/** Distance of names and numbers from their axis, in points. */
const GAP = 6
/** The same below an axis, from the font's own line. */
const BELOW = 4.5

const segment = (from: Point, to: Point, stroke: Stroke): PathMark => ({
  kind: 'path',
  outlines: [polygon([from, to], false)],
  stroke: penOf(stroke),
})

/** The multiples of a step on a scale. */
function multiples({ min, max, every }: ChartScale): readonly number[] {
  if (every === undefined || every <= 0) return []
  const first = Math.ceil(min / every - 1e-9)
  const last = Math.floor(max / every + 1e-9)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => (first + at) * every)
}

export const drawGrid = (chart: ChartItem): readonly PathMark[] => [
  ...lines(chart.values, 'values', chart),
  ...(chart.base.kind === 'numbers' ? lines(chart.base.scale, 'base', chart) : []),
]

function lines(scale: ChartScale, axis: Axis, chart: ChartItem): readonly PathMark[] {
  const { grid } = scale
  if (grid === undefined) return []
  return multiples(scale).map(value => segment(...across(chart, axis, value), grid))
}

type Axis = 'base' | 'values'

/** The line across the plot at which an axis has a value. */
function across(chart: ChartItem, axis: Axis, value: number): readonly [Point, Point] {
  const { x, y, width, height } = chart.plot
  const upright = (at: number) =>
    [
      { x: at, y },
      { x: at, y: y + height },
    ] as const
  const level = (at: number) =>
    [
      { x, y: at },
      { x: x + width, y: at },
    ] as const
  if (axis === 'base') return upright(dotPlace(chart, value, chart.values.min).x)
  const at = valuePlace(chart, value)
  return chart.lies ? upright(at) : level(at)
}

/** Axes cross at zero, or at the end that is next to it. */
const zeroOf = ({ min, max }: ChartScale): number => Math.min(max, Math.max(min, 0))

export function drawAxes(chart: ChartItem, type: Typesetting): readonly Mark[] {
  const { base, values, plot } = chart
  if (base.kind === 'ring') return []
  const stroke = base.kind === 'numbers' ? base.scale.line : base.line
  const corner = { x: plot.x, y: plot.y + plot.height }
  const end = chart.lies ? { x: plot.x + plot.width, y: corner.y } : { x: plot.x, y: plot.y }
  return [
    ...(values.line ? [segment(corner, end, values.line)] : []),
    ...(stroke ? [segment(...across(chart, 'values', zeroOf(values)), stroke)] : []),
    ...(values.numbers ? numbers(values, values.numbers, 'values', chart, type) : []),
    ...(base.kind === 'numbers' && base.scale.numbers
      ? numbers(base.scale, base.scale.numbers, 'base', chart, type)
      : []),
    ...names(chart, type),
  ]
}

function numbers(
  scale: ChartScale,
  text: ChartText & { readonly format: string },
  axis: Axis,
  chart: ChartItem,
  type: Typesetting,
): readonly Mark[] {
  const decimals = text.format.split('.')[1]?.length ?? 0
  const below = axis === 'base' || chart.lies
  return multiples(scale).flatMap(value => {
    const [first, last] = across(chart, axis, value)
    const at = below ? { x: last.x, y: last.y + BELOW } : { x: first.x - GAP, y: first.y }
    const anchor: Anchor = below ? 'below' : 'left'
    return drawWords([{ ...text, text: formatNumber({ value, decimals }, type.language) }], at, anchor, type)
  })
}

/** Names below columns, or at the left of lying bars, at the plot's edge. */
function names(chart: ChartItem, type: Typesetting): readonly Mark[] {
  const { base, plot, lies } = chart
  if (base.kind !== 'names' || base.names === 'hidden') return []
  const look = base.names
  const places = basePlaces(chart)
  return wordsOf(chart, base.range).flatMap((text, index) => {
    const place = places[index]!
    const at = lies ? { x: plot.x - GAP, y: place } : { x: place, y: plot.y + plot.height + BELOW }
    return drawWords([{ ...look, text }], at, lies ? 'left' : 'below', type)
  })
}
