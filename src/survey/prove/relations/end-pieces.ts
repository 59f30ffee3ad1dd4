import type { Piece } from '../../../reading/relations.ts'
import type { RelationRecord } from '../../model/relation.ts'
import type { Excerpt, Survey, SurveyRecord } from '../../model/survey.ts'
import { RECORD_ID } from '../../schema/schema-records.ts'
import { occurrences } from '../source-text.ts'
import { namesOf } from '../speech/mentions.ts'

/**
 * Where an end of a relation stands in an excerpt: its words; of a record its name, or the part that the record's own excerpt
 * shares with this one. A record whose excerpt holds this one whole has no place: both ends could stand anywhere in it.
 */
export function endPieces(end: string, excerpt: Excerpt, survey: Survey): readonly Piece[] {
  const text = excerpt.words.text
  if (!RECORD_ID.test(end)) return wordPieces(text, end)
  const record = survey.records.get(end)
  if (record === undefined) return []
  const shared = record.excerpts.flatMap(each => sharedPiece(each, excerpt) ?? [])
  return [...wordsFor(record, survey).flatMap(words => wordPieces(text, words)), ...shared]
}

const wordPieces = (text: string, words: string): readonly Piece[] =>
  occurrences(text, words).map(start => ({ start, end: start + words.length }))

function wordsFor(record: SurveyRecord, survey: Survey): readonly string[] {
  if (record.kind === 'person' || record.kind === 'organisation') return namesOf(record, survey)
  const texts = record.kind === 'product' ? record.name : record.kind === 'term' ? record.says : undefined
  return [texts?.[survey.language]?.text ?? ''].filter(Boolean)
}

function sharedPiece(own: Excerpt, excerpt: Excerpt): Piece | undefined {
  if (own.file !== excerpt.file) return undefined
  const length = excerpt.words.text.length
  const start = Math.max(own.start - excerpt.start, 0)
  const end = Math.min(own.start + own.words.text.length - excerpt.start, length)
  return start < end && end - start < length ? { start, end } : undefined
}

/** Whether a record's excerpt holds a place of an end in the source. */
export const holdsEnd = (record: SurveyRecord, end: string, relation: RelationRecord, survey: Survey): boolean =>
  relation.excerpts.some(excerpt =>
    endPieces(end, excerpt, survey).some(piece =>
      record.excerpts.some(
        ({ file, start, words }) =>
          file === excerpt.file &&
          start <= excerpt.start + piece.start &&
          excerpt.start + piece.end <= start + words.text.length,
      ),
    ),
  )
