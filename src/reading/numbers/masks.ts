import { ENGLISH_MASKS, HAN_MASK_PATTERN, HAN_MASKS } from '../lexicon/masks.ts'
import { MONTHS } from '../lexicon/numerals.ts'
import { HAN_NUMERALS } from './han-value.ts'

interface Range {
  readonly start: number
  readonly end: number
}

/** Phrases by their first character, longest first. */
type PhraseIndex = ReadonlyMap<string, readonly string[]>

const NUMERIC = new RegExp(
  `[${HAN_NUMERALS}\\d半首前双多]|one|two|three|four|five|six|seven|eight|nine|ten|half|third|quarter|first|second|dozen|hundred|thousand|million|several|many|${Object.keys(MONTHS).join('|')}`,
  'i',
)

function indexOf(phrases: readonly string[]): PhraseIndex {
  const byFirst = new Map<string, string[]>()
  for (const phrase of phrases) {
    if (phrase === '') continue
    const known = byFirst.get(phrase.charAt(0))
    if (known === undefined) byFirst.set(phrase.charAt(0), [phrase])
    else known.push(phrase)
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.length - a.length)
  return byFirst
}

const GENERAL = indexOf(HAN_MASKS)
const ofSurvey = new WeakMap<readonly string[], PhraseIndex>()

/** The parts of a text whose numerals count nothing: phrases of the survey, then those of the languages. */
export function maskedRanges(text: string, masks: readonly string[]): readonly Range[] {
  let own = ofSurvey.get(masks)
  if (own === undefined) {
    own = indexOf(masks.filter(mask => NUMERIC.test(mask)))
    ofSurvey.set(masks, own)
  }
  const found: Range[] = []
  for (const phrases of [own, GENERAL]) {
    for (let at = 0; at < text.length; at += 1) {
      const phrase = phrases.get(text.charAt(at))?.find(each => text.startsWith(each, at) && isWhole(text, at, each))
      if (phrase === undefined) continue
      found.push({ start: at, end: at + phrase.length })
      at += phrase.length - 1
    }
  }
  for (const pattern of [HAN_MASK_PATTERN, ENGLISH_MASKS])
    for (const { index, 0: words } of text.matchAll(pattern)) found.push({ start: index, end: index + words.length })
  return found
}

/** Latin words are masked as wholes; so are digits. */
const isWhole = (text: string, at: number, phrase: string): boolean =>
  !(/^[A-Za-z\d]/.test(phrase) && /[A-Za-z\d]$/.test(text.slice(0, at))) &&
  !(/[A-Za-z\d]$/.test(phrase) && /^[A-Za-z\d]/.test(text.slice(at + phrase.length)))
