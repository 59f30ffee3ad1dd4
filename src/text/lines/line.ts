import { MUST, NO, PERHAPS } from './break.ts'
import type { Composed } from './compose.ts'

/** Ends of lines: indices into the text, the last its length. */
export type Ends = readonly number[]

/** The end of a line without its trailing spaces. */
export function solidEnd({ text }: Composed, start: number, end: number): number {
  let at = end
  while (at > start && isSpace(text.charCodeAt(at - 1))) at -= 1
  return at
}

const isSpace = (unit: number): boolean => unit <= 0x20 || unit === 0x2028 || unit === 0x2029

export const indentAt = (set: Composed, start: number): number => set.left + (start === 0 ? set.first : 0)

/** Where a line from `start` to `end` ends, from the box's left edge, without extra space between scripts. */
export function plainRight(set: Composed, start: number, end: number): number {
  const solid = solidEnd(set, start, end)
  return indentAt(set, start) + set.plain[solid]! - set.plain[start]! - trackAt(set, start, solid)
}

/** The same with that space, which is never less. */
export function spacedRight(set: Composed, start: number, end: number): number {
  const solid = solidEnd(set, start, end)
  const gap = solid > start ? set.gaps[start]! : 0
  return indentAt(set, start) + set.spaced[solid]! - set.spaced[start]! - gap - trackAt(set, start, solid)
}

/** The last character of a line has no extra distance after it. */
const trackAt = ({ tracks }: Composed, start: number, solid: number): number =>
  tracks !== undefined && solid > start ? tracks[solid - 1]! : 0

/** The next place after `at` where a line may end; with `doubts`, also where only some programs end one. */
export function nextStop({ breaks }: Composed, at: number, doubts = false): number {
  let next = at + 1
  while (next < breaks.length - 1 && (breaks[next] === NO || (breaks[next] === PERHAPS && !doubts))) next += 1
  return Math.min(next, breaks.length - 1)
}

export const mustEnd = ({ breaks }: Composed, at: number): boolean => breaks[at] === MUST

/** As many units a line as fit in the width; a unit that fits in no line stands alone and sticks out. */
export function fillLines(set: Composed, width: number): Ends {
  const ends: number[] = []
  const { length } = set.text
  let start = 0
  while (start < length) {
    let end = nextStop(set, start)
    while (end < length && !mustEnd(set, end)) {
      const next = nextStop(set, end)
      if (spacedRight(set, start, next) > width + TOLERANCE) break
      end = next
    }
    ends.push(end)
    start = end
  }
  return ends.length > 0 ? ends : [length]
}

/** Sizes come from a layout engine that counts in single precision. */
const TOLERANCE = 0.002

export function* linesOf(ends: Ends): Generator<{ start: number; end: number }> {
  let start = 0
  for (const end of ends) {
    yield { start, end }
    start = end
  }
}
