import type { Composed } from './compose.ts'
import { type Ends, linesOf, mustEnd, nextStop, plainRight, spacedRight } from './line.ts'

/** The widths in which an office program, whichever way it spaces scripts, breaks exactly so. */
export interface Interval {
  readonly low: number
  readonly high: number
}

export function intervalOf(set: Composed, ends: Ends, width: number): Interval {
  let low = 0
  let high = width
  for (const { start, end } of linesOf(ends)) {
    low = Math.max(low, spacedRight(set, start, end), plainRight(set, start, end))
    if (end < set.text.length && !mustEnd(set, end)) {
      const next = nextStop(set, end, true)
      high = Math.min(high, plainRight(set, start, next), spacedRight(set, start, next))
    }
  }
  return { low, high }
}

/** Below this the rounding of files and printers decides: 1.2 pt, or 0.8 % of long lines. */
export const isStable = ({ low, high }: Interval): boolean => high - low >= Math.max(1.2, 0.008 * low)

/** The middle of the interval; one line takes all the room there is, so that it may grow; else never a line more. */
export function chooseWidth(interval: Interval, lines: number, width: number): number {
  const { low, high } = interval
  if (lines === 1 || low > width) return width
  const chosen = high > low ? (low + high) / 2 : Math.max(low + 0.5, Math.min(width - 0.5, low + 4))
  return Math.min(width, Math.round(chosen * 100) / 100)
}
