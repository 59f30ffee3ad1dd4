import { beforeAll, describe, expect, test } from 'vitest'
import { marksOf } from '../../src/lint/marks.ts'
import { colorAlone } from '../../src/lint/rules/color-alone.ts'
import { blindView, VIEWS, type View } from '../../src/lint/vision.ts'
import { leastContrast, wordsOn } from '../../src/lint/words-on.ts'
import type { BuiltDeck } from '../../src/pipeline/built-deck.ts'
import { colorOf, contrast } from '../../src/theme/color.ts'
import { buildSamples, LOOKS } from '../support/sample-decks.ts'
import { shippedDecks } from '../support/shipped-decks.ts'

/** What WCAG 2.2 (1.4.3) wants of large text at least: here of all text, for those who see fewer hues. */
const LEAST_SIMULATED = 3

interface Pair {
  readonly what: string
  readonly least: number
  readonly seen: Readonly<Record<View, number>>
}

/** Every piece of text of a deck on what is really behind it, as each reader sees it. */
const pairsOf = ({ scene, theme }: BuiltDeck): readonly Pair[] =>
  scene.slides.flatMap(slide =>
    wordsOn(slide, theme).map(words => {
      const ink = colorOf(words.paint, words.ground.color, theme)
      const seen = Object.entries(VIEWS).map(([view, see]) => [view, contrast(see(ink), see(words.ground.color))])
      return {
        what: `${slide.layout.key}: “${words.text.slice(0, 12)}” in ${words.paint.slot} on ${words.ground.paint.slot}`,
        least: leastContrast(words),
        seen: Object.fromEntries(seen) as Record<View, number>,
      }
    }),
  )

const weak = (pairs: readonly Pair[], view: View, least: (pair: Pair) => number): readonly string[] => [
  ...new Set(
    pairs.filter(pair => pair.seen[view] < least(pair)).map(({ what, seen }) => `${what} ${seen[view].toFixed(2)}`),
  ),
]

describe.each(LOOKS)('all layouts in $theme, in $language', ({ theme, language }) => {
  let deck: BuiltDeck
  let pairs: readonly Pair[]
  beforeAll(async () => {
    deck = (await buildSamples(theme, language)).decks[0]!
    pairs = pairsOf(deck)
  })

  test('every piece of text meets WCAG AA, in colour and in grey', () => {
    expect(pairs.length).toBeGreaterThan(deck.scene.slides.length * 5)
    for (const view of ['full colour', 'greyscale'] as const)
      expect(weak(pairs, view, ({ least }) => least)).toEqual([])
  })

  test.each(['protanopia', 'deuteranopia', 'tritanopia'] as const)('every piece of text is read with %s', view => {
    expect(weak(pairs, view, () => LEAST_SIMULATED)).toEqual([])
  })

  test('no mark says by its colour alone what another says by the same form', () => {
    expect(deck.scene.slides.flatMap(slide => marksOf(slide, deck.theme)).length).toBeGreaterThan(50)
    expect(colorAlone.checkDeck(deck.scene, deck.theme).map(({ message }) => message)).toEqual([])
  })

  test('bars of one chart differ in lightness, or bear their names and values', () => {
    const charts = deck.scene.slides.flatMap(({ items }) => items.filter(item => item.kind === 'chart'))
    for (const { marks, base, name } of charts) {
      const points = marks.flatMap(({ series }) => series.flatMap(one => one.points))
      const fills = points.flatMap(({ fill }) =>
        fill === undefined || fill === 'none' ? [] : [colorOf(fill, [1, 1, 1], deck.theme)],
      )
      const alike = fills.some((one, at) =>
        fills.slice(at + 1).some(other => one.join() !== other.join() && blindView(one, other) !== undefined),
      )
      expect(
        !alike ||
          (base.kind === 'names' && base.names !== 'hidden') ||
          points.every(({ label }) => label?.place === 'inEnd'),
        name,
      ).toBe(true)
    }
  })
})

test('the shipped decks are read in grey and by readers who see fewer hues', async () => {
  for (const deck of await shippedDecks()) {
    const pairs = pairsOf(deck)
    expect(weak(pairs, 'greyscale', ({ least }) => least)).toEqual([])
    for (const view of Object.keys(VIEWS) as View[]) expect(weak(pairs, view, () => LEAST_SIMULATED)).toEqual([])
    expect(colorAlone.checkDeck(deck.scene, deck.theme)).toEqual([])
  }
})
