import { describe, expect, test } from 'vitest'
import { RIVER_SURVEY } from '../../../support/content-files.ts'
import { codes, slide, tellSlides } from '../../../support/tell.ts'

const RELATIONS = `
relations:
  L01: { type: contrast, from: 河水比去年清了, to: 鱼还不算多, excerpt: 河水比去年清了，但是鱼还不算多 }
  L02: { type: precede, from: 河水比去年清了, to: 鱼还不算多, words: 但是, excerpt: 河水比去年清了，但是鱼还不算多 }
  L03: { type: contrast, from: 学生, to: 水位, words: 记录, excerpt: 学生每周记录一次水位, audiences: [school] }
`
const APART = 'left: { text: 河水比去年清了, from: Q01 }\nright: { text: 鱼还不算多, from: Q01 }'
const TOGETHER = 'left: { text: 河水比去年清了，但是鱼还不算多, from: Q01 }\nright: { text: 不能只看一天, from: Q02 }'

const tellWith = (layout: string, keys: string) =>
  tellSlides(slide(layout, keys, '志愿者看河水'), { 'survey.yaml': RIVER_SURVEY + RELATIONS })

describe('a layout that draws a relation', () => {
  test.each([
    ['without a record', APART, ['relation-unstated']],
    ['with the record that states it', `${APART}\nrelation: L01`, []],
    ['with one of several', `${APART}\nrelation: [L02, L01]`, []],
    ['with a record of another type', `${APART}\nrelation: L02`, ['relation-unstated']],
    ['with both ends in one text', `${TOGETHER}\nrelation: L01`, ['relation-unstated']],
    ['with an id that nobody knows', `${APART}\nrelation: L77`, ['id-unknown']],
    ['with a record of another kind', `${APART}\nrelation: Q01`, ['id-of-other-kind']],
    ['with a record closed to the audience', `${APART}\nrelation: [L01, L03]`, ['record-closed']],
  ])('%s', async (_, keys, found) => {
    expect(codes(await tellWith('drawn', `from: Q01\n${keys}`))).toEqual(found)
  })

  test('is told what to name, and what draws none', async () => {
    const { diagnostics } = await tellWith('drawn', `from: Q01\n${APART}`)
    expect(diagnostics[0]).toMatchObject({ severity: 'error', help: expect.stringContaining('`relation: L01`') })
    expect(diagnostics[0]!.help).toContain('use plain, which draws none')
  })
})

test('the notes say what the relation is', async () => {
  const { story } = await tellWith('drawn', `from: Q01\n${APART}\nrelation: L01`)
  expect(story?.slides[0]?.notes.at(-1)).toMatch(/^L01\u2002对照 — .*“河水比去年清了，但是鱼还不算多”$/)
})
