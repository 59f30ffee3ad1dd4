import type { Span } from '../base/span.ts'

/** Columns of a terminal that a line takes at most. */
const WIDTH = 96

/** The line of a span as `3 | text`, with carets below the span and one line of context above. */
export function codeFrame(text: string, span: Span): string {
  const lines = linesOf(text)
  const row = lines[span.line - 1]
  if (row === undefined) return ''
  const gutter = String(span.line).length
  const start = span.column - 1
  const end = span.endLine === span.line ? Math.max(start + 1, span.endColumn - 1) : start + 1
  const shown = excerpt(row, start)
  const before =
    span.line > 1
      ? `${String(span.line - 1).padStart(gutter)} | ${printed(excerpt(lines[span.line - 2] ?? '', 0))}\n`
      : ''
  const pad = widthOf(shown.filter(piece => piece.end <= start))
  const marks = Math.max(1, widthOf(shown.filter(piece => piece.end > start && piece.start < end)))
  return `${before}${span.line} | ${printed(shown)}\n${' '.repeat(gutter)} | ${' '.repeat(pad)}${'^'.repeat(marks)}`
}

/** The lines of the text that was used last: diagnostics are sorted by file, and splitting a long file is slow. */
let last: { readonly text: string; readonly lines: readonly string[] } = { text: '', lines: [''] }

function linesOf(text: string): readonly string[] {
  if (last.text !== text) last = { text, lines: text.split(/\r?\n/) }
  return last.lines
}

/** The grapheme clusters of a line, each with its offset in UTF-16 units. */
interface Cluster {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Columns of a terminal. */
  readonly width: number
}

/** Made where a frame is drawn: it takes some 25 ms, which a build that has nothing to say need not wait for. */
let segmenter: Intl.Segmenter | undefined

/** The part of a line that fits into the terminal, with the span in it. */
function excerpt(line: string, at: number): readonly Cluster[] {
  // Few grapheme clusters are longer than eight units; this bounds the work on a long line.
  const from = Math.max(0, Math.min(at, line.length) - 8 * WIDTH)
  segmenter ??= new Intl.Segmenter()
  const pieces = [...segmenter.segment(line.slice(from, at + 8 * WIDTH))].map(({ segment, index }) =>
    pieceOf(segment, from + index),
  )
  if (from === 0 && pieces.at(-1)?.end === line.length && widthOf(pieces) <= WIDTH) return pieces
  const here = pieces.findIndex(({ end }) => end > at)
  const place = here < 0 ? pieces.length : here
  const first = place - fitting(pieces.slice(0, place).reverse(), WIDTH / 3)
  const count = fitting(pieces.slice(first), WIDTH)
  // Near the end of the line there is room for more before it.
  const begin = first + count < pieces.length ? first : pieces.length - fitting([...pieces].reverse(), WIDTH)
  const window = pieces.slice(begin, begin + fitting(pieces.slice(begin), WIDTH))
  const [head, tail] = [window[0], window.at(-1)]
  return [
    ...(head !== undefined && head.start > 0 ? [mark(head.start)] : []),
    ...window,
    ...(tail !== undefined && tail.end < line.length ? [mark(line.length)] : []),
  ]
}

/** How many clusters from the first on fit. */
function fitting(pieces: readonly Cluster[], room: number): number {
  let left = room
  const beyond = pieces.findIndex(({ width }) => {
    left -= width
    return left < 0
  })
  return beyond < 0 ? pieces.length : beyond
}

const mark = (at: number): Cluster => ({ text: '…', start: at, end: at, width: 1 })

/** The most combining marks on one character; further ones are left out. */
const MOST_UNITS = 32

/** Characters that move the cursor, change the text direction, or are invisible. */
const UNSHOWN = /[\p{Cc}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/gu

/** East Asian wide characters and emoji, which take two columns. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F200}-\u{1F2FF}\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}|\uFE0F/u
/** Combining characters, which take no column. */
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]+$/u

function pieceOf(segment: string, start: number): Cluster {
  const text = segment === '\t' ? ' ' : segment.slice(0, MOST_UNITS).replace(UNSHOWN, '\uFFFD')
  return { text, start, end: start + segment.length, width: WIDE.test(text) ? 2 : NO_WIDTH.test(text) ? 0 : 1 }
}

const printed = (pieces: readonly Cluster[]): string => pieces.map(({ text }) => text).join('')
const widthOf = (pieces: readonly Cluster[]): number => pieces.reduce((sum, { width }) => sum + width, 0)
