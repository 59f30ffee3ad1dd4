import { expect, test } from 'vitest'
import { layOut } from '../../src/pipeline/lay-out.ts'
import { render } from '../../src/pipeline/render.ts'
import type { DeckStory } from '../../src/pipeline/tell.ts'
import { changedRecords, closeTheRest, openShipped, tellWith } from '../support/close-the-rest.ts'
import { SHIPPED } from '../support/shipped-decks.ts'

const opened = openShipped()

async function bytesOf(told: DeckStory | undefined): Promise<unknown> {
  const project = await opened
  const scene = await layOut(project, told!)
  const { value, diagnostics } = await render(project, told!, scene.value!)
  expect(diagnostics).toEqual([])
  return value
}

test.each(SHIPPED)('what is closed to its audience, changed in bulk, does not move a byte of %s', async name => {
  const project = await opened
  const deck = project.decks.find(({ output }) => output === name)!
  const { records, closed, told } = await closeTheRest(project, deck)
  const before = await bytesOf(told)
  expect(before).toBeDefined()
  for (const other of changedRecords(records, closed))
    expect(await bytesOf((await tellWith(project, deck, other)).told)).toEqual(before)
})
