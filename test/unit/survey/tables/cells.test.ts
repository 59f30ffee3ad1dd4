import { describe, expect, test } from 'vitest'
import { audiencesOf, type Files, faultsOf, RIVER, RIVER_SURVEY } from '../../../support/content-files.ts'
import { codes, contextOf, slide, tellSlides } from '../../../support/tell.ts'

const CSV = '答案,2019,2021,备注\n非常满意,41,52.8,x\n满意,30,*,\n不满意,20,21.2,\nn/a,5,6,\n基数,"8,266",25,\n'
const TABLE = `tables:
  G1:
    file: data/water.csv
    source: S2
    what: { zh: 对河水的满意度, en: Satisfaction with the river }
    question: { code: Q7, text: 您对河水满意吗？ }
    base: { row: 基数, who: { zh: 全镇居民, en: all residents } }
    unit: "%"
    wave: columns
    missing: { "*": { zh: 未问, en: not asked } }
    low: 30
    adds: rows
    labels: { 非常满意: { en: Very satisfied }, 不满意: { en: Dissatisfied } }
    only: { 不满意: [school] }
`
const FILES: Files = { ...RIVER, 'survey.yaml': RIVER_SURVEY + TABLE, 'data/water.csv': CSV }
const tell = (keys: string, title?: string, files: Files = {}) =>
  tellSlides(slide('plain', keys, title), { ...FILES, ...files })

/** Where an address may stand in YAML, as `{F01}` may. */
describe('an address does what an id does', () => {
  test.each<readonly [string, string, string]>([
    ['inside a block', 'from: [F01]\nsays: 有{G1/非常满意/2021}的人', '有52.8%的人'],
    ['at the start of a block, in quotes', 'from: [F01]\nsays: "{G1/非常满意/2021}的人"', '52.8%的人'],
    ['alone, in quotes', 'from: [F01]\nsays: "{G1/非常满意/2021}"', '52.8%'],
    ['quoted within a flow map', 'says: { text: "{G1/非常满意/2021}的人", from: F01 }', '52.8%的人'],
    ['without braces', 'says: G1/非常满意/2021', '52.8%'],
    [
      'with a field',
      'from: [F01]\nsays: 比例是{G1/非常满意/2021.value}，基数是{G1/非常满意/2019.n}',
      '比例是52.8，基数是8,266',
    ],
    ['with a quoted label', 'from: [F01]\nsays: 有{G1/“n/a”/2021}没有回答', '有6%没有回答'],
    ['as a voucher', 'says: { text: 很多人满意, from: G1/非常满意/2021 }', '很多人满意'],
  ])('%s', async (_, keys, expected) => {
    expect(contextOf(await tell(keys)).says).toMatchObject({ text: expected })
  })

  test('in a list, in the title, as the hero of a slide', async () => {
    const items = await tellSlides(
      slide(
        'items',
        'from: [F01]\nrows:\n  - says: 有{G1/非常满意/2021}的人\n  - { says: "{G1/非常满意/2019}" }',
        '"{G1/非常满意/2021}的人满意"',
      ),
      FILES,
    )
    const { rows, title } = contextOf(items) as { rows: { says: { text: string } }[]; title: { text: string } }
    expect([title.text, ...rows.map(({ says }) => says.text)]).toEqual(['52.8%的人满意', '有52.8%的人', '41%'])
    expect(contextOf(await tellSlides(slide('records', 'hero: G1/非常满意/2021'), FILES)).hero).toMatchObject({
      value: '52.8',
      unit: '%',
      what: '非常满意（2021）',
      note: 'n=25，全镇居民，基数偏低',
    })
  })

  test.each<readonly [string, string, string, RegExp]>([
    ['an unknown row', 'says: G1/非常满/2021', 'cell-unknown', /no row "非常满".*/],
    ['an unknown column', 'from: [F01]\nsays: 有{G1/非常满意/2020}', 'cell-unknown', /no column "2020"/],
    ['a missing value', 'says: G1/满意/2021', 'cell-without-number', /holds "\*": 未问/],
    ['an empty cell', 'says: G1/满意/备注', 'cell-without-number', /is empty/],
    ['words', 'says: G1/非常满意/备注', 'cell-without-number', /holds "x"/],
    ['a row closed to the audience', 'says: G1/不满意/2021', 'record-closed', /^G1\/不满意\/2021 .* closed to town/],
    ['its qualifier typed beside it', 'from: [F01]\nsays: 有52.8%的人', 'number-unbound', /52.8/],
  ])('%s is told', async (_, keys, code, message) => {
    const { diagnostics } = await tell(keys)
    expect(diagnostics.map(each => each.code)).toContain(code)
    expect(diagnostics.find(each => each.code === code)?.message).toMatch(message)
  })

  test('braces without quotes are refused in every position', async () => {
    const lists = ['says: {G1/非常满意/2021}', 'rows: [{G1/非常满意/2021}]', 'row: { says: {G1/非常满意/2021} }']
    const audiences = lists.map(
      keys => `audience: a\ntitle: x\nlanguage: zh\ntheme: t\nslides:\n${slide('plain', keys)}`,
    )
    for (const text of audiences)
      expect(faultsOf(await audiencesOf({ 'audiences/a.yaml': text }))[0]).toMatch(/^braces-unquoted /)
  })
})

