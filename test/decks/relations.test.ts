import { expect, test } from 'vitest'
import { buildShipped } from '../support/shipped-decks.ts'
import { UNSTATED } from '../support/unstated.ts'

test('the shipped decks draw what their source states, but on these slides', async () => {
  const { diagnostics } = await buildShipped()
  const slides = diagnostics.flatMap(({ code, message }) =>
    code === 'relation-unstated' ? [/slide (\S+)/.exec(message)![1]!] : [],
  )
  expect([...new Set(slides)].sort()).toEqual([...UNSTATED].sort())
})
