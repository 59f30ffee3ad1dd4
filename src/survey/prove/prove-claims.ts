import { type Diagnostic, error } from '../../base/diagnostic.ts'
import type { Language } from '../../base/language.ts'
import { partSpan } from '../../base/part-span.ts'
import { readText, statedNumbers } from '../../reading/read-text.ts'
import { type ClaimRecord, isClaim, type Survey, type Texts } from '../model/survey.ts'

/**
 * Checks each claim: its attribution stands beside the excerpt, its numbers occur in the excerpt, and so do the parts
 * that a cut must keep.
 */
export function proveClaims(survey: Survey): readonly Diagnostic[] {
  const idioms = idiomsOf(survey)
  return [...survey.records.values()].flatMap(record =>
    isClaim(record)
      ? [
          ...proveNumbers(record, survey.language, idioms),
          ...proveKept(record, survey.language),
          ...proveShort(record, survey.language),
        ]
      : [],
  )
}

export const idiomsOf = (survey: Survey): readonly string[] =>
  [...survey.records.values()].flatMap(record =>
    record.kind === 'term' ? Object.values(record.says).map(({ text }) => text) : [],
  )

function proveNumbers(record: ClaimRecord, language: Language, idioms: readonly string[]): readonly Diagnostic[] {
  if (record.kind === 'quotation' || record.excerpts.length === 0) return []
  const evidence = record.excerpts.map(({ words }) => words.text).join('\n')
  const known = readText(evidence, language).numbers
  const texts: readonly (Texts | undefined)[] = [record.says, record.short]
  return texts.flatMap(each => {
    const sourced = each?.[language]
    if (sourced === undefined) return []
    return statedNumbers(sourced.text, language, idioms)
      .filter(
        ({ text, value }) =>
          !evidence.includes(text) && !(value !== undefined && known.some(token => token.value === value)),
      )
      .map(({ text, start, end }) =>
        error(
          'number-not-in-excerpt',
          `The number "${text}" in the words of ${record.id} does not stand in its excerpt`,
          {
            span: partSpan(sourced.span, sourced.text, start, end - start),
            why: 'A number that the evidence does not hold is an invention.',
            help: 'Take it from the excerpt, or make it a figure of its own.',
          },
        ),
      )
  })
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
