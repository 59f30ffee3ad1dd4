import { error } from '../../base/diagnostic.ts'
import { given } from '../../base/given.ts'
import { partSpan } from '../../base/part-span.ts'
import { A_LINK, isLink } from '../../base/reference.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import type { ContextObject, ContextValue } from '../../template/context.ts'
import type { SlideTextPiece } from '../slide-content.ts'
import { type StoryContext, scope } from '../story-context.ts'
import { ESCAPED, noteMarksIn, withoutEscaped } from './note-marks.ts'
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
  /** Marks of footnotes: where they end, and their numbers. */
  readonly notes: readonly NoteMark[]
}

interface NoteMark {
  readonly at: number
  readonly number: number
}

/** `**bold**`, `[words](https://…)`, `[words](#S4)`, `[^note]`; a backslash takes a mark as a sign: `\*`. */
const BOLD = /\*\*(?=\S)([^\n]*?\S)\*\*/g
const LINK = /\[([^[\]\n]+)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)/g

const NOTHING: InlineMarks = { marks: [], inlines: [], notes: [] }

/** Reads the marks of words, and tells a link that leads nowhere, and the mark of a footnote that there is not. */
export function readInline(context: StoryContext, written: SourcedText): InlineMarks {
  const { text } = written
  if (!/[*[\\]/.test(text)) return NOTHING
  const bare = withoutEscaped(text)
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
  const notes: NoteMark[] = []
  for (const { name, start, end } of noteMarksIn(text)) {
    marks.push([start, end])
    const number = context.noteOf?.(name)
    if (number !== undefined) notes.push({ at: end, number })
    else
      context.report(
        error('footnote-missing', `There is no footnote "${name}" on this slide`, {
          span: partSpan(written.span, text, start, end - start),
          why: 'A reader would look for it at the foot of the slide.',
          help: `Write \`footnotes: { ${name}: … }\` beside the slide’s title, or delete the mark; \\[^ are plain signs.`,
        }),
      )
  }
  return { marks: marks.sort(([a], [b]) => a - b), inlines, notes }
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

/** A range of shown words that is set otherwise than the words round it. */
export interface Inline {
  readonly start: number
  readonly end: number
  readonly strong?: true
  readonly raised?: true
  readonly link?: SourcedText
}

/** Inlines of words as they are shown: marks part the pieces, so that each begins with one and ends with one. */
export function shownInlines(
  { inlines }: InlineMarks,
  pieces: readonly SlideTextPiece[],
  { span }: SourcedText,
): readonly Inline[] {
  return inlines.flatMap(({ start, end, strong, link }) => {
    const first = pieces.find(({ writtenStart }) => writtenStart >= start)
    const last = pieces.findLast(({ writtenStart }) => writtenStart < end)
    if (first === undefined || last === undefined) return []
    const target = link === undefined ? undefined : new SourcedText(link, span)
    return [{ start: first.start, end: last.start + last.length, ...given({ strong, link: target }) }]
  })
}

/** Words with their inlines. */
export interface MarkedWords {
  readonly text: string
  readonly inlines: readonly Inline[]
}

/** Sets the numbers of footnotes behind the words that they are marked at; two in one place have a comma between them. */
export function withNumbers(
  { text, inlines }: MarkedWords,
  { notes }: InlineMarks,
  pieces: readonly SlideTextPiece[],
): MarkedWords {
  if (notes.length === 0) return { text, inlines }
  const placed = notes.map(({ at, number }) => ({
    number,
    at: pieces.find(({ writtenStart }) => writtenStart >= at)?.start ?? text.length,
  }))
  const set = placed.map(({ at, number }, index) => ({
    at,
    shown: `${placed[index - 1]?.at === at ? ',' : ''}${number}`,
  }))
  const moved = (place: number, isEnd: boolean): number =>
    set.reduce((to, { at, shown }) => (at < place || (at === place && !isEnd) ? to + shown.length : to), place)
  const marks = set.map(({ at, shown }, index): Inline => {
    const start = at + set.slice(0, index).reduce((sum, before) => sum + before.shown.length, 0)
    return { start, end: start + shown.length, raised: true }
  })
  const ends = [0, ...set.map(({ at }) => at), text.length]
  return {
    text: ends
      .slice(1)
      .map((end, at) => `${set[at - 1]?.shown ?? ''}${text.slice(ends[at], end)}`)
      .join(''),
    inlines: [...inlines.map(own => ({ ...own, start: moved(own.start, false), end: moved(own.end, true) })), ...marks],
  }
}

/** Words in a row with something between them. */
export function joinMarked(all: readonly MarkedWords[], between: string): MarkedWords {
  let text = ''
  const inlines: Inline[] = []
  for (const [at, own] of all.entries()) {
    if (at > 0) text += between
    inlines.push(
      ...own.inlines.map(inline => ({ ...inline, start: inline.start + text.length, end: inline.end + text.length })),
    )
    text += own.text
  }
  return { text, inlines }
}

/** Words as layouts print them. */
export const inlineViews = (inlines: readonly Inline[]): readonly ContextObject[] =>
  inlines.map(inline => scope({ ...inline }))

/** The words of a view that layouts print. */
export function markedOf({ text, inlines }: ContextObject): MarkedWords {
  const all = Array.isArray(inlines) ? (inlines as readonly Readonly<Record<keyof Inline, ContextValue>>[]) : []
  return {
    text: String(text ?? ''),
    inlines: all.map(({ start, end, strong, raised, link }) => ({
      start: Number(start),
      end: Number(end),
      ...(strong === true && { strong }),
      ...(raised === true && { raised }),
      ...(link instanceof SourcedText && { link }),
    })),
  }
}
