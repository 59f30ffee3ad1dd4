import { describe, expect, test } from 'vitest'
import { type Files, RIVER, RIVER_SURVEY } from '../../support/content-files.ts'
import { DATA_SAMPLES, SAMPLE_CSV, SAMPLE_TABLE } from '../../support/data-samples.ts'
import { codes, contextOf, slide, tellSlides } from '../../support/tell.ts'

const SEXES = '答案,男,男字母,女,女字母\n很好,40,B,31,\n一般,35.5,,44,A\n不好,24.5,,25,\n基数,820,,96,\n'
const WAVES = '项目,2019,2021,2022,2024\n水清,41,*,,58\n鱼多,20,,,31\n'
const PAIRS = '项目,重要,满意\n价格,4.6,2.1\n质量,4.4,4.2\n'
const THIRDS = '答案,占比\n甲,33\n乙,33\n丙,33\n'
const LETTERED = '答案,男,女\n很好,40 B,31\n一般,35%,44%A\n'

const SURVEY = `${RIVER_SURVEY}tables:
  G1:
    file: data/sexes.csv
    source: S2
    question: { code: Q2, text: 河水怎么样？ }
    base: { row: 基数, who: 全镇居民 }
    unit: "%"
    wave: 2024
    low: 100
    scale: [不好, 一般, 很好]
    labels: { 男: 男性, 女: 女性 }
    significance: { letters: { 男: 男字母, 女: 女字母 }, means: higher, groups: { A: 男性, B: 女性 }, test: t检验, level: 95% }
  G2: { file: data/waves.csv, source: S2, unit: "%", wave: columns, missing: { "*": 未问 }, base: { n: 500 } }
  G3: { file: data/pairs.csv, source: S2 }
  G5: { file: data/sexes.csv, source: S2, unit: "%", scale: [不好, 一般, 很好], base: { rows: { 很好: 820, 一般: 96, 不好: 820 } } }
  G6: { file: data/thirds.csv, source: S2, unit: "%", adds: rows, whole: true }
  G4: { file: data/lettered.csv, source: S2, unit: "%", significance: { letters: cells } }
`
const FILES: Files = {
  ...RIVER,
  'survey.yaml': SURVEY,
  'data/sexes.csv': SEXES,
  'data/waves.csv': WAVES,
  'data/pairs.csv': PAIRS,
  'data/lettered.csv': LETTERED,
  'data/thirds.csv': THIRDS,
}

interface Data {
  readonly series: readonly { readonly name: string; readonly points: readonly Readonly<Record<string, unknown>>[] }[]
  readonly [key: string]: unknown
}
const told = (layout: string, data: string) => tellSlides(slide(layout, `data: ${data}`), FILES)
const dataOf = async (layout: string, data: string): Promise<Data> => contextOf(await told(layout, data)).data as Data
/** `name: label value, …` for each series. */
const rowsOf = ({ series }: Data): readonly string[] =>
  series.map(
    ({ name, points }) =>
      `${name}: ${points.map(({ label, value, missing, mark }) => `${label} ${value ?? missing}${mark ?? ''}`).join(', ')}`,
  )

