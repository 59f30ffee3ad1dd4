import { expect, test } from 'vitest'
import { LANGUAGES } from '../../src/base/language.ts'
import type { NumberToken } from '../../src/reading/numbers/token.ts'
import { readText } from '../../src/reading/read-text.ts'
import { agrees } from '../../src/story/evidence/numbers/agreement.ts'
import type { SlideContent } from '../../src/story/slide-content.ts'
import { countWords } from '../../src/story/words/count.ts'
import { fieldText, recordText } from '../../src/story/words/record-text.ts'
import { masksOf } from '../../src/survey/masks.ts'
import type { SurveyRecord } from '../../src/survey/model/survey.ts'
import { leafTexts, type RubricDeck, rubricDecks } from '../quality/rubric/rubric-decks.ts'
import { deckWords } from '../support/deck-words.ts'
import { shippedDecks } from '../support/shipped-decks.ts'

/**
 * Proof on the bytes: each number in any string of a finished file (slides, notes, charts, workbooks, alt texts, names, properties)
 * is that of a record shown there, of a cell or point, of a count, the author's own, or the layout's.
 */
test('every number in a finished file has its figure, point, count or place', async () => {
  const decks = await rubricDecks(await shippedDecks())
  let read = 0
  const loose = decks.flatMap(deck => {
    const { survey, language } = deck.telling
    const ofDeck = provenOn(deck, deck.content)
    const bySlide = new Map(deck.content.map(content => [content.slide.id, provenOn(deck, [content])]))
    return deckWords(deck.bytes).flatMap(({ kind, part, text: whole }) => {
      if (isOfTheFile(kind, part, whole)) return []
      const text =
        kind === 'name'
          ? whole.replace(/^\d+[：:]| \d+$|\d+$/g, '')
          : whole.replace(/^(?:.{0,3}：)?[A-Z]+\d+\u2002/, '')
      const number = /^(?:slide|notesSlide)(\d+)$/.exec(part)?.[1]
      const scene = number === undefined ? undefined : deck.scene.slides[Number(number) - 1]
      const proven = bySlide.get(scene?.id.replace(/\.\d+$/, '') ?? '') ?? ofDeck
      return readText(text, language, masksOf(survey))
        .numbers.filter(token => token.soft === undefined && !['tech', 'mark', 'vague'].includes(token.kind))
        .flatMap(token => {
          read += 1
          return isProven(token, text, proven) || isOfTheLayout(token, text, number)
            ? []
            : [`${deck.name} ${kind} ${part}: ${token.text} in “${text.slice(0, 60)}”`]
        })
    })
  })
  expect(read).toBeGreaterThan(1000)
  expect(loose).toEqual([])
  // The same judge finds a number that no slide has.
  const proven = provenOn(decks[0]!, decks[0]!.content)
  const planted = readText('另有2517家企业', 'zh').numbers[0]!
  expect(isProven(planted, '另有2517家企业', proven) || isOfTheLayout(planted, '另有2517家企业', '3')).toBe(false)
})

interface Proven {
  readonly texts: readonly string[]
  readonly numbers: readonly NumberToken[]
}

/** What the records shown on slides say in any field, and what is counted or the author's own there. */
function provenOn(deck: RubricDeck, contents: readonly SlideContent[]): Proven {
  const { survey, language } = deck.telling
  const records = new Set(
    contents.flatMap(({ shown, texts }) => [
      ...[...shown.values()].map(({ record }) => record),
      ...texts.flatMap(({ pieces, vouchers }) =>
        [...pieces.flatMap(({ id }) => id ?? []), ...vouchers].flatMap(id => survey.records.get(id) ?? []),
      ),
    ]),
  )
  const counted = contents.flatMap(({ texts }) =>
    texts.flatMap(({ text, pieces }) =>
      pieces.flatMap(({ counted: what, start, length }) =>
        what === undefined ? [] : [text.slice(start, start + length + 3)],
      ),
    ),
  )
  const own = contents.flatMap(({ texts }) =>
    texts.flatMap(({ text, isDeclaredOurs }) => (isDeclaredOurs ? [text] : [])),
  )
  const groups = contents.flatMap(({ lists }) =>
    [...lists.values()].flatMap(n => [String(n), countWords(n, language, '', '')]),
  )
  const texts = [...records].flatMap(record => textsOf(record, deck)).concat(counted, own, groups)
  return { texts, numbers: texts.flatMap(text => LANGUAGES.flatMap(each => readText(text, each).numbers)) }
}

function textsOf(record: SurveyRecord, { telling }: RubricDeck): readonly string[] {
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

/** Said by a record with the same unit, standing in one as it is, or, where a number is all of a cell or label, of the same value. */
const isProven = (token: NumberToken, text: string, { texts, numbers }: Proven): boolean =>
  numbers.some(other => agrees(token, other)) ||
  texts.some(
    words =>
      words.length > token.text.length && words.includes(text.slice(Math.max(0, token.start - 1), token.end + 1)),
  ) ||
  numbers.some(other => other.value === token.value && (token.unit === undefined || other.unit === undefined)) ||
  // A printed value with a measure word for people beside it.
  numbers.some(other => other.value === token.value && /^[人名位]/.test(token.unit ?? ''))

/** The number of a page, of a step, of a continuation (1/2), of a part of the layout that notes speak of. */
const isOfTheLayout = (
  { text: number, kind, unit, scope }: NumberToken,
  text: string,
  page: string | undefined,
): boolean =>
  number === page ||
  (text === number && /^\d{1,2}$/.test(number)) ||
  /[（(]\d+\/\d+[）)]$/.test(text) ||
  (kind === 'rank' && scope === undefined) ||
  /^[张列行页级步格栏]/.test(unit ?? '')

/** Dates and counts that the file keeps of itself, names of objects and formats of numbers. */
const isOfTheFile = (kind: string, part: string, text: string): boolean =>
  part === 'app' ||
  part === 'custom' ||
  (kind === 'properties' && /^\d{4}-\d\d-\d\dT/.test(text)) ||
  kind === 'layout' ||
  (/^[#,0. "%\p{Script=Han}]+$/u.test(text) && /0/.test(text) && /^[^\p{Script=Han}]*"|^[#,0.]+$/u.test(text))
