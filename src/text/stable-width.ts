import type { Composed } from './compose.ts'
import { type Ends, fillLines, linesOf, mustEnd, nextStop, plainRight, spacedRight } from './line.ts'

/** The widths in which a program breaks exactly so: from `low`, which the longest line needs, to `high`. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** How far a fall of the lines can be had by a width alone. */
export interface Stability {
  /** `both`: with and without space between scripts. `plain`: only as programs without it do (PowerPoint). */
  readonly level: 'both' | 'plain' | 'none'
  /** The width to write. */
  readonly width: number
  readonly interval: Interval
}

/** One line takes all the room there is, so that it may grow; else the middle of the interval; never a line more. */
export function findStableWidth(set: Composed, ends: Ends, width: number): Stability {
  const both = intervalOf(set, ends, width, 'both')
  if (ends.length === 1) return { level: both.low <= width ? 'both' : 'none', width, interval: both }
  if (isStable(both)) return { level: 'both', width: middle(both), interval: both }
  const plain = intervalOf(set, ends, width, 'plain')
  if (isStable(plain)) {
    const chosen = middle(plain)
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
  for (const { start, end } of linesOf(ends)) {
    const plain = plainRight(set, start, end)
    low = Math.max(low, plain, models === 'both' ? spacedRight(set, start, end) : plain)
    if (end < set.text.length && !mustEnd(set, end)) {
      high = Math.min(high, plainRight(set, start, nextStop(set, end, true)))
    }
  }
  return { low, high }
}

/** Below this the rounding of files decides: 1.2 pt, or 0.8 % of long lines. */
const isStable = ({ low, high }: Interval): boolean => high - low >= Math.max(1.2, 0.008 * low)

const middle = ({ low, high }: Interval): number => rounded((low + high) / 2)

const rounded = (points: number): number => Math.round(points * 100) / 100