describe('a chart of a table', () => {
  test.each<readonly [string, string, string, readonly string[]]>([
    [
      'columns are the series; bases and letters are none',
      'bars',
      'G1',
      ['男性: 不好 24.5, 一般 35.5, 很好 40\u00a0B', '女性: 不好 25*, 一般 44*\u00a0A, 很好 31*'],
    ],
    [
      'answers of a scale are the series of a scale',
      'answers',
      'G1',
      ['不好: 男性 24.5, 女性 25*', '一般: 男性 35.5, 女性 44*\u00a0A', '很好: 男性 40\u00a0B, 女性 31*'],
    ],
    [
      'a range in the file’s order',
      'bars',
      '{ table: G1, rows: 很好 .. 一般, columns: 男 }',
      ['男性: 很好 40\u00a0B, 一般 35.5'],
    ],
    [
      'rows as series, as told',
      'bars',
      '{ table: G1, rows: [很好], series: rows }',
      ['很好: 男性 40\u00a0B, 女性 31*'],
    ],
    ['a row alone has its columns as points', 'bars', '{ table: G1, rows: [不好] }', ['不好: 男性 24.5, 女性 25*']],
    [
      'waves in columns, and what is missing in the record’s words',
      'waves',
      'G2',
      ['水清: 2019 41, 2021 未问, 2022 无数据, 2024 58', '鱼多: 2019 20, 2021 无数据, 2022 无数据, 2024 31'],
    ],
    [
      'letters behind the values of cells',
      'bars',
      'G4',
      ['男: 很好 40\u00a0B, 一般 35', '女: 很好 31, 一般 44\u00a0A'],
    ],
  ])('%s', async (_, layout, data, expected) => {
    expect(rowsOf(await dataOf(layout, data))).toEqual(expected)
  })

  test('points by two numbers', async () => {
    const data = await dataOf('pairs', '{ table: G3, x: 重要 }')
    expect(data.series[0]!.points).toMatchObject([
      { label: '价格', across: '4.6', value: '2.1' },
      { label: '质量', across: '4.4', value: '4.2' },
    ])
    expect(data).toMatchObject({ 'x-name': '重要', 'y-name': '满意' })
  })

  test.each([
    [
      'question, bases, wave, low bases and letters',
      'bars',
      'G1',
      '问题：Q2 河水怎么样？ · 基数：全镇居民，男性 n=820、女性 n=96 · 时点：2024 · * 基数少于100　女性 n=96 · 字母表示更高（A 男性、B 女性）：t检验，置信水平95%',
    ],
    ['letters of which the table says nothing', 'bars', 'G4', '基数：原文未述 · 字母表示不同：检验未述'],
    ['one base', 'waves', 'G2', '基数：n=500'],
    ['none', 'pairs', '{ table: G3, x: 重要 }', '基数：原文未述'],
    ['parts of a whole that miss it by rounding', 'bars', 'G6', '基数：原文未述 · 各项经四舍五入，合计未必为一百'],
    ['some of them, which are no whole', 'bars', '{ table: G6, rows: [甲, 乙] }', '基数：原文未述'],
  ])('says below it: %s', async (_, layout, data, expected) => {
    expect((await dataOf(layout, data)).base).toBe(expected)
  })

  test('what is asked of it is handed on, names as they are printed', async () => {
    const asked = '{ table: G1, sort: descending, top: 2, highlight: [男, 很好], max: 60 }'
    expect(await dataOf('bars', asked)).toMatchObject({
      sort: 'descending',
      top: '2',
      highlight: '男性|很好',
      max: '60',
    })
  })

  test.each([
    ['the parts of a count by their ids', 'chart', '{ figures: F06, highlight: P01 }', '林小溪'],
    ['figures by their ids', 'bars', '{ figures: [F03, F04], highlight: [F04] }', '印染厂'],
    [
      'groups by their heads',
      'chart',
      '{ groups: [{ head: 说过, items: [P01] }, { head: 转述, items: [P03] }], highlight: 转述 }',
      '转述',
    ],
    ['a wave, which YAML takes for a number', 'waves', '{ table: G2, highlight: 2024 }', '2024'],
    ['a rule as it is', 'chart', '{ figures: F06, highlight: max }', 'max'],
  ])('what stands out is named: %s', async (_, layout, data, expected) => {
    expect((await dataOf(layout, data)).highlight).toBe(expected)
  })

  test('data with further keys vouch for the words beside them as the id alone does', async () => {
    const words = 'sum: 报道里的引语\ndata: '
    for (const data of ['F06', '{ figures: F06, highlight: P01 }', '{ table: G1, highlight: 男 }'])
      expect(codes(await tellSlides(slide('summed', `${words}${data}`), FILES))).toEqual([])
  })

  test.each([
    ['a key that it has not', '{ table: G1, colums: [男] }', 'series-key'],
    ['a table that is not there', '{ table: G9 }', 'series-malformed'],
    ['a label that is not there', '{ table: G1, columns: [儿童] }', 'cell-unknown'],
    ['an order that is none', '{ table: G1, sort: up }', 'series-malformed'],
    ['two units', '{ table: G1, rows: [很好, 基数], columns: [男] }', 'series-mixed'],
    ['one value', '{ table: G1, rows: [很好], columns: [男] }', 'series-too-short'],
    [
      'more points than fit',
      `{ groups: [${[...'abcdefghij'].map(head => `{ head: ${head}, items: [P01] }`).join(', ')}] }`,
      'series-too-long',
    ],
  ])('tells %s', async (_, data, code) => {
    expect(codes(await told('bars', data))).toContain(code)
  })

  test('tells parts of one whole that rest on different bases, and none where each bar has its own', async () => {
    const drawn = async (table: string) => codes(await told('answers', `{ table: ${table}, columns: [男, 女] }`))
    expect(await drawn('G5')).toEqual(['series-bases'])
    expect(await drawn('G1')).toEqual([])
  })

  test('several series are too many for a layout that draws one', async () => {
    expect(codes(await told('chart', '{ table: G1 }'))).toContain('series-several')
  })
})

test('charts with one name under `scale` have one axis, which holds the sums of those that stack', async () => {
  const at = (id: string, layout: string, data: string) => slide(layout, `data: ${data}`).replace('A1', id)
  const { story } = await tellSlides(
    at('A1', 'bars', '{ table: G1, columns: [男], scale: s }') +
      at('A2', 'bars', '{ table: G1, columns: [女], scale: s }') +
      at('A3', 'sums', '{ table: G1, rows: [很好, 一般], series: rows, scale: t }'),
    FILES,
  )
  const ends = story!.slides.map(({ context }) => String((context.data as unknown as Data).max))
  expect(ends).toEqual(['44', '44', '75.5'])
})

