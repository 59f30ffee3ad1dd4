import { expect, test } from 'vitest'
import { HEDGE_ROWS } from '../../src/reading/lexicon/hedges.ts'
import { placedBodies } from '../../src/scene/geometry/ink.ts'
import type { SceneSlide } from '../../src/scene/scene.ts'
import { walkItems } from '../../src/scene/walk.ts'
import { shippedDecks } from '../support/shipped-decks.ts'

const HEDGES: ReadonlySet<string> = new Set([...HEDGE_ROWS.flat(), '原因之一', '目前看', 'One reason'])

/** Where a claim is softened in somebody's words, the softening stands bold among them. */
test.each([
  ['government', { A01: ['有望'], A02: ['似乎'], A03: ['近'], A04: ['目前看', '原因之一'] }],
  ['government.en', { A01: ['may'], A02: ['seems'], A04: ['one reason'] }],
  ['investor', { B01: ['有望'], B02: ['目前看'], B06: ['之一'], B07: ['之一'] }],
])('hedges stand out: %s', async (name, expected) => {
  const deck = (await shippedDecks()).find(each => each.name === name)!
  const found = deck.scene.slides.map(slide => [slide.id, strongHedges(slide)] as const)
  expect(Object.fromEntries(found.filter(([, words]) => words.length > 0))).toEqual(expected)
})

const strongHedges = (slide: SceneSlide): readonly string[] =>
  [...walkItems(slide.items)]
    .flatMap(placedBodies)
    .flatMap(({ body }) =>
      body.paragraphs.flatMap(({ runs }) =>
        runs.every(({ face }) => face.bold)
          ? []
          : runs.filter(({ text, face }) => face.bold && HEDGES.has(text)).map(({ text }) => text),
      ),
    )
