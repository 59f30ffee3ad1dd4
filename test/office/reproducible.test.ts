import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildElsewhere, deckHashes, makePlaces, type Places } from '../support/build-elsewhere.ts'
import { SHIPPED } from '../support/shipped-decks.ts'

let places: Places
beforeAll(async () => {
  places = await makePlaces()
})
afterAll(() => places.remove())

test('decks with their fonts inside, each built alone elsewhere, have the same bytes', async () => {
  await buildElsewhere(places, SHIPPED, 'embed')
  expect(Object.keys(deckHashes(places.near))).toEqual(SHIPPED)
  expect(deckHashes(places.far)).toEqual(deckHashes(places.near))
})
