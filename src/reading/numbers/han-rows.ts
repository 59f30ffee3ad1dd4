import { COUNTED_NOUNS_HAN, MEASURES, MEASURES_OF_ONE, NOT_A_MEASURE } from '../lexicon/measures.ts'
import { HAN_DIGITS, romanValue } from '../lexicon/numerals.ts'
import { HAN_RANKS, RANK_VERBS, SCOPES, type Scope } from '../lexicon/ranks.ts'
import { anyOf } from '../lexicon/words-of.ts'
import { HAN_NUMERALS, readHan } from './han-value.ts'
import { type Read, type Row, rounded } from './row.ts'

const N = `[${HAN_NUMERALS}]`
const DIGIT = `[${Object.keys(HAN_DIGITS).join('')}]`

const MEASURE_AT = new RegExp(`^(?:${anyOf(MEASURES)})`)

/** The measure word at a place of the normal text. */
export function measureAt(text: string, at: number): string | undefined {
  const after = text.slice(at, at + 8)
  if (/^\s?[%％]/.test(after)) return '%'
  const spaced = /^\s/.test(after) ? after.slice(1) : after
  if (NOT_A_MEASURE.test(spaced)) return undefined
  return MEASURE_AT.exec(spaced)?.[0]
}

const ratio = (over: string, under: string): Read => {
  const [part, whole] = [numberOf(over), numberOf(under)]
  return part === undefined || whole === undefined
    ? { kind: 'fraction' }
    : { kind: 'fraction', value: rounded(part / whole) }
}

const numberOf = (written: string): number | undefined =>
  /^\d/.test(written) ? Number(written.replaceAll(',', '')) : decimalOf(written)

/** 三点五, and whole numerals. */
function decimalOf(written: string): number | undefined {
  const [whole = '', part] = written.split('点')
  const value = readHan(whole)?.value
  if (part === undefined || value === undefined) return value
  return Number(`${value}.${[...part].map(digit => HAN_DIGITS[digit] ?? 0).join('')}`)
}

/** The scope that stands right before a rank. */
export function scopeBefore(text: string, at: number): Scope | undefined {
  const before = text.slice(Math.max(0, at - 14), at)
  return (Object.keys(SCOPES) as Scope[]).find(scope => SCOPE_BEFORE[scope].test(before))
}
const SCOPE_BEFORE = Object.fromEntries(
  Object.entries(SCOPES).map(([scope, { zh }]) => [scope, new RegExp(`(?:${anyOf(zh)})${RANK_VERBS}$`)]),
) as Record<Scope, RegExp>

/** 二〇二三年, shares, fractions, multiples and ranks in Han. Before plain numerals. */
export const HAN_SHAPES: readonly Row[] = [
  {
    pattern: /([一二][〇零一二三四五六七八九]{3})年/g,
    read: ([, year = '']) => ({
      kind: 'date',
      raw: String(readHan(year)?.value ?? ''),
      value: readHan(year)?.value ?? 0,
    }),
  },
  {
    pattern: new RegExp(`百分之(${N}+(?:点${DIGIT}+)?|\\d[\\d.,]*)`, 'g'),
    read: ([, part = '']) => {
      const value = numberOf(part)
      return { kind: 'share', raw: part, unit: '%', ...(value === undefined ? {} : { value }) }
    },
  },
  {
    pattern: new RegExp(`(${N}+|\\d+)分之(${N}+|\\d+)`, 'g'),
    read: ([, under = '', over = '']) => ratio(over, under),
  },
  { pattern: /(?<![\d⁄])(\d+)⁄(\d+)/g, read: ([, over = '', under = '']) => ratio(over, under) },
  { pattern: /(?<![\d/])([1-9])\/([2-9]|10)(?![\d/])/g, read: ([, over = '', under = '']) => ratio(over, under) },
  {
    pattern: /一半|半数|过半|减半|折半|对半|大半/g,
    read: ([found]) => ({
      kind: 'fraction',
      value: 0.5,
      ...(found === '过半' ? { right: [{ class: 'over', word: '过' }] } : {}),
    }),
  },
  {
    pattern: /(?<![A-Za-z])(X{1,3}|X{0,3}(?:I{1,3}|I[VX]|VI{0,3}))(?=[个家条位名项种件])/g,
    read: ([, roman = '']) => ({ kind: 'number', raw: roman, value: romanValue(roman) }),
  },
  {
    pattern: new RegExp(`唯一(?=的?(?:一?[家个座所])?${COUNTED_NOUNS_HAN})`, 'g'),
    read: () => ({ kind: 'word', value: 1 }),
  },
  { pattern: /(?<![多大一过减折对])半(?=个?[年月天小]|以上|数以|家)/g, read: () => ({ kind: 'fraction', value: 0.5 }) },
  {
    pattern:
      /([一二两三四五六七八九十]|(?<![\d.])\d(?:\.\d)?)成([一二三四五六七八九半])?(?!为|立|功|长|果|熟|员|本|就|分|效|型|交|品|人|都|群)/g,
    read: ([, tens = '', ones]) => {
      const value = numberOf(tens)
      const more = ones === undefined ? 0 : ones === '半' ? 5 : (HAN_DIGITS[ones] ?? 0)
      return { kind: 'share', unit: '%', ...(value === undefined ? {} : { value: rounded(value * 10 + more) }) }
    },
  },
  {
    pattern: new RegExp(`翻了?(${N}|\\d)?番|翻倍|翻一倍|翻了一倍|倍增|成倍|双倍|加倍`, 'g'),
    read: ([found, times]) => ({
      kind: 'multiple',
      ...(found === '成倍' || found === '倍增'
        ? {}
        : { value: 2 ** (times === undefined ? 1 : (numberOf(times) ?? 1)) }),
    }),
  },
  {
    pattern: new RegExp(`第(${N}+|\\d+)(?!步走)`, 'g'),
    read: (match, text) => ordinal(match, text),
  },
  {
    pattern: new RegExp(Object.keys(HAN_RANKS).join('|'), 'g'),
    read: ([found]) => {
      const value = HAN_RANKS[found]
      return { kind: 'rank', ...(value === undefined ? {} : { value }) }
    },
  },
  {
    pattern: new RegExp(`(?<![之以目提跟当向空眼生])前(${N}+|\\d+)(?=[名位强大家]|$|[，。；、）])`, 'g'),
    read: ([, n = '']) => {
      const value = numberOf(n)
      return { kind: 'rank', ...(value === undefined ? {} : { to: value }) }
    },
  },
]

