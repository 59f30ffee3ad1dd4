import { expect, test } from 'vitest'
import { formatNumber, isGrouped, numberFormat } from '../../../src/numbers/format.ts'

test.each([
  [1650, 0, 'en', '1,650', '#,##0'],
  [999, 0, 'en', '999', '0'],
  [1234567.5, 1, 'en', '1,234,567.5', '#,##0.0'],
  [-1650, 0, 'en', '-1,650', '#,##0'],
  [1650, 0, 'zh', '1650', '0'],
  [44.4, 2, 'zh', '44.40', '0.00'],
  [1e-7, 7, 'en', '0.0000001', '0.0000000'],
  [1e21, 0, 'en', '1,000,000,000,000,000,000,000', '#,##0'],
  [1e21, 0, 'zh', '1000000000000000000000', '0'],
] as const)(
  'a chart writes %d of %d places in %s as %s, by the format %s',
  (value, decimals, language, text, format) => {
    expect(formatNumber({ value, decimals }, language)).toBe(text)
    expect(numberFormat({ decimals }, isGrouped(value, language))).toBe(format)
  },
)
