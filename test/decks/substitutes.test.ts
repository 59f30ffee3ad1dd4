import { describe, expect, test } from 'vitest'
import { faultsSetAnew } from '../support/set-anew.ts'
import { SHIPPED, shippedDecks } from '../support/shipped-decks.ts'
import { substituteMeasurer } from '../support/substitute-fonts.ts'

/**
 * Where a font is missing, a program takes a like one, steered by panose, pitch and character set: Han are one em wide in
 * all of them, Latin letters up to 8 % wider or narrower.
 */
const FACTORS = [0.92, 1, 1.08] as const

describe.each(FACTORS)('with Latin letters %d times as wide', factor => {
  test.each(SHIPPED)('%s keeps all words in their places', async name => {
    const deck = (await shippedDecks()).find(own => own.name === name)!
    const faults = faultsSetAnew(deck.scene, deck.theme, await substituteMeasurer(factor))
    expect(faults).toEqual([])
  })
})

test('a font half as wide again is too wide: the faults can be seen', async () => {
  const deck = (await shippedDecks()).find(own => own.name === 'government.en')!
  const faults = faultsSetAnew(deck.scene, deck.theme, await substituteMeasurer(1.5))
  for (const what of ['leaves', 'covers', 'wider than its box'])
    expect(faults.filter(fault => fault.includes(what)).length, what).toBeGreaterThan(3)
})
