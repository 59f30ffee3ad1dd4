/** A place in a source file. Lines and columns count from 1; the end is exclusive. */
export interface Span {
  /** Path relative to the project's root, with forward slashes (templates of the package: `templates/…`). */
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** A span of one character, for sources that report only a start. */
export function pointSpan(file: string, line: number, column: number): Span {
  return { file, line, column, endLine: line, endColumn: column + 1 }
}

/** Whether two spans begin at the same place. */
export const sameStart = (a: Span, b: Span): boolean => a.file === b.file && a.line === b.line && a.column === b.column

/** `file:line:column`, as terminals and editors link it. */
export function formatSpan(span: Span): string {
  return `${span.file}:${span.line}:${span.column}`
}

/** Returns a function that turns offsets of the text into spans, by binary search. */
export function lineIndex(file: string, text: string): (start: number, end?: number) => Span {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  const locate = (offset: number): { line: number; column: number } => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - starts[low]! + 1 }
  }
  return (start, end = start + 1) => {
    const from = locate(start)
    const to = locate(Math.max(start + 1, end))
    return {
      file,
      line: from.line,
      column: from.column,
      endLine: to.line,
      endColumn: to.column,
    }
  }
}
