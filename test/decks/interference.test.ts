import { describe, expect, test } from 'vitest'
import { changedRecords, closeTheRest, openShipped, tellWith } from '../support/close-the-rest.ts'
import { SHIPPED } from '../support/shipped-decks.ts'

const opened = openShipped()

describe('what is closed to an audience does not move its story: changed in bulk, or taken away', () => {
  test.each(SHIPPED)('%s', async name => {
    const project = await opened
    const deck = project.decks.find(({ output }) => output === name)!
    const { records, closed, story: before } = await closeTheRest(project, deck)
    expect(closed.length).toBeGreaterThan(40)
    expect(before?.forbidden).not.toEqual([])
    for (const other of changedRecords(records, closed)) {
      const { story, faults } = await tellWith(project, deck, other)
      expect(faults).toEqual([])
      expect({ ...story, forbidden: [] }).toEqual({ ...before, forbidden: [] })
    }
  })
})
