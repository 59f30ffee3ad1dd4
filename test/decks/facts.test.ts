import { beforeAll, describe, expect, test } from 'vitest'
import { RECORD_GROUPS } from '../../src/base/record-kinds.ts'
import type { BuiltDeck } from '../../src/pipeline/built-deck.ts'
import type { Item, SceneSlide } from '../../src/scene/scene.ts'
import { bodiesOf, itemText, walkItems } from '../../src/scene/walk.ts'
import type { Survey } from '../../src/survey/model/survey.ts'
import { SHIPPED, shippedDecks, shippedSurvey } from '../support/shipped-decks.ts'

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

/** Decks of one audience: its own and its translation. */
const PAIRS = SHIPPED.filter(name => SHIPPED.includes(`${name}.en`)).map(name => [name, `${name}.en`] as const)

describe.each(PAIRS)('%s and %s', (ours, translation) => {
  let zh: BuiltDeck
  let en: BuiltDeck
  beforeAll(() => {
    zh = decks.find(({ name }) => name === ours)!
    en = decks.find(({ name }) => name === translation)!
  })

  test('rest on the same records, slide by slide', () => {
    const idsOf = ({ scene }: BuiltDeck) => {
      const first = scene.slides.filter(slide => !isContinuation(slide))
      return new Map(first.map(({ id, notes }) => [id, notes.flatMap(note => ID.exec(note)?.[1] ?? [])]))
    }
    const source = idsOf(zh)
    const foreign = [...idsOf(en)].map(([id, ids]) => [id, ...ids.filter(each => !source.get(id)?.includes(each))])
    expect(foreign).toEqual([...source.keys()].map(id => [id]))
  })

  test('show the same numerals, slide by slide', () => {
    expect(numeralsOf(en)).toEqual(numeralsOf(zh))
  })
})

const isContinuation = ({ id }: SceneSlide): boolean => /\.\d+$/.test(id)

/** The slides that the page numbers of an item lead to. */
const slidesLedTo = (item: Item): readonly string[] =>
  bodiesOf(item)
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs))
    .flatMap(({ link }) => (link !== undefined && 'slide' in link ? link.slide : []))

/** Up to here one language writes a word where the other writes a digit: 路径一, Path 1. */
const LEAST = 2

function numeralsOf({ scene }: BuiltDeck): string[] {
  const slides = new Map<string, Set<string>>()
  for (const slide of scene.slides) {
    const id = slide.id.replace(/\.\d+$/, '')
    const texts = [...walkItems(slide.items)]
      .filter(item => !(item.kind === 'text' && (item.placeholder === 'number' || item.placeholder === 'footer')))
      .map(item => itemText(item).replace(/[（(]\d+\/\d+[）)]$/, ''))
    const found = texts.join('\n').match(/(?<![A-Za-z])\d+/g) ?? []
    slides.set(id, new Set([...(slides.get(id) ?? []), ...found.filter(number => Number(number) > LEAST)]))
  }
  return [...slides].map(([id, found]) => [id, ...[...found].sort()].join(' '))
}

test('every slide’s notes name what it rests on, or a page behind lists it', () => {
  const bare = decks.flatMap(({ name, scene: { slides } }) => {
    const pages = slides.filter(({ layout }) => layout.key === 'evidence')
    const listed = new Set(pages.flatMap(({ items }) => [...walkItems(items)].flatMap(slidesLedTo)))
    return slides
      .filter(slide => !pages.includes(slide) && !listed.has(slide.id) && !slide.notes.some(note => ID.test(note)))
      .map(({ id }) => `${name} ${id}`)
  })
  expect(bare).toEqual([])
})

test('the survey has records of every kind', () => {
  const kinds = new Set([...survey.records.values()].map(({ kind }) => kind))
  const lacking = Object.values(RECORD_GROUPS).filter(kind => !kinds.has(kind))
  // It has no data files.
  expect(lacking).toEqual(['table'])
})
