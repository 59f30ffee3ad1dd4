import type { Language } from '../base/language.ts'

/** A number of a chart as readers of the language write it: 1,650 in English, 1650 in Chinese. */
export function groupDigits(value: number, language: Language): string {
  const [whole = '', part] = String(value).split('.')
  if (language !== 'en' || !/^-?\d{4,}$/.test(whole)) return String(value)
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return part === undefined ? grouped : `${grouped}.${part}`
}

/** The same as a number format of a workbook, for all values of a series. */
export function digitFormat(values: readonly number[], language: Language): string {
  if (language !== 'en' || !values.some(value => Math.abs(value) >= 1000)) return 'General'
  const places = Math.max(...values.map(value => String(value).split('.')[1]?.length ?? 0))
  return places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`
}
