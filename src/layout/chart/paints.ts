import type { Size } from '../../base/geometry.ts'
import { ruleOf } from '../../base/kinds/chart-kinds.ts'
import type { ChartLabel, ChartPoint, Stroke } from '../../scene/scene.ts'
import { colorOf, WHITE } from '../../theme/color.ts'
import type { ColorRole, Paint } from '../../theme/theme.ts'
import { readNumber } from '../style/read.ts'
import type { ChartData, DataSeries, Datum } from './data.ts'
import type { Kit } from './kit.ts'

/** Gap to bar in percent; a file says it in whole percents, up to this. */
const GAP = 80
const MOST_GAP = 500
/** Thicker bars look like fields, in points: some three lines of a label where they lie, and as many letters where they stand. */
const MOST_THICK = { lying: 60, standing: 110 }

/** The gap of a chart's bars: as asked for, or more where few bars in a large plot would be too thick. `side`: bars side by side. */
export function gapOf({ element, categories }: ChartData, plot: Size, lies: boolean, side = 1): number {
  const share = (lies ? plot.height : plot.width) / Math.max(1, categories.length)
  const least = share / (lies ? MOST_THICK.lying : MOST_THICK.standing) - side
  return Math.min(MOST_GAP, Math.round(Math.max(readNumber(element, 'gap') ?? GAP, 100 * least)))
}

/** Roles of series that have none of their own, in turns: none is the accent, which a claim alone has. */
const TURNS: readonly ColorRole[] = ['fact', 'rest', 'second', 'line', 'muted', 'dark']

/** Those that the theme does not give the colour of one before them. */
function turnsIn(kit: Kit): readonly ColorRole[] {
  const colors = TURNS.map(role => String(colorOf(kit.paint(role), WHITE, kit.theme)))
  return TURNS.filter((_, at) => colors.indexOf(colors[at]!) === at)
}

/** Roles beside the series that stands out, where a key tells them apart. */
const BESIDE: readonly ColorRole[] = ['rest', 'muted', 'line', 'dark']

/** The role of a series: its own, the accent where it is to stand out; lines have their names at their ends, and are of one colour beside it. */
export function roleOf(
  { color, lit }: DataSeries,
  at: number,
  { kind, series, highlights }: ChartData,
  kit: Kit,
): ColorRole {
  if (color !== undefined) return color
  if (lit) return 'accent'
  if (!highlights || !series.some(one => one.lit)) {
    const turns = turnsIn(kit)
    return turns[at % turns.length]!
  }
  const rule = ruleOf(kind)
  if (rule.things || (rule.dated && rule.gaps)) return 'rest'
  return BESIDE[series.slice(0, at).filter(one => !one.lit).length % BESIDE.length]!
}

interface BarPaint {
  readonly fill: Paint | 'none'
  readonly stroke?: Stroke
  readonly role?: ColorRole
}

/**
 * Fill, border and role of a bar: a fact unless the markup says otherwise; one with a border and no colour is only an outline.
 * A category that stands out has the accent: of several series, which keep their colours, the first one's bar.
 */
export function barPaintOf(datum: Datum, one: DataSeries, at: number, data: ChartData, kit: Kit): BarPaint {
  const single = data.series.length === 1
  const leads = at === 0 && datum.lit && !one.lit
  const ofMany = leads ? 'accent' : roleOf(one, at, data, kit)
  const usual = single && data.highlights ? (datum.lit ? 'accent' : 'rest') : single ? 'fact' : ofMany
  const role = datum.color ?? (datum.border === undefined ? usual : undefined)
  const stroke = datum.border === undefined ? undefined : kit.stroke(datum.border)
  return {
    fill: role === undefined ? 'none' : kit.paint(role),
    ...(role === undefined ? {} : { role }),
    ...(stroke === undefined ? {} : { stroke }),
  }
}

/** The fill of a series: of one alone that of its first filled bar; bars that depart from it have their own. */
export function fillOf(one: DataSeries, own: Paint, data: ChartData, kit: Kit): Paint {
  if (data.series.length > 1) return own
  const first = one.data
    .map(datum => barPaintOf(datum, one, 0, data, kit).fill)
    .find((fill): fill is Paint => fill !== 'none')
  return first ?? kit.paint('text')
}

/** What a label says beside its number. */
export const labelOf = ({ unit, before }: Datum): Pick<ChartLabel, 'before' | 'after'> => ({
  ...(before === '' ? {} : { before }),
  ...(unit === '' ? {} : { after: unit }),
})

/** A point without anything of its own. */
export const bare = (count: number): readonly ChartPoint[] => Array.from({ length: count }, () => ({}))
