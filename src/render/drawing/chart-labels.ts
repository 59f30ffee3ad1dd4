import type { Point, Rect } from '../../base/geometry.ts'
import { numbersOf } from '../../scene/geometry/chart/cells.ts'
import { labelText, onRing } from '../../scene/geometry/chart/labels.ts'
import { barsOf, HOLE, pointsOf, slicesOf } from '../../scene/geometry/chart/marks.ts'
import type { ChartItem, ChartLabel, ChartSeries, LabelPlace } from '../../scene/scene.ts'
import { type Anchor, drawWords } from './chart-words.ts'
import type { Mark } from './drawing.ts'
import type { Typesetting } from './set-runs.ts'

/** The room that programs leave round a label, in points: beside it and above it. */
const [BESIDE, ABOVE] = [3, 1.5]

/** Where a label stands: at a point, to one side of it. */
interface Spot extends Point {
  readonly anchor: Anchor
}

export function drawLabels(chart: ChartItem, type: Typesetting): readonly Mark[] {
  const own = (series: ChartSeries, at: number, spot: (label: ChartLabel) => Spot): readonly Mark[] => {
    const label = series.points[at]?.label
    const text = labelText(chart, series, at, type.language)
    if (label === undefined || text === '') return []
    const { x, y, anchor } = spot(label)
    const { shift = { x: 0, y: 0 } } = label
    return drawWords(runsOf(text, label, chart), { x: x + shift.x, y: y + shift.y }, anchor, type)
  }
  return [
    ...barsOf(chart).flatMap(({ series, at, box }) => {
      const below = (numbersOf(chart, series.values)[at] ?? 0) < 0
      return own(series, at, label => atBar(label, box, below, chart))
    }),
    ...pointsOf(chart).flatMap(({ series, at, ...point }) => {
      const radius = ((series.points[at]?.marker ?? series.marker)?.size ?? 0) / 2
      return own(series, at, ({ place = 'r' }) => atPoint(place, point, radius))
    }),
    ...slicesOf(chart).flatMap(({ series, at, from, to }) =>
      own(series, at, () => ({ ...onRing(chart, (from + to) / 2, (1 + HOLE) / 2), anchor: 'middle' })),
    ),
  ]
}

/** A unit may be smaller than its number. */
function runsOf(text: string, { after = '', cell, color }: ChartLabel, { labels }: ChartItem) {
  const apart = !cell && after !== '' && labels.unitSize !== labels.size
  const run = (part: string, size: number) => ({ face: labels.face, size, color, text: part })
  if (!apart) return [run(text, labels.size)]
  return [run(text.slice(0, -after.length), labels.size), run(after, labels.unitSize)]
}

/** At the end of a bar or in it. A bar below zero ends at its other side. */
function atBar({ place = 'outEnd' }: ChartLabel, box: Rect, below: boolean, { lies, labels }: ChartItem): Spot {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  if (place === 'ctr') return { ...middle, anchor: 'middle' }
  const atEnd = place !== 'inBase'
  const outside = place === 'outEnd'
  if (lies) {
    // A space stands between a lying bar's end and its label.
    const gap = BESIDE + (outside ? 0.25 : 0.2) * labels.size
    const right = atEnd !== below
    const rightwards = right === outside
    const x = (right ? box.x + box.width : box.x) + (rightwards ? gap : -gap)
    return { x, y: middle.y, anchor: rightwards ? 'right' : 'left' }
  }
  const top = atEnd !== below
  const upwards = top === outside
  const y = (top ? box.y : box.y + box.height) + (upwards ? -ABOVE : ABOVE)
  return { x: middle.x, y, anchor: upwards ? 'above' : 'below' }
}

const SIDES: Readonly<Partial<Record<LabelPlace, readonly [Anchor, number, number]>>> = {
  t: ['above', 0, -1],
  b: ['below', 0, 1],
  l: ['left', -1, 0],
  r: ['right', 1, 0],
}

function atPoint(place: LabelPlace, { x, y }: Point, radius: number): Spot {
  const [anchor, dx, dy] = SIDES[place] ?? ['middle', 0, 0]
  return { anchor, x: x + dx * (radius + BESIDE), y: y + dy * (radius + ABOVE) }
}
