import { downColumn, headOf } from '../../../scene/geometry/chart/cells.ts'
import type { ChartLabel, ChartPoint, ChartSeries } from '../../../scene/scene.ts'
import type { Paint } from '../../../theme/theme.ts'
import { read, readNumber } from '../../style/read.ts'
import { BETWEEN, type ChartWords, type Compose, LABEL_GAP, LEAST_PLOT, NAME_GAP } from '../composition.ts'
import { type ChartData, type DataSeries, type Datum, valuesOf } from '../data.ts'
import { AXIS, type Kit, NAME_STYLE } from '../kit.ts'
import { keyAbove, namesBelow, namesBeside } from '../names.ts'
import { barPaintOf, fillOf, gapOf, labelOf, roleOf } from '../paints.ts'
import { dataColumns } from '../sheet.ts'

/** Room for labels below zero is at most this part of the plot. */
const MOST_BELOW = 0.5

/** What the axis of values holds, and the labels beyond its bars. Widths are in points. */
interface Asked {
  readonly lies: boolean
  readonly outside: boolean
  readonly top: number
  readonly least: number
  readonly max: number
  /** Of the widest label, and of the widest one of a value below zero. */
  readonly label: number
  readonly below: number
  readonly labelLine: number
}

/** Bars from zero, one or several side by side; lying or standing. */
export const bars =
  (lies: boolean): Compose =>
  (data, kit, whole) => {
    const paints = data.series.map((one, at) => kit.paint(roleOf(one, at, data, kit)))
    const key = keyAbove(data.series, paints, kit, whole)
    const box = { ...whole, y: whole.y + key.height, height: Math.max(1, whole.height - key.height) }
    const asked = ask(data, kit, lies)
    const names = lies ? namesBeside(data, kit, box.width) : namesBelow(data, kit, box.width)
    const behind = beyond(asked, names.room, lies ? box.width : box.height)
    const plot = lies
      ? { ...box, x: box.x + names.room, width: Math.max(1, box.width - names.room - behind) }
      : { ...box, y: box.y + behind, height: Math.max(1, box.height - behind - names.room) }
    const [count, side] = [data.categories.length, data.series.length]
    const min = axisStart(asked, lies ? plot.width : plot.height)
    const gap = gapOf(data, plot, lies, side)
    const series = data.series.map(
      (one, at): ChartSeries => ({
        name: headOf(at + 1),
        values: downColumn(at + 1, count),
        fill: fillOf(one, paints[at]!, data, kit),
        points: one.data.map((datum): ChartPoint => barPoint(datum, one, at, data, kit)),
      }),
    )
    const slots = Math.max(asked.label * side, names.slot)
    return {
      lies,
      plot,
      sheet: dataColumns(names.texts, data.series),
      marks: [{ kind: 'bars', grouping: 'clustered', gap, overlap: 0, series }],
      base: {
        kind: 'names',
        range: downColumn(0, count),
        names: names.room === 0 ? 'hidden' : kit.text(NAME_STYLE),
        line: { paint: kit.paint('text'), width: AXIS },
      },
      values: { min, max: asked.max },
      ...(side > 1 ? {} : { unitSize: unitSize(kit.text(kit.labelStyle).size) }),
      words: [...key.words, ...missingWords(data, kit, plot, lies, min, asked.max)],
      swatches: key.swatches,
      least: lies
        ? {
            width: Math.max(
              key.width,
              names.room + LEAST_PLOT + (asked.outside ? asked.label + LABEL_GAP * 2 : 0) + asked.below,
            ),
            height: key.height + Math.max(60, count * Math.max(20, 16 * side, names.slot)),
          }
        : { width: Math.max(key.width, count * (slots + BETWEEN)), height: key.height + 120 },
    }
  }

/** A unit is smaller than its number. */
const unitSize = (size: number): number => Math.round(Math.max(size >= 24 ? size * 0.45 : size * 0.8, 10.5) * 2) / 2

