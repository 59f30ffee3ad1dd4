import type { ChartKind } from '../../base/kinds/chart-kinds.ts'
import type { MarkupElement } from '../../markup/nodes.ts'
import type { ChartNumber } from '../../numbers/format.ts'
import { readNumber as numberIn } from '../../numbers/notation.ts'
import { COLOR_ROLES, type ColorRole } from '../../theme/theme.ts'
import { elementsOf, read, readChoice, readNumber } from '../style/read.ts'
import { litBy } from './highlight.ts'

/** What a chart draws, as its element says it; the parser has checked it against the kind's rule. */
export interface ChartData {
  readonly element: MarkupElement
  readonly kind: ChartKind
  readonly categories: readonly string[]
  readonly series: readonly DataSeries[]
  /** Points that `top` leaves out. */
  readonly rest: readonly Datum[]
  /** Columns of words beside the rows, which follow their order. */
  readonly beside: readonly BesideColumn[]
  readonly unit: string
  /** Whether something is to stand out. */
  readonly highlights: boolean
}

export interface BesideColumn {
  readonly name: string
  /** One a category. */
  readonly texts: readonly string[]
}

export interface DataSeries {
  readonly name: string
  readonly color?: ColorRole
  readonly lit: boolean
  /** One a category. */
  readonly data: readonly Datum[]
}

export interface Datum {
  readonly point: MarkupElement
  readonly name: string
  /** Absent: not asked, or not answered. */
  readonly number?: ChartNumber
  readonly x?: ChartNumber
  /** What is said in place of a number that is not there. */
  readonly missing: string
  /** What stands behind the number: its unit, then its mark. */
  readonly unit: string
  readonly before: string
  readonly total: boolean
  readonly color?: ColorRole
  readonly border?: string
  readonly lit: boolean
}

const childrenNamed = (element: MarkupElement, name: 'series' | 'point' | 'beside'): readonly MarkupElement[] =>
  elementsOf(element).filter(child => child.name === name)

export function readChart(element: MarkupElement): ChartData {
  const unit = read(element, 'unit') ?? ''
  const parts = childrenNamed(element, 'series')
  const own = read(element, 'series') ?? read(element, 'name') ?? read(element, 'alt') ?? ''
  const raw = (parts.length > 0 ? parts : [element]).map(part => ({
    name: part === element ? own : (read(part, 'name') ?? ''),
    color: part === element ? undefined : readChoice(part, 'color', COLOR_ROLES),
    data: childrenNamed(part, 'point').map(point => readPoint(point, unit)),
  }))
  const order = orderOf(raw[0]?.data ?? [], element)
  const most = readNumber(element, 'top') ?? order.length
  const kept = order.slice(0, most)
  const sorted = raw.map(one => ({ ...one, data: kept.flatMap(at => one.data[at] ?? []) }))
  const lit = litBy(read(element, 'highlight'), sorted)
  return {
    element,
    kind: read(element, 'kind') as ChartKind,
    categories: (sorted[0]?.data ?? []).map(({ name }) => name),
    series: sorted.map(({ name, color, data }, at) => ({
      name,
      ...(color === undefined ? {} : { color }),
      lit: lit.series(at),
      data: data.map((datum, index) => ({ ...datum, lit: lit.point(at, index) })),
    })),
    rest: raw.flatMap(({ data }) => order.slice(most).flatMap(at => data[at] ?? [])),
    beside: childrenNamed(element, 'beside').map(column => {
      const texts = (read(column, 'values') ?? '').split('|')
      return { name: read(column, 'name') ?? '', texts: kept.map(at => texts[at] ?? '') }
    }),
    unit,
    highlights: read(element, 'highlight') !== undefined,
  }
}

function readPoint(point: MarkupElement, unit: string): Datum {
  const [value, x] = [numberIn(read(point, 'value') ?? ''), numberIn(read(point, 'x-value') ?? '')]
  const color = readChoice(point, 'color', COLOR_ROLES)
  const border = read(point, 'border')
  return {
    point,
    name: read(point, 'label') ?? '',
    missing: read(point, 'missing') ?? '',
    unit: `${read(point, 'unit') ?? unit}${read(point, 'mark') ?? ''}`,
    before: read(point, 'qualifier') ?? '',
    total: read(point, 'total') === 'true',
    lit: false,
    ...(value === undefined ? {} : { number: { value: value.value, decimals: value.decimals } }),
    ...(x === undefined ? {} : { x: { value: x.value, decimals: x.decimals } }),
    ...(color === undefined ? {} : { color }),
    ...(border === undefined ? {} : { border }),
  }
}

/** The order of the categories by the first series: as given, or by value, with those that have none last. */
function orderOf(data: readonly Datum[], element: MarkupElement): readonly number[] {
  const as = data.map((_, at) => at)
  const sort = read(element, 'sort')
  if (sort === undefined) return as
  const sign = sort === 'descending' ? -1 : 1
  const key = (at: number): number => {
    const value = data[at]?.number?.value
    return value === undefined ? Number.POSITIVE_INFINITY : sign * value
  }
  return as.sort((a, b) => (key(a) === key(b) ? a - b : key(a) - key(b)))
}

/** All values that a chart has. */
export const valuesOf = ({ series }: Pick<ChartData, 'series'>): readonly number[] =>
  series.flatMap(({ data }) => data.flatMap(({ number }) => number?.value ?? []))
