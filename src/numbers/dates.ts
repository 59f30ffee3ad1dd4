import type { Language } from '../base/language.ts'

/** A date of a label: a year, a half or quarter of one, a month, or a day. */
interface DateParts {
  readonly year: number
  /** Of a half or quarter its first. */
  readonly month?: number
  readonly day?: number
  readonly part?: YearPart
}

type YearPart = 'H1' | 'H2' | 'Q1' | 'Q2' | 'Q3' | 'Q4'

/** The first month of each part of a year, and its name in Chinese. */
const PARTS: Readonly<Record<YearPart, readonly [month: number, zh: string]>> = {
  H1: [1, '上半年'],
  H2: [7, '下半年'],
  Q1: [1, '一季度'],
  Q2: [4, '二季度'],
  Q3: [7, '三季度'],
  Q4: [10, '四季度'],
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
/** 2024 Q2, 2024-Q2, 2024Q2, Q2 2024. */
const PART = /^(?:(\d{4})[ -]?(H[12]|Q[1-4])|(H[12]|Q[1-4])[ -]?(\d{4}))$/i

/** What may stand where a date is wanted, for messages. */
export const A_DATE = 'a date such as 2024, 2024-06, 2024-06-30, 2024 Q2 or 2024 H1'

/** The date that a label says; undefined where it says none, or one that no calendar or workbook has (ISO 8601; from 1900). */
export function dateParts(text: string): DateParts | undefined {
  const [, before, one, other, after] = PART.exec(text.trim()) ?? []
  const part = (one ?? other)?.toUpperCase() as YearPart | undefined
  if (part !== undefined) return fromYear({ year: Number(before ?? after), month: PARTS[part][0], part })
  const [, y, m, d] = DATE.exec(text.trim()) ?? []
  const [year, month, day] = [Number(y ?? 0), Number(m ?? 1), Number(d ?? 1)]
  if (instantOf(year, month, day) === undefined) return undefined
  return fromYear({ year, ...(m === undefined ? {} : { month }), ...(d === undefined ? {} : { day }) })
}

const fromYear = (date: DateParts): DateParts | undefined => (date.year < 1900 ? undefined : date)

/** The beginning of a day in UTC, in milliseconds from 1970; undefined for one that no calendar has, as 30 February. */
export function instantOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? date.getTime() : undefined
}

/** Names of months are the programming language's own (ECMA-402). */
const MONTH = new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' })

/** A date as readers of the language write it: 2024年5月, May 2024, Q2 2024. */
export function writeDate({ year, month, day, part }: DateParts, language: Language): string {
  if (part !== undefined) return language === 'zh' ? `${year}年${PARTS[part][1]}` : `${part} ${year}`
  if (month === undefined) return String(year)
  if (language === 'zh') return `${year}年${month}月${day === undefined ? '' : `${day}日`}`
  return `${day === undefined ? '' : `${day} `}${MONTH.format(Date.UTC(2000, month - 1, 1))} ${year}`
}

/** A label that is a part of a year, a month or a day, in words; as it stands where it is none. */
export function writtenLabel(label: string, language: Language): string {
  const date = dateParts(label)
  return date?.month === undefined ? label : writeDate(date, language)
}
