import type { Span } from '../base/span.ts'
import type { SlideMarkup } from '../template/print-story.ts'

/** Offsets of a slide's markup to the template that wrote them. A value's characters all lie where it is printed. */
export type Locate = (start: number, end?: number) => Span

export function makeLocate({ markup, origins, slide }: SlideMarkup): Locate {
  const breaks = [...markup.matchAll(/\n/g)].map(({ index }) => index)
  /** From the place of an offset to that of a later one; counted by the line breaks between, of which there is a list. */
  const advance = ({ line, column }: Position, from: number, to: number): Position => {
    const last = lastAtOrBefore(breaks, to - 1)
    const passed = last - lastAtOrBefore(breaks, from - 1)
    return passed === 0 ? { line, column: column + to - from } : { line: line + passed, column: to - breaks[last]! }
  }
  const offsets = origins.map(({ offset }) => offset)
  return (start, end = start + 1) => {
    const index = lastAtOrBefore(offsets, start)
    const origin = origins[index]
    if (origin === undefined) return slide.span
    const from = origin.fixed ? origin : advance(origin, origin.offset, start)
    const stop = Math.min(end, offsets[index + 1] ?? end)
    const to = origin.fixed || stop <= start ? { ...from, column: from.column + 1 } : advance(from, start, stop)
    return { file: origin.file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
  }
}

/** The index of the last of ascending numbers that is not beyond one; −1 where all are. */
function lastAtOrBefore(numbers: readonly number[], most: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! <= most) low = middle + 1
    else high = middle
  }
  return low - 1
}

interface Position {
  readonly line: number
  readonly column: number
}
