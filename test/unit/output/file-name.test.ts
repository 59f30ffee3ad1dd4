import { expect, test } from 'vitest'
import { pointSpan } from '../../../src/base/span.ts'
import { nameFault, nameFaults, sameFileKey } from '../../../src/output/file-name.ts'

const PLAIN = /no plain file name/
const DEVICE = /no file name on Windows/
const LONG = /bytes long, expected 233 at most/

test.each<[string, RegExp | undefined]>([
  ['investor.en', undefined],
  ['政府', undefined],
  ['cafe\u0301', undefined],
  ['console', undefined],
  ['com', undefined],
  ['com10', undefined],
  ['my.con', undefined],
  ['a'.repeat(233), undefined],
  ['a'.repeat(234), LONG],
  ['政'.repeat(77), undefined],
  ['政'.repeat(78), LONG],
  ['é'.repeat(77), undefined],
  ['é'.repeat(78), LONG],
  ['CON', DEVICE],
  ['aux', DEVICE],
  ['Nul.en', DEVICE],
  ['prn', DEVICE],
  ['COM1', DEVICE],
  ['lpt9.zh', DEVICE],
  ['com²', DEVICE],
  ['', PLAIN],
  ['.hidden', PLAIN],
  ['-rf', PLAIN],
  ['..', PLAIN],
  ['a b', PLAIN],
  ['a ', PLAIN],
  ['a/b', PLAIN],
  ['a\\b', PLAIN],
  ['con:', PLAIN],
  ['a?', PLAIN],
  ['a\u0007', PLAIN],
  ['a\u202eb', PLAIN],
  ['~$a', PLAIN],
])('the name %j', (name, expected) => {
  const fault = nameFault(name)
  if (expected === undefined) expect(fault).toBeUndefined()
  else expect(fault?.message).toMatch(expected)
  expect(fault === undefined || fault.help).toBeTruthy()
})

test.each([
  ['Press', 'press', true],
  ['café', 'cafe\u0301', true],
  ['straße', 'STRASSE', true],
  ['press', 'presse', false],
])('%s and %s are one file: %s', (one, other, same) => {
  expect(sameFileKey(one) === sameFileKey(other)).toBe(same)
})

test.each([
  ['a/b', 'output-name'],
  ['..', 'output-name'],
  ['a b', 'output-name'],
  ['-rf', 'output-name'],
  ['CON', 'output-name'],
  ['政'.repeat(83), 'output-name'],
  ['Press', 'output-twice'],
])('an output called %j is told', (output, code) => {
  const decks = ['leaders', 'press', output].map(name => ({ output: name, span: pointSpan(`${name}.yaml`, 1, 1) }))
  expect(nameFaults(decks).map(each => each.code)).toEqual([code])
})
