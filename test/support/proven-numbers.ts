import { LANGUAGES } from '../../src/base/language.ts'
import type { NumberToken } from '../../src/reading/numbers/token.ts'
import { readText, type TextReading } from '../../src/reading/read-text.ts'
import { agrees, standsVerbatim } from '../../src/story/evidence/numbers/agreement.ts'
import type { SlideContent } from '../../src/story/slide-content.ts'
import { fieldText, recordText } from '../../src/story/words/record-text.ts'
import { masksOf } from '../../src/survey/masks.ts'
import type { SurveyRecord } from '../../src/survey/model/survey.ts'
import { scalarText, type YamlTree } from '../../src/yaml/yaml-tree.ts'
import { leafTexts, type RubricDeck } from '../quality/rubric/rubric-decks.ts'

/** What may vouch for a number of a finished deck. */
export interface Proven {
  readonly readings: readonly TextReading[]
  /** Those of the readings, those that braces printed, with the words around them, and the author's own. */
  readonly numbers: readonly NumberToken[]
  /** How long the lists of the slides are. */
  readonly lists: readonly number[]
}

/** What the records shown on slides say in any field, and what is counted or the author's own there. */
export function provenOn({ telling }: RubricDeck, contents: readonly SlideContent[]): Proven {
  const { survey, language } = telling
  const records = new Set(
    contents.flatMap(({ shown, texts }) => [
      ...[...shown.values()].map(({ record }) => record),
      ...texts.flatMap(({ pieces, vouchers }) =>
        [...pieces.flatMap(({ id, counted }) => [id ?? [], counted?.split('+') ?? []].flat()), ...vouchers].flatMap(
          id => survey.records.get(id) ?? [],
        ),
      ),
    ]),
  )
  const printed = contents.flatMap(({ texts }) =>
    texts.flatMap(({ text, pieces, isDeclaredOurs }) =>
      readText(text, language, masksOf(survey)).numbers.filter(
        token =>
          isDeclaredOurs ||
          pieces.some(
            ({ id, counted, start, length }) =>
              (id !== undefined || counted !== undefined) && token.start < start + length && start < token.end,
          ),
      ),
    ),
  )
  const readings = [...records].flatMap(record =>
    textsOf(record, telling).flatMap(text => LANGUAGES.map(each => readText(text, each))),
  )
  const numbers = [...printed, ...countedIn(contents, telling), ...readings.flatMap(each => each.numbers)]
  return { readings, numbers, lists: contents.flatMap(({ lists }) => [...lists.values()]) }
}

function textsOf(record: SurveyRecord, telling: RubricDeck['telling']): readonly string[] {
  const { survey } = telling
  const source = 'source' in record ? survey.records.get(record.source?.text ?? '') : undefined
  const sections = record.excerpts.map(({ section }) => section)
  const quiet = { ...telling, report: () => {} }
  const shown = [
    recordText(quiet, record, record.span),
    ...(record.kind === 'figure'
      ? ['value', ...(record.counted?.parts ?? []).map(({ key }) => key)].map(field =>
          fieldText(quiet, record, field, record.span),
        )
      : []),
  ]
  return [...leafTexts(record), ...leafTexts(source), ...sections, ...shown]
}

/** A text as rules read it: names and idioms of the survey state no number. */
export const readingIn = ({ telling: { survey, language } }: RubricDeck, text: string): TextReading =>
  readText(text, language, masksOf(survey))

/** The numbers that state a size or a rank. */
export const statedIn = ({ numbers }: TextReading): readonly NumberToken[] =>
  numbers.filter(({ soft, kind }) => soft === undefined && kind !== 'tech' && kind !== 'mark' && kind !== 'vague')

/**
 * Said by a record with the same unit and scope, printed by a count, or standing in a record with the words beside it. A number
 * that is all of its text (a cell, a bar, a hero) has its unit elsewhere, and agrees by its value.
 */
export function isProven(token: NumberToken, reading: TextReading, { readings, numbers }: Proven): boolean {
  const isAll = reading.written.trim() === token.text
  return (
    numbers.some(other => agrees(token, other) || (isAll && other.value === token.value && other.to === token.to)) ||
    readings.some(other => standsVerbatim(token, reading, other)) ||
    // A rank without a number, such as 前列.
    (token.value === undefined && readings.some(({ written }) => written.includes(token.text)))
  )
}

/** The counts of a matrix, which are computed of the records behind its marks: its fields state them, and the build holds them to it. */
const countedIn = (contents: readonly SlideContent[], { language }: RubricDeck['telling']): readonly NumberToken[] =>
  contents.flatMap(({ slide }) => {
    const fields = partOf(slide.slots.get('matrix')?.value, 'fields')
    const items = fields?.kind === 'list' ? fields.items : []
    const counts = items.flatMap(field => ['voices', 'direct'].flatMap(key => partOf(field, key) ?? []))
    return counts.flatMap(count => readText(scalarText(count) ?? '', language).numbers)
  })

const partOf = (tree: YamlTree | undefined, key: string): YamlTree | undefined =>
  tree?.kind === 'map' ? tree.entries.get(key)?.value : undefined
