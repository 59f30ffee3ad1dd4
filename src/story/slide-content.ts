import { partSpan } from '../base/part-span.ts'
import type { SourcedText } from '../base/sourced-text.ts'
import type { Span } from '../base/span.ts'
import type { AudienceSlide } from '../survey/model/audience.ts'
import type { SurveyRecord } from '../survey/model/survey.ts'

/**
 * Where a text stands on a slide. Words make a claim and need a voucher; a label only names; `ours` is the authors'
 * own; notes are spoken. What pictures show (`alt`), units, sections and the words of a deck and its event are read too.
 */
export type SlideTextPlace =
  | 'title'
  | 'words'
  | 'label'
  | 'ours'
  | 'foot'
  | 'notes'
  | 'alt'
  | 'unit'
  | 'section'
  | 'deck'
  | 'event'

/** A text as a slide shows it, with its origin: the input of the evidence rules. */
export interface SlideText {
  readonly place: SlideTextPlace
  /** Its slot: `rows.2.says`. */
  readonly path: string
  /** Own words, a record's, or a cut of a quotation. */
  readonly form: 'own' | 'record' | 'cut'
  readonly text: string
  readonly span: Span
  readonly pieces: readonly SlideTextPiece[]
  /** Of own words: the text as written. */
  readonly written?: SourcedText
  readonly cut?: { readonly id: string; readonly pieces: readonly SourcedText[] }
  /** Ids that vouch for it: its own, else its item's, else the slide's. */
  readonly vouchers: readonly string[]
  readonly ours: boolean
  /** Whether the words themselves say `ours: true`: they may hold numbers of the author’s own. */
  readonly isDeclaredOurs?: boolean
}

/** A range of the shown text, with its start in the text as written. */
export interface SlideTextPiece {
  readonly start: number
  readonly length: number
  /** The record that was printed here; absent where the words are the author's. */
  readonly id?: string
  readonly field?: string
  /** What was counted here: `{count rows}`. */
  readonly counted?: string
  readonly writtenStart: number
}

/** A slide with all texts and records that it shows. */
export interface SlideContent {
  readonly slide: AudienceSlide
  readonly layout: string
  readonly texts: readonly SlideText[]
  /** All records of the slide, in order, each with the place that names it first. */
  readonly shown: ReadonlyMap<string, { readonly record: SurveyRecord; readonly span: Span }>
  /** Whether filling a slot failed. Rules that look for missing things skip such a slide. */
  readonly faulty: boolean
  /** Whether the slide computes a number itself, beside those of records that are derived. */
  readonly isCalculated: boolean
  /** The lists of the slide by their paths, each with its length: what may be counted. */
  readonly lists: ReadonlyMap<string, number>
}

/** The place of a piece of the shown text in the YAML. */
export function placeOf({ pieces, written, span }: SlideText, start: number, length: number): Span {
  const piece = pieces.find(each => isLiteral(each) && each.start <= start && start < each.start + each.length)
  if (piece === undefined || written === undefined) return span
  return partSpan(written.span, written.text, piece.writtenStart + start - piece.start, length)
}

/** Whether the author typed any of these characters, and no record printed them. */
export const isTyped = ({ pieces }: SlideText, start: number, end: number): boolean =>
  pieces.some(piece => isLiteral(piece) && piece.start < end && start < piece.start + piece.length)

const isLiteral = ({ id, counted }: SlideTextPiece): boolean => id === undefined && counted === undefined

/** Own words without braces, as they are written. */
export function said(
  place: SlideTextPlace,
  path: string,
  sourced: SourcedText | undefined,
  ours = place === 'event',
): SlideText | undefined {
  if (sourced === undefined || sourced.text === '') return undefined
  const { text, span } = sourced
  const pieces = [{ start: 0, length: text.length, writtenStart: 0 }]
  return {
    place,
    path,
    form: 'own',
    text,
    span,
    pieces,
    written: sourced,
    vouchers: [],
    ours: false,
    isDeclaredOurs: ours,
  }
}
