import { readNumber } from '../../numbers/notation.ts'
import { CURRENCIES, MAGNITUDES, MONTHS } from '../lexicon/numerals.ts'
import { anyOf } from '../lexicon/words-of.ts'
import { pad, type Read, type Row, rounded } from './row.ts'

/** Words behind a letter and digits that make them an amount, not a name: AI25家. */
const COUNTED = '(?:[多余来]?(?:[个家条位名项种件所座台辆年月天倍元万亿千百]|人(?![才工员民大们类文力]))|企业|公司|%)'

/** Letters behind digits that are a name: 5G, 4K, 3D, 2C. */
const TECH_LETTERS = '(?:G|K|D|P|C|B2B|nm|GB|TB|MB|Hz|MHz|GHz|bit|core)'

const MONTH = anyOf(Object.keys(MONTHS).sort((a, b) => b.length - a.length))
const DAY = '(?:3[01]|[12]\\d|0?[1-9])'
const YEAR = '(?:1[5-9]|20)\\d\\d'

const isoDate = (year: string | undefined, month?: string | number, day?: string): Read => ({
  kind: 'date',
  raw: [year ?? '', month === undefined ? [] : pad(month), day === undefined ? [] : pad(day)].flat().join('-'),
  ...(year !== undefined && month === undefined ? { value: Number(year) } : {}),
})

/** Names with digits in them, and dates: before all numbers. */
export const TECH_AND_DATES: readonly Row[] = [
  {
    pattern: /(?<![\d.])(?:211|985)(?=工程|高校|大学|院校|universit)/gi,
    read: ([found]) => ({ kind: 'tech', raw: found }),
  },
  {
    // The 1990s, mid-1990s, pre-2020: no names.
    pattern: new RegExp(`\\b(?:(?:early|mid|late|pre|post)-)?(${YEAR}s?)\\b(?<=s|-\\d{4})(?<!\\d-\\d{4})`, 'gi'),
    read: ([, year = '']) => ({ kind: 'date', raw: year, ...(year.endsWith('s') ? {} : { value: Number(year) }) }),
  },
  {
    pattern: new RegExp(`(?<![A-Za-z\\d])[A-Za-z]+(?:-?\\d+(?:\\.\\d+)*[A-Za-z]*)+(?![A-Za-z\\d]|${COUNTED})`, 'g'),
    read: ([found]) =>
      CURRENCIES.includes(/^[A-Za-z]+/.exec(found)?.[0] ?? '') ? undefined : { kind: 'tech', raw: found },
  },
  {
    pattern: new RegExp(`(?<![\\d.,A-Za-z$€£¥]\\s?)\\d{1,4}${TECH_LETTERS}(?![A-Za-z\\d])`, 'g'),
    read: ([found]) => ({ kind: 'tech', raw: found }),
  },
  {
    pattern: new RegExp(`(?<!\\d)(${YEAR})\\s?年\\s?(?:(1[0-2]|0?[1-9])\\s?月(?:\\s?(${DAY})\\s?[日号])?)?`, 'g'),
    read: ([, year, month, day]) => isoDate(year, month, day),
  },
  {
    pattern: new RegExp(`(?<!\\d)(1[0-2]|0?[1-9])\\s?月(?:\\s?(${DAY})\\s?[日号]|(?=[份底初末中，。、；]|$))`, 'g'),
    read: ([, month, day]) => isoDate(undefined, month, day),
  },
  {
    pattern: new RegExp(`(?<![\\d.-])(${YEAR})([-/.])(1[0-2]|0?[1-9])(?:\\2(${DAY}))?(?![\\d.-])`, 'g'),
    read: ([, year, , month, day]) => isoDate(year, month, day),
  },
  {
    pattern: new RegExp(`\\b(${DAY})(?:st|nd|rd|th)? (?:of )?(${MONTH})\\b\\.?(?:,? (${YEAR}))?`, 'g'),
    read: ([, day, month, year]) => isoDate(year, MONTHS[month ?? ''], day),
  },
  {
    pattern: new RegExp(`\\b(${MONTH})\\.? (?:(${DAY})(?:st|nd|rd|th)?(?!\\d)(?:,? (${YEAR}))?|(${YEAR}))\\b`, 'g'),
    read: ([, month, day, year, other]) => isoDate(year ?? other, MONTHS[month ?? ''], day),
  },
]

