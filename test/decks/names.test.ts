import { expect, test } from 'vitest'
import { walkItems } from '../../src/scene/walk.ts'
import { shippedDecks } from '../support/shipped-decks.ts'

test('every object of every deck is called by words: page numbers, numerals and marks too', async () => {
  const decks = await shippedDecks()
  const items = decks.flatMap(({ scene }) => scene.slides.flatMap(({ items }) => [...walkItems(items)]))
  expect(items.filter(({ name }) => !/\p{L}/u.test(name)).map(({ name }) => name)).toEqual([])
  const pages = items.filter(item => item.kind === 'text' && item.placeholder === 'number')
  expect(new Set(pages.map(({ name }) => name))).toEqual(new Set(['页码', 'Page number']))
})
