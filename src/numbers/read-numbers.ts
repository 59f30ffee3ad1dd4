import { given } from '../base/given.ts'
import {
  CURRENCY_LETTERS,
  ENGLISH_AMOUNTS,
  ENGLISH_DIGITS,
  ENGLISH_IDIOMS,
  ENGLISH_SCALES,
  HAN_AMOUNTS,
  HAN_DIGITS,
  HAN_IDIOMS,
  HAN_SCALES,
  MEASURES,
  MEASURES_OF_ONE,
  NOT_A_MEASURE,
  RANK_AFTER,
  RANK_BEFORE,
  UNIT_LETTERS,
} from './lexicon.ts'
import { readNumber } from './notation.ts'

/** A number that a text says. Offsets are those of the text as written. */
export interface NumberToken {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Absent where the text gives a vague one: 上百家, 一两年, half of. */
  readonly value?: number
  /** The measure word behind it, if there is one. */
  readonly unit?: string
}

/** All numbers of a text: Arabic (full-width ones too), Han with what they count, English words. Idioms are none. */
export function readNumbers(text: string, idioms: readonly string[] = []): readonly NumberToken[] {
  const plain = normalise(text)
  const tokens = [...amounts(plain), ...hanNumbers(plain), ...englishNumbers(plain), ...digitNumbers(plain)]
  if (tokens.length === 0) return []
  const masked = maskPhrases(plain, [...HAN_IDIOMS, ...idioms], ENGLISH_IDIOMS)
  const free = tokens.filter(({ start, end }) => !masked.some(mask => mask.start <= start && end <= mask.end))
  return withoutOverlaps(free).map(token => ({ ...token, text: text.slice(token.start, token.end) }))
}

/** The values of all numbers of a text, for comparison. */
export const numberValues = (text: string): ReadonlySet<number> =>
  new Set(readNumbers(text).flatMap(({ value }) => value ?? []))

/** Compatible forms one by one, so that offsets stay: ３ → 3, ① → 1; what would grow longer stays as it is. */
const normalise = (text: string): string =>
  text.replace(/[^\u0000-\u024F\p{Script=Han}]/gu, character => {
    const form = character.normalize('NFKC')
    return form.length === character.length ? form : character
  })

interface Mask {
  readonly start: number
  readonly end: number
}

function maskPhrases(text: string, phrases: readonly string[], pattern: RegExp): readonly Mask[] {
  const found = phrases.flatMap(phrase => {
    const masks: Mask[] = []
    if (phrase === '') return masks
    for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
      masks.push({ start: at, end: at + phrase.length })
    }
    return masks
  })
  return [
    ...found,
    ...[...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length })),
  ]
}

type UntextedToken = Omit<NumberToken, 'text'>

const amounts = (text: string): readonly UntextedToken[] =>
  [HAN_AMOUNTS, ENGLISH_AMOUNTS].flatMap(pattern =>
    [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length })),
  )

const DIGITS = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g

/** As far as a word before a number matters, in characters. */
const LOOK_BEHIND = 24

function digitNumbers(text: string): readonly UntextedToken[] {
  return [...text.matchAll(DIGITS)].flatMap(match => {
    const start = match.index
    // Names and currencies are short: from the beginning of the text, each number would cost its whole length.
    const before = text.slice(Math.max(0, start - LOOK_BEHIND), start)
    const after = text.slice(start + match[0].length)
    const letters = /^[A-Za-z]+/.exec(after)?.[0]
    const named = /[A-Za-z]-?$/.test(before) && !CURRENCY_LETTERS.test(before)
    if (named || (letters !== undefined && !UNIT_LETTERS.test(letters))) return []
    const scale = /^[十百千万亿兆]+/.exec(after)?.[0] ?? ''
    const spelled = scale === '' ? (/^ ?(thousand|million|billion|trillion)\b/i.exec(after)?.[0] ?? '') : ''
    const factor = scaleOf(scale) * (ENGLISH_SCALES[spelled.trim().toLowerCase()] ?? 1)
    const end = start + match[0].length + scale.length + spelled.length
    const unit = measureAt(text, end)
    const number = readNumber(match[0])
    return [{ start, end, ...given({ value: number && round(number.value * factor), unit }) }]
  })
}

const HAN_RUN =
  /百分之[〇零一二两三四五六七八九十百千点]+|[一二三四五六七八九十]+分之[一二三四五六七八九十]+|[〇零一二两三四五六七八九十百千万亿兆]+/g

