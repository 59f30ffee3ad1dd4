import type { Language } from '../../../base/language.ts'
import type { NumberToken } from '../../../reading/numbers/token.ts'
import { readText, type TextReading } from '../../../reading/read-text.ts'
import type { Excerpt, Survey } from '../../model/survey.ts'
import { paragraphAt } from '../source-text.ts'
import { clauseAround } from './clause.ts'

/** A place in an excerpt, read in its paragraph: a cut before a “nearly” does not hide it. */
export interface Passage {
  readonly excerpt: Excerpt
  readonly language: Language
  /** The paragraph of the source. */
  readonly paragraph: TextReading
  /** Where the excerpt stands in the paragraph. */
  readonly start: number
  readonly end: number
  /** The numbers of the excerpt; offsets are those of the paragraph. */
  readonly numbers: readonly NumberToken[]
}

/** The excerpts of a record, each in its paragraph. */
export function passagesOf(excerpts: readonly Excerpt[], { texts, language }: Survey): readonly Passage[] {
  return excerpts.flatMap(excerpt => {
    const source = texts.get(excerpt.file)?.text
    if (source === undefined) return []
    const last = excerpt.start + excerpt.words.text.length
    const from = paragraphAt(source, excerpt.start).start
    const to = Math.max(paragraphAt(source, Math.max(excerpt.start, last - 1)).end, last)
    const paragraph = readText(source.slice(from, to), language)
    const start = excerpt.start - from
    const end = last - from
    const numbers = paragraph.numbers.filter(token => token.start < end && token.end > start)
    return { excerpt, language, paragraph, start, end, numbers }
  })
}

/** The clause of a place in a passage. */
export const clauseOf = ({ paragraph }: Passage, start: number, end: number): string =>
  clauseAround(paragraph.written, start, end)
