import { expect, test } from 'vitest'
import { RIVER, RIVER_REPORT, RIVER_SURVEY, surveyOf } from '../../support/content-files.ts'

const STATED = '水变清，是因为造纸厂换了设备。只有林小溪的站点通电，何大川才放心。'

/** What the river survey reports of a relation with these fields, and what it leaves to a person. */
async function readRelation(fields: string): Promise<{ readonly codes: readonly string[]; readonly open: number }> {
  const { value, diagnostics } = await surveyOf({
    ...RIVER,
    'source/river.md': `${RIVER_REPORT}\n${STATED}\n`,
    'survey.yaml': `${RIVER_SURVEY}\nrelations:\n  L1: { ${fields} }\n`,
  })
  const codes = diagnostics.map(({ code }) => code)
  return { codes, open: value?.open.filter(({ rule }) => rule === 'relation').length ?? 0 }
}

const WATER = 'excerpt: 水变清，是因为造纸厂换了设备。'
const POWER = 'excerpt: 只有林小溪的站点通电，何大川才放心。'

test.each([
  ['between words', `type: cause, from: 造纸厂换了设备, to: 水变清, ${WATER}`, [], 0],
  ['between records by their names', `type: enable, from: P01, to: P03, ${POWER}`, [], 0],
  ['of several causes', `type: enable, from: [P01, 站点通电], to: P03, ${POWER}`, [], 0],
  ['by words that a person reads', `type: precede, from: 造纸厂换了设备, to: 水变清, words: 是, ${WATER}`, [], 1],
  ['with its ends exchanged', `type: cause, from: 水变清, to: 造纸厂换了设备, ${WATER}`, ['relation-reversed'], 0],
  [
    'of a type that nothing states',
    `type: contain, from: 造纸厂换了设备, to: 水变清, ${WATER}`,
    ['relation-unmarked'],
    0,
  ],
  [
    'by the excerpt of another',
    `type: cause, from: 造纸厂换了设备, to: 水变清, ${POWER}`,
    ['relation-end', 'relation-end'],
    0,
  ],
  [
    'by words that are not there',
    `type: cause, from: 造纸厂换了设备, to: 水变清, words: 导致, ${WATER}`,
    ['relation-end'],
    0,
  ],
  ['of a record that nobody knows', `type: enable, from: P77, to: P03, ${POWER}`, ['id-unknown'], 0],
  [
    'whose excerpt is not in the source',
    'type: cause, from: 鱼, to: 水, excerpt: 因为鱼，所以水。',
    ['excerpt-not-in-source'],
    0,
  ],
])('a relation %s', async (_, fields, codes, open) => {
  expect(await readRelation(fields)).toEqual({ codes, open })
})
