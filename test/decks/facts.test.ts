import { beforeAll, expect, test } from 'vitest'
import type { BuiltDeck } from '../../src/build/build.ts'
import { RECORD_GROUPS, type Survey } from '../../src/content/survey.ts'
import { itemText, walkItems } from '../../src/scene/walk.ts'
import { shippedDecks, shippedSurvey } from '../support/shipped-decks.ts'

let decks: readonly BuiltDeck[]
let survey: Survey
beforeAll(async () => {
  decks = await shippedDecks()
  survey = await shippedSurvey()
})

const ID = /^([A-Z]+\d+)\u2002(.+)$/u

/** Each claim that a deck's notes give as evidence, `F06` with its words, speaker, place and excerpt. */
function evidence(deck: BuiltDeck): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const note of deck.scene.slides.flatMap(({ notes }) => notes)) {
    const [, id, words] = ID.exec(note) ?? []
    if (id !== undefined && words !== undefined) found.set(id, (found.get(id) ?? new Set()).add(words))
  }
  return found
}

test('a fact has one wording in a language, in all slides of all decks', () => {
  const wordings = new Map<string, Set<string>>()
  for (const deck of decks)
    for (const [id, words] of evidence(deck)) {
      const key = `${deck.scene.language} ${id}`
      wordings.set(key, new Set([...(wordings.get(key) ?? []), ...words]))
    }
  expect(wordings.size).toBeGreaterThan(100)
  expect([...wordings].filter(([, words]) => words.size > 1).map(([key, words]) => [key, ...words])).toEqual([])
})

test('the decks of one audience select the same records, slide by slide, in both languages', () => {
  const [zh, en] = ['investor', 'investor.en'].map(name => decks.find(deck => deck.name === name)!)
  expect(en!.story.records).toEqual(zh!.story.records)
  const idsOf = (deck: BuiltDeck) =>
    deck.scene.slides
      .filter(({ id }) => !id.includes('.'))
      .map(({ id, notes }) => [id, ...notes.flatMap(note => ID.exec(note)?.[1] ?? []).sort()])
  expect(idsOf(en!)).toEqual(idsOf(zh!))
})

test('the decks of one audience show the same numerals, slide by slide, in both languages', () => {
  const numerals = (deck: BuiltDeck) => {
    const slides = new Map<string, Set<string>>()
    for (const slide of deck.scene.slides) {
      const id = slide.id.split('.')[0]!
      const texts = [...walkItems(slide.items)]
        .filter(item => !(item.kind === 'text' && (item.placeholder === 'number' || item.placeholder === 'footer')))
        .map(itemText)
      const found = texts.join('\n').match(/(?<![A-Za-z])\d+/g) ?? []
      slides.set(id, new Set([...(slides.get(id) ?? []), ...found]))
    }
    return [...slides].map(([id, found]) => [id, ...[...found].sort()])
  }
  const [zh, en] = ['investor', 'investor.en'].map(name => decks.find(deck => deck.name === name)!)
  expect(numerals(en!)).toEqual(numerals(zh!))
})

test('every slide’s notes name what it rests on', () => {
  const bare = decks.flatMap(({ name, scene }) =>
    scene.slides.filter(({ notes }) => !notes.some(note => ID.test(note))).map(({ id }) => `${name} ${id}`),
  )
  expect(bare).toEqual([])
})

test('the survey has records of every kind', () => {
  const kinds = new Set([...survey.records.values()].map(({ kind }) => kind))
  expect([...kinds].sort()).toEqual([...Object.values(RECORD_GROUPS)].sort())
})
