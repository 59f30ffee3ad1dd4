import { downColumn, headOf } from '../../../scene/geometry/chart/cells.ts'
import type { ChartPoint, ChartSeries } from '../../../scene/scene.ts'
import type { Paint } from '../../../theme/theme.ts'
import { readNumber } from '../../style/read.ts'
import { type Compose, LEAST_PLOT } from '../composition.ts'
import type { ChartData } from '../data.ts'
import { AXIS, type Kit, NAME_STYLE } from '../kit.ts'
import { besideEachOther, keyAbove, namesBeside } from '../names.ts'
import { gapOf, labelOf } from '../paints.ts'
import { dataColumns, exact, helperColumn, letter, rowOf } from '../sheet.ts'
import { namesOver } from './stacked.ts'

/**
 * Answers on both sides of a middle: those against it to the left, a neutral one across it, those for it to the right. All values
 * in the workbook are true and positive; a clear bar, computed from them, brings the middles under one another.
 */
export const likert: Compose = (data, kit, whole) => {
  const [count, side] = [data.categories.length, data.series.length]
  const rows = data.categories.map((_, at) => rowOf(data, at))
  const lefts = rows.map(row => exact(leftOf(row)))
  const wides = rows.map((row, at) => Math.max(lefts[at]!, row.reduce((sum, value) => sum + value, 0) - lefts[at]!))
  const half = Math.max(readNumber(data.element, 'max') ?? 0, ...wides, Number.MIN_VALUE)
  const paints = scalePaints(data, kit)
  const names = namesBeside(data, kit, whole.width)
  const line = kit.line(NAME_STYLE)
  const place = (top: number) => ({
    x: whole.x + names.room,
    y: whole.y + top,
    width: Math.max(1, whole.width - names.room),
    height: Math.max(1, whole.height - top),
  })
  const first = rows[0]!.map(value => value / (2 * half))
  const over = namesOver(first, place(line + 4), data, kit, (half - lefts[0]!) / (2 * half))
  const words = besideEachOther(over, kit, [whole.x, whole.x + whole.width])
  const key = words === undefined ? keyAbove(data.series, paints, kit, whole) : undefined
  const plot = place(key?.height ?? line + 4)
  const offsets = lefts.map(left => half - left)
  const series = data.series.map(
    (one, number): ChartSeries => ({
      name: headOf(number + 1),
      values: downColumn(number + 1, count),
      fill: paints[number]!,
      points: one.data.map((datum): ChartPoint => {
        if (datum.number === undefined) return {}
        const width = kit.width(kit.number(datum.number, labelOf(datum)), kit.labelStyle) + 4
        const long = (datum.number.value / (2 * half)) * plot.width
        if (long < width) return {}
        const color = kit.inkOver(paints[number]!)
        return { label: { place: 'ctr', color, decimals: datum.number.decimals, ...labelOf(datum) } }
      }),
    }),
  )
  const offset: ChartSeries = {
    name: headOf(side + 1),
    values: downColumn(side + 1, count),
    points: offsets.map(() => ({})),
  }
  const middle = plot.x + plot.width / 2
  const guide = kit.stroke('guide') ?? { paint: kit.paint('muted'), width: AXIS }
  return {
    lies: true,
    plot,
    sheet: [
      ...dataColumns(names.texts, data.series),
      helperColumn(kit.say('留白', 'Offset'), kit, offsets, row => `${exact(half)}-${leftFormula(side, row)}`),
    ],
    marks: [
      { kind: 'bars', grouping: 'stacked', gap: gapOf(data, plot, true), overlap: 100, series: [offset, ...series] },
    ],
    base: { kind: 'names', range: downColumn(0, count), names: names.room === 0 ? 'hidden' : kit.text(NAME_STYLE) },
    values: { min: 0, max: exact(2 * half) },
    words: key?.words ?? words ?? [],
    swatches: key?.swatches ?? [],
    rules: [{ from: [middle, plot.y], to: [middle, plot.y + plot.height], stroke: guide }],
    least: {
      width: Math.max(key?.width ?? 0, names.room + 4 * LEAST_PLOT),
      height: line + 4 + Math.max(60, count * Math.max(24, names.slot)),
    },
  }
}

/** What stands left of the middle: the lower half of the scale, and half of a neutral answer. */
function leftOf(row: readonly number[]): number {
  const low = row.slice(0, Math.floor(row.length / 2)).reduce((sum, value) => sum + value, 0)
  return row.length % 2 === 0 ? low : low + row[(row.length - 1) / 2]! / 2
}

function leftFormula(side: number, row: number): string {
  const low = Array.from({ length: Math.floor(side / 2) }, (_, at) => `${letter(at)}${row}`)
  return [...low, ...(side % 2 === 0 ? [] : [`${letter((side - 1) / 2)}${row}/2`])].join('-')
}

/** The part of its luminance that the answer beside the middle would lose, were there one more. */
const LIGHTEST = 0.6

/** From the accent over a neutral line to the fact: the outer answers full, the inner ones lighter. */
function scalePaints({ series }: ChartData, kit: Kit): readonly Paint[] {
  const steps = Math.floor(series.length / 2)
  return series.map(({ color }, at) => {
    if (color !== undefined) return kit.paint(color)
    if (series.length % 2 === 1 && at === steps) return kit.paint('line')
    const against = at < steps
    const inner = against ? at : series.length - 1 - at
    return kit.tint(kit.paint(against ? 'accent' : 'fact'), (LIGHTEST * inner) / steps)
  })
}
