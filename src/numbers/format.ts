import type { Language } from '../base/language.ts'
import { readNumber } from './notation.ts'

/** A number of a chart: its value, and the places behind the point with which it is written. */
export interface ChartNumber {
  readonly value: number
  readonly decimals: number
}

/** A number as readers of the language write it: 1,650 in English, 1650 in Chinese. Never with an exponent. */
export function formatNumber({ value, decimals }: ChartNumber, language: Language): string {
  const [whole = '', part = ''] = withoutExponent(value).split('.')
  const grouped = isGrouped(value, language) ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole
  const places = part.padEnd(decimals, '0')
  return places === '' ? grouped : `${grouped}.${places}`
}

/**
 * The same as a number format of a workbook (ECMA-376 Part 1, 18.8.31). Places are written out: `General` may not stand
 * beside a literal, and `0.##` leaves a bare point behind a whole number.
 */
export function numberFormat({ decimals }: Pick<ChartNumber, 'decimals'>, isGrouped: boolean): string {
  return `${isGrouped ? '#,##0' : '0'}${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}`
}

/** Whether digits stand in groups of three. */
export const isGrouped = (value: number, language: Language): boolean => language === 'en' && Math.abs(value) >= 1000

const withoutExponent = (value: number): string => readNumber(String(value))?.text ?? String(value)
