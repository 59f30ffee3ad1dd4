import { describe, expect, test } from 'vitest'
import { RIVER, RIVER_SURVEY, surveyOf } from '../../support/content-files.ts'

/** Codes of translations that the river survey gets when a piece of it is replaced. */
async function codesWith(from: string, to: string): Promise<readonly string[]> {
  expect(RIVER_SURVEY).toContain(from)
  const { diagnostics } = await surveyOf({ ...RIVER, 'survey.yaml': RIVER_SURVEY.replace(from, () => to) })
  return [...new Set(diagnostics.map(({ code }) => code))].filter(code => /^translation-|^kept-not-in-tr/.test(code))
}

const TERM = 'says: { zh: 百舸争流, en: a hundred boats }'
const gloss = (zh: string, en: string): string => `${TERM}, gloss: { zh: ${zh}, en: ${en} }`

describe('a translation says what it translates', () => {
  test('the survey as it is', async () => expect(await codesWith(TERM, TERM)).toEqual([]))

  test.each([
    ['another number', 'has replaced two machines', 'has replaced three machines', 'translation-number'],
    ['a number more', TERM, gloss('船多', 'thirty boats'), 'translation-number'],
    ['a rank of another scope', TERM, gloss('全省第一', 'first in the nation'), 'translation-number'],
    ['another unit of measure', 'en: species', 'en: weeks', 'translation-unit'],
    ['another thing', 'zh: 种, en: species', 'zh: 种, en: rivers of gold', 'translation-unit'],
    ['another qualifier', 'qualifier: 近', 'qualifier: { zh: 近, en: over }', 'translation-qualifier'],
    ['a hedge lost', 'the town seems to hesitate', 'the town hesitates', 'translation-hedge'],
    ['a negation lost', 'one day is not enough', 'one day is enough', 'translation-negation'],
    ['a negation added', 'an answer is expected next year', 'no answer is expected next year', 'translation-negation'],
    ['another level', TERM, gloss('省级', 'national'), 'translation-level'],
    ['another person', TERM, gloss('林小溪的话', 'Zhou Yiming’s word'), 'translation-name'],
    ['a higher office', 'en: Deputy Head of the water station', 'en: Head of the water station', 'translation-office'],
    [
      'a part to keep',
      '但是鱼还不算多, en: but fish are still few }]',
      '但是鱼还不算多, en: but few fish }]',
      'kept-not-in-translation',
    ],
  ])('%s', async (_, from, to, code) => {
    expect(await codesWith(from, to)).toContain(code)
  })

  test.each([
    ['the same rank', TERM, gloss('全省第一', 'first in the province')],
    ['the highest for the first', TERM, gloss('数量居全省第一', 'the highest number in the province')],
    ['the same qualifier', 'qualifier: 近', 'qualifier: { zh: 近, en: nearly }'],
    ['a hedge of the same class', 'the town seems to hesitate', 'the town apparently hesitates'],
    ['a word near to a negation', TERM, gloss('没有原话', 'only paraphrased')],
    ['a name that begins as another does', TERM, gloss('林小霞的话', 'Lin Xiaoxia’s word')],
    ['another word for the office', 'en: Deputy Head of the water station', 'en: Deputy Director of the water station'],
  ])('%s is right', async (_, from, to) => {
    expect(await codesWith(from, to)).toEqual([])
  })
})
