import type { Rect } from '../../../base/geometry.ts'
import { alongRow } from '../../../scene/geometry/chart/cells.ts'
import type { ChartColumn, ChartPoint, ChartSeries } from '../../../scene/scene.ts'
import { startWords } from '../axis-start.ts'
import { type ChartWords, type Compose, LABEL_GAP, LEAST_PLOT } from '../composition.ts'
import { type ChartData, type Datum, valuesOf } from '../data.ts'
import { inkOf } from '../ends.ts'
import { type Kit, NAME_STYLE } from '../kit.ts'
import { besideEachOther, isNamed, keyAbove, namesBeside } from '../names.ts'
import { labelOf, roleOf } from '../paints.ts'
import { dataColumns, helperColumn, letter } from '../sheet.ts'
import { scaleOf } from './line.ts'

/** Diameter of a dot, width of a stem, in points. */
const [DOT, STEM, LIT] = [12, 3, 5]

/** Two groups or waves on one line for each row, joined by a stem. A series a row: LibreOffice colours no other dot. */
export const dots: Compose = (data, kit, box) => {
  const count = data.categories.length
  const [one, other] = data.series as readonly [(typeof data.series)[number], (typeof data.series)[number]]
  const [min, max] = scaleOf(data, valuesOf(data))
  const names = namesBeside(data, kit, box.width)
  const texts = data.series.map(row => row.data.map(datum => valueText(datum, kit)))
  const label = Math.max(...texts.flat().map(text => kit.width(text, kit.labelStyle))) + DOT / 2 + LABEL_GAP * 1.5
  const roles = data.series.map((row, at) => roleOf(row, at, data, kit))
  const paints = roles.map(role => kit.paint(role))
  const line = kit.line(NAME_STYLE)
  const start = startWords(data, min, kit, {
    x: box.x + names.room + label,
    y: box.y + box.height - line,
    align: 'center',
  })
  const below = start.length * line
  const place = (top: number) => ({
    x: box.x + names.room + label,
    y: box.y + top,
    width: Math.max(1, box.width - names.room - 2 * label),
    height: Math.max(1, box.height - top - below),
  })
  const over = place(line)
  const x = (value: number): number => over.x + ((value - min) / (max - min)) * over.width
  const heads = [one, other].flatMap(({ name, data: row }, at): ChartWords[] => {
    const value = row[0]?.number?.value
    return value === undefined
      ? []
      : [{ text: name, style: NAME_STYLE, color: inkOf(roles[at]!, kit), x: x(value), y: box.y, align: 'center' }]
  })
  const sorted = [...heads].sort((a, b) => a.x - b.x)
  const direct = heads.length === 2 && besideEachOther(sorted, kit, [box.x, box.x + box.width]) !== undefined
  const key = direct ? undefined : keyAbove(data.series, paints, kit, box)
  const plot = place(key?.height ?? line)
  const series = data.categories.flatMap((_, at): ChartSeries[] => {
    const pair = data.series.map(row => row.data[at]!)
    const known = pair.flatMap(({ number }, group) => (number === undefined ? [] : [group]))
    if (known.length === 0) return []
    const [from, length] = [known[0]!, known.length]
    const row = at + 2
    const lit = pair.some(datum => datum.lit)
    const [first, second] = pair.map(({ number }) => number?.value ?? 0) as [number, number]
    const points = known.map((group, index): ChartPoint => {
      const datum = pair[group]!
      if (datum.number === undefined) return {}
      const isLeft = group === 0 ? first <= second : second < first
      return {
        ...(index === 0
          ? { marker: { size: DOT, paint: paints[group]! }, stroke: { paint: paints[group]!, width: STEM } }
          : {}),
        label: {
          place: known.length === 1 || !isLeft ? 'r' : 'l',
          color: datum.lit ? kit.ink('accent') : inkOf(roles[group]!, kit),
          decimals: datum.number.decimals,
          cell: true,
        },
      }
    })
    const own = {
      name: { column: 0, row, count: 1 },
      across: alongRow(row, 1 + from, length),
      values: alongRow(row, 3 + from, length),
      texts: alongRow(row, 5 + from, length),
      stroke: { paint: lit ? kit.paint('accent') : paints[1]!, width: lit ? LIT : STEM },
      marker: { size: DOT, paint: paints[1]! },
      points,
    }
    return [own]
  })
  const isKnown = (group: number, at: number): boolean => data.series[group]!.data[at]!.number !== undefined
  const places = (group: number) => data.categories.map((_, at) => (isKnown(group, at) ? count - at - 0.5 : null))
  const place1 = (group: number): ChartColumn =>
    helperColumn(
      `${data.series[group]!.name}${kit.say('行位', ' row')}`,
      kit,
      places(group),
      () => `${count + 1.5}-ROW()`,
    )
  const text1 = (group: number): ChartColumn => textColumn(group, texts[group]!, data.series[group]!, kit)
  return {
    lies: false,
    plot,
    sheet: [...dataColumns(names.texts, data.series), place1(0), place1(1), text1(0), text1(1)],
    marks: [{ kind: 'dots', series: series as never }],
    base: { kind: 'numbers', scale: { min, max } },
    values: { min: 0, max: count },
    words: [
      ...(key?.words ?? heads),
      ...(isNamed(data) ? rowNames(names.texts, plot, box.x, kit) : []),
      ...missing(data.series, plot, x, kit),
      ...start,
    ],
    swatches: key?.swatches ?? [],
    rules: [
      {
        from: [plot.x, plot.y],
        to: [plot.x, plot.y + plot.height],
        stroke: kit.stroke('hairline') ?? { paint: kit.paint('line'), width: 0.75 },
      },
    ],
    least: {
      width: names.room + 2 * label + 2 * LEAST_PLOT,
      height: line + below + Math.max(60, count * Math.max(24, names.slot)),
    },
  }
}

