import { describe, expect, test } from 'vitest'
import { colorOf, contrast, parseHex, printHex, type Rgb } from '../../../src/theme/color.ts'
import { expectedColor } from '../../support/color-oracle.ts'
import { seeded } from '../../support/random.ts'
import { randomColors, randomPaint } from '../../support/random-paints.ts'

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

describe('a token’s colour', () => {
  /** Channels run from 0 to 1: a millionth of one is far below what any screen shows (1/255). */
  const TOLERANCE = 1e-6

  test('is what the standard’s rules give, for 10,000 colours', () => {
    const random = seeded(20260101)
    const far: string[] = []
    for (let count = 0; count < 10_000; count++) {
      const colors = randomColors(random)
      const paint = randomPaint(random)
      const ground: Rgb = [random(), random(), random()]
      const expected = expectedColor(colors[paint.slot], paint, ground)
      const own = colorOf(paint, ground, { colors })
      if (own.some((value, at) => !(Math.abs(value - expected[at]!) <= TOLERANCE)))
        far.push(`${colors[paint.slot]} ${JSON.stringify(paint)}: ${printHex(own)}, expected ${printHex(expected)}`)
    }
    expect(far.slice(0, 10)).toEqual([])
  })

  test.each([
    ['87ADA8', { lumMod: 40, lumOff: 60 }, 'CFDEDC'],
    ['A5322A', { lumMod: 65, lumOff: 35 }, 'D76A62'],
    ['FF0000', { lumMod: 100 }, 'FF0000'],
    ['808080', { lumMod: 50 }, '404040'],
    ['123456', { lumOff: 100 }, 'FFFFFF'],
    ['FFFFFF', { alpha: 50 }, '808080'],
  ])('%s with %o on black is %s, as Office shows it', (hex, changes, expected) => {
    const colors = { ...randomColors(seeded(1)), accent1: hex }
    const shown = parseHex(printHex(colorOf({ slot: 'accent1', ...changes }, [0, 0, 0], { colors })))
    for (const [at, value] of parseHex(expected).entries())
      expect(Math.abs(shown[at]! - value)).toBeLessThanOrEqual(1.01 / 255)
  })
})
