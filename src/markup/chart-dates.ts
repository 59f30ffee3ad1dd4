/** A date of a chart's label: a year, a month, or a day. */
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
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined
  return { year, ...(m === undefined ? {} : { month }), ...(d === undefined ? {} : { day }) }
}
