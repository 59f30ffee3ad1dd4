import type { BrokenParagraph } from '../types.ts'
import type { Composed } from './compose.ts'
import { type Ends, fillLines, linesOf, mustEnd, plainRight, solidEnd, spacedRight } from './line.ts'
import type { PhraseCost } from './phrase.ts'
import { findStableWidth, isTight, type Stability } from './stable-width.ts'

/**
 * The width that a line leaves free in its box, in points: office programs round lengths, and break a line that fills
 * its box.
 */
const HAIR = 0.4

/** The number of narrower widths that are tried for better line ends. */
const TRIES = 40

const COST = {
  unstable: { both: 0, plain: 60, none: 100 },
  widow: 70,
  /** Less than `tight`: a word alone looks better than a line more in wider letters, which may cover what stands below. */
  loneWord: 15,
  /** No room for wider letters. */
  tight: 20,
  split: 70,
  /** Numbers, names and terms of titles, labels and cells: worth a line more. */
  splitWhole: 1000,
  line: { whole: 300, loose: 60 },
  /** Of what a line end costs in a title. */
  phrase: 1,
} as const

/** The most lines of a paragraph whose line ends are chosen. Longer paragraphs are filled as office programs fill them. */
const MOST_BY_PHRASE = 6

interface Candidate {
  readonly ends: Ends
  readonly stability: Stability
  readonly cost: number
}

/**
 * Full lines; of all widths with as many lines, the one that leaves no widow, parts nothing held, is stable and ends its
 * lines by phrase: the widest of equals.
 */
export function wrapLines(set: Composed, width: number, phrase?: PhraseCost): BrokenParagraph {
  let best = judge(set, fillLines(set, width - HAIR), width, 0, phrase)
  const least = best.ends.length
  const most = mayGrow(set, best.ends) ? least + Math.ceil(least / 3) : least
  let tried = best
  for (let tries = 0; tries < TRIES && best.cost > 0 && least > 1; tries += 1) {
    const ends = fillLines(set, widest(set, tried.ends) - 0.01)
    if (ends.length > most || widest(set, ends) > width + 0.01) break
    tried = judge(set, ends, width, least, phrase)
    if (tried.cost < best.cost) best = tried
  }
  return finish(set, best.ends, best.stability)
}

/** Takes one line more if a name, a number or a term would be broken otherwise; only in short texts. */
const mayGrow = (set: Composed, ends: Ends): boolean => splits(set, ends) > 0 && (set.whole || ends.length <= 3)

function judge(set: Composed, ends: Ends, width: number, least: number, phrase: PhraseCost | undefined): Candidate {
  const stability = findStableWidth(set, ends, width)
  const cost =
    COST.unstable[stability.level] +
    (isWidow(set, ends, 3) ? COST.widow : isLoneWord(set, ends) ? COST.loneWord : 0) +
    (isTight(set, ends, stability) ? COST.tight : 0) +
    splits(set, ends) * (set.whole ? COST.splitWhole : COST.split) +
    (least === 0 ? 0 : ends.length - least) * COST.line[set.whole ? 'whole' : 'loose'] +
    phrases(set, ends, phrase) * COST.phrase
  return { ends, stability, cost }
}

const phrases = (set: Composed, ends: Ends, phrase: PhraseCost | undefined): number =>
  phrase === undefined || ends.length > MOST_BY_PHRASE
    ? 0
    : ends.reduce((sum, end) => sum + (end < set.text.length && !mustEnd(set, end) ? phrase(set, end) : 0), 0)

/** How many lines end inside a number, a name or a term. */
const splits = ({ held, text }: Composed, ends: Ends): number =>
  ends.reduce((sum, end) => sum + (end < text.length ? held[end]! : 0), 0)

/** Whether the last line is shorter than so many Han characters; two letters or figures count as one. */
export function isWidow(set: Composed, ends: Ends, least: number): boolean {
  if (ends.length < 2) return false
  return letterCount(set.text.slice(ends.at(-2), ends.at(-1))) < least
}

/** Whether the last line is a single Latin word, however long, below a line of several. A column of one word a line has no other lines. */
function isLoneWord({ text }: Composed, ends: Ends): boolean {
  if (ends.length < 2) return false
  const [before, last] = [text.slice(ends.at(-3) ?? 0, ends.at(-2)), text.slice(ends.at(-2), ends.at(-1))]
  return LATIN.test(last) && !WIDE.test(last) && !last.trim().includes(' ') && before.trim().includes(' ')
}

const letterCount = (text: string): number =>
  [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 1 : NARROW.test(character) ? 0.5 : 0), 0)

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const NARROW = /[\p{L}\p{N}]/u
const LATIN = /\p{Script=Latin}/u

const widest = (set: Composed, ends: Ends): number =>
  Math.max(...[...linesOf(ends)].map(({ start, end }) => spacedRight(set, start, end)))

/** The lines as layout breaks them, and the width in which office programs break them alike. */
export function finish(set: Composed, ends: Ends, { level, width, interval }: Stability): BrokenParagraph {
  const lines = [...linesOf(ends)].map(({ start, end }) => ({
    text: set.text.slice(start, solidEnd(set, start, end)),
    start,
    end,
    width: level === 'plain' ? plainRight(set, start, end) : spacedRight(set, start, end),
  }))
  return { lines, width, stable: level === 'both', range: interval, splits: splits(set, ends) }
}
