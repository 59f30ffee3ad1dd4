import type { Span } from '../base/span.ts'
import type { SlideMarkup } from '../merge/merge.ts'

/** Offsets of a slide's markup to the template that wrote them. A value's characters all lie where it is printed. */
export type Locate = (start: number, end?: number) => Span

export function makeLocate({ markup, origins, slide }: SlideMarkup): Locate {
  return (start, end = start + 1) => {
    const index = lastAtOrBefore(origins, start)
    const origin = origins[index]
    if (origin === undefined) return slide.span
    const from = advance(origin, origin.fixed ? '' : markup.slice(origin.offset, start))
    const stop = Math.min(end, origins[index + 1]?.offset ?? end)
    const to =
      origin.fixed || stop <= start ? { ...from, column: from.column + 1 } : advance(from, markup.slice(start, stop))
    return { file: origin.file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column }
  }
}

function lastAtOrBefore(origins: SlideMarkup['origins'], offset: number): number {
  let low = 0
  let high = origins.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (origins[middle]!.offset <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

interface Position {
  readonly line: number
  readonly column: number
}

function advance({ line, column }: Position, text: string): Position {
  const last = text.lastIndexOf('\n')
  if (last < 0) return { line, column: column + text.length }
  return { line: line + text.split('\n').length - 1, column: text.length - last }
}
