import { error } from '../../base/diagnostic.ts'
import { given } from '../../base/given.ts'
import { partSpan } from '../../base/part-span.ts'
import { EVIDENCE_KINDS, type RecordKind } from '../../base/record-kinds.ts'
import type { RecordReference } from '../../base/reference.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import { didYouMean } from '../../base/suggest.ts'
import type { QuotationRecord } from '../../survey/model/survey.ts'
import type { ContextObject } from '../../template/context.ts'
import { OURS } from '../ours.ts'
import type { SlideText, SlideTextPiece, SlideTextPlace } from '../slide-content.ts'
import { findRecord, houseWord, noCell, type StoryContext, scope } from '../story-context.ts'
import { countWords } from './count.ts'
import { type CutQuotation, cutQuotation } from './cut-quotation.ts'
import { hedgeWords } from './hedge-words.ts'
import {
  type Inline,
  inlineViews,
  type MarkedWords,
  readInline,
  shownInlines,
  withNumbers,
  withoutMarks,
} from './inline.ts'
import { referenceText } from './record-text.ts'
import { parsePieces, type WordsPiece } from './reference.ts'
import { speakerView, translatedMark } from './views.ts'
import type { Words } from './words.ts'

/** The surroundings of words: their place on the slide, and the vouchers that they inherit. */
export interface WordsContext {
  readonly place: SlideTextPlace
  readonly path: string
  /** `from` of the item, whose speaker is then the words' speaker. */
  readonly from: readonly string[]
  /** Records beside the words in their item, else the slide's. */
  readonly nearby: readonly string[]
  readonly ours: boolean
}

/** Says words: returns the slide text with its origin, and the view that a layout prints. */
export function resolveWords(
  context: StoryContext,
  words: Words,
  setting: WordsContext,
): { readonly text: SlideText; readonly view: ContextObject } | undefined {
  switch (words.form) {
    case 'record':
      return sayRecord(context, words.reference, words, setting)
    case 'cut':
      return sayCut(context, words, setting)
    case 'own':
      return sayOwn(context, words, setting)
  }
}

function sayRecord(
  context: StoryContext,
  { id, field }: RecordReference,
  { span }: Words,
  { place, path }: WordsContext,
) {
  const record = findRecord(context, id, span)
  if (record === undefined) return undefined
  const cut = record.kind === 'quotation' && field === 'short' ? readyCut(context, record) : undefined
  const text = cut?.text ?? referenceText(context, field === undefined ? { id } : { id, field }, span) ?? ''
  const piece = { start: 0, length: text.length, id, writtenStart: 0, ...given({ field }) }
  const slideText: SlideText = { place, path, form: 'record', text, span, pieces: [piece], vouchers: [id], ours: false }
  const whole = field === undefined || field === 'short' || field === 'says'
  const quoted = record.kind === 'quotation' && field !== 'about'
  return {
    text: slideText,
    view: wordsView(context, slideText, whole ? [id] : [], quoted ? (cut?.phrase ?? text) : undefined),
  }
}

function readyCut(context: StoryContext, record: QuotationRecord): CutQuotation | undefined {
  const short = record.short?.[context.language]
  return short === undefined ? undefined : cutQuotation(context, record, short.text.split(/…+/))
}

function sayCut(
  context: StoryContext,
  { id, pieces, span }: Extract<Words, { form: 'cut' }>,
  { place, path }: WordsContext,
) {
  const record = findRecord(context, id, span)
  if (record === undefined) return undefined
  if (record.kind !== 'quotation') {
    const help = `Write { text: …, from: ${id} }.`
    context.report(error('cut-of-no-quotation', `${id} is a ${record.kind}, expected a quotation`, { span, help }))
    return undefined
  }
  const cut = cutQuotation(
    context,
    record,
    pieces.map(piece => piece.text),
  )
  const { text } = cut
  const piece = { start: 0, length: text.length, id, writtenStart: 0 }
  const slideText: SlideText = {
    place,
    path,
    form: 'cut',
    text,
    span,
    pieces: [piece],
    cut: { id, pieces },
    vouchers: [id],
    ours: false,
  }
  return { text: slideText, view: wordsView(context, slideText, [id], cut.phrase) }
}

function sayOwn(
  context: StoryContext,
  { written, from, ours, span }: Extract<Words, { form: 'own' }>,
  setting: WordsContext,
) {
  const pieces: SlideTextPiece[] = []
  let text = ''
  const inline = readInline(context, written)
  const parts = parsePieces(written.text).flatMap(piece =>
    piece.kind === 'literal' ? withoutMarks(piece, inline) : [piece],
  )
  for (const [index, piece] of parts.entries()) {
    const next = parts[index + 1]
    const behind = next?.kind === 'literal' ? next.text : ''
    const printed =
      piece.kind === 'reference'
        ? referenceText(context, piece.reference, span)
        : piece.kind === 'count'
          ? countText(context, piece, written, text, behind)
          : piece.text
    if (piece.kind === 'reference' && printed === undefined) {
      const { id } = piece.reference
      const place = partSpan(written.span, written.text, piece.start, piece.length)
      context.report(
        noCell(context, id, place) ??
          error('id-unknown', `Unknown id "${id}" in braces`, {
            span: place,
            help: didYouMean(id, context.survey.records.keys()),
          }),
      )
    }
    const shown = printed ?? ''
    pieces.push({
      start: text.length,
      length: shown.length,
      writtenStart: piece.start,
      ...(piece.kind === 'reference' ? piece.reference : {}),
      ...(piece.kind === 'count' ? { counted: piece.count.of.join('+') } : {}),
    })
    text += shown
  }
  for (const { text: id, span: place } of from) findRecord(context, id, place)
  const own = from.map(sourced => sourced.text)
  const braces = pieces.flatMap(({ id }) => id ?? [])
  const explicit = own.length > 0 ? own : ours ? [] : setting.from
  const vouchers = explicit.length > 0 ? [...explicit, ...braces] : ours ? braces : [...braces, ...setting.nearby]
  const { place, path } = setting
  const isOurs = ours || place === 'ours' || (setting.ours && own.length === 0)
  const slideText: SlideText = {
    place,
    path,
    form: 'own',
    text,
    span,
    pieces,
    written,
    vouchers: [...new Set(vouchers)],
    ours: isOurs,
    ...given({ isDeclaredOurs: ours || undefined }),
  }
  return {
    text: slideText,
    view: wordsView(context, slideText, explicit, undefined, shownInlines(inline, pieces, written), words =>
      withNumbers(words, inline, pieces),
    ),
  }
}

