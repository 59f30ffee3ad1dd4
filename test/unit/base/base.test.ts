import { describe, expect, test } from 'vitest'
import { findForbidden, forbiddenIn } from '../../../src/base/characters.ts'
import { contains, sharedArea, union } from '../../../src/base/geometry.ts'
import { given } from '../../../src/base/given.ts'
import { formatSpan, lineIndex } from '../../../src/base/span.ts'
import { didYouMean, nearest } from '../../../src/base/suggest.ts'
import { toEmu } from '../../../src/base/units.ts'

test.each([
  ['abc\ndef', 0, [1, 1]],
  ['abc\ndef', 3, [1, 4]],
  ['abc\ndef', 4, [2, 1]],
  ['abc\n', 4, [2, 1]],
  ['', 0, [1, 1]],
  ['甲\r\n乙', 3, [2, 1]],
])('in %j offset %i is at %j', (text, offset, [line, column]) => {
  expect(lineIndex('f', text)(offset)).toMatchObject({ line, column })
})

test('a span is written as terminals link it', () => {
  expect(formatSpan(lineIndex('a/b.yaml', 'x\nyz')(3))).toBe('a/b.yaml:2:2')
})

test.each([
  ['goverment', 'Did you mean "government"?'],
  ['INVESTOR', 'Did you mean "investor"?'],
  ['zebra', 'Known: government, investor.'],
])('%s: %s', (name, help) => expect(didYouMean(name, ['government', 'investor'])).toBe(help))

test('nothing is near where nothing is known', () => {
  expect(nearest('x', [])).toBeUndefined()
  expect(didYouMean('x', [])).toBe('Check the spelling.')
})

describe('characters that no text may hold', () => {
  test.each([
    ['a\u0000b', 'control character U+0000'],
    ['a\u007Fb', 'control character U+007F'],
    ['\uE123', 'private-use character U+E123'],
    ['\uD83D', 'half of a surrogate pair U+D83D'],
    ['x\uDE00', 'half of a surrogate pair U+DE00'],
    ['\uFFFD', 'replacement character or noncharacter U+FFFD'],
  ])('%j', (text, what) => expect(forbiddenIn(text)).toBe(what))

  test.each(['a\tb\r\nc', '𠮷👍', 'e\u0301', '\u00A0\u200B\u3000'])('%j is text', text =>
    expect(forbiddenIn(text)).toBeUndefined(),
  )

  test('are told where they stand, at most three a kind', () => {
    const found = findForbidden('f', `a\n\u0001${'\u0002'.repeat(9)}`)
    expect(found.map(({ span }) => [span?.line, span?.column])).toEqual([
      [2, 1],
      [2, 2],
      [2, 3],
    ])
  })
})

describe('boxes', () => {
  const box = { x: 10, y: 10, width: 20, height: 20 }
  test.each([
    [{ x: 20, y: 20, width: 20, height: 20 }, 100],
    [{ x: 30, y: 10, width: 5, height: 5 }, 0],
    [{ x: 15, y: 15, width: 2, height: 2 }, 4],
  ])('share with %j %d square points', (other, area) => expect(sharedArea(box, other)).toBe(area))

  test('contain with slack, and unite', () => {
    expect(contains(box, { x: 9.5, y: 10, width: 5, height: 5 })).toBe(false)
    expect(contains(box, { x: 9.5, y: 10, width: 5, height: 5 }, 0.5)).toBe(true)
    expect(union([box, { x: 0, y: 25, width: 5, height: 10 }])).toEqual({ x: 0, y: 10, width: 30, height: 25 })
  })
})

test('lengths that are none never reach a file', () => {
  expect(toEmu(1)).toBe(12700)
  for (const none of [Number.NaN, Number.POSITIVE_INFINITY]) expect(() => toEmu(none)).toThrow(RangeError)
})

test('given leaves out what is undefined, and nothing else', () => {
  expect(given({ a: undefined, b: null, c: 0, d: '' })).toEqual({ b: null, c: 0, d: '' })
})
