import { downColumn, headOf } from '../../../scene/geometry/chart/cells.ts'
import type { ChartMarks, ChartPoint, ChartSeries } from '../../../scene/scene.ts'
import type { Paint } from '../../../theme/theme.ts'
import { readNumber } from '../../style/read.ts'
import { BETWEEN, type ChartWords, type Compose, type Composition, LABEL_GAP, LEAST_PLOT } from '../composition.ts'
import type { ChartData } from '../data.ts'
import { AXIS, type Kit, NAME_STYLE } from '../kit.ts'
import { besideEachOther, keyAbove, namesBelow, namesBeside } from '../names.ts'
import { barPaintOf, gapOf, labelOf, roleOf } from '../paints.ts'
import { dataColumns, exact, helperColumn, letter, rowOf } from '../sheet.ts'

/** Bars of parts: as long as their sum, which stands at their end; or all as long as the plot (`percent`). */
export const stacked =
  (lies: boolean, percent: boolean): Compose =>
  (data, kit, whole) => {
    const [count, side] = [data.categories.length, data.series.length]
    const sums = data.categories.map((_, at) => exact(rowOf(data, at).reduce((sum, value) => sum + value, 0)))
    const max = percent ? 1 : Math.max(readNumber(data.element, 'max') ?? 0, ...sums, Number.MIN_VALUE)
    const paints = data.series.map((one, at) => kit.paint(roleOf(one, at, data, kit)))
    const totals = sums.map(sum => kit.number({ value: sum, decimals: decimalsOf(data) }, { after: data.unit }))
    const total = percent ? 0 : Math.max(...totals.map(text => kit.width(text, kit.labelStyle)))
    const place = (top: number, right: number) => {
      const names = lies ? namesBeside(data, kit, whole.width) : namesBelow(data, kit, whole.width - right)
      const end = percent ? 0 : lies ? total + LABEL_GAP * 2 : kit.line(kit.labelStyle) + LABEL_GAP
      const plot = lies
        ? {
            x: whole.x + names.room,
            y: whole.y + top,
            width: whole.width - names.room - end,
            height: whole.height - top,
          }
        : {
            x: whole.x,
            y: whole.y + top + end,
            width: whole.width - right,
            height: whole.height - top - end - names.room,
          }
      return { names, plot: { ...plot, width: Math.max(1, plot.width), height: Math.max(1, plot.height) } }
    }
    /** The names of the parts: at the parts of the first bar, or beside those of the last column; else a key above. */
    const line = kit.line(NAME_STYLE)
    const widest = Math.max(...data.series.map(({ name }) => kit.width(name)))
    const direct = place(lies ? line + 4 : 0, lies ? 0 : widest + LABEL_GAP * 2)
    const at = lies ? 0 : count - 1
    const row = rowOf(data, at).map(value => value / (percent ? sums[at]! || 1 : max))
    const words = lies
      ? besideEachOther(namesOver(row, direct.plot, data, kit), kit, [direct.plot.x, whole.x + whole.width])
      : namesBehind(row, direct.plot, data, kit)
    const key = words === undefined ? keyAbove(data.series, paints, kit, whole) : undefined
    const { names, plot } = key === undefined ? direct : place(key.height, 0)
    const labels = partLabels(data, kit, { lies, percent, sums, max, plot, gap: gapOf(data, plot, lies) })
    const series = data.series.map(
      (one, number): ChartSeries => ({
        name: headOf(number + 1),
        values: downColumn(number + 1, count),
        fill: paints[number]!,
        points: one.data.map((datum, index): ChartPoint => {
          const { fill, stroke } = barPaintOf(datum, one, number, data, kit)
          const label = labels[number]![index]
          return { fill, ...(stroke && { stroke }), ...(label && { label }) }
        }),
      }),
    )
    const formula = (own: number): string => `SUM(${letter(0)}${own}:${letter(side - 1)}${own})`
    const sum = helperColumn(kit.say('合计', 'Total'), kit, sums, formula)
    const label = { color: kit.ink('text'), decimals: decimalsOf(data), ...(data.unit && { after: data.unit }) }
    const unseen = { name: headOf(side + 1), values: downColumn(side + 1, count) }
    const bars = (extra: readonly ChartSeries[]): ChartMarks => ({
      kind: 'bars',
      grouping: percent ? 'percent' : 'stacked',
      gap: gapOf(data, plot, lies),
      overlap: 100,
      series: [...series, ...extra],
    })
    const ends = (where: 'inBase' | 't'): ChartSeries => ({
      ...unseen,
      points: sums.map(() => ({ label: { ...label, place: where } })),
    })
    const marks: readonly ChartMarks[] = percent
      ? [bars([])]
      : lies
        ? [bars([ends('inBase')])]
        : [bars([]), { kind: 'lines', series: [ends('t')] }]
    const cell = Math.max(
      ...data.series.flatMap(one => one.data.map(datum => kit.width(valueText(datum, kit), kit.labelStyle))),
    )
    return {
      lies,
      plot,
      marks,
      sheet: [...dataColumns(names.texts, data.series), ...(percent ? [] : [sum])],
      base: {
        kind: 'names',
        range: downColumn(0, count),
        names: names.room === 0 ? 'hidden' : kit.text(NAME_STYLE),
        line: { paint: kit.paint('text'), width: AXIS },
      },
      values: { min: 0, max },
      words: key?.words ?? words ?? [],
      swatches: key?.swatches ?? [],
      least: least({ lies, count, names, cell: Math.max(cell, total), line, key: key?.width ?? 0 }),
    }
  }

