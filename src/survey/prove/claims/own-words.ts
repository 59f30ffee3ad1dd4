import { type Diagnostic, error } from '../../../base/diagnostic.ts'
import { given } from '../../../base/given.ts'
import type { Language } from '../../../base/language.ts'
import { partSpan } from '../../../base/part-span.ts'
import type { SourcedText } from '../../../base/sourced-text.ts'
import { sameUnit } from '../../../reading/numbers/same-unit.ts'
import type { NumberToken } from '../../../reading/numbers/token.ts'
import { readText, statedNumbers } from '../../../reading/read-text.ts'
import { isClaim, type Survey, type SurveyRecord, type Texts } from '../../model/survey.ts'
import { passagesOf } from '../figures/evidence.ts'

/**
 * Checks the numbers in the words of each record, in the language of the source: what it says has those of its excerpt, a note, a
 * name or a gloss those of the excerpt’s paragraph too. A record never vouches for its own words.
 */
export function proveOwnNumbers(survey: Survey, masks: readonly string[]): readonly Diagnostic[] {
  const figures = figureNumbers(survey)
  return [...survey.records.values()].flatMap(record => {
    const words = wordsOf(record, survey.language)
    if (words.length === 0) return []
    const evidence = record.excerpts.map(({ words: { text } }) => text).join('\n')
    const close = readText(evidence, survey.language).numbers
    return words.flatMap(({ sourced, strict }) => {
      const stated = statedNumbers(sourced.text, survey.language, masks)
      if (stated.length === 0) return []
      const known = strict
        ? close
        : [...close, ...countsOf(record), ...(record.excerpts.length === 0 ? figures : around(record, survey))]
      return stated
        .filter(
          token =>
            !evidence.includes(phraseOf(token)) && !known.some(other => sameNumber(token, other, survey.language)),
        )
        .map(token => invented(record, sourced, token))
    })
  })
}

interface OwnWords {
  readonly sourced: SourcedText
  /** Whether the excerpt alone vouches for them. */
  readonly strict: boolean
}

function wordsOf(record: SurveyRecord, language: Language): readonly OwnWords[] {
  const loose: readonly (Texts | undefined)[] = [
    record.note,
    record.kind === 'quotation' ? undefined : isClaim(record) ? undefined : record.short,
    record.kind === 'figure' ? record.what : undefined,
    record.kind === 'organisation' ? record.says : undefined,
    record.kind === 'organisation' ? record.type : undefined,
    record.kind === 'person' ? record.group : undefined,
    record.kind === 'term' ? record.gloss : undefined,
    record.kind === 'recommendation' ? record.to : undefined,
    record.kind === 'tension' || record.kind === 'absence' ? record.says : undefined,
    record.kind === 'caption' || record.kind === 'credit' ? record.says : undefined,
  ]
  const strict =
    isClaim(record) && record.kind !== 'quotation' && record.excerpts.length > 0 ? [record.says, record.short] : []
  const wordsIn = (texts: readonly (Texts | undefined)[], isStrict: boolean): readonly OwnWords[] =>
    texts.flatMap(each => {
      const sourced = each?.[language]
      return sourced === undefined ? [] : { sourced, strict: isStrict }
    })
  return [...wordsIn(loose, false), ...wordsIn(strict, true)]
}

/** The numbers of the paragraphs of its excerpts. */
const around = (record: SurveyRecord, survey: Survey): readonly NumberToken[] =>
  passagesOf(record.excerpts, survey).flatMap(({ paragraph }) => paragraph.numbers)

/** What the record itself counts: the items of a figure, the sides of a tension, the parts of a name such as firms + state. */
function countsOf(record: SurveyRecord): readonly Sized[] {
  if (record.kind === 'figure' && record.counted !== undefined) return [{ value: record.counted.items.length }]
  if (record.kind !== 'tension' && record.kind !== 'term') return []
  const parts = record.excerpts.flatMap(
    ({ words: { text } }) => text.match(JOINED)?.map(each => each.split('+').length) ?? [],
  )
  return [...(record.kind === 'tension' ? [record.sides.length] : []), ...parts].map(value => ({ value }))
}

const JOINED = /[\p{L}\p{N}]+(?: ?\+ ?[\p{L}\p{N}]+)+/gu

/** A record without an excerpt, such as an absence, may name figures by value and unit. */
const figureNumbers = (survey: Survey): readonly Sized[] =>
  [...survey.records.values()].flatMap(record =>
    record.kind === 'figure' && record.value.form === 'number'
      ? [{ value: record.value.value, ...given({ unit: record.unit?.[survey.language]?.text }) }]
      : [],
  )

type Sized = Pick<NumberToken, 'value'> & Partial<Pick<NumberToken, 'to' | 'unit' | 'scope' | 'raw' | 'kind'>>

const phraseOf = ({ text, unit }: NumberToken): string =>
  unit === undefined || text.endsWith(unit) ? text : `${text}${unit}`

/** The same value and unit; of a rank the same scope. */
function sameNumber(one: NumberToken, other: Sized, language: Language): boolean {
  const size = one.value === undefined ? one.raw === other.raw : one.value === other.value && one.to === other.to
  if (!size) return false
  if (one.kind === 'rank' && one.scope !== undefined && one.scope !== other.scope) return false
  if (one.unit === undefined || other.unit === undefined) return true
  return language === 'en'
    ? one.unit !== '%' && other.unit !== '%'
      ? true
      : sameUnit(one.unit, other.unit)
    : one.unit === other.unit || other.unit.startsWith(one.unit)
}

const invented = ({ id }: SurveyRecord, { text, span }: SourcedText, token: NumberToken): Diagnostic =>
  error('number-not-in-excerpt', `The number "${token.text}" in the words of ${id} does not stand in its excerpt`, {
    span: partSpan(span, text, token.start, token.end - token.start),
    why: 'A number that the evidence does not hold, with its unit, is an invention.',
    help: 'Take it from the excerpt, or make it a figure of its own.',
  })
