import { describe, expect, test } from 'vitest'
import { inWords } from '../support/in-words.ts'
import { THEMES } from '../support/sample-decks.ts'
import { buildShipped, SHIPPED } from '../support/shipped-decks.ts'
import { beyondUnstated } from '../support/unstated.ts'

/** A theme is data: no deck was made for it, and nothing overflows. */
describe.each(THEMES)('every deck in the theme %s', theme => {
  test('builds without an error and without a warning, on as many slides as in its own', async () => {
    const [result, own] = await Promise.all([buildShipped({ theme }), buildShipped()])
    expect(beyondUnstated(result.diagnostics).map(inWords)).toEqual([])
    expect(result.decks.map(({ name }) => name).sort()).toEqual(SHIPPED)
    for (const { name, scene, theme: used } of result.decks) {
      expect(used.id).toBe(theme)
      const slides = own.decks.find(deck => deck.name === name)!.scene.slides
      expect(scene.slides.map(({ id }) => id)).toEqual(slides.map(({ id }) => id))
    }
  })

  test('can be projected', async () => {
    const { decks, diagnostics } = await buildShipped({ theme, reading: 'projected' })
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(inWords)).toEqual([])
    expect(decks).toHaveLength(SHIPPED.length)
  })
})
