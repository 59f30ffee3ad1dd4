import type { Rect } from '../../../base/geometry.ts'
import { downColumn, headOf } from '../../../scene/geometry/chart/cells.ts'
import { basePlaces } from '../../../scene/geometry/chart/scales.ts'
import type { ChartLabel, ChartPoint, ChartSeries } from '../../../scene/scene.ts'
import { readNumber } from '../../style/read.ts'
import { startWords } from '../axis-start.ts'
import { type ChartWords, type Compose, LABEL_GAP, LEAST_PLOT } from '../composition.ts'
import { type ChartData, type Datum, valuesOf } from '../data.ts'
import { type Dates, readDates } from '../dates.ts'
import { apart, inkOf } from '../ends.ts'
import { gapWords } from '../gap-words.ts'
import { AXIS, type Kit, NAME_STYLE } from '../kit.ts'
import { labelOf, roleOf } from '../paints.ts'
import { dataColumns } from '../sheet.ts'

/** Widths of lines and diameters of their points, in points: usual, and of the one that stands out. */
const LINE = { width: 2, mark: 6, lit: { width: 3.5, mark: 9 } } as const

/** Waves at their real distances; a wave without a value is a gap. Values stand at the ends, with the name at the last one. */
export const line: Compose = (data, kit, box) => {
  const count = data.categories.length
  const dates = readDates(data, kit)
  const values = valuesOf(data)
  const [min, max] = scaleOf(data, values)
  const many = data.series.length > 1
  const all = data.series.map(one => one.data.map(datum => textOf(datum, kit)))
  const widths = all.flat().map(text => kit.width(text, kit.labelStyle))
  const start = many ? Math.max(...all.map(row => kit.width(row.find(text => text !== '') ?? '', kit.labelStyle))) : 0
  const end = many
    ? Math.max(
        ...all.map((row, at) =>
          kit.width(`${data.series[at]!.name} ${row.findLast(text => text !== '')}`, kit.labelStyle),
        ),
      )
    : Math.max(0, ...widths) / 2
  const frame = timeFrame(box, dates, kit, {
    start: start + BESIDE,
    end: end + BESIDE,
    top: kit.line(kit.labelStyle) + 2,
  })
  const { plot } = frame
  const { base, sheet, places } = dateBase(data, dates, plot, { min, max }, kit)
  const y = (value: number): number => plot.y + ((max - value) / (max - min)) * plot.height
  const told = toldPoints(data, places, Math.max(...widths) + 4)
  const shifts = many ? endShifts(data, y, kit, plot) : { first: [], last: [] }
  const series = data.series.map((one, at): ChartSeries => {
    const role = roleOf(one, at, data, kit)
    const look = one.lit ? LINE.lit : LINE
    const paint = kit.paint(role)
    const known = one.data.flatMap(({ number }, index) => (number === undefined ? [] : [index]))
    return {
      name: headOf(at + 1),
      values: downColumn(at + 1, count),
      stroke: { paint, width: look.width },
      marker: { size: look.mark, paint },
      points: one.data.map((datum, index): ChartPoint => {
        if (datum.number === undefined) return {}
        const own = { color: inkOf(role, kit), decimals: datum.number.decimals, ...labelOf(datum) }
        const mark = datum.lit && !one.lit ? { marker: { size: LINE.lit.mark, paint: kit.paint('accent') } } : {}
        const label = pointLabel(own, index, known, {
          many,
          told: told.has(index),
          first: shifts.first[at],
          last: shifts.last[at],
          dips: isDip(one.data, index) && y(datum.number.value) + kit.line(kit.labelStyle) <= plot.y + plot.height,
        })
        return { ...mark, ...(label === undefined ? {} : { label }) }
      }),
    }
  })
  return {
    lies: false,
    plot,
    sheet,
    marks: [{ kind: 'lines', series }],
    base,
    values: { min, max },
    words: [
      ...dateWords(dates, places, plot, kit),
      ...startWords(data, min, kit, {
        x: plot.x + 3,
        y: plot.y + plot.height - kit.line(NAME_STYLE) - 2,
        align: 'left',
      }),
      ...gapWords(data, dates, places, plot, kit),
    ],
    least: {
      width: frame.around + Math.max(LEAST_PLOT * 2, 2 * Math.max(...dates.names.map(name => kit.width(name)))),
      height:
        kit.line(NAME_STYLE) +
        LABEL_GAP +
        kit.line(kit.labelStyle) +
        Math.max(100, data.series.length * kit.line(kit.labelStyle)),
    },
  }
}

/** Of a label at a side of a point from the point: half a mark, and what the widest program leaves. */
const BESIDE = 12

const textOf = (datum: Datum, kit: Kit): string =>
  datum.number === undefined ? '' : kit.number(datum.number, labelOf(datum))

const LABELS = (kit: Kit) => ({ ...kit.text(kit.labelStyle), unitSize: kit.text(kit.labelStyle).size })

/** From zero, or from where the layout says; to the greatest value, or further. */
export function scaleOf({ element }: ChartData, values: readonly number[]): readonly [min: number, max: number] {
  const least = Math.min(...values)
  const min = Math.min(readNumber(element, 'min') ?? 0, least)
  const max = Math.max(readNumber(element, 'max') ?? Number.NEGATIVE_INFINITY, ...values)
  return [min, max > min ? max : min + 1]
}

