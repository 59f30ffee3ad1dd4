import { beforeAll, describe, expect, test } from 'vitest'
import { auditDeck } from '../quality/audit-table.ts'
import { type OfficeDeck, officeDecks } from '../support/office-decks.ts'
import { SHIPPED } from '../support/shipped-decks.ts'

let decks: readonly OfficeDeck[]
beforeAll(async () => {
  decks = await officeDecks()
})

describe.each(SHIPPED)('%s', name => {
  test('counts what a professional would, and nothing that one would not leave', () => {
    const lines = auditDeck(decks.find(deck => deck.name === name)!.bytes)
    const wrong = lines.filter(({ count, want }) => want !== undefined && count !== want)
    expect(wrong).toEqual([])
    const counts = Object.fromEntries(lines.map(({ what, count }) => [what, count]))
    expect(counts['Placeholders used']).toBeGreaterThan(2 * counts.Slides!)
    expect(counts['Font faces embedded']).toBeGreaterThan(0)
  })
})
