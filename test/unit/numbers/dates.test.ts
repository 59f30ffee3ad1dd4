import { expect, test } from 'vitest'
import { writtenLabel } from '../../../src/numbers/dates.ts'

test.each([
  ['2024', '2024', '2024'],
  ['2024-05', 'May 2024', '2024年5月'],
  ['2024-05-06', '6 May 2024', '2024年5月6日'],
  ['2024 Q2', 'Q2 2024', '2024年二季度'],
  ['q4-2024', 'Q4 2024', '2024年四季度'],
  ['2024H1', 'H1 2024', '2024年上半年'],
  ['2024 Q5', '2024 Q5', '2024 Q5'],
  ['2024-13', '2024-13', '2024-13'],
])('a label %s is written %s, %s', (label, en, zh) => {
  expect([writtenLabel(label, 'en'), writtenLabel(label, 'zh')]).toEqual([en, zh])
})