function ask(data: ChartData, kit: Kit, lies: boolean): Asked {
  const values = valuesOf(data)
  const [highest, least] = [Math.max(...values, 0), Math.min(...values, readNumber(data.element, 'min') ?? 0, 0)]
  const top = highest === 0 && least === 0 ? 1 : highest
  const labels = data.series.flatMap(one =>
    one.data.map(datum => ({
      value: datum.number?.value ?? 0,
      width:
        datum.number === undefined
          ? kit.width(datum.missing)
          : kit.width(kit.number(datum.number, signedLabel(datum, data)), kit.labelStyle),
    })),
  )
  return {
    lies,
    outside: read(data.element, 'labels') !== 'inside',
    top,
    least,
    max: Math.max(readNumber(data.element, 'max') ?? top, top),
    label: Math.max(...labels.map(({ width }) => width), 0),
    below: Math.max(...labels.filter(({ value }) => value < 0).map(({ width }) => width), 0),
    labelLine: kit.line(kit.labelStyle),
  }
}

/** Room for labels at the axis' end, where bars do not leave it. */
function beyond({ lies, outside, top, least, max, ...asked }: Asked, names: number, length: number): number {
  if (!outside || top <= 0) return 0
  const label = lies ? asked.label + LABEL_GAP * 2 : asked.labelLine + LABEL_GAP
  // Bars below zero move the axis’ start, so that what the greatest one leaves is not known here.
  if (least < 0) return label
  if (top === max) return label
  // The plot's length is such that the longest bar and its label end where the box does.
  const room = length - names
  return Math.max(0, room - Math.max(0, room - label) * (max / top))
}

/**
 * Zero, or the least value, and below it as much as its label takes: names stand where the axis starts, and the label of
 * the lowest bar would stand on them.
 */
function axisStart({ lies, outside, least, max, ...asked }: Asked, length: number): number {
  if (least >= 0 || !outside) return least
  const label = lies ? asked.below + LABEL_GAP + NAME_GAP : asked.labelLine + LABEL_GAP
  const part = Math.min(MOST_BELOW, label / length)
  return Number(((least - part * max) / (1 - part)).toPrecision(6))
}

/** Where some values lie below zero, those above have a sign, too: they are changes or balances. */
const signedLabel = (datum: Datum, data: ChartData): Pick<ChartLabel, 'before' | 'after' | 'sign'> => ({
  ...labelOf(datum),
  ...(valuesOf(data).some(value => value < 0) ? { sign: 'always' as const } : {}),
})

function barPoint(datum: Datum, one: DataSeries, at: number, data: ChartData, kit: Kit): ChartPoint {
  const inside = read(data.element, 'labels') === 'inside'
  const { fill, stroke, role } = barPaintOf(datum, one, at, data, kit)
  if (datum.number === undefined) return {}
  const color: Paint = inside && role !== undefined ? kit.inkOn(role) : kit.ink(datum.lit ? 'accent' : 'text')
  return {
    fill,
    ...(stroke === undefined ? {} : { stroke }),
    label: { place: inside ? 'inEnd' : 'outEnd', color, decimals: datum.number.decimals, ...signedLabel(datum, data) },
  }
}

/** What is said where a bar is not there, at the line of zero. */
function missingWords(
  data: ChartData,
  kit: Kit,
  plot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  lies: boolean,
  min: number,
  max: number,
): readonly ChartWords[] {
  const [count, side] = [data.categories.length, data.series.length]
  const line = kit.line(NAME_STYLE)
  const share = (lies ? plot.height : plot.width) / count
  const inner = share / (1 + gapOf(data, plot, lies, side) / 100 / side)
  const zero = lies ? plot.x + (-min / (max - min)) * plot.width : plot.y + (max / (max - min)) * plot.height
  return data.series.flatMap(({ data: row }, number) =>
    row.flatMap((datum, at): ChartWords[] => {
      if (datum.number !== undefined || datum.missing === '') return []
      const across = at * share + (share - inner) / 2 + ((number + 0.5) * inner) / side
      const own = { text: datum.missing, style: NAME_STYLE, color: kit.ink('muted') }
      return lies
        ? [{ ...own, x: zero + LABEL_GAP, y: plot.y + across - line / 2, align: 'left' }]
        : [{ ...own, x: plot.x + across, y: zero - line - 2, align: 'center' }]
    }),
  )
}