test.each(DATA_SAMPLES)('docs/charts.md: $what', async ({ layout, data }) => {
  const files: Files = {
    ...RIVER,
    'survey.yaml': `${RIVER_SURVEY}tables:\n${SAMPLE_TABLE.replaceAll(/^/gm, '  ').trimEnd()}\n`,
    'data/statements.csv': SAMPLE_CSV,
  }
  expect((await tellSlides(slide(layout, `data: ${data}`), files)).diagnostics).toEqual([])
})

describe('columns that are computed beside the rows', () => {
  const besideOf = async (layout: string, data: string): Promise<readonly string[]> => {
    const { beside } = (await dataOf(layout, data)) as unknown as { beside: readonly Record<string, string>[] }
    return beside.map(({ name, values }) => `${name}: ${values}`)
  }

  test('a difference of two groups, with its sign, its places and the mark of few answers', async () => {
    const asked = '{ table: G1, difference: [男, 女] }'
    expect(await besideOf('dots', asked)).toEqual(['差: −0.5*|−8.5*|+9*'])
    expect((await dataOf('dots', asked)).base).toMatch(/ · 差＝男性减女性，个百分点（测算）$/)
    expect(await dataOf('cells', asked)).toMatchObject({
      computed: ['差'],
      rows: [{ computed: ['−0.5*'] }, { computed: ['−8.5*'] }, { computed: ['+9*'] }],
    })
  })

  test('the ends of a scale and their net; what is missing has none', async () => {
    expect(await besideOf('answers', '{ table: G1, nets: 1 }')).toEqual([
      '高1项: 40%|31%*',
      '低1项: 24.5%|25%*',
      '净值: +15.5|+6*',
    ])
    expect(
      (await dataOf('cells', '{ table: G2, columns: [2021, 2024], difference: [2024, 2021] }')).rows,
    ).toMatchObject([{ computed: ['无数据'] }, { computed: ['无数据'] }])
  })

  test('what is equal has no sign', async () => {
    const equal = { 'data/sexes.csv': SEXES.replace('很好,40,B,31', '很好,31,B,31') }
    const { data } = contextOf(
      await tellSlides(slide('dots', 'data: { table: G1, difference: [男, 女] }'), { ...FILES, ...equal }),
    )
    expect((data as { beside: unknown }).beside).toMatchObject([{ values: '−0.5*|−8.5*|0*' }])
  })

  test.each([
    ['one column', 'dots', '{ table: G1, difference: [男] }', 'series-malformed'],
    ['a column that is not shown', 'dots', '{ table: G1, difference: [男, 儿童] }', 'series-malformed'],
    ['more answers than an end has', 'answers', '{ table: G1, nets: 2 }', 'series-malformed'],
    ['a layout that shows none', 'bars', '{ table: G1, difference: [男, 女] }', 'series-key'],
  ])('tells %s', async (_, layout, data, code) => {
    expect(codes(await told(layout, data)).join()).toContain(code)
  })

  test('answers that the table does not call exclusive are not added', async () => {
    const survey = SURVEY.replace('    scale: [不好, 一般, 很好]\n', '')
    const five = '答案,男,女\n很好,20,20\n好,20,20\n一般,20,20\n不好,20,20\n很不好,20,20\n基数,820,96\n'
    const files = {
      ...FILES,
      'survey.yaml': survey.replace(/^ {4}significance: .*\n/m, ''),
      'data/sexes.csv': five,
    }
    const asked = 'data: { table: G1, series: rows, nets: 2 }'
    expect(codes(await tellSlides(slide('answers', asked), files))).toEqual(['derived-not-computed'])
  })
})

describe('cells of a table', () => {
  const cellsOf = async (data: string): Promise<readonly string[]> => {
    const { rows } = (await dataOf('cells', data)) as unknown as {
      readonly rows: readonly {
        readonly label: unknown
        readonly cells: readonly Readonly<Record<string, unknown>>[]
      }[]
    }
    return rows.map(
      ({ label, cells }) =>
        `${label}: ${cells.map(({ text, missing, heat }) => `${missing ?? text} ${heat ?? ''}`.trim())}`,
    )
  }

  test('stand in their rows with unit, mark and tint; a missing one says so', async () => {
    expect(await cellsOf('{ table: G2, columns: [2019, 2021, 2024] }')).toEqual([
      '水清: 41% heat-4,未问,58% heat-5',
      '鱼多: 20% heat-2,无数据,31% heat-3',
    ])
  })

  test('are of any units, since no axis compares them', async () => {
    expect(await cellsOf('{ table: G1, rows: [很好, 基数], columns: [男] }')).toHaveLength(2)
  })

  test('of more columns than fit are told', async () => {
    expect(codes(await told('cells', '{ table: G1, columns: [男, 女, 男字母, 女字母] }'))).toContain('series-too-long')
  })
})