const valueText = (datum: Datum, kit: Kit): string =>
  datum.number === undefined ? '' : kit.number(datum.number, labelOf(datum))

/** The labels' words, since programs label dots by their height: numbers as text, computed from the values. */
function textColumn(
  group: number,
  texts: readonly string[],
  { name, data }: { readonly name: string; readonly data: readonly Datum[] },
  kit: Kit,
): ChartColumn {
  return helperColumn(
    `${name}${kit.say('标签', ' label')}`,
    kit,
    texts.map(text => text || null),
    row => {
      const datum = data[row - 2]!
      const { before = '', after = '' } = labelOf(datum)
      const places = datum.number?.decimals ?? 0
      const code = `0${places === 0 ? '' : `.${'0'.repeat(places)}`}`
      const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
      const cell = `${letter(group)}${row}`
      return `IF(ISNUMBER(${cell}),${[before && quoted(before), `TEXT(${cell},"${code}")`, after && quoted(after)].filter(part => part !== '').join('&')},"")`
    },
  )
}

function rowNames(
  texts: readonly string[],
  plot: { readonly y: number; readonly height: number },
  x: number,
  kit: Kit,
): readonly ChartWords[] {
  const line = kit.line(NAME_STYLE)
  const row = plot.height / texts.length
  return texts.flatMap((text, at) => {
    const lines = text.split('\n')
    const top = plot.y + (at + 0.5) * row - (lines.length * line) / 2
    return lines.map(
      (own, index): ChartWords => ({
        text: own,
        style: NAME_STYLE,
        color: kit.ink('text'),
        x,
        y: top + index * line,
        align: 'left',
      }),
    )
  })
}

/** What is said in a row that lacks a dot: at the left of the plot, or at its right where the other dot stands there. */
function missing(
  series: ChartData['series'],
  plot: Rect,
  x: (value: number) => number,
  kit: Kit,
): readonly ChartWords[] {
  const rows = series[0]?.data.length ?? 0
  return Array.from({ length: rows }, (_, at) => at).flatMap((at): readonly ChartWords[] => {
    const pair = series.map(({ name, data }) => ({ name, datum: data[at]! }))
    const lacking = pair.filter(({ datum }) => datum.number === undefined && datum.missing !== '')
    const [first] = lacking
    if (first === undefined) return []
    const { missing: why } = first.datum
    const text = lacking.length === pair.length ? why : `${first.name}${kit.say('：', ': ')}${why}`
    const other = pair.find(({ datum }) => datum.number !== undefined)?.datum.number?.value
    const room = other === undefined ? plot.width : x(other) - plot.x
    const y = plot.y + ((at + 0.5) * plot.height) / rows - kit.line(NAME_STYLE) / 2
    const own = { text, style: NAME_STYLE, color: kit.ink('muted'), y }
    return kit.width(text) + 3 * LABEL_GAP <= room
      ? [{ ...own, x: plot.x + LABEL_GAP, align: 'left' }]
      : [{ ...own, x: plot.x + plot.width, align: 'right' }]
  })
}