function least(of: {
  readonly lies: boolean
  readonly count: number
  readonly names: { readonly room: number; readonly slot: number }
  readonly cell: number
  readonly line: number
  readonly key: number
}): Composition['least'] {
  const { lies, count, names, cell, line, key } = of
  return lies
    ? {
        width: Math.max(key, names.room + 2 * LEAST_PLOT + cell),
        height: line + 4 + Math.max(60, count * Math.max(24, names.slot)),
      }
    : { width: Math.max(key, count * (Math.max(cell, names.slot) + BETWEEN)), height: line + 150 }
}

const decimalsOf = ({ series }: ChartData): number =>
  Math.max(0, ...series.flatMap(({ data }) => data.flatMap(({ number }) => number?.decimals ?? [])))

const valueText = (datum: ChartData['series'][number]['data'][number], kit: Kit): string =>
  datum.number === undefined ? '' : kit.number(datum.number, labelOf(datum))

interface Standing {
  readonly lies: boolean
  readonly percent: boolean
  readonly sums: readonly number[]
  readonly max: number
  readonly plot: { readonly width: number; readonly height: number }
  readonly gap: number
}

/** The label of each part that has room for one: the others are in the alt text and the workbook. */
function partLabels(
  data: ChartData,
  kit: Kit,
  { lies, percent, sums, max, plot, gap }: Standing,
): readonly (readonly ChartPoint['label'][])[] {
  const line = kit.line(kit.labelStyle)
  const thick = (lies ? plot.height : plot.width) / data.categories.length / (1 + gap / 100)
  return data.series.map((one, number) =>
    one.data.map((datum, at) => {
      if (datum.number === undefined) return undefined
      const long = (datum.number.value / (percent ? sums[at]! || 1 : max)) * (lies ? plot.width : plot.height)
      const width = kit.width(valueText(datum, kit), kit.labelStyle) + 4
      const fits = lies ? long >= width && thick >= line * 0.8 : long >= line * 0.8 && thick >= width
      if (!fits) return undefined
      const { fill, role } = barPaintOf(datum, one, number, data, kit)
      const color: Paint = role === undefined || fill === 'none' ? kit.ink('text') : kit.inkOn(role)
      return { place: 'ctr' as const, color, decimals: datum.number.decimals, ...labelOf(datum) }
    }),
  )
}

/** The names of parts over the first bar, each in the middle of its part. */
export function namesOver(
  parts: readonly number[],
  plot: { readonly x: number; readonly y: number; readonly width: number },
  data: ChartData,
  kit: Kit,
  from = 0,
): readonly ChartWords[] {
  let end = from
  return parts.flatMap((part, at): ChartWords[] => {
    const middle = end + part / 2
    end += part
    const { name } = data.series[at]!
    const own = { text: name, style: NAME_STYLE, color: kit.ink('text'), y: plot.y - kit.line(NAME_STYLE) - 2 }
    return part === 0 ? [] : [{ ...own, x: plot.x + middle * plot.width, align: 'center' }]
  })
}

/** The names of parts behind the last column, each at the middle of its part; undefined where two would meet. */
function namesBehind(
  parts: readonly number[],
  plot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  data: ChartData,
  kit: Kit,
): readonly ChartWords[] | undefined {
  const line = kit.line(NAME_STYLE)
  let end = 0
  const words = parts.map((part, at): ChartWords => {
    const middle = end + part / 2
    end += part
    const y = plot.y + (1 - middle) * plot.height - line / 2
    return {
      text: data.series[at]!.name,
      style: NAME_STYLE,
      color: kit.ink('text'),
      x: plot.x + plot.width + 2,
      y,
      align: 'left',
    }
  })
  return words.some(({ y }, at) => at > 0 && words[at - 1]!.y - y < line) ? undefined : words
}
