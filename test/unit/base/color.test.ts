import { describe, expect, test } from 'vitest'
import { blend, contrast, parseHex, shiftLightness } from '../../../src/base/color.ts'
import { printHex } from '../../support/print-hex.ts'

describe('contrast', () => {
  test.each([
    ['000000', 'FFFFFF', 21],
    ['FFFFFF', 'FFFFFF', 1],
    ['767676', 'FFFFFF', 4.54],
    ['1D5C5E', 'FBF9F4', 7.3],
    ['A5322A', 'FBF9F4', 6.5],
  ])('%s on %s is %d', (one, other, expected) => {
    expect(contrast(parseHex(one), parseHex(other))).toBeCloseTo(expected, 1)
    expect(contrast(parseHex(other), parseHex(one))).toBeCloseTo(expected, 1)
  })
})

describe('shiftLightness', () => {
  test.each([
    ['87ADA8', 40, 60, 'CFDEDC'],
    ['A5322A', 65, 35, 'D76A62'],
    ['FF0000', 100, 0, 'FF0000'],
    ['808080', 50, 0, '404040'],
    ['123456', 0, 100, 'FFFFFF'],
  ])('%s × %d %% + %d %% is %s, as Office shows it', (color, mod, off, expected) => {
    const shown = printHex(shiftLightness(parseHex(color), mod, off))
    for (const at of [0, 2, 4])
      expect(
        Math.abs(Number.parseInt(shown.slice(at, at + 2), 16) - Number.parseInt(expected.slice(at, at + 2), 16)),
      ).toBeLessThanOrEqual(1)
  })
})

test('blend mixes over the ground', () =>
  expect(printHex(blend(parseHex('FFFFFF'), parseHex('000000'), 0.5))).toBe('808080'))
