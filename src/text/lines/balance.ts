import type { BrokenParagraph } from '../types.ts'
import type { Composed } from './compose.ts'
import { type Ends, indentAt, linesOf, mustEnd, nextStop, spacedRight } from './line.ts'
import type { PhraseCost } from './phrase.ts'
import { findStableWidth, isTight } from './stable-width.ts'
import { finish, isWidow } from './wrap.ts'

const COST = { ragged: 40, unstable: { both: 0, plain: 25, none: 200 }, tight: 30, narrow: 24 } as const

/** The cost of a last line of fewer Han characters than this. */
const LAST = [
  { under: 3, cost: 80 },
  { under: 5, cost: 50 },
  { under: 7, cost: 10 },
] as const

/** A new title that someone types has only the width that holds these lines, so it is at least this share of the box. */
const ROOM = 0.75

/**
 * The fewest lines that hold the words, of about the same length, ended by phrase. All sets of ends are tried: a title has
 * some forty places, so two lines are forty sets and three eight hundred. Undefined where the words need more lines, or would part what is to be whole: smaller letters may hold it.
 */
export function balanceLines(
  set: Composed,
  width: number,
  most: number,
  phrase: PhraseCost,
): BrokenParagraph | undefined {
  const costs = new Map<number, number>()
  const phraseAt = (at: number): number => {
    const known = costs.get(at)
    if (known !== undefined) return known
    const cost = mustEnd(set, at) ? 0 : phrase(set, at)
    costs.set(at, cost)
    return cost
  }
  let best: { ends: Ends; cost: number } | undefined
  for (let lines = 1; lines <= most; lines += 1) {
    for (const ends of endSets(set, width, lines)) {
      const cost = costOf(set, ends, width, phraseAt)
      if (best === undefined || cost < best.cost) best = { ends, cost }
    }
    if (best !== undefined && best.cost < COST.unstable.none) break
  }
  return best === undefined ? undefined : finish(set, best.ends, findStableWidth(set, best.ends, width))
}

/** All ways to cut the words into so many lines that fit. */
function* endSets(set: Composed, width: number, lines: number, start = 0, before: Ends = []): Generator<Ends> {
  const { length } = set.text
  if (lines === 1) {
    if (fits(set, start, length, width) && !hasMust(set, start)) yield [...before, length]
    return
  }
  for (let end = nextStop(set, start); end < length && fits(set, start, end, width); end = nextStop(set, end)) {
    if (!set.whole || set.held[end] === 0) yield* endSets(set, width, lines - 1, end, [...before, end])
    if (mustEnd(set, end)) return
  }
}

const fits = (set: Composed, start: number, end: number, width: number): boolean =>
  spacedRight(set, start, end) <= width + 0.002

function hasMust(set: Composed, start: number): boolean {
  for (let at = start + 1; at < set.text.length; at += 1) if (mustEnd(set, at)) return true
  return false
}

function costOf(set: Composed, ends: Ends, width: number, phraseAt: (at: number) => number): number {
  if (ends.length === 1) return 0
  const widths = [...linesOf(ends)].map(({ start, end }) => spacedRight(set, start, end) - indentAt(set, start))
  const longest = Math.max(...widths)
  const ragged = widths.reduce((sum, own) => sum + ((longest - own) / longest) ** 2, 0)
  const phrases = ends.slice(0, -1).reduce((sum, end) => sum + phraseAt(end), 0)
  const last = LAST.find(({ under }) => isWidow(set, ends, under))?.cost ?? 0
  const stability = findStableWidth(set, ends, width)
  const tight = isTight(set, ends, stability) ? COST.tight : 0
  const narrow = stability.width < ROOM * width ? COST.narrow : 0
  return COST.ragged * ragged + phrases + last + tight + narrow + COST.unstable[stability.level]
}
