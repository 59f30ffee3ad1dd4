import { type Rect, sharedArea } from '../../../base/geometry.ts'
import { downColumn, headOf } from '../../../scene/geometry/chart/cells.ts'
import type { ChartColumn, ChartScale, ChartSeries, LabelPlace } from '../../../scene/scene.ts'
import { read, readNumber } from '../../style/read.ts'
import { type ChartWords, type Compose, LABEL_GAP } from '../composition.ts'
import type { ChartData } from '../data.ts'
import { stepOf } from '../ends.ts'
import { AXIS, type Kit, NAME_STYLE } from '../kit.ts'
import { keyAbove } from '../names.ts'
import { roleOf } from '../paints.ts'

const DOT = 9
const ABOUT = 5

/** Things by two numbers, each with its name beside it where that stands on no other. */
export const scatter: Compose = (data, kit, whole) => {
  const all = data.series.flatMap((one, group) => one.data.map(datum => ({ datum, group })))
  const [xs, ys] = [all.map(({ datum }) => datum.x?.value ?? 0), all.map(({ datum }) => datum.number?.value ?? 0)]
  const line = kit.line(NAME_STYLE)
  const roles = data.series.map((one, at) => roleOf(one, at, data, kit))
  const paints = roles.map(role => kit.paint(role))
  const key = keyAbove(data.series, paints, kit, whole)
  const [across, up] = [
    scaleOf(xs, undefined, undefined, kit),
    scaleOf(ys, readNumber(data.element, 'min'), readNumber(data.element, 'max'), kit),
  ]
  const numbers = Math.max(...[up.min, up.max].map(value => kit.width(kit.number({ value, decimals: up.places }))))
  const names = { x: read(data.element, 'x-name') ?? '', y: read(data.element, 'y-name') ?? '' }
  const [top, below] = [
    key.height + line / 2 + (names.y === '' ? 0 : line),
    line + LABEL_GAP + (names.x === '' ? 0 : line),
  ]
  const left = numbers + kit.text(NAME_STYLE).size * 1.05
  const right = kit.width(kit.number({ value: across.max, decimals: across.places })) / 2
  const plot = {
    x: whole.x + left,
    y: whole.y + top,
    width: Math.max(1, whole.width - left - right),
    height: Math.max(1, whole.height - top - below),
  }
  const places = labelPlaces(
    all.map(({ datum }) => datum.name),
    xs.map(x => plot.x + ((x - across.min) / (across.max - across.min)) * plot.width),
    ys.map(y => plot.y + ((up.max - y) / (up.max - up.min)) * plot.height),
    plot,
    kit,
  )
  let row = 0
  const series = data.series.map((one, group): ChartSeries => {
    const first = row
    row += one.data.length
    const range = (column: number) => ({ ...downColumn(column, one.data.length), row: first + 2 })
    return {
      name: headOf(2 + group),
      across: range(1),
      values: range(2 + group),
      texts: range(0),
      marker: { size: DOT, paint: paints[group]! },
      points: one.data.map((datum, at) => {
        const place = places[first + at]
        const lit = datum.lit
          ? {
              marker: { size: DOT * 1.5, paint: kit.paint('accent') },
              stroke: { paint: kit.paint('accent'), width: 1 },
            }
          : {}
        if (place === undefined) return lit
        return {
          ...lit,
          label: { place, color: kit.ink(datum.lit ? 'accent' : 'text'), decimals: 0, cell: true as const },
        }
      }),
    } as ChartSeries
  })
  const stroke = { paint: kit.paint('text'), width: AXIS }
  const own = { style: NAME_STYLE, color: kit.ink('muted') }
  const words: readonly ChartWords[] = [
    ...(names.y === '' ? [] : [{ ...own, text: names.y, x: whole.x, y: whole.y + key.height, align: 'left' as const }]),
    ...(names.x === ''
      ? []
      : [
          {
            ...own,
            text: names.x,
            x: plot.x + plot.width,
            y: plot.y + plot.height + line + LABEL_GAP,
            align: 'right' as const,
          },
        ]),
  ]
  return {
    lies: false,
    plot,
    sheet: sheetOf(data, all, names),
    marks: [{ kind: 'dots', series: series as never }],
    base: { kind: 'numbers', scale: { ...across.scale, line: stroke } },
    values: { ...up.scale, line: stroke },
    words: [...key.words, ...words],
    swatches: key.swatches,
    least: { width: Math.max(key.width, left + right + 200), height: top + below + 120 },
  }
}

function sheetOf(
  data: ChartData,
  all: readonly { readonly datum: ChartData['series'][number]['data'][number]; readonly group: number }[],
  names: { readonly x: string; readonly y: string },
): readonly ChartColumn[] {
  return [
    { head: '', cells: all.map(({ datum }) => datum.name) },
    { head: names.x || 'X', cells: all.map(({ datum }) => datum.x?.value ?? null) },
    ...data.series.map((one, group) => ({
      head: data.series.length === 1 ? names.y || one.name : one.name,
      cells: all.map(own => (own.group === group ? (own.datum.number?.value ?? null) : null)),
    })),
  ]
}

interface Scaled {
  readonly scale: ChartScale
  readonly min: number
  readonly max: number
  readonly places: number
}

/** From a round number below the least value to one above the greatest, unless the layout says. */
function scaleOf(values: readonly number[], least: number | undefined, most: number | undefined, kit: Kit): Scaled {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const every = stepOf(high > low ? high - low : Math.abs(high) || 1, ABOUT)
  const round = (value: number): number => Number(value.toPrecision(12))
  const min = round(Math.min(least ?? Math.floor(low / every) * every, low))
  const max = round(Math.max(most ?? Math.ceil(high / every) * every, high, min + every))
  const places = Math.max(0, -Math.floor(Math.log10(every)))
  const format = `0${places === 0 ? '' : `.${'0'.repeat(places)}`}`
  return {
    min,
    max,
    places,
    scale: { min, max, every, numbers: { ...kit.text(NAME_STYLE), color: kit.ink('muted'), format } },
  }
}

/** The first side of each point at which its name stands on no point and no other name, in the plot; undefined where none is free. */
function labelPlaces(
  names: readonly string[],
  xs: readonly number[],
  ys: readonly number[],
  plot: Rect,
  kit: Kit,
): readonly (LabelPlace | undefined)[] {
  const line = kit.line(kit.labelStyle)
  const taken: Rect[] = xs.map((x, at) => ({ x: x - DOT / 2, y: ys[at]! - DOT / 2, width: DOT, height: DOT }))
  return names.map((name, at) => {
    const width = kit.width(name, kit.labelStyle)
    const [x, y] = [xs[at]!, ys[at]!]
    const boxes: readonly (readonly [LabelPlace, Rect])[] = [
      ['r', { x: x + DOT / 2 + 3, y: y - line / 2, width: width + 4, height: line }],
      ['l', { x: x - DOT / 2 - 7 - width, y: y - line / 2, width: width + 4, height: line }],
      ['t', { x: x - width / 2, y: y - DOT / 2 - 3 - line, width, height: line }],
      ['b', { x: x - width / 2, y: y + DOT / 2 + 3, width, height: line }],
    ]
    const free = boxes.find(
      ([, box]) =>
        box.x >= plot.x &&
        box.x + box.width <= plot.x + plot.width + LABEL_GAP &&
        taken.every(other => sharedArea(box, other) < 2),
    )
    if (free === undefined) return undefined
    taken.push(free[1])
    return free[0]
  })
}
