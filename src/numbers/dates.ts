import type { Language } from '../base/language.ts'

/** A date of a label: a year, a month, or a day. */
interface DateParts {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

/** What may stand where a date is wanted, for messages. */
export const A_DATE = 'a date such as 2024, 2024-06 or 2024-06-30'

/** The date that a label says; undefined where it says none, or one that no calendar or workbook has (ISO 8601; from 1900). */
export function dateParts(text: string): DateParts | undefined {
  const [, y, m, d] = DATE.exec(text.trim()) ?? []
  if (y === undefined || Number(y) < 1900) return undefined
  const [year, month, day] = [Number(y), Number(m ?? 1), Number(d ?? 1)]
  if (instantOf(year, month, day) === undefined) return undefined
  return { year, ...(m === undefined ? {} : { month }), ...(d === undefined ? {} : { day }) }
}

/** The beginning of a day in UTC, in milliseconds from 1970; undefined for one that no calendar has, as 30 February. */
export function instantOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? date.getTime() : undefined
}

/** Names of months are the programming language's own (ECMA-402). */
const MONTH = new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' })

/** A date as readers of the language write it: 2024年5月, May 2024. */
export function writeDate({ year, month, day }: DateParts, language: Language): string {
  if (month === undefined) return String(year)
  if (language === 'zh') return `${year}年${month}月${day === undefined ? '' : `${day}日`}`
  return `${day === undefined ? '' : `${day} `}${MONTH.format(Date.UTC(2000, month - 1, 1))} ${year}`
}

/** A label that is a month or a day, in words; as it stands where it is none. */
export function writtenLabel(label: string, language: Language): string {
  const date = dateParts(label)
  return date?.month === undefined ? label : writeDate(date, language)
}
