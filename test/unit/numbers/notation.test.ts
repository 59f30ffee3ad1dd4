import { describe, expect, test } from 'vitest'
import { readNumber, whyNoNumber } from '../../../src/numbers/notation.ts'

describe('reads', () => {
  test.each<[string, number, string, number]>([
    ['1650', 1650, '1650', 0],
    ['1,650', 1650, '1,650', 0],
    ['1,234,567.50', 1234567.5, '1,234,567.50', 2],
    ['44.40', 44.4, '44.40', 2],
    ['.5', 0.5, '0.5', 1],
    ['-.5', -0.5, '-0.5', 1],
    ['5.', 5, '5', 0],
    ['+5', 5, '+5', 0],
    ['−12', -12, '−12', 0],
    ['-0', 0, '0', 0],
    ['007', 7, '007', 0],
    ['1e3', 1000, '1000', 0],
    ['12e-1', 1.2, '1.2', 1],
    ['-1.5E+3', -1500, '-1500', 0],
    ['1e-7', 1e-7, '0.0000001', 7],
    ['0.0000001', 1e-7, '0.0000001', 7],
    ['1e21', 1e21, '1000000000000000000000', 0],
    ['0x1F', 31, '31', 0],
    ['0o17', 15, '15', 0],
    ['999999999999999', 999999999999999, '999999999999999', 0],
  ])('%s', (written, value, text, decimals) => expect(readNumber(written)).toEqual({ value, text, decimals }))
})

describe('refuses, and says why', () => {
  test.each<[string, RegExp]>([
    ['.inf', /no value/],
    ['-.Inf', /no value/],
    ['.NaN', /no value/],
    ['Infinity', /no value/],
    ['9007199254740993', /15 digits/],
    ['0.1234567890123456', /15 digits/],
    ['1e400', /15 digits/],
    ['1e-16', /15 digits/],
    ['4'.repeat(400), /15 digits/],
    ['0x1fffffffffffff', /15 digits/],
    ['1_000', /groups of three/],
    ['3,5', /groups of three/],
    ['0,125', /groups of three/],
    ['1.650,5', /groups of three/],
    ['1 650', /groups of three/],
    ['1’650', /groups of three/],
    ['１２', /groups of three/],
    ['٢٥', /groups of three/],
    ['–5', /groups of three/],
  ])('%s', (written, why) => {
    expect(readNumber(written)).toBeUndefined()
    expect(whyNoNumber(written)).toMatch(why)
  })
})

test.each(['', ' 5', '5 ', 'e3', '.', '-', 'n/a', 'two', '1.2.3', '24/7', '2–3', '0b1', '0X1F', '5%', '3 km'])(
  'takes “%s” for words',
  written => {
    expect(readNumber(written)).toBeUndefined()
    expect(whyNoNumber(written)).toBeUndefined()
  },
)
