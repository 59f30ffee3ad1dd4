import type { Point, Rect } from '../../../base/geometry.ts'
import type { BarMarks, ChartMarks, ChartSeries, ChartSpec } from '../../scene.ts'
import { numbersOf } from './cells.ts'
import { basePlaces, dotPlace, valuePlace } from './scales.ts'

/** What is drawn for one value of one series; the numbers count the marks' series and its values from 0. */
interface Drawn {
  readonly series: ChartSeries
  readonly at: number
}
interface DrawnBar extends Drawn {
  readonly box: Rect
}
interface DrawnPoint extends Drawn, Point {}
/** A part of a ring: angles in turns, clockwise from the top. */
interface DrawnSlice extends Drawn {
  readonly from: number
  readonly to: number
}

/** The bars of a chart as programs draw them: equal shares of the base, each with its gap, from zero or from the bar below. */
export const barsOf = (chart: ChartSpec): readonly DrawnBar[] =>
  chart.marks.flatMap(marks => (marks.kind === 'bars' ? barsOfMarks(marks, chart) : []))

function barsOfMarks(marks: BarMarks, chart: ChartSpec): readonly DrawnBar[] {
  const { plot, lies } = chart
  const middles = basePlaces(chart)
  const share = (lies ? plot.height : plot.width) / Math.max(1, middles.length)
  const side = marks.grouping === 'clustered' ? marks.series.length : 1
  const step = 1 - marks.overlap / 100
  const thick = share / (1 + (side - 1) * step + marks.gap / 100)
  const cluster = thick * (1 + (side - 1) * step)
  const rows = marks.series.map(({ values }) => numbersOf(chart, values))
  const heaps = middles.map((_, at) =>
    heapUp(
      rows.map(row => row[at] ?? 0),
      marks.grouping,
    ),
  )
  return marks.series.flatMap((series, number) =>
    middles.flatMap((middle, at) => {
      if (rows[number]![at] == null) return []
      const ends = heaps[at]![number]!.map(value => valuePlace(chart, value))
      const [near, far] = [Math.min(...ends), Math.max(...ends)]
      const across = middle - cluster / 2 + (side === 1 ? 0 : number * thick * step)
      const box = lies
        ? { x: near, y: across, width: far - near, height: thick }
        : { x: across, y: near, width: thick, height: far - near }
      return [{ series, at, box }]
    }),
  )
}

/** Where each bar of a heap begins and ends: those below zero grow downwards, on their own. */
function heapUp(values: readonly number[], grouping: BarMarks['grouping']): readonly (readonly [number, number])[] {
  if (grouping === 'clustered') return values.map(value => [0, value] as const)
  const whole = grouping === 'percent' ? values.reduce((sum, value) => sum + Math.abs(value), 0) || 1 : 1
  const ends = { up: 0, down: 0 }
  return values.map(value => {
    const side = value < 0 ? 'down' : 'up'
    const from = ends[side]
    ends[side] += value / whole
    return [from, ends[side]] as const
  })
}

/** The points of lines and of dots; a cell that is not there has none. */
export const pointsOf = (chart: ChartSpec): readonly DrawnPoint[] =>
  chart.marks.flatMap(marks => {
    if (marks.kind === 'dots')
      return marks.series.flatMap(series => {
        const across = numbersOf(chart, series.across)
        return numbersOf(chart, series.values).flatMap((value, at) =>
          value === null || across[at] == null ? [] : [{ series, at, ...dotPlace(chart, across[at], value) }],
        )
      })
    return marks.kind === 'lines' ? marks.series.flatMap(series => linePoints(series, chart)) : []
  })

function linePoints(series: ChartSeries, chart: ChartSpec): readonly DrawnPoint[] {
  const places = basePlaces(chart)
  return numbersOf(chart, series.values).flatMap((value, at) =>
    value === null ? [] : [{ series, at, x: places[at]!, y: valuePlace(chart, value) }],
  )
}

/** The outlines of areas: their upper edge from left to right, then their lower edge back. */
export const areasOf = (
  chart: ChartSpec,
): readonly { readonly series: ChartSeries; readonly points: readonly Point[] }[] =>
  chart.marks.flatMap(marks => (marks.kind === 'areas' ? outlines(marks, chart) : []))

function outlines(marks: Extract<ChartMarks, { kind: 'areas' }>, chart: ChartSpec) {
  const places = basePlaces(chart)
  let below = places.map(() => 0)
  return marks.series.map(series => {
    const floor = below
    const top = numbersOf(chart, series.values).map((value, at) => floor[at]! + (value ?? 0))
    if (marks.grouping === 'stacked') below = top
    const edge = (values: readonly number[]): Point[] =>
      values.map((value, at) => ({ x: places[at]!, y: valuePlace(chart, value) }))
    return { series, points: [...edge(top), ...edge(floor).reverse()] }
  })
}

/** The slices of a ring. Its hole is half as wide as the ring: LibreOffice draws no other. */
export const slicesOf = (chart: ChartSpec): readonly DrawnSlice[] =>
  chart.marks.flatMap(marks => {
    if (marks.kind !== 'ring') return []
    const [series] = marks.series
    const values = numbersOf(chart, series.values).map(value => Math.abs(value ?? 0))
    const whole = values.reduce((sum, value) => sum + value, 0) || 1
    let end = 0
    return values.map((value, at) => {
      const from = end
      end += value / whole
      return { series, at, from, to: end }
    })
  })

/** Part of a ring's radius that is its hole. */
export const HOLE = 0.5
