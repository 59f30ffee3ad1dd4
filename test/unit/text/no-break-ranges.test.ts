import { expect, test } from 'vitest'
import { createNoBreakRanges } from '../../../src/text/lines/no-break-ranges.ts'

const hold = createNoBreakRanges(['Blue Whale (蓝鲸科技)', '蓝鲸科技'])

/** The places where a line may end freely, as `|`; `¦` where it would rather not. */
const marked = (text: string): string => {
  const held = hold(text)
  return [...text].map((character, at) => `${at > 0 && held[at] === 1 ? '¦' : ''}${character}`).join('')
}

test.each([
  ['a number in words stays with its unit', 'from a week to two minutes', 'from a¦ ¦w¦e¦e¦k to t¦w¦o¦ ¦m¦i¦n¦u¦t¦e¦s'],
  ['a word that only ends like one does not', 'data weekly', 'data weekly'],
])('%s', (_, text, expected) => {
  expect(marked(text)).toBe(expected)
})

test('a name with its Chinese in brackets parts before the brackets rather than inside', () => {
  const held = hold('Blue Whale (蓝鲸科技)')
  expect(held[11]).toBe(1)
  expect([...held.slice(12, 17)]).toEqual([2, 2, 2, 2, 2])
})