interface TimeFrame {
  readonly plot: Rect
  /** What stands beside the plot. */
  readonly around: number
}

/** Room for dates below, values at the left and names at the right of a plot over time. */
export function timeFrame(
  box: Rect,
  { names }: Dates,
  kit: Kit,
  { start, end, top }: { readonly start: number; readonly end: number; readonly top: number },
): TimeFrame {
  const left = Math.max(start, kit.width(names[0] ?? '') / 2)
  const right = Math.max(end, kit.width(names.at(-1) ?? '') / 2)
  const below = kit.line(NAME_STYLE) + LABEL_GAP
  const plot = {
    x: box.x + left,
    y: box.y + top,
    width: Math.max(1, box.width - left - right),
    height: Math.max(1, box.height - top - below),
  }
  return { plot, around: left + right }
}

/** The base of a plot over time, its sheet, and where its dates stand. */
export function dateBase(
  data: ChartData,
  dates: Dates,
  plot: Rect,
  values: { readonly min: number; readonly max: number },
  kit: Kit,
) {
  const base = {
    kind: 'dates' as const,
    range: downColumn(0, data.categories.length),
    unit: dates.unit,
    line: { paint: kit.paint('text'), width: AXIS },
  }
  const sheet = [dates.column, ...dataColumns(data.categories, data.series).slice(1)]
  const places = basePlaces({ base, plot, sheet, lies: false, chart: '', marks: [], values, labels: LABELS(kit) })
  return { base, sheet, places }
}

/** The dates below their points: the first and the last, and of the others those that have room. */
export function dateWords({ names }: Dates, places: readonly number[], plot: Rect, kit: Kit): readonly ChartWords[] {
  const last = places.length - 1
  const half = names.map(name => kit.width(name) / 2)
  let end = Number.NEGATIVE_INFINITY
  return names.flatMap((text, at): ChartWords[] => {
    const [from, to] = [places[at]! - half[at]!, places[at]! + half[at]!]
    const isFree = from >= end + LABEL_GAP && (at === last || to + LABEL_GAP <= places[last]! - half[last]!)
    if (!isFree && at !== 0 && at !== last) return []
    end = to
    return [
      {
        text,
        style: NAME_STYLE,
        color: kit.ink('text'),
        x: places[at]!,
        y: plot.y + plot.height + LABEL_GAP,
        align: 'center',
      },
    ]
  })
}

interface Ends {
  readonly many: boolean
  /** Of one line: whether its value stands at the point. */
  readonly told: boolean
  readonly first: number | undefined
  readonly last: number | undefined
  /** The line comes down to the point and goes no further down; below it is room. */
  readonly dips: boolean
}

/** The points of one line whose values stand at them: all where they have room, else the ends, the highest and the lowest. */
function toldPoints({ series }: ChartData, places: readonly number[], width: number): ReadonlySet<number> {
  const values = (series[0]?.data ?? []).map(({ number }) => number?.value)
  const known = values.flatMap((value, at) => (value === undefined ? [] : [at]))
  if (places.slice(1).every((place, at) => place - places[at]! >= width)) return new Set(known)
  const ends = [known[0] ?? 0, known.at(-1) ?? 0]
  const extremes = [Math.max, Math.min].flatMap(pick => {
    const value = pick(...known.map(at => values[at]!))
    const found = known.filter(at => values[at] === value)
    return found.length === 1 ? found : []
  })
  return new Set([...ends, ...extremes.filter(at => ends.every(end => Math.abs(places[end]! - places[at]!) >= width))])
}

function isDip(data: readonly Datum[], at: number): boolean {
  const [before, own, after] = [at - 1, at, at + 1].map(index => data[index]?.number?.value)
  return before !== undefined && own !== undefined && before > own && (after === undefined || after >= own)
}

/**
 * One line has values over its points, at the foot of a dip under them; of several, the first stands before its point, the last
 * behind with the name.
 */
function pointLabel(
  own: Omit<ChartLabel, 'place'>,
  at: number,
  known: readonly number[],
  { many, told, first, last, dips }: Ends,
): ChartLabel | undefined {
  const [isFirst, isLast] = [at === known[0], at === known.at(-1)]
  if (!many) return told ? { place: dips ? 'b' : 't', ...own } : undefined
  const moved = (by: number | undefined) => (by === undefined || Math.abs(by) < 0.5 ? {} : { shift: { x: 0, y: by } })
  if (isLast) return { place: 'r', ...own, named: true, ...moved(last) }
  return isFirst ? { place: 'l', ...own, ...moved(first) } : undefined
}

/** How far labels at the ends move, so that none stands on another. */
export function endShifts(
  data: Pick<ChartData, 'series'>,
  y: (value: number) => number,
  kit: Kit,
  plot: Rect,
): { readonly first: readonly number[]; readonly last: readonly number[] } {
  const of = (pick: (row: readonly Datum[]) => Datum | undefined): readonly number[] => {
    const wanted = data.series.map(one => y(pick(one.data)?.number?.value ?? 0))
    const placed = apart(wanted, kit.line(kit.labelStyle) * 0.85, [
      plot.y,
      plot.y + plot.height - kit.line(kit.labelStyle) * 0.4,
    ])
    return placed.map((place, at) => place - wanted[at]!)
  }
  const isKnown = ({ number }: Datum): boolean => number !== undefined
  return { first: of(row => row.find(isKnown)), last: of(row => row.findLast(isKnown)) }
}
