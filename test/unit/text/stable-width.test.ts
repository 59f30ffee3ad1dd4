import { describe, expect, test } from 'vitest'
import { within } from '../../../src/text/lines/stable-width.ts'

describe('the width to write', () => {
  test.each([
    ['the middle, where no line grows', { low: 100, high: 120, grown: 100 }, 110],
    ['the middle, where a grown line fits in it', { low: 100, high: 120, grown: 108 }, 110],
    ['as wide as a grown line', { low: 100, high: 120, grown: 114 }, 114],
    ['clear of the next word, where a grown line is wider than that', { low: 100, high: 120, grown: 126 }, 119.4],
  ])('is %s', (_, interval, width) => {
    expect(within(interval)).toBe(width)
  })
})
