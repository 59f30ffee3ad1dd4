import type { Point } from '../../../base/geometry.ts'
import type { ChartSpec, DateUnit } from '../../scene.ts'
import { numbersOf } from './cells.ts'

/** Where a value stands along the axis of values: points from the plot's left or upper edge, as the slide counts them. */
export function valuePlace({ values, lies, plot }: ChartSpec, value: number): number {
  const part = (value - values.min) / (values.max - values.min)
  return lies ? plot.x + part * plot.width : plot.y + (1 - part) * plot.height
}

/** Where the values of a range stand along the base, and what share of it each has. */
export function basePlaces(chart: ChartSpec): readonly number[] {
  const { base, plot, lies } = chart
  const [from, length] = lies ? [plot.y, plot.height] : [plot.x, plot.width]
  if (base.kind === 'numbers') return []
  if (base.kind === 'dates') {
    const dates = numbersOf(chart, base.range).map(date => unitsOf(date ?? 0, base.unit))
    const [first, last] = [Math.min(...dates), Math.max(...dates)]
    return dates.map(date => from + (length * (date - first)) / Math.max(1, last - first))
  }
  const { count } = base.range
  if (base.kind === 'names' && base.edges)
    return Array.from({ length: count }, (_, at) => from + (length * at) / Math.max(1, count - 1))
  return Array.from({ length: count }, (_, at) => from + ((at + 0.5) * length) / count)
}

/** Where a point of two numbers stands. */
export function dotPlace(chart: ChartSpec, across: number, value: number): Point {
  const { base, plot } = chart
  if (base.kind !== 'numbers') throw new Error('dots stand on a base of numbers')
  const { min, max } = base.scale
  return { x: plot.x + ((across - min) / (max - min)) * plot.width, y: valuePlace(chart, value) }
}

/** Days of a workbook are counted from 1899-12-30 (ECMA-376 Part 1, 18.17.4.1, 1900 date system after February 1900). */
export const serialOf = (year: number, month: number, day: number): number =>
  Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569

/** A date of a workbook to a day, a month or a year, as in 2026-03-01. */
export const dateText = (serial: number, unit: DateUnit): string =>
  new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, DATE_LENGTHS[unit])

const DATE_LENGTHS: Readonly<Record<DateUnit, number>> = { days: 10, months: 7, years: 4 }

/** A date in days, months or years: programs space an axis of dates by whole units (21.2.2.15, `baseTimeUnit`). */
function unitsOf(serial: number, unit: DateUnit): number {
  if (unit === 'days') return serial
  const date = new Date((serial - 25_569) * 86_400_000)
  return unit === 'years' ? date.getUTCFullYear() : date.getUTCFullYear() * 12 + date.getUTCMonth()
}
