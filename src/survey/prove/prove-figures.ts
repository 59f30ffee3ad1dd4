import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { LANGUAGES } from '../../base/language.ts'
import type { SourcedText } from '../../base/sourced-text.ts'
import { readNumber } from '../../numbers/notation.ts'
import { hanValue } from '../../reading/numbers/han-value.ts'
import { numberValues, readText } from '../../reading/read-text.ts'
import type { FigureRecord, Survey, Texts } from '../model/survey.ts'
import { RECORD_ID } from '../schema/schema-records.ts'

/**
 * Checks each figure: value, qualifier and unit occur in the excerpt, counts are right, and written forms state the
 * same number.
 */
export function proveFigures(survey: Survey): readonly Diagnostic[] {
  return [...survey.records.values()].flatMap(record => {
    if (record.kind !== 'figure') return []
    return [...(record.counted === undefined ? proveValue(record, survey) : proveCount(record)), ...proveForms(record)]
  })
}

function proveValue(figure: FigureRecord, survey: Survey): readonly Diagnostic[] {
  if (figure.excerpts.length === 0) {
    const help = 'Add `excerpt:` from the source, or `counted:` where we counted.'
    return [
      error('figure-without-evidence', `${figure.id} has no excerpt`, {
        span: figure.span,
        why: 'A number needs its evidence.',
        help,
      }),
    ]
  }
  const evidence = figure.excerpts.map(({ words }) => words.text).join('\n')
  const known = numberValues(evidence, survey.language)
  const values = partsOf(figure, survey)
    .filter(({ text }) => !standsIn(evidence, text) && !known.has(numberOf(text)))
    .map(sourced => notInExcerpt(figure, sourced, 'value'))
  const qualifier = figure.qualifier?.[survey.language]
  const unit = figure.unit?.[survey.language]
  const [first] = partsOf(figure, survey)
  const lost =
    qualifier !== undefined && first !== undefined && !followedBy(evidence, qualifier.text, first.text)
      ? [notInExcerpt(figure, qualifier, 'qualifier')]
      : []
  const other =
    unit !== undefined && !evidence.toLowerCase().includes(unit.text.toLowerCase())
      ? [notInExcerpt(figure, unit, 'unit')]
      : []
  return [...values, ...lost, ...other]
}

/** The written forms in the survey's language that must occur in the excerpt. */
function partsOf({ value }: FigureRecord, { language }: Survey): readonly SourcedText[] {
  const own = (texts: Texts): readonly SourcedText[] => [texts[language] ?? Object.values(texts)[0] ?? []].flat()
  switch (value.form) {
    case 'number':
    case 'words':
      return own(value.text)
    case 'change':
      return [...own(value.from), ...own(value.to)]
    case 'range':
      return [value.low.text, value.high.text]
    case 'series':
      return value.points.map(({ text }) => text)
  }
}

/** Digits match only if no other digit touches them. */
function standsIn(evidence: string, text: string): boolean {
  if (!/^[\d.,]+$/.test(text)) return evidence.includes(text)
  return new RegExp(`(?<![\\d.])${text.replaceAll('.', '\\.')}(?![\\d])`).test(evidence)
}

/** Han numerals have a value of their own: 两 and 2 agree. */
function numberOf(text: string): number {
  const digits = readNumber(text)
  if (digits !== undefined) return digits.value
  return /^[〇零一二两三四五六七八九十百千万亿兆]+$/.test(text) ? (hanValue(text) ?? Number.NaN) : Number.NaN
}

const followedBy = (evidence: string, qualifier: string, value: string): boolean => {
  const text = evidence.toLowerCase()
  const at = qualifier.toLowerCase()
  return (
    text.includes(at + value.toLowerCase()) ||
    text
      .split(at)
      .slice(1)
      .some(rest =>
        rest
          .trimStart()
          .replace(/^[^\p{L}\p{N}]{1,2}/u, '')
          .startsWith(value.toLowerCase()),
      )
  )
}

const notInExcerpt = (figure: FigureRecord, { text, span }: SourcedText, part: string): Diagnostic =>
  error('figure-not-in-excerpt', `The ${part} "${text}" of ${figure.id} does not stand in its excerpt`, {
    span,
    why:
      part === 'qualifier'
        ? 'It stands right before the value, and belongs to it.'
        : 'What is shown must be what the evidence prints.',
    help: 'Compare it with the excerpt; where we counted, say `counted:`.',
  })

function proveCount(figure: FigureRecord): readonly Diagnostic[] {
  const count = figure.counted?.items ?? []
  const evidence = figure.excerpts.map(({ words }) => words.text).join('\n')
  const strange = evidence === '' ? [] : count.filter(item => !RECORD_ID.test(item) && !evidence.includes(item))
  const words = strange.map(item =>
    error('counted-not-in-excerpt', `"${item}", which ${figure.id} counts, does not stand in its excerpt`, {
      span: figure.span,
      help: 'Copy the counted words from the excerpt.',
    }),
  )
  const { value } = figure
  if (value.form === 'number' && value.value === count.length) return words
  const said = value.form === 'words' ? Object.values(value.text).map(({ text }) => numberOf(text)) : []
  if (said.length > 0 && said.every(number => number === count.length)) return words
  const sourced = value.form === 'number' || value.form === 'words' ? Object.values(value.text)[0] : undefined
  return [
    ...words,
    error('count-wrong', `${figure.id} says ${sourced?.text ?? 'something else'}, but ${count.length} are counted`, {
      span: sourced?.span ?? figure.span,
      help: 'Leave `value` out: the count gives it.',
    }),
  ]
}

/** Whether a written form states the value: as digits, as Han or English numerals, or in its own words. */
function proveForms(figure: FigureRecord): readonly Diagnostic[] {
  const { value } = figure
  if (value.form !== 'number') return []
  return LANGUAGES.flatMap(language => {
    const form = figure.forms[language]
    if (
      form === undefined ||
      readText(form.text, language).numbers.some(token => token.value === value.value) ||
      standsIn(form.text, value.text[language]?.text ?? '')
    )
      return []
    return error('form-says-other-number', `The form "${form.text}" of ${figure.id} does not say ${value.value}`, {
      span: form.span,
      why: 'A figure is the same in every language.',
      help: 'Correct the form, or the value.',
    })
  })
}