function hanNumbers(text: string): readonly UntextedToken[] {
  return [...text.matchAll(HAN_RUN)].flatMap(match => {
    const run = match[0]
    const start = match.index
    const end = start + run.length
    if (/\d/.test(text.charAt(start - 1))) return []
    if (run.includes('分之')) return [{ start, end, ...percentValue(run) }]
    if (text.charAt(start - 1) === '第') return ordinal(text, run, start, end)
    const unit = measureAt(text, end)
    if (run === '一')
      return MEASURES_OF_ONE.test(text.slice(end))
        ? [{ start, end, value: 1, ...(unit === undefined ? {} : { unit }) }]
        : []
    const hasDigit = [...run].some(character => character in HAN_DIGITS)
    if (!hasDigit && !(run.startsWith('十') && unit !== undefined)) return []
    const compound = run.length > 1 && [...run].some(character => character in HAN_SCALES)
    if (unit === undefined && !compound) return []
    const value = hanValue(run)
    return [{ start, end, ...(value === undefined ? {} : { value }), ...(unit === undefined ? {} : { unit }) }]
  })
}

function percentValue(run: string): { value?: number; unit?: string } {
  const value = run.startsWith('百分之') && !run.includes('点') ? hanValue(run.slice(3)) : undefined
  return value === undefined ? {} : { value, unit: '%' }
}

/** 全省第一 is a number, 第一，… and 第三方 are none. */
function ordinal(text: string, run: string, start: number, end: number): readonly UntextedToken[] {
  const ranked =
    RANK_BEFORE.test(text.slice(Math.max(0, start - 1 - LOOK_BEHIND), start - 1)) || RANK_AFTER.test(text.slice(end))
  const value = hanValue(run)
  return ranked ? [{ start: start - 1, end, ...(value === undefined ? {} : { value }) }] : []
}

/** 三十五 → 35; two digits in a row (一两, 二三十) are a guess without value. */
export function hanValue(run: string): number | undefined {
  if (/[一二两三四五六七八九]{2}/.test(run)) return undefined
  let total = 0
  let section = 0
  let digit: number | undefined
  for (const character of run) {
    const scale = HAN_SCALES[character]
    if (scale === undefined) digit = HAN_DIGITS[character]
    else if (scale < 1e4) {
      section += (digit ?? 1) * scale
      digit = undefined
    } else {
      total = (total + section + (digit ?? (total + section === 0 ? 1 : 0))) * scale
      section = 0
      digit = undefined
    }
  }
  return total + section + (digit ?? 0)
}

const ENGLISH_NUMBER = new RegExp(
  `\\b(?:${Object.keys(ENGLISH_DIGITS).join('|')}|${Object.keys(ENGLISH_SCALES).join('|')})(?:[ -](?:and )?(?:${Object.keys(ENGLISH_DIGITS).join('|')}|${Object.keys(ENGLISH_SCALES).join('|')}))*\\b`,
  'gi',
)

function englishNumbers(text: string): readonly UntextedToken[] {
  return [...text.matchAll(ENGLISH_NUMBER)].flatMap(({ index, 0: found }) => {
    const words = found.toLowerCase().split(/[ -](?:and )?/)
    if (words.length === 1 && (words[0] === 'one' || words[0] === 'zero')) return []
    let total = 0
    let part = 0
    for (const word of words) {
      const scale = ENGLISH_SCALES[word]
      if (scale === undefined) part += ENGLISH_DIGITS[word] ?? 0
      else if (scale <= 100) part = (part || 1) * scale
      else {
        total += (part || 1) * scale
        part = 0
      }
    }
    return [{ start: index, end: index + found.length, value: total + part }]
  })
}

function measureAt(text: string, at: number): string | undefined {
  const after = text.slice(at, at + 6)
  if (/^\s?[%％‰]/.test(after)) return '%'
  if (NOT_A_MEASURE.test(after)) return undefined
  return MEASURES.find(measure => after.startsWith(measure))
}

const scaleOf = (run: string): number =>
  [...run].reduce((product, character) => product * (HAN_SCALES[character] ?? 1), 1)
const round = (value: number): number => Number(value.toPrecision(12))

/** The longer of two tokens that share characters. */
function withoutOverlaps(tokens: readonly UntextedToken[]): readonly UntextedToken[] {
  const sorted = [...tokens].sort((a, b) => a.start - b.start || b.end - a.end)
  /** Those before that reach into what comes: few, however many have ended. */
  let open: readonly UntextedToken[] = []
  return sorted.filter(token => {
    open = open.filter(({ end }) => end > token.start)
    const covered = open.some(({ start, end }) => end - start >= token.end - token.start)
    open = [...open, token]
    return !covered
  })
}
