import { downColumn, headOf } from '../../../scene/geometry/chart/cells.ts'
import type { ChartColumn, ChartPoint, ChartSeries } from '../../../scene/scene.ts'
import type { ColorRole } from '../../../theme/theme.ts'
import { readNumber } from '../../style/read.ts'
import { BETWEEN, type ChartRuleLine, type Compose, LABEL_GAP } from '../composition.ts'
import type { Datum } from '../data.ts'
import { AXIS, type Kit, NAME_STYLE } from '../kit.ts'
import { namesBelow } from '../names.ts'
import { bare, gapOf, labelOf } from '../paints.ts'
import { dataColumns, exact, helperColumn } from '../sheet.ts'

/** Of more steps the links would be more than the bars. */
const MOST_LINKS = 8

/** From a total over changes to a total: each bar begins where the one before it ends. The typed column is the truth. */
export const waterfall: Compose = (data, kit, box) => {
  const [one] = data.series
  const row = one?.data ?? []
  const count = row.length
  const steps = stepsOf(row)
  const texts = row.map(datum => (datum.number === undefined ? '' : kit.number(datum.number, sign(datum))))
  const [least, top] = [Math.min(0, ...steps.map(({ end }) => end)), Math.max(0, ...steps.map(({ end }) => end))]
  const max = Math.max(readNumber(data.element, 'max') ?? top, top) || 1
  const names = namesBelow(data, kit, box.width)
  const above = kit.line(kit.labelStyle) + LABEL_GAP
  const plot = { ...box, y: box.y + above, height: Math.max(1, box.height - above - names.room) }
  const columns = helpers(row, steps, texts, kit)
  const parts = columns.slice(2, -2)
  const series = (at: number, role: ColorRole | undefined): ChartSeries => ({
    name: headOf(at),
    values: downColumn(at, count),
    ...(role === undefined ? {} : { fill: kit.paint(role) }),
    points: role === undefined ? bare(count) : row.map((datum): ChartPoint => own(datum, kit)),
  })
  const ROLES: readonly ColorRole[] = ['fact', 'rest', 'muted', 'rest', 'muted']
  const labels: ChartSeries = {
    name: headOf(2 + columns.length - 2),
    values: downColumn(2 + columns.length - 2, count),
    texts: downColumn(2 + columns.length - 1, count),
    points: row.map(datum => ({
      label: {
        place: 't',
        color: kit.ink(datum.lit ? 'accent' : 'text'),
        decimals: datum.number?.decimals ?? 0,
        cell: true,
      },
    })),
  }
  return {
    lies: false,
    plot,
    sheet: [...dataColumns(names.texts, data.series), ...columns],
    marks: [
      {
        kind: 'bars',
        grouping: 'stacked',
        gap: gapOf(data, plot, false),
        overlap: 100,
        series: [series(3, undefined), ...parts.map((_, at) => series(4 + at, ROLES[at]!))],
      },
      { kind: 'lines', series: [labels] },
    ],
    base: {
      kind: 'names',
      range: downColumn(0, count),
      names: names.room === 0 ? 'hidden' : kit.text(NAME_STYLE),
      line: { paint: kit.paint('text'), width: AXIS },
    },
    values: { min: least, max },
    rules: count > MOST_LINKS + 1 ? [] : links(steps, plot, [least, max], gapOf(data, plot, false), kit),
    least: {
      width: count * (Math.max(names.slot, ...texts.map(text => kit.width(text, kit.labelStyle))) + BETWEEN),
      height: above + names.room + 100,
    },
  }
}

interface Step {
  readonly start: number
  readonly end: number
}

/** Where each bar begins and ends; a total begins at zero. */
function stepsOf(row: readonly Pick<Datum, 'number' | 'total'>[]): readonly Step[] {
  let end = 0
  return row.map(({ number, total }) => {
    const value = number?.value ?? 0
    const start = total ? 0 : end
    end = exact(total ? value : end + value)
    return { start, end }
  })
}

const sign = (datum: Datum): { before?: string; after?: string; sign?: 'always' | 'minus' } => ({
  ...labelOf(datum),
  sign: datum.total ? ('minus' as const) : ('always' as const),
})

const own = (datum: Datum, kit: Kit): ChartPoint =>
  datum.color !== undefined || datum.lit ? { fill: kit.paint(datum.color ?? 'accent') } : {}