test('the notes say whose data it is, where the cell stands and how many answered', async () => {
  const { story } = await tell('says: G1/非常满意/2021')
  expect(story!.slides[0]!.notes.join('\n')).toContain('G1/非常满意/2021\u2002非常满意（2021）：52.8%')
  expect(story!.slides[0]!.notes.join('\n')).toContain('data/water.csv C2')
  expect(story!.slides[0]!.notes.join('\n')).toContain('只有25人回答，少于30')
  expect((story!.slides[0]!.context.foot as { text: string }).text).toContain('镇水务站')
  expect((story!.slides[0]!.context.foot as { text: string }).text).not.toContain('青河日报')
})

test('a closed row moves no other deck, and its label is kept out of it', async () => {
  const closed = '对河水和它的气味都很不满意'
  const files = (value: number): Files => ({
    'survey.yaml': `${RIVER_SURVEY}${TABLE.replace('only: { 不满意', `only: { ${closed}`).replace('不满意: { en: Dissatisfied }', `${closed}: { en: x }`)}`,
    'data/water.csv': CSV.replace('不满意,20', `${closed},${value}`),
  })
  const [one, other] = [
    await tell('says: G1/非常满意/2021', undefined, files(20)),
    await tell('says: G1/非常满意/2021', undefined, files(77)),
  ]
  expect(one.story!.slides[0]!.notes).toEqual(other.story!.slides[0]!.notes)
  expect(one.story!.records).toEqual(['G1/非常满意/2021'])
  expect(one.story!.forbidden.map(({ words }) => words)).toContain(closed.slice(0, 7))
})

describe('a chart', () => {
  test.each<readonly [string, string, readonly string[]]>([
    [
      'of a column',
      '{ table: G1, rows: [非常满意, 满意, n/a], columns: [2019] }',
      ['非常满意 41%', '满意 30%', 'n/a 5%'],
    ],
    ['of a row', '{ table: G1, rows: [非常满意], columns: [2019, 2021] }', ['2019 41%', '2021 52.8%*']],
    [
      'of a row and two columns of one sort',
      '{ table: G1, rows: [非常满意, n/a], columns: [2019] }',
      ['非常满意 41%', 'n/a 5%'],
    ],
  ])('%s has the table’s labels', async (_, data, expected) => {
    const { data: series } = contextOf(await tellSlides(slide('chart', `data: ${data}`), FILES)) as {
      data: { points: { label: string; text: string }[] }
    }
    expect(series.points.map(({ label, text }) => `${label} ${text}`)).toEqual(expected)
  })

  test.each([
    ['{ table: G2, rows: [a], columns: [b] }', 'series-malformed'],
    ['{ rows: [非常满意], columns: [2019] }', 'series-malformed'],
    ['{ table: G1, rows: [非常满意], column: [2019] }', 'series-key'],
    ['{ table: G1, rows: [非常满意], columns: [2020] }', 'cell-unknown'],
    ['{ table: G1, rows: [非常满意, n/a] }', 'series-several'],
    ['{ table: G1, rows: [非常满意, 满意], columns: [2021] }', 'cell-without-number'],
    ['{ table: G1, rows: [非常满意, 基数], columns: [2021] }', 'series-mixed'],
  ])('of %s is told', async (data, code) => {
    expect(codes(await tellSlides(slide('chart', `data: ${data}`), FILES))).toContain(code)
  })
})
