import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Paragraph, SceneSlide, TextItem } from '../../src/scene/scene.ts'
import { walkItems } from '../../src/scene/walk.ts'
import type { Count } from '../quality/rubric/count.ts'
import { judgementOf, staleJudgements } from '../quality/rubric/judgement.ts'
import { CARRIES } from '../quality/rubric/message.ts'
import { type Counted, countAll, printJudgements } from '../quality/rubric/print.ts'
import { type RubricDeck, rubricDecks } from '../quality/rubric/rubric-decks.ts'
import { shippedDecks } from '../support/shipped-decks.ts'
import { ROOT } from '../support/source-files.ts'

let decks: readonly RubricDeck[]
let counted: readonly Counted[]
beforeAll(async () => {
  decks = await rubricDecks(await shippedDecks())
  counted = countAll({ decks })
})

test('every title was judged as it stands, and nothing that is gone', () => {
  expect(decks.flatMap(staleJudgements)).toEqual([])
})

test('docs/rubric.md tells what was judged', () => {
  expect(readFileSync(join(ROOT, 'docs/rubric.md'), 'utf8')).toContain(printJudgements(decks.map(({ name }) => name)))
})

test('what is none stays none', () => {
  const counts = counted.flatMap(({ dimension, decks: each }) =>
    each.flatMap(deck => deck.counts.map(count => ({ deck: deck.name, name: dimension.name, ...count }))),
  )
  expect(counts.filter(({ zero }) => zero).length).toBeGreaterThan(20 * decks.length)
  const faults = counts.filter(({ zero, places }) => zero && places.length > 0)
  expect(faults.map(({ deck, name, what, places }) => `${deck}, ${name}: ${what}: ${places.join(' · ')}`)).toEqual([])
})

test('every layout that a deck uses is said to carry its claim by something', () => {
  const used = decks.flatMap(({ scene }) => scene.slides.slice(1).map(({ layout }) => layout.key))
  expect(used.filter(key => CARRIES[key] === undefined)).toEqual([])
})

test('a title that changes after it was judged is stale', () => {
  const deck = spoilt('investor', slide => ({ ...slide, name: `${slide.name}吗` }))
  expect(staleJudgements(deck)).toHaveLength(judgementOf('investor').slides.size)
})

const deckOf = (name: string): RubricDeck => decks.find(each => each.name === name)!

/** A deck with a slide changed, or all. */
function spoilt(name: string, change: (slide: SceneSlide) => SceneSlide, at?: number): RubricDeck {
  const deck = deckOf(name)
  const slides = deck.scene.slides.map((slide, index) =>
    at === undefined || index === at ? change(structuredClone(slide)) : slide,
  )
  return { ...deck, scene: { ...deck.scene, slides } }
}

const bodyTexts = (slide: SceneSlide): TextItem[] =>
  [...walkItems(slide.items)].filter((item): item is TextItem => item.kind === 'text' && item.placeholder === undefined)

/** Changes a text of a slide below its tracker. */
const changing =
  (change: (item: Changeable<TextItem>) => void) =>
  (slide: SceneSlide): SceneSlide => {
    change(bodyTexts(slide).find(({ box }) => box.y > 200 && box.x === 48) as Changeable<TextItem>)
    return slide
  }
type Changeable<T> = { -readonly [K in keyof T]: Changeable<T[K]> }

const saying = (...lines: string[]) =>
  changing(item => {
    const paragraph = item.body.paragraphs[0]! as Changeable<Paragraph>
    paragraph.runs = [{ ...paragraph.runs[0]!, text: lines.join('') }]
    paragraph.lines = lines.map(text => ({ text, width: 40 }))
    item.body.paragraphs = [paragraph]
  })

describe('each count finds what it is for', () => {
  test.each([
    ['Truth', 'numbers bound', saying('新增43家企业')],
    ['Voices', 'neither in', saying('“在广州创业，最大的感受就是这座城市的务虚。”')],
    ['Typography', 'breaks inside', saying('早期的云从', '科技由此起家')],
    ['Typography', 'breaks inside', saying('早期的30', '家企业由此起家')],
    ['Typography', 'last lines', saying('企业由此起', '家')],
    ['Typography', 'breaks inside', saying('他是协理', '副校长')],
    ['Audience', 'words of the tool', saying('转述、清点与整理者所为，原文未述，制作者原话拆解')],
    ['Typography', 'half-width', saying('企业,由此起家')],
    ['Typography', 'straight', saying('企业"由此"起家')],
    ['Typography', 'spaces typed', saying('企业 AI 由此起家')],
    ['Typography', 'dash', saying('企业--由此起家')],
    [
      'Typography',
      'none of the theme',
      changing(item => void Object.assign(item.body.paragraphs[0]!.runs[0]!, { size: 11.37 })),
    ],
    ['One message', 'larger than', saying(...Array.from({ length: 12 }, () => '企业由此起家'))],
    ['Layout', 'off the slide', changing(item => void Object.assign(item.box, { x: -5 }))],
    ['Layout', 'stand on each other', changing(item => void Object.assign(item.box, { x: 340, y: 150 }))],
    [
      'Layout',
      'a third of their body',
      (slide: SceneSlide) => ({
        ...slide,
        items: slide.items.filter(item => item.kind === 'text' && item.placeholder),
      }),
    ],
    [
      'Layout',
      'alike in the distribution',
      (slide: SceneSlide) => ({ ...deckOf('government').scene.slides[SPOILT - 1]!, id: slide.id }),
    ],
    ['Layout', 'near-miss', changing(item => void Object.assign(item.box, { x: 50 }))],
    ['Access', 'title is not read first', (slide: SceneSlide) => ({ ...slide, items: slide.items.toReversed() })],
    ['Access', 'reading order', (slide: SceneSlide) => ({ ...slide, items: slide.items.toReversed() })],
  ])('%s: %s', (name, what, change) => {
    const { dimension, decks: each } = counted.find(({ dimension }) => dimension.name.startsWith(name))!
    const find = (counts: readonly Count[]) => counts.find(count => count.what.includes(what))!
    const before = find(each.find(deck => deck.name === 'government')!.counts)
    const deck = spoilt('government', change, SPOILT)
    const after = find(dimension.count(deck, { decks }))
    expect(after.allows).toBeLessThan(4)
    expect(after.places.length).toBeGreaterThan(before.places.length)
  })
})

/** A06, with words of every kind. */
const SPOILT = 5
