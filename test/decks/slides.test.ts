import { beforeAll, describe, expect, test } from 'vitest'
import { lintScene } from '../../src/lint/lint.ts'
import type { BuiltDeck } from '../../src/pipeline/built-deck.ts'
import type { SceneSlide } from '../../src/scene/scene.ts'
import { walkItems } from '../../src/scene/walk.ts'
import { inWords } from '../support/in-words.ts'
import { buildShipped, SHIPPED, shippedDecks } from '../support/shipped-decks.ts'
import { beyondUnstated } from '../support/unstated.ts'

let decks: readonly BuiltDeck[]
beforeAll(async () => {
  decks = await shippedDecks()
})

/** Slides by the ids of their storylines: `B01` … `B10`; a continuation, `evidence.2`, belongs to its first. */
const ids = (letter: string, length: number, backup: readonly string[] = []): string[] => [
  ...Array.from({ length }, (_, at) => `${letter}${String(at + 1).padStart(2, '0')}`),
  ...backup,
]
const INVESTOR = [...ids('B', 10), 'evidence']
const STORYLINES: Readonly<Record<string, readonly string[]>> = {
  government: ids('A', 8, ['A-B1', 'A-B2', 'evidence']),
  // One page, to hand out.
  'government.brief': ['A20'],
  investor: INVESTOR,
  'investor.en': INVESTOR,
}
/** Decks beside those may be shorter. */
const LEAST_SLIDES = 8
const LEAST_LAYOUTS = (slides: number): number => (slides >= 16 ? 10 : Math.ceil(slides / 2))

const isContinuation = ({ id }: SceneSlide): boolean => /\.\d+$/.test(id)

test('the build has nothing to say of them', async () => {
  const { ok, diagnostics } = await buildShipped()
  expect(beyondUnstated(diagnostics).map(inWords)).toEqual([])
  expect(ok).toBe(true)
})

describe.each(SHIPPED)('%s', name => {
  let slides: readonly SceneSlide[]
  let deck: BuiltDeck
  beforeAll(() => {
    deck = decks.find(built => built.name === name)!
    slides = deck.scene.slides
  })

  test('has the slides of its storyline, in their order', () => {
    const own = slides.filter(slide => !isContinuation(slide)).map(({ id }) => id)
    if (STORYLINES[name] !== undefined) expect(own).toEqual(STORYLINES[name])
    else expect(own.length).toBeGreaterThanOrEqual(LEAST_SLIDES)
    expect(new Set(slides.map(({ id }) => id)).size).toBe(slides.length)
  })

  test('nothing overlaps, leaves the safe area, is cut or breaks badly', () => {
    expect(slides.flatMap(slide => [...walkItems(slide.items)]).length).toBeGreaterThan(15 * slides.length)
    expect(lintScene(deck.scene, deck.theme).map(({ code, message }) => `${code}: ${message}`)).toEqual([])
  })

  test('has many layouts, and no two alike side by side but continuations', () => {
    const told = slides.filter(({ layout }) => layout.key !== 'evidence')
    expect(new Set(told.map(({ layout }) => layout.key)).size).toBeGreaterThanOrEqual(LEAST_LAYOUTS(told.length))
    const twins = slides.filter(
      (slide, at) => at > 0 && !isContinuation(slide) && slide.layout.key === slides[at - 1]!.layout.key,
    )
    expect(twins.map(({ id }) => id)).toEqual([])
  })

  test('every slide has a title, notes, a number, and all but the cover a source', () => {
    for (const [at, slide] of slides.entries()) {
      const items = [...walkItems(slide.items)]
      const placeholders = items.flatMap(item => (item.kind === 'text' ? (item.placeholder ?? []) : []))
      expect(
        placeholders.filter(kind => kind === 'title'),
        slide.id,
      ).toHaveLength(1)
      if (at > 0) expect(placeholders, slide.id).toEqual(expect.arrayContaining(['footer', 'number']))
      expect(slide.notes.length, slide.id).toBeGreaterThan(0)
    }
  })
})
