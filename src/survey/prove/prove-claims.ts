import { type Diagnostic, error } from '../../base/diagnostic.ts'
import type { Language } from '../../base/language.ts'
import { sameList } from '../masks.ts'
import { type ClaimRecord, isClaim, type Survey } from '../model/survey.ts'
import { proveOwnNumbers } from './claims/own-words.ts'
import { proveSays } from './claims/prove-says.ts'

/**
 * Checks the words of records: numbers are those of the excerpt, claims say no more and no less than it, and what a cut must
 * keep stands there.
 */
export function proveClaims(survey: Survey): readonly Diagnostic[] {
  const own = [...survey.records.values()].flatMap(record =>
    isClaim(record) ? [...proveKept(record, survey.language), ...proveShort(record, survey.language)] : [],
  )
  return [...own, ...proveOwnNumbers(survey, idiomsOf(survey)), ...proveSays(survey)]
}

const idioms = new WeakMap<Survey['records'], readonly string[]>()

/** The terms of a survey, in which no numeral counts: one list, for readings are kept by it. */
export function idiomsOf({ records }: Survey): readonly string[] {
  const known = idioms.get(records)
  if (known !== undefined) return known
  const list = sameList(
    [...records.values()].flatMap(record =>
      record.kind === 'term' ? Object.values(record.says).map(({ text }) => text) : [],
    ),
  )
  idioms.set(records, list)
  return list
}

/** Checks that parts to keep, and hedges with the words that they bind, occur in the evidence. */
function proveKept(record: ClaimRecord, language: Language): readonly Diagnostic[] {
  if (record.excerpts.length === 0) return []
  const evidence = record.excerpts.map(({ words }) => words.text).join('\n')
  const kept = record.kind === 'quotation' ? record.keep.flatMap(texts => texts[language] ?? []) : []
  const hedges = record.hedges.flatMap(({ hedge, binds }) => [hedge, binds])
  return [...kept, ...hedges]
    .filter(({ text }) => !evidence.includes(text))
    .map(({ text, span }) =>
      error('kept-not-in-excerpt', `"${text}" does not stand in the excerpt of ${record.id}`, {
        span,
        why: 'What is to be kept is kept character for character.',
        help: 'Copy it from the excerpt.',
      }),
    )
}

/** Checks that the short form of a quotation is a cut: pieces in order, joined by …… */
function proveShort(record: ClaimRecord, language: Language): readonly Diagnostic[] {
  if (record.kind !== 'quotation') return []
  const sourced = record.short?.[language]
  const whole = record.says[language]
  if (sourced === undefined || whole === undefined) return []
  let from = 0
  for (const piece of sourced.text.split(/…+/).filter(Boolean)) {
    const at = whole.text.indexOf(piece, from)
    if (at < 0) {
      return [
        error('short-not-verbatim', `"${piece}" in \`short\` of ${record.id} is no piece of the quotation`, {
          span: sourced.span,
          why: 'A quotation is shown character for character.',
          help: 'Copy pieces in their order, with …… between them.',
        }),
      ]
    }
    from = at + piece.length
  }
  return []
}
