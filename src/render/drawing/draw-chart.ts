import type { Point } from '../../base/geometry.ts'
import { seriesOf } from '../../scene/geometry/chart/labels.ts'
import { areasOf, barsOf, pointsOf, slicesOf } from '../../scene/geometry/chart/marks.ts'
import { sliceOutline } from '../../scene/geometry/chart/slice.ts'
import { type Outline, polygon } from '../../scene/geometry/outline.ts'
import type { ChartItem, ChartPoint, ChartSeries, Stroke } from '../../scene/scene.ts'
import { drawAxes, drawGrid } from './chart-axes.ts'
import { drawLabels } from './chart-labels.ts'
import { disc, penOf } from './draw-line.ts'
import type { Mark, PathMark } from './drawing.ts'
import { frame } from './frame.ts'
import type { Typesetting } from './set-runs.ts'

/** A chart of any kind as the file's own shows it: grid, marks, axes, labels. */
export const drawChart = (chart: ChartItem, type: Typesetting): readonly Mark[] => [
  ...drawGrid(chart),
  ...areasOf(chart).flatMap(({ series, points }) => solid(polygon(points), series, undefined)),
  ...barsOf(chart).flatMap(({ series, at, box }) => solid(frame(box), series, series.points[at])),
  ...slicesOf(chart).flatMap(({ series, at, from, to }) =>
    solid(sliceOutline(chart, from, to), series, series.points[at]),
  ),
  ...drawAxes(chart, type),
  ...drawPoints(chart),
  ...drawLabels(chart, type),
]

/** A bar, a slice or an area: as its series, unless its point has a look of its own. */
function solid(outline: Outline, series: ChartSeries, point: ChartPoint | undefined): readonly PathMark[] {
  const paint = point?.fill ?? series.fill
  const stroke = point?.stroke ?? series.stroke
  const filled = paint !== undefined && paint !== 'none'
  if (!filled && stroke === undefined) return []
  return [
    {
      kind: 'path',
      outlines: [outline],
      ...(filled && { fill: { kind: 'solid', paint } }),
      ...(stroke && { stroke: penOf(stroke) }),
    },
  ]
}

/** The lines of all series with the marks on their points. */
function drawPoints(chart: ChartItem): readonly PathMark[] {
  const points = pointsOf(chart)
  return seriesOf(chart).flatMap(series =>
    drawSeries(
      series,
      points.filter(point => point.series === series),
    ),
  )
}

/** The line of a series, broken where a value is not there, and the marks on its points. */
function drawSeries(series: ChartSeries, points: ReturnType<typeof pointsOf>): readonly PathMark[] {
  const lines: { readonly stroke: Stroke; readonly points: Point[] }[] = []
  for (const [number, point] of points.entries()) {
    const before = points[number - 1]
    const stroke: Stroke | undefined = series.points[point.at]?.stroke ?? series.stroke
    if (stroke === undefined || before === undefined || before.at !== point.at - 1) continue
    const last = lines.at(-1)
    if (last?.points.at(-1) === before && last.stroke === stroke) last.points.push(point)
    else lines.push({ stroke, points: [before, point] })
  }
  const markers = points.flatMap((point): PathMark[] => {
    const marker = series.points[point.at]?.marker ?? series.marker
    if (marker === undefined) return []
    return [{ kind: 'path', outlines: [disc(point, marker.size)], fill: { kind: 'solid', paint: marker.paint } }]
  })
  return [
    ...lines.map(({ stroke, points: along }): PathMark => {
      const pen = penOf(stroke)
      return { kind: 'path', outlines: [polygon(along, false)], stroke: { ...pen, round: true } }
    }),
    ...markers,
  ]
}
