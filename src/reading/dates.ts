import { instantOf } from '../numbers/dates.ts'
import { MONTHS } from './lexicon/numerals.ts'

const WAYS: readonly RegExp[] = [
  /^(?<y>\d{4})(?:[-/.](?<m>\d{1,2})(?:[-/.](?<d>\d{1,2}))?)?$/,
  /^(?<y>\d{4})年(?:(?<m>\d{1,2})月(?:(?<d>\d{1,2})[日号])?)?$/,
  /^(?<y>\d{4})年(?<p>[初中底末])$/,
  /^(?<p>early|mid|late)[ -](?<y>\d{4})$/i,
  /^(?:(?<d>\d{1,2}) )?(?<n>[A-Za-z]{3,9})\.? (?<y>\d{4})$/,
  /^(?<n>[A-Za-z]{3,9})\.? (?<d>\d{1,2}), (?<y>\d{4})$/,
]

/**
 * The day that words name and nothing else (2024, 2024-06, 2024年6月3日, 3 June 2024, 2024年初), counted from 1970; a month is its first day, a
 * year the first of January. Undefined where they say more, or name no day of any calendar.
 */
export function dayOf(text: string): number | undefined {
  const found = WAYS.map(way => way.exec(text.normalize('NFKC').trim())?.groups).find(Boolean)
  if (found === undefined) return undefined
  const { y = '', m = '1', d = '1', n, p } = found
  const named = p === undefined ? (n === undefined ? undefined : (MONTHS[n] ?? 0)) : PARTS[p.toLowerCase()]
  const instant = instantOf(Number(y), named ?? Number(m), Number(d))
  return instant === undefined ? undefined : instant / MILLISECONDS
}

/** The months for which parts of a year stand. */
const PARTS: Readonly<Record<string, number>> = { 初: 1, early: 1, 中: 7, mid: 7, 底: 12, 末: 12, late: 12 }
const MILLISECONDS = 86_400_000
