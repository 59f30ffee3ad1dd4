import { describe, expect, test } from 'vitest'
import { type Files, RIVER, RIVER_SURVEY } from '../../support/content-files.ts'
import { codes, contextOf, slide, tellSlides } from '../../support/tell.ts'

const SURVEY = `${RIVER_SURVEY}tables:
  G1: { file: data/waves.csv, source: S2, unit: "%", wave: rows, base: { who: 居民 }, missing: { "*": 未问 } }
  G2: { file: data/uses.csv, source: S2, unit: "%", base: { n: 500 } }
derived:
  Y1: { formula: "{G1/2021-12/水清} - {G1/2020-06/水清}", what: 提高 }
  Y2: { formula: "{G1/2020-06/水清} - {G1/2020-06/鱼多}", what: 相差 }
`
const FILES: Files = {
  ...RIVER,
  'survey.yaml': SURVEY,
  'data/waves.csv': '时点,水清,鱼多\n2020-06,41,20\n2021-12,58,*\n',
  'data/uses.csv': '用处,占比\n钓鱼,30\n散步,60\n',
}
const tell = (layout: string, keys: string, files: Files = {}, output = 'town') =>
  tellSlides(slide(layout, keys), { ...FILES, ...files }, output)
type Data = { readonly base?: string; readonly series: readonly { readonly points: readonly { label: string }[] }[] }
const dataOf = async (layout: string, data: string) => contextOf(await tell(layout, `data: ${data}`)).data as Data

test.each([
  ['G1/2021-12/水清', '水清（2021年12月）'],
  ['G2/散步/占比', '散步'],
])('%s is %s: what is measured stands before its wave', async (address, what) => {
  expect(contextOf(await tell('records', `hero: ${address}`)).hero).toMatchObject({ what })
})

test.each([
  ['bars', ['2020年6月', '2021年12月']],
  ['waves', ['2020-06', '2021-12']],
])('%s have their months so: in words, or as dates that a chart places', async (layout, labels) => {
  const { series } = await dataOf(layout, 'G1')
  expect(series[0]!.points.map(({ label }) => label)).toEqual(labels)
})

test.each([
  ['cells of one table', '[G1/2020-06/水清, G1/2021-12/水清]', '基数：居民，样本量原文未述'],
  ['numbers that are computed from one', '[Y1, Y2]', '基数：居民，样本量原文未述'],
  ['cells of two tables', '[G1/2020-06/水清, G2/散步/占比]', undefined],
  ['figures of the prose', '[F03, F04]', undefined],
])('a chart of listed figures says their base: %s', async (_, data, base) => {
  expect((await dataOf('bars', data)).base).toBe(base)
})

describe('a wave may be named beside', () => {
  test.each([
    ['its value', 'G1/2021-12/水清', '2021年12月', true],
    ['its value, by its year', 'G1/2021-12/水清', '2021年', true],
    ['its table', 'G1', '2020年6月', true],
    ['what is computed from it', 'Y1', '2020年', true],
    ['nothing of another wave', 'G1/2021-12/水清', '2020年6月', false],
    ['no year that no wave has', 'G1', '2019年', false],
  ])('%s', async (_, from, words, isBound) => {
    const told = await tell('plain', `says: { text: ${words}水更清了, from: ${from} }`)
    expect(codes(told).includes('number-unbound')).toBe(!isBound)
  })
})

test('a unit without letters needs no other language', async () => {
  const board = `audience: board\ntitle: River\nlanguage: en\ntheme: briefing\nslides:\n${slide('records', 'hero: G2/散步/占比', 'The river')}`
  const { diagnostics } = await tell('plain', 'says: 河水清了', { 'audiences/board.yaml': board }, 'board')
  const missing = diagnostics.filter(({ code }) => code === 'translation-missing').map(({ message }) => message)
  expect(missing.length).toBeGreaterThan(0)
  expect(missing.filter(message => message.includes('`unit`'))).toEqual([])
})