/** `{count rows}`: how many there are, in words or digits. */
function countText(
  { countOf, language, report }: StoryContext,
  { count: { of, digits }, start, length }: Extract<WordsPiece, { kind: 'count' }>,
  written: SourcedText,
  before: string,
  behind: string,
): string {
  const count = countOf?.(of)
  const place = partSpan(written.span, written.text, start, length)
  if (count === undefined) {
    report(
      error('count-unknown', `There is nothing to count at "${of.join('+')}"`, {
        span: place,
        why: 'A count names a slot of its slide, or records by their ids.',
        help: 'Write {count rows}, {count left+right}, or {count F1+F2}.',
      }),
    )
    return ''
  }
  if (digits !== undefined && digits !== count) {
    report(
      error('count-differs', `"${of.join('+')}" holds ${count}, and ${digits} is written`, {
        span: place,
        help: `Write {count ${of.join('+')}:${count}}.`,
      }),
    )
  }
  return digits === undefined ? countWords(count, language, before, behind) : String(count)
}

/** Places of words that say something; a label only names. */
const CLAIMING: ReadonlySet<string> = new Set(['words', 'ours'])

/** More records than these behind a claim are what its whole slide rests on. */
const MOST_NEARBY = 3

/** The records that a claim rests on: its own, else the few that stand beside it. */
function evidenceOf(
  { survey }: StoryContext,
  { place, pieces, vouchers }: SlideText,
  explicit: readonly string[],
): readonly string[] {
  const own = [...explicit, ...pieces.flatMap(({ id }) => id ?? [])]
  const claims = (ids: readonly string[]): readonly string[] =>
    [...new Set(ids)].filter(id => EVIDENCE_KINDS.has(survey.records.get(id)?.kind as RecordKind))
  const named = claims(own)
  const nearby = place === 'words' && named.length === 0 ? claims(vouchers) : []
  return named.length > 0 ? named : nearby.length > MOST_NEARBY ? [] : nearby
}

/** The first place of a word, bold. */
const strongAt = (text: string, word: string): Inline => {
  const start = text.indexOf(word)
  return { start, end: start + word.length, strong: true }
}

/**
 * The view of words for layouts: the text, its speaker if there is exactly one, and whether it is quoted or ours.
 * `phrase` is the quotation as it stands inside a sentence.
 */
function wordsView(
  context: StoryContext,
  slideText: SlideText,
  speakers: readonly string[],
  phrase: string | undefined,
  inlines: readonly Inline[] = [],
  number: (words: MarkedWords) => MarkedWords = words => words,
): ContextObject {
  const quoted = phrase !== undefined
  const { span, text, ours } = slideText
  const hedges = hedgeWords(context, slideText).map(word => strongAt(text, word))
  const marked = number({ text, inlines: [...inlines, ...hedges] })
  const records = speakers.flatMap(id => context.survey.records.get(id) ?? [])
  const voices = new Set(records.map(record => ('by' in record ? record.by?.text : undefined)))
  const [first] = records
  const one = first !== undefined && voices.size === 1 && !voices.has(undefined)
  // Own words are never shown as the speaker's own, even if a quotation vouches for them.
  const indirect = records.find(({ kind }) => kind !== 'quotation')
  const speaker = one ? speakerView(context, quoted ? first : (indirect ?? first), span) : undefined
  const paraphrased = new SourcedText(houseWord(context, 'paraphrased'), span)
  const onlyQuotations = one && !quoted && indirect === undefined
  const own = ours && (CLAIMING.has(slideText.place) || slideText.isDeclaredOurs) ? [OURS] : []
  const claims = [...evidenceOf(context, slideText, speakers), ...own]
  const mark = ours ? new SourcedText(houseWord(context, 'ours-mark'), span) : undefined
  return scope({
    text: new SourcedText(marked.text, span),
    speaker: speaker !== undefined && onlyQuotations ? scope({ ...speaker, mode: paraphrased }) : speaker,
    phrase: phrase === undefined ? undefined : new SourcedText(phrase, span),
    inlines: quoted ? undefined : inlineViews(marked.inlines),
    quoted: quoted || undefined,
    'is-quoted': quoted || undefined,
    evidence: claims.length === 0 ? undefined : claims.map(id => new SourcedText(id, span)),
    ours: mark,
    translated: quoted && first !== undefined ? translatedMark(context, first, span) : undefined,
  })
}
