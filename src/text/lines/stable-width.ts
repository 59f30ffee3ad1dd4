import { HAN } from '../../base/language.ts'
import type { Interval } from '../types.ts'
import type { Composed } from './compose.ts'
import { type Ends, fillLines, linesOf, mustEnd, nextStop, plainRight, spacedRight } from './line.ts'
import { type LineClass, lineClass } from './line-class.ts'

/**
 * A missing font is replaced by a similar one, whose Han characters are as wide and whose Latin is at most so much
 * wider.
 */
const GROWTH = 0.08

/** The widths, if any, in which all programs break the lines alike. */
export interface Stability {
  /** `both`: with and without space between scripts. `plain`: only as programs without it do (PowerPoint). */
  readonly level: 'both' | 'plain' | 'none'
  /** The width to write. */
  readonly width: number
  readonly interval: Interval
}

/** The number of lines that the words take in a width, in a font of wider Latin. */
export function grownLines(set: Composed, width: number): number {
  const known = grownSets.get(set) ?? growLatin(set)
  grownSets.set(set, known)
  return fillLines(known, width).length
}

const grownSets = new WeakMap<Composed, Composed>()

function growLatin(set: Composed): Composed {
  if (set.latin.at(-1) === 0) return set
  const grow = (widths: Float64Array): Float64Array => widths.map((width, at) => width + GROWTH * set.latin[at]!)
  return { ...set, plain: grow(set.plain), spaced: grow(set.spaced) }
}

/** Whether the words take one line more in a font of wider Latin, in the width that is to be written. */
export const isTight = (set: Composed, ends: Ends, { width, interval }: Stability): boolean =>
  interval.grown > width && grownLines(set, width) > ends.length

/**
 * The width to write: for one line all the room there is, so that it may grow; else a width inside the interval, in
 * which wider Latin takes no further line.
 */
export function findStableWidth(set: Composed, ends: Ends, width: number): Stability {
  const both = intervalOf(set, ends, width, 'both')
  if (ends.length === 1) return { level: both.low <= width ? 'both' : 'none', width, interval: both }
  if (isStable(both)) return { level: 'both', width: within(both), interval: both }
  const plain = intervalOf(set, ends, width, 'plain')
  if (isStable(plain)) {
    const chosen = within(plain)
    if (fillLines(set, chosen).length <= ends.length) return { level: 'plain', width: chosen, interval: plain }
  }
  return {
    level: 'none',
    width: both.low > width ? width : rounded(Math.min(width, Math.max(both.low + 0.5, both.high))),
    interval: both,
  }
}

function intervalOf(set: Composed, ends: Ends, width: number, models: 'both' | 'plain'): Interval {
  let low = 0
  let high = width
  let grown = 0
  for (const { start, end } of linesOf(ends)) {
    const plain = plainRight(set, start, end)
    const right = models === 'both' ? Math.max(plain, spacedRight(set, start, end)) : plain
    low = Math.max(low, right)
    grown = Math.max(grown, right + GROWTH * (set.latin[end]! - set.latin[start]!))
    if (end < set.text.length && !mustEnd(set, end)) {
      high = Math.min(high, plainRight(set, start, firstStop(set, end)))
    }
  }
  return { low, high, grown }
}

/** Where some program could end a line behind `end`: before Han some end one right after an opening mark (“, （) that has room. */
const firstStop = (set: Composed, end: number): number =>
  OPENING.has(lineClass(set.text.charAt(end))) && HAN.test(set.text.charAt(end + 1))
    ? end + 1
    : nextStop(set, end, true)

const OPENING: ReadonlySet<LineClass> = new Set(['OP', 'QO'])

/** Below this the rounding of files decides: 1.2 pt, or 0.8 % of long lines. */
const leastRoom = (low: number): number => Math.max(1.2, 0.008 * low)

export const isStable = ({ low, high }: Interval): boolean => high - low >= leastRoom(low)

/** The width to write: the middle of the interval, or further where wider Latin needs it, but clear of its end. */
export function within({ low, high, grown }: Interval): number {
  const middle = (low + high) / 2
  return rounded(Math.max(middle, Math.min(grown, high - leastRoom(low) / 2)))
}

const rounded = (points: number): number => Math.round(points * 100) / 100
