import type { MeasureRun } from '../types.ts'
import { MAY, PERHAPS } from './break.ts'

/**
 * Line ends of a paragraph whose raised numbers belong to the word before them: no line begins with one, nor inside it.
 * Behind a space a number may begin a line: there it stands before its words, as in a foot.
 */
export function keepRaised(breaks: Uint8Array, runs: readonly MeasureRun[]): Uint8Array {
  if (!runs.some(({ raised }) => raised)) return breaks
  const kept = breaks.slice()
  let start = 0
  let before = ' '
  for (const { text, raised } of runs) {
    for (let at = 0; raised && at < text.length; at += 1) {
      const isBehindSpace = /\s/.test(at === 0 ? before : text.charAt(at - 1))
      if (kept[start + at] === MAY && !isBehindSpace) kept[start + at] = PERHAPS
    }
    start += text.length
    before = text.at(-1) ?? before
  }
  return kept
}