/** 第一， at the head of a clause counts points of a speech; all else is a rank. */
function ordinal({ index, 0: found, 1: n = '' }: RegExpExecArray, text: string): Read {
  const value = numberOf(n)
  const head = index === 0 || /[，。；：！？\s“]/.test(text.charAt(index - 1))
  const isMark = head && /^[，、：,:]/.test(text.slice(index + found.length))
  return { kind: isMark ? 'mark' : 'rank', ...(value === undefined ? {} : { value }) }
}

/** Orders of size without a number, crowds, and plain Han numerals. */
export const HAN_NUMBERS: readonly Row[] = [
  {
    pattern: new RegExp(
      `(?:[上成数几好]|好几)[十百千万亿]+(?=[余多]|[^分]|$)|数以[十百千万亿]+计|成[百千]上[千万]|十几|十余|(?<![${HAN_NUMERALS}\\d])[百千万亿]{1,2}(?=[余多]|[个家条位名项种件人]|[万亿]?[美欧港日]?元|[万亿]?级|[万亿]?规模|$|[，。；、）])|(?<![${HAN_NUMERALS}\\d])(?:百万|千万|百亿|千亿|万亿)(?!别|要|不)`,
      'g',
    ),
    read: ([found]) => ({ kind: 'approx', raw: found }),
  },
  {
    pattern:
      /(?<![\uFFFC〇一二两三四五六七八九十百千万亿])[多几](?=[个家条位名项种件所座台年月天倍])|若干|许多|众多|诸多/g,
    read: () => ({ kind: 'vague' }),
  },
  {
    pattern: new RegExp(`${N}+(?:点${DIGIT}+)?`, 'g'),
    read: (match, text) => numeral(match, text),
  },
]

function numeral({ index, 0: run }: RegExpExecArray, text: string): Read | undefined {
  const end = index + run.length
  if (/[\d.]/.test(text.charAt(index - 1))) return undefined
  const more = /^[余多来]/.exec(text.slice(end))?.[0] ?? ''
  const unit = measureAt(text, end + more.length)
  if (run === '一') {
    if (unit === undefined) return undefined
    return MEASURES_OF_ONE.test(text.slice(end)) ? { kind: 'word', value: 1 } : { kind: 'word', value: 1, soft: true }
  }
  // 一： 二： count points.
  if (run.length <= 2 && /^[：:、]/.test(text.slice(end)) && (index === 0 || /[，。；\s]/.test(text.charAt(index - 1))))
    return { kind: 'mark' }
  const hasDigit = [...run].some(character => character in HAN_DIGITS)
  const compound = run.length > 1
  if (!hasDigit && run !== '十' && !/^[十廿卅卌拾]/.test(run)) return undefined
  if (unit === undefined && !compound && !/^[零俩仨]/.test(run) && !COUNTED_NOUN.test(text.slice(end))) return undefined
  const [, whole = run, mag] = /^(.+?)(万亿|亿|万)$/.exec(run) ?? []
  const read = run.includes('点') ? undefined : readHan(run)
  const value = run.includes('点') ? decimalOf(run) : read?.value
  return {
    kind: read?.to === undefined ? 'word' : 'span',
    raw: whole,
    ...(value === undefined ? {} : { value }),
    ...(read?.to === undefined ? {} : { to: read.to }),
    ...(mag === undefined ? {} : { mag }),
  }
}

/** Nouns that are counted without a measure word: 零企业, 三企业. */
const COUNTED_NOUN = /^(?:企业|公司|城|省|市|国|校|院|园区|地|子|人)/
