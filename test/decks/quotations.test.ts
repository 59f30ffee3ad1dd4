import { beforeAll, describe, expect, test } from 'vitest'
import { bottom, type Rect, right } from '../../src/base/geometry.ts'
import type { Language } from '../../src/base/language.ts'
import type { BuiltDeck } from '../../src/pipeline/built-deck.ts'
import { placedBodies } from '../../src/scene/geometry/ink.ts'
import { bodyText, walkItems } from '../../src/scene/walk.ts'
import type { QuotationRecord, Survey } from '../../src/survey/model/survey.ts'
import { SHIPPED, shippedDecks, shippedSurvey } from '../support/shipped-decks.ts'
import { readSource } from '../support/source-files.ts'

/** Words of a slide between double quotation marks, and the text that they stand in. */
interface Quoted {
  readonly slide: string
  readonly words: string
  readonly text: string
  readonly box: Rect
  /** Nothing but the quotation, and perhaps who said it, stands in its text. */
  readonly alone: boolean
}

let decks: readonly BuiltDeck[]
let survey: Survey
let quotations: readonly QuotationRecord[]
const report = readSource('content/source/report.zh.md')

beforeAll(async () => {
  decks = await shippedDecks()
  survey = await shippedSurvey()
  quotations = [...survey.records.values()].filter(record => record.kind === 'quotation')
})

describe.each(SHIPPED)('%s', name => {
  let deck: BuiltDeck
  let language: Language
  let quoted: readonly Quoted[]
  beforeAll(() => {
    deck = decks.find(built => built.name === name)!
    language = deck.scene.language
    quoted = deck.scene.slides.flatMap(slide =>
      textsOf(deck, slide.id).flatMap(({ text, box }) =>
        [...text.matchAll(/“([^“”]*)”/g)].map(([whole, words]) => ({
          slide: slide.id,
          words: words!,
          text,
          box,
          alone: isAlone(text, whole!),
        })),
      ),
    )
  })

  test('what stands in quotation marks stands so in the source', () => {
    expect(quoted.length).toBeGreaterThan(10)
    const loose = quoted.filter(
      ({ slide, words }) => speakersOf(words, language).length === 0 && !isPrinted(words, deck, slide),
    )
    expect(loose.map(({ slide, words }) => `${slide}: “${words}”`)).toEqual([])
  })

  test('direct speech stands beside the name of who said it', () => {
    const speech = quoted.filter(each => each.alone && speakersOf(each.words, language).length > 0)
    expect(speech.length).toBeGreaterThan(4)
    const astray = speech.filter(({ slide, words, text, box }) => {
      const speakers = speakersOf(words, language)
      const texts = textsOf(deck, slide)
      const at = texts.findIndex(each => each.text === text)
      const neighbours = [texts[at - 1], texts[at + 1]].flatMap(each => each?.text ?? [])
      const beside = [...nearestNames(texts, text, box), ...neighbours]
      return !beside.some(found => speakers.some(speaker => found.includes(speaker)))
    })
    expect(astray.map(({ slide, words }) => `${slide}: “${words}” by ${speakersOf(words, language)}`)).toEqual([])
  })

  test('those who are only paraphrased are never in quotation marks', () => {
    const never = [...survey.records.values()].filter(record => record.kind === 'person' && record.speaks !== 'quoted')
    expect(never.length).toBeGreaterThan(5)
    const said = quotations.map(({ by }) => by.text)
    expect(never.filter(({ id }) => said.includes(id))).toEqual([])
  })

  if (name.endsWith('.en'))
    test('a translated quotation says so', () => {
      const slides = new Set(
        quoted.filter(({ words }) => speakersOf(words, language).length > 0).map(({ slide }) => slide),
      )
      // Pages of evidence show the original beside its translation.
      for (const { id, layout } of deck.scene.slides) if (layout.key === 'evidence') slides.delete(id)
      const silent = [...slides].filter(id => !textsOf(deck, id).some(({ text }) => text.includes('translated')))
      expect(silent).toEqual([])
    })
})

/** Nothing stands round a quotation but, behind a wide space or on a line of its own, who said it. */
function isAlone(text: string, whole: string): boolean {
  const line = text.split('\n').find(each => each.includes(whole)) ?? ''
  return line.startsWith(whole) && /^(?:[\s,]|$)/.test(line.slice(whole.length))
}

/** The names of those whose quotation holds these words, whole or cut at …. */
function speakersOf(words: string, language: Language): string[] {
  const pieces = words.split(/…+/).map(plain).filter(Boolean)
  return quotations
    .filter(({ says }) => holdsInOrder(plain(says[language]?.text ?? ''), pieces))
    .flatMap(({ by }) => nameOf(by.text, language) ?? [])
}

function holdsInOrder(text: string, pieces: readonly string[]): boolean {
  let from = 0
  for (const piece of pieces) {
    const at = text.indexOf(piece, from)
    if (at < 0) return false
    from = at + piece.length
  }
  return pieces.length > 0
}

/** Without outer marks, and with the end that a cut may leave off. */
const plain = (text: string): string =>
  text
    .trim()
    .replace(/^[“"]|[”"]$/g, '')
    .replace(/[.,;。，；]$/, '')

function nameOf(id: string, language: Language): string | undefined {
  const record = survey.records.get(id)
  return record !== undefined && 'name' in record ? record.name[language]?.text : undefined
}

/** Printed in the report, or, in English, made of words that the slide's records have in English. */
function isPrinted(words: string, deck: BuiltDeck, slide: string): boolean {
  const names = new Set([...survey.records.values()].flatMap(record => JSON.stringify(record).match(/“[^“”]*”/g) ?? []))
  if (report.includes(words)) return true
  if (deck.scene.language === 'zh') return false
  if (names.has(`“${words}”`)) return true
  const notes = deck.scene.slides.find(({ id }) => id === slide)?.notes ?? []
  const ids = notes.flatMap(note => /^([A-Z]+\d+)\u2002/u.exec(note)?.[1] ?? [])
  const known = new Set(ids.flatMap(id => wordsIn(JSON.stringify(survey.records.get(id)))))
  return wordsIn(words).every(word => known.has(word))
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\d’'-]+/gu) ?? []

/** The texts nearest to a box that hold anybody's name: its own, if it does. */
function nearestNames(texts: readonly { text: string; box: Rect }[], own: string, box: Rect): string[] {
  const names = [...survey.records.values()].flatMap(record =>
    record.kind === 'person' || record.kind === 'voice' ? Object.values(record.name).map(name => name.text) : [],
  )
  const outside = own.replace(/“[^“”]*”/g, '')
  if (names.some(name => outside.includes(name))) return [outside]
  const named = texts
    .filter(({ text }) => text !== own && names.some(name => text.includes(name)))
    .map(({ text, box: other }) => ({ text, far: gap(box, other) }))
  const least = Math.min(...named.map(({ far }) => far))
  return named.filter(({ far }) => far <= least + 1).map(({ text }) => text)
}

/** The distance between two boxes, 0 where they touch. */
function gap(a: Rect, b: Rect): number {
  const across = Math.max(0, a.x - right(b), b.x - right(a))
  const down = Math.max(0, a.y - bottom(b), b.y - bottom(a))
  return Math.hypot(across, down)
}

function textsOf(deck: BuiltDeck, id: string): { text: string; box: Rect }[] {
  const slide = deck.scene.slides.find(each => each.id === id)!
  return [...walkItems(slide.items)]
    .flatMap(placedBodies)
    .map(({ body, box }) => ({ text: bodyText(body), box }))
    .filter(({ text }) => text !== '')
}
