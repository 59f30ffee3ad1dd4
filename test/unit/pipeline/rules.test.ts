import { expect, test } from 'vitest'
import { PAGES } from '../../../src/errors/registry.ts'
import { CHECK_RULES } from '../../../src/pipeline/rules.ts'
import { filesBelow, readSource } from '../../support/source-files.ts'

/** Codes of diagnostics that the sources of a folder write. */
const written = (folder: string): readonly string[] => {
  const tables = /check-evidence|prove-survey/
  const source = filesBelow(folder, /\.ts$/)
    .filter(path => !tables.test(path))
    .map(readSource)
    .join('\n')
  return [...new Set(source.match(/(?<=')[a-z][a-z-]+(?=')/g))].filter(word => PAGES.has(word)).sort()
}

const listed = (reads: string): readonly string[] =>
  [...new Set(CHECK_RULES.filter(rule => rule.reads === reads).map(({ code }) => code))].sort()

test.each([
  ['words', 'src/story/evidence'],
  ['scenes', 'src/lint/rules'],
])('the table of rules holds every code on %s, and no other', (reads, folder) => {
  expect(listed(reads)).toEqual(written(folder))
})

test('the table of rules holds every code on records', () => {
  // An id that a list of `covers` names is read with the records, not by a rule on them; `superlative` is an aspect there.
  const others = ['id-unknown', 'superlative']
  expect(written('src/survey/prove').filter(code => !others.includes(code))).toEqual(listed('records'))
})
