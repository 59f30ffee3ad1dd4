import { expect, test } from 'vitest'
import { CONSTANT_DATE, deckDate } from '../../../src/render/deck-date.ts'

test.each([
  [undefined, undefined, CONSTANT_DATE],
  ['', undefined, CONSTANT_DATE],
  [undefined, '2025-03-31', '2025-03-31T00:00:00Z'],
  ['0', '2025-03-31', '1970-01-01T00:00:00Z'],
  ['1735689599', undefined, '2024-12-31T23:59:59Z'],
])('SOURCE_DATE_EPOCH %j and a survey of %j: %s', (epoch, survey, date) => {
  expect(deckDate(epoch, survey)).toEqual({ date, diagnostics: [] })
})

test.each(['yesterday', '-1', '1.5', '1e9', ' 1', '0x10', '999999999999', 'NaN'])('%j is no date', epoch => {
  const { diagnostics } = deckDate(epoch, '2025-03-31')
  expect(diagnostics.map(({ code }) => code)).toEqual(['source-date-epoch'])
  expect(diagnostics[0]?.help).toBeTruthy()
})