/**
 * Stacks grow from zero on each side: what a bar has above and below it are columns of their own, on a clear base. Every row
 * has every formula, so that a change that turns its sign moves to the other colour.
 */
function helpers(
  row: readonly Datum[],
  steps: readonly Step[],
  texts: readonly string[],
  kit: Kit,
): readonly ChartColumn[] {
  const change = (at: number): boolean => !row[at]!.total
  const before = (at: number): string => (at === 2 || row[at - 2]!.total ? '0' : `C${at - 1}`)
  const of = (zh: string, en: string, value: (step: Step, at: number) => number, formula: (own: number) => string) =>
    helperColumn(kit.say(zh, en), kit, steps.map(value), formula)
  const only = (own: number, formula: string): string => (change(own - 2) ? formula : '0')
  const up = ({ start, end }: Step): number => Math.max(0, Math.max(0, end) - Math.max(0, start))
  const down = ({ start, end }: Step): number => Math.max(0, Math.max(0, start) - Math.max(0, end))
  const upBelow = ({ start, end }: Step): number => Math.min(0, Math.min(0, start) - Math.min(0, end))
  const downBelow = ({ start, end }: Step): number => Math.min(0, Math.min(0, end) - Math.min(0, start))
  const ifChange = (value: (step: Step) => number) => (step: Step, at: number) => (change(at) ? value(step) : 0)
  const crosses = steps.some(({ start, end }) => Math.min(start, end) < 0)
  return [
    of(
      '累计',
      'Sum',
      ({ end }) => end,
      at => (change(at - 2) && at > 2 ? `C${at - 1}+B${at}` : `B${at}`),
    ),
    of(
      '留白',
      'Base',
      ifChange(({ start, end }) => Math.max(0, Math.min(start, end)) + Math.min(0, Math.max(start, end))),
      at => only(at, `MAX(0,MIN(${before(at)},C${at}))+MIN(0,MAX(${before(at)},C${at}))`),
    ),
    of(
      '合计',
      'Total',
      ({ end }, at) => (change(at) ? 0 : end),
      at => (change(at - 2) ? '0' : `C${at}`),
    ),
    of('增加', 'Up', ifChange(up), at => only(at, `MAX(0,MAX(0,C${at})-MAX(0,${before(at)}))`)),
    of('减少', 'Down', ifChange(down), at => only(at, `MAX(0,MAX(0,${before(at)})-MAX(0,C${at}))`)),
    ...(crosses
      ? [
          of('增加（零下）', 'Up below zero', ifChange(upBelow), at =>
            only(at, `MIN(0,MIN(0,${before(at)})-MIN(0,C${at}))`),
          ),
          of('减少（零下）', 'Down below zero', ifChange(downBelow), at =>
            only(at, `MIN(0,MIN(0,C${at})-MIN(0,${before(at)}))`),
          ),
        ]
      : []),
    of(
      '标签位',
      'Label place',
      ({ start, end }) => Math.max(start, end),
      at => `MAX(${change(at - 2) ? before(at) : '0'},C${at})`,
    ),
    helperColumn(kit.say('标签', 'Label'), kit, texts, at => textFormula(row[at - 2]!, at)),
  ]
}

function textFormula(datum: Datum, at: number): string {
  const places = datum.number?.decimals ?? 0
  const digits = `0${places === 0 ? '' : `.${'0'.repeat(places)}`}`
  const { before = '', after = '' } = labelOf(datum)
  const quoted = (text: string): string => (text === '' ? '' : `"${text.replaceAll('"', '""')}"`)
  const number = `TEXT(B${at},"${datum.total ? `${digits};−${digits}` : `+${digits};−${digits};${digits}`}")`
  return [quoted(before), number, quoted(after)].filter(part => part !== '').join('&')
}

/** Hairs from the end of a bar to the beginning of the next one. */
function links(
  steps: readonly Step[],
  plot: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  [min, max]: readonly [number, number],
  gap: number,
  kit: Kit,
): readonly ChartRuleLine[] {
  const share = plot.width / steps.length
  const thick = share / (1 + gap / 100)
  const stroke = kit.stroke('closing') ?? { paint: kit.paint('text'), width: 0.75 }
  return steps.slice(0, -1).map(({ end }, at) => {
    const y = plot.y + ((max - end) / (max - min)) * plot.height
    const middle = plot.x + (at + 0.5) * share
    return { from: [middle + thick / 2, y], to: [middle + share - thick / 2, y], stroke }
  })
}
