import type { QuotationRecord } from '../../survey/model/survey.ts'
import { houseWord, inLanguage, type StoryContext } from '../story-context.ts'
import { inMarks } from './record-text.ts'

/** A cut quotation in quotation marks: on its own, and as a phrase inside a sentence. */
export interface CutQuotation {
  /** Joins the pieces of a cut with the deck language's marks of omission. */
  readonly text: string
  readonly phrase: string
}

/** Pieces of a quotation in their order; those that touch are joined as they stand. */
export function cutQuotation(context: StoryContext, record: QuotationRecord, pieces: readonly string[]): CutQuotation {
  const whole = inLanguage(context, record.says, record, 'says', record.span).text
  let joined = ''
  let end = 0
  for (const [index, piece] of pieces.entries()) {
    const at = whole.indexOf(piece, end)
    const gap = index === 0 || at < 0 ? '' : whole.slice(end, at)
    joined += index === 0 || gap.trim() === '' ? `${gap}${piece}` : `${houseWord(context, 'cut')}${piece}`
    end = at < 0 ? end : at + piece.length
  }
  const mark = (left: string): string => (HAS_WORDS.test(left) ? houseWord(context, 'cut-end') : '')
  const start = whole.indexOf(pieces[0] ?? '')
  const text = `${mark(whole.slice(0, start))}${joined}${mark(whole.slice(end))}`
  return { text: inMarks(context, text), phrase: inMarks(context, joined) }
}

/** A full stop left out is no omission. */
const HAS_WORDS = /[\p{L}\p{N}]/u
