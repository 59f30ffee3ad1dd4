import { type Diagnostic, error } from '../../base/diagnostic.ts'
import type { SourcedText } from '../../base/sourced-text.ts'
import { didYouMean } from '../../base/suggest.ts'
import type { PersonRecord, Survey, SurveyRecord } from '../model/survey.ts'

/**
 * Checks that names and titles occur in the sources as printed, that roles are parts of titles, and that words of
 * absences do not occur.
 */
export function proveNames(survey: Survey): readonly Diagnostic[] {
  const sources = [...survey.texts.values()].map(({ text }) => text)
  if (sources.length === 0) return []
  const stands = (words: string): boolean => sources.some(text => text.includes(words))
  return [...survey.records.values()].flatMap(record => [
    ...namesOf(record, survey).flatMap(sourced => (stands(sourced.text) ? [] : notInSource(record, sourced))),
    ...(record.kind === 'person' ? proveRole(record, survey) : []),
    ...(record.kind === 'absence'
      ? record.words.flatMap(sourced => (stands(sourced.text) ? present(record, sourced) : []))
      : []),
  ])
}

function namesOf(record: SurveyRecord, { language }: Survey): readonly SourcedText[] {
  switch (record.kind) {
    case 'person':
      return [record.name, ...record.titles].flatMap(texts => texts[language] ?? [])
    case 'organisation':
      return [record.name[language] ?? [], ...record.aka].flat()
    case 'product':
      return [record.name[language] ?? []].flat()
    default:
      return []
  }
}

const notInSource = (record: SurveyRecord, { text, span }: SourcedText): readonly Diagnostic[] => [
  error('name-not-in-source', `"${text}" of ${record.id} does not stand in the source`, {
    span,
    why: 'Names and titles are written as printed.',
    help: 'Copy it from the source.',
  }),
]

/** Checks that a role and a short office are parts of one of the titles. */
function proveRole(record: PersonRecord, { language }: Survey): readonly Diagnostic[] {
  const titles = record.titles.flatMap(texts => texts[language]?.text ?? [])
  const pieces = [record.role, record.short].flatMap(texts => texts?.[language] ?? [])
  return pieces
    .filter(({ text }) => !titles.some(title => title.includes(text)))
    .map(({ text, span }) =>
      error('role-not-in-title', `The role "${text}" of ${record.id} is no piece of a title`, {
        span,
        why: 'Shortening a title must not change it.',
        help: titles.length === 1 ? `The title is "${titles[0] ?? ''}".` : didYouMean(text, titles),
      }),
    )
}

const present = (record: SurveyRecord, { text, span }: SourcedText): readonly Diagnostic[] => [
  error('absence-present', `"${text}" stands in the source, though ${record.id} says that it is absent`, {
    span,
    why: 'The word proves the absence.',
    help: 'Choose a word that the source lacks, or correct the record.',
  }),
]
