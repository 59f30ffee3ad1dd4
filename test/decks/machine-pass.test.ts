import { beforeAll, describe, expect, test } from 'vitest'
import { type DeckWords, deckWords } from '../support/deck-words.ts'
import { pptxOf } from '../support/pptx-of.ts'
import { SHIPPED, shippedDecks } from '../support/shipped-decks.ts'

/**
 * Words that a careless maker would put into a deck about this report, and traces of the damage that its page had: each hit
 * is a fault on a slide, and has to be looked at in the notes.
 */
const SUSPECT =
  /著|[āáǎàēéěèīíǐìōóǒòūúǔùǘǚ]|[\uE000-\uF8FF]|\?\/p>|43家|34家|47家|(?<![0-9a-f])5040(?![0-9a-f])|全国第一|首家|第一家|必将|据统计|20[0-9]{2}年|亿元|万元|%|市级骨干|国家级园区|深创投认为|一致认为|校长熊辉|超讯通信总经理|内核片区|智能视频|政府将投/gu

/** The same in English. */
const SUSPECT_ENGLISH =
  /\b(?:43|34|47) (?:firms|enterprises|companies)|\bfirst in (?:the country|the nation|China)\b|\b(?:RMB|CNY|yuan)\b|[mb]illion|per ?cent|%|\b20\d\d\b(?!-)|statistics show|municipal backbone|national(?:-level)? park|MIIT|National People|will certainly|bound to|all agree/giu

/** Hits in speaker notes that are right, and why. */
const RIGHT_IN_NOTES: readonly { readonly hit: string; readonly within: string; readonly because: string }[] = [
  {
    hit: '全国第一',
    within: '不是全国第一',
    because: 'it tells the speaker not to say so',
  },
]

const WITH_CHARTS = ['government', 'investor', 'investor.en']

let words: readonly (DeckWords & { readonly deck: string })[]
beforeAll(async () => {
  words = (await shippedDecks()).flatMap(deck => deckWords(pptxOf(deck)).map(found => ({ ...found, deck: deck.name })))
})

const patternOf = (deck: string): RegExp => (deck.endsWith('.en') ? SUSPECT_ENGLISH : SUSPECT)
const hitsIn = (found: readonly (DeckWords & { deck: string })[]) =>
  found.flatMap(piece =>
    [
      ...piece.text.matchAll(SUSPECT),
      ...(piece.deck.endsWith('.en') ? piece.text.matchAll(patternOf(piece.deck)) : []),
    ].map(([hit]) => ({ ...piece, hit: hit! })),
  )

describe.each(SHIPPED)('%s', name => {
  test('holds words of every kind to search', () => {
    const kinds = new Set(words.filter(({ deck }) => deck === name).map(({ kind }) => kind))
    expect([...kinds]).toEqual(expect.arrayContaining(['alt', 'layout', 'name', 'notes', 'properties', 'slide']))
    if (WITH_CHARTS.includes(name)) expect([...kinds]).toEqual(expect.arrayContaining(['chart', 'workbook']))
  })

  test('nothing suspect on slides, in alt texts, names, charts, workbooks and properties', () => {
    const shown = words.filter(({ deck, kind }) => deck === name && kind !== 'notes')
    expect(hitsIn(shown).map(({ kind, part, hit, text }) => `${kind} ${part}: “${hit}” in ${text}`)).toEqual([])
  })

  test('in notes, what is suspect is right', () => {
    const notes = words.filter(({ deck, kind }) => deck === name && kind === 'notes')
    const wrong = hitsIn(notes).filter(
      ({ hit, text }) => !RIGHT_IN_NOTES.some(right => right.hit === hit && text.includes(right.within)),
    )
    expect(wrong.map(({ part, hit, text }) => `${part}: “${hit}” in ${text}`)).toEqual([])
  })
})

test('the list of what is right in notes holds nothing stale', () => {
  const hits = hitsIn(words.filter(({ kind }) => kind === 'notes'))
  const stale = RIGHT_IN_NOTES.filter(
    right => !hits.some(({ hit, text }) => hit === right.hit && text.includes(right.within)),
  )
  expect(stale).toEqual([])
})
