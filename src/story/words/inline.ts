import { error } from '../../base/diagnostic.ts'
import { partSpan } from '../../base/part-span.ts'
import { A_LINK, isLink } from '../../base/reference.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import type { ContextObject } from '../../template/context.ts'
import type { SlideTextPiece } from '../slide-content.ts'
import { type StoryContext, scope } from '../story-context.ts'
import type { WordsPiece } from './reference.ts'

/** A range of written words that is set otherwise than the words round it. */
interface WrittenInline {
  readonly start: number
  readonly end: number
  readonly strong?: true
  readonly link?: string
}

/** The inline marks of own words: what of the text as written is no word, and what the marks ask for. */
interface InlineMarks {
  /** Ranges that are not shown. */
  readonly marks: readonly (readonly [start: number, end: number])[]
  readonly inlines: readonly WrittenInline[]
}

/** `**bold**`, `[words](https://…)`, `[words](#S4)`; a backslash takes a mark as a sign: `\*`. */
const BOLD = /\*\*(?=\S)([^\n]*?\S)\*\*/g
const LINK = /\[([^[\]\n]+)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)/g
const ESCAPED = /\\([*[\]\\])/g

const NOTHING: InlineMarks = { marks: [], inlines: [] }

/** Reads the marks of words, and tells a link that leads nowhere. */
export function readInline(context: StoryContext, written: SourcedText): InlineMarks {
  const { text } = written
  if (!/[*[\\]/.test(text)) return NOTHING
  // A sign behind a backslash is no mark: two private signs of the same length stand for it.
  const bare = text.replace(ESCAPED, '\uFFFD\uFFFD')
  const marks: [number, number][] = [...text.matchAll(ESCAPED)].map(({ index }) => [index, index + 1])
  const inlines: WrittenInline[] = []
  for (const { 0: all, index } of bare.matchAll(BOLD)) {
    const end = index + all.length
    marks.push([index, index + 2], [end - 2, end])
    inlines.push({ start: index + 2, end: end - 2, strong: true })
  }
  for (const { 0: all, 1: words = '', 2: link = '', index } of bare.matchAll(LINK)) {
    const [start, end] = [index + 1, index + 1 + words.length]
    marks.push([index, start], [end, index + all.length])
    if (isLink(link)) inlines.push({ start, end, link })
    else
      context.report(
        error('link-malformed', `“${link}” is nowhere that a slide may lead`, {
          span: partSpan(written.span, text, end + 2, Math.max(1, link.length)),
          help: `Write ${A_LINK}.`,
        }),
      )
  }
  return { marks: marks.sort(([a], [b]) => a - b), inlines }
}

/** A literal piece without the marks in it: what stands between them, each with its own place in the text as written. */
export function withoutMarks(
  piece: Extract<WordsPiece, { kind: 'literal' }>,
  { marks }: InlineMarks,
): readonly WordsPiece[] {
  const end = piece.start + piece.text.length
  const inside = marks.filter(([from, to]) => from < end && to > piece.start)
  if (inside.length === 0) return [piece]
  const cuts = [piece.start, ...inside.flat(), end]
  return Array.from({ length: cuts.length / 2 }, (_, at) => [cuts[2 * at]!, cuts[2 * at + 1]!] as const).flatMap(
    ([from, to]) =>
      to > from ? [{ ...piece, start: from, text: piece.text.slice(from - piece.start, to - piece.start) }] : [],
  )
}

/** Inlines of words as they are shown: marks part the pieces, so that each begins with one and ends with one. */
export function shownInlines(
  { inlines }: InlineMarks,
  pieces: readonly SlideTextPiece[],
  { span }: SourcedText,
): readonly ContextObject[] {
  return inlines.flatMap(({ start, end, strong, link }) => {
    const first = pieces.find(({ writtenStart }) => writtenStart >= start)
    const last = pieces.findLast(({ writtenStart }) => writtenStart < end)
    if (first === undefined || last === undefined) return []
    const target = link === undefined ? undefined : new SourcedText(link, span)
    return [scope({ start: first.start, end: last.start + last.length, strong, link: target })]
  })
}