const MAGNITUDE = `(?:\\s?(万亿|千万|百万|十万|亿|万(?!分)|千(?![米克瓦])|百(?!分)|兆(?!瓦))|\\s?(trillion|billion|million|thousand|hundred|dozen)\\b|\\s?(tn|bn|mn)(?![A-Za-z\\d])|([kKmMB])(?![A-Za-z\\d]))`
const DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
const CURRENCY = `(?:${anyOf(CURRENCIES)})`
const MEASURED = '(?:%|‰|[个家条位名项种件年月天倍元万亿千]|个百分点)'

/** Numbers in digits, with sign, currency, magnitude, per cent, and ranges of them. */
export const DIGIT_NUMBERS: readonly Row[] = [
  {
    pattern: new RegExp(
      `(?:(?<![A-Za-z])(${CURRENCY})\\s?)?(?<![\\d.])((?<![\\dA-Za-z])[-−])?(${DIGITS})(${MAGNITUDE})?(${MEASURED})?\\s?(?:[～~–—]|-(?!-)|至(?=\\d)|或(?=\\d)|or (?=\\d))\\s?(?:${CURRENCY}\\s?)?(${DIGITS})(?![\\d.]*\\d)(${MAGNITUDE})?(\\s?[%‰])?`,
      'gu',
    ),
    read: match => {
      const [, currency, sign, low = ''] = match
      const [measured, high = ''] = [match[9], match[10]]
      const mag = magnitude(match, 12) ?? magnitude(match, 5)
      const percent = match[16] ?? (measured === '%' || measured === '‰' ? measured : undefined)
      const factor = mag === undefined ? 1 : (MAGNITUDES[mag] ?? 1)
      const [from, to] = [digitsOf(low, sign), digitsOf(high)]
      if (from === undefined || to === undefined) return undefined
      return {
        kind: percent === undefined ? 'span' : 'share',
        value: rounded(from * factor),
        to: rounded(to * factor),
        raw: `${low}–${high}`,
        ...(mag === undefined ? {} : { mag }),
        ...(percent === undefined ? {} : { unit: '%' }),
        ...(currency === undefined ? {} : { currency }),
      }
    },
  },
  {
    pattern: new RegExp(
      `(?:(?<![A-Za-z])(${CURRENCY})\\s?)?(?<![\\d.])((?<![\\dA-Za-z])[-−])?(${DIGITS})([OoIl]+(?=[\\p{Script=Han}%]))?(${MAGNITUDE})?(\\s?(?:%|‰|per ?cent\\b(?!age)))?`,
      'gu',
    ),
    read: match => {
      const [, currency, sign, digits = '', looks] = match
      const mag = magnitude(match, 6)
      const percent = match[10]
      const written = looks === undefined ? digits : digits + looks.replace(/[Oo]/g, '0').replace(/[Il]/g, '1')
      const value = digitsOf(written, sign)
      const factor = mag === undefined ? 1 : (MAGNITUDES[mag] ?? 1)
      return {
        kind: percent === undefined ? 'number' : 'share',
        raw: `${sign === undefined ? '' : '-'}${written}`,
        ...(value === undefined ? {} : { value: rounded(value * factor) }),
        ...(mag === undefined ? {} : { mag }),
        ...(percent === undefined ? {} : { unit: '%' }),
        ...(currency === undefined ? {} : { currency }),
        ...(looks === undefined ? {} : { flawed: true as const }),
      }
    },
  },
]

function digitsOf(digits: string, sign?: string): number | undefined {
  const value = readNumber(digits)?.value
  return value === undefined ? undefined : sign === undefined ? value : -value
}

/** The one of the four groups of MAGNITUDE that has matched. */
const magnitude = (match: RegExpExecArray, first: number): string | undefined =>
  match.slice(first, first + 4).find(group => group !== undefined)
