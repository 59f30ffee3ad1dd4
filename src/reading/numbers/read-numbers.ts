import { given } from '../../base/given.ts'
import { ENGLISH_STOPS, TIME_UNITS } from '../lexicon/measures.ts'
import type { NormalText } from '../normal.ts'
import { DIGIT_NUMBERS, TECH_AND_DATES } from './digit-rows.ts'
import { ENGLISH_NUMBERS, ENGLISH_SHAPES, scopeBehind } from './english-rows.ts'
import { HAN_NUMBERS, HAN_SHAPES, measureAt, scopeBefore } from './han-rows.ts'
import { HAN_NUMERALS } from './han-value.ts'
import { maskedRanges } from './masks.ts'
import { qualifierOfValue, qualifiersBefore, qualifiersBehind } from './qualifiers.ts'
import type { Row } from './row.ts'
import type { Found, NumberToken, Qualifier } from './token.ts'

/** The grammar, in order: the first row that reads a place has it. A row is skipped where its script does not occur. */
const GRAMMAR: readonly { readonly needs: RegExp; readonly rows: readonly Row[] }[] = [
  { needs: /\d/, rows: TECH_AND_DATES },
  { needs: new RegExp(`[XVI唯${HAN_NUMERALS}半前首冠亚季状头榜居之番倍成第分⁄/]`), rows: HAN_SHAPES },
  { needs: /[A-Za-z]{2}|\d ?[x×]|#\d/, rows: ENGLISH_SHAPES },
  { needs: /\d/, rows: DIGIT_NUMBERS },
  { needs: new RegExp(`[${HAN_NUMERALS}多几数若许众诸]`), rows: HAN_NUMBERS },
  { needs: /[A-Za-z]/, rows: ENGLISH_NUMBERS },
]

/** Stands for what has been read, so that no later row sees it. */
const TAKEN = '\uFFFC'

/** All numbers of a text, read whole, in the order of their places. */
export function readNumbers(normal: NormalText, written: string, masks: readonly string[]): readonly NumberToken[] {
  const { text } = normal
  const used = GRAMMAR.filter(({ needs }) => needs.test(text))
  if (used.length === 0) return []
  let rest = cover(text, maskedRanges(text, masks))
  const found: Found[] = []
  for (const { rows } of used) {
    for (const row of rows) {
      const read = readRow(row, rest, text)
      if (read.length === 0) continue
      rest = cover(rest, read)
      found.push(...read)
    }
  }
  found.sort((a, b) => a.start - b.start)
  return found.flatMap(each => tokenOf(each, normal, written, found))
}

function readRow({ pattern, read }: Row, rest: string, text: string): readonly Found[] {
  const found: Found[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(rest); match !== null; match = pattern.exec(rest)) {
    const what = read(match, text)
    if (what !== undefined) found.push({ start: match.index, end: match.index + match[0].trimEnd().length, ...what })
  }
  return found
}

const cover = (text: string, ranges: readonly { readonly start: number; readonly end: number }[]): string =>
  ranges.reduce((rest, { start, end }) => `${rest.slice(0, start)}${TAKEN.repeat(end - start)}${rest.slice(end)}`, text)

function tokenOf(
  found: Found,
  { text, at, signs }: NormalText,
  written: string,
  all: readonly Found[],
): readonly NumberToken[] {
  if (found.kind === 'mask') return []
  const { start, end, kind } = found
  const more = qualifierOfValue(text, end)
  const behindValue = end + (more?.word.length ?? 0)
  const measure = found.unit === undefined ? measureAt(text, behindValue) : undefined
  const unit = found.unit ?? measure ?? wordsBehind(text, behindValue)
  const behind = qualifiersBehind(text, behindValue + (measure?.length ?? 0))
  const scope = kind === 'rank' ? (found.scope ?? scopeBefore(text, start) ?? scopeBehind(text, end)) : undefined
  const places = { start: at[start] ?? 0, end: at[end] ?? written.length }
  return [
    {
      kind: isMark(found, text, signs, all) ? 'mark' : kind,
      raw: found.raw ?? text.slice(start, end),
      left: qualifiersBefore(text, start).map(each => asPast(each, found, unit)),
      right: [...(found.right ?? []), ...(more === undefined ? [] : [more]), ...behind],
      text: written.slice(places.start, places.end),
      ...places,
      ...given({
        value: found.value,
        to: found.to,
        mag: found.mag,
        unit,
        scope,
        currency: found.currency,
        soft: found.soft,
        flawed: found.flawed,
      }),
    },
  ]
}

/** ① and (1) at the head of a text count its points; so do those behind a semicolon that go on counting. */
function isMark(
  { kind, start, end, value = 0 }: Found,
  text: string,
  signs: NormalText['signs'],
  all: readonly Found[],
): boolean {
  const head = /(?:^|[\n；;])\s*[(（]?$/.test(text.slice(Math.max(0, start - 4), start))
  if (!head || (kind !== 'number' && kind !== 'word')) return false
  const goesOn = start === 0 || value === 1 || all.some(before => before.start < start && before.value === value - 1)
  if (!goesOn) return false
  if (signs.some(sign => sign.kind === 'circled' && sign.start <= start && end <= sign.end)) return true
  return /^(?:[)）、](?=.)|[.．]\s+\S)/.test(text.slice(end, end + 4))
}

/** 近 before two or more of a time is the past; else it says “nearly”. */
const asPast = (qualifier: Qualifier, { value, to }: Found, unit: string | undefined): Qualifier =>
  qualifier.word === '近' && (value ?? to ?? 2) >= 2 && unit !== undefined && TIME_UNITS.has(unit)
    ? { ...qualifier, class: 'past' }
    : qualifier

/** Up to three English words that may be the unit: “main paths”. A word that ends a noun phrase ends them. */
function wordsBehind(text: string, at: number): string | undefined {
  const words: string[] = []
  const rest = /^[- ](?:[A-Za-z][A-Za-z’'-]*[ -]?){1,3}/.exec(text.slice(at, at + 60))?.[0] ?? ''
  for (const word of rest.split(/[ -]/).filter(Boolean)) {
    if (ENGLISH_STOPS.has(word.toLowerCase())) break
    words.push(word.toLowerCase())
  }
  return words.length === 0 ? undefined : words.join(' ')
}
