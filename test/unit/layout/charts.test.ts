import { describe, expect, test } from 'vitest'
import { bottom, right } from '../../../src/base/geometry.ts'
import { nameCharacters } from '../../../src/layout/emit/name-characters.ts'
import { labelsOf, seriesOf } from '../../../src/scene/geometry/chart/labels.ts'
import type { Item } from '../../../src/scene/scene.ts'
import { lay } from './lay.ts'

const wordsOf = (items: readonly Item[]): readonly string[] =>
  items.flatMap(item =>
    item.kind === 'text' ? item.body.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')) : [],
  )

const chart = (kind: string, values: readonly string[], more = ''): string =>
  `<slide padding="60 48 40"><chart id="c" kind="${kind}" height="300" alt="Change" categories="shown" ${more}>${values
    .map((value, at) => `<point label="${'ABCDEFGHIJ'[at % 10]}" value="${value}"/>`)
    .join('')}</chart></slide>`

describe('the axis of a chart holds zero and all of its values', () => {
  test.each<[string, readonly string[], number, number]>([
    ['nothing below zero', ['40', '12'], 0, 40],
    ['both sides', ['40', '-12'], -12, 40],
    ['nothing above zero', ['-4', '-12'], -12, 0],
    ['a half below zero', ['-0.5', '-0.5'], -0.5, 0],
    ['equal values', ['7', '7'], 0, 7],
    ['zeros', ['0', '-0'], 0, 1],
    ['one point', ['-3'], -3, 0],
    ['tiny and huge ones', ['1e21', '-1e-7'], -1e-7, 1e21],
  ])('%s', async (_, values, least, most) => {
    for (const kind of ['bar', 'column']) {
      const { item, diagnostics } = await lay(chart(kind, values))
      expect(diagnostics).toEqual([])
      const {
        values: { min, max },
        plot,
        box,
      } = item('c', 'chart')
      expect(max).toBe(most)
      if (least === 0) expect(min).toBe(0)
      // Names stand where the axis starts: the label of the lowest bar has its room before them.
      else expect(((least - min) / (max - min)) * (kind === 'bar' ? plot.width : plot.height)).toBeGreaterThan(10)
      expect([plot.x >= box.x, right(plot) <= right(box), bottom(plot) <= bottom(box)]).toEqual([true, true, true])
    }
  })

  test('with labels in the bars it starts at the least value', async () => {
    const { item } = await lay(chart('bar', ['40', '-12'], 'labels="inside"'))
    expect(item('c', 'chart').values.min).toBe(-12)
  })
})

test('names of columns are broken, and have room for their lines', async () => {
  const plotOf = async (name: string) =>
    (await lay(chart('column', ['1', '2', '3']).replaceAll('label="', `label="${name}`))).item('c', 'chart').plot
  const [one, more] = [await plotOf(''), await plotOf('字'.repeat(30))]
  expect(more.height).toBeLessThan(one.height - 15)
})

test.each([
  ['both sides of zero', ['40', '-12', '0'], ['+40', '−12', '0']],
  ['one side', ['40', '12', '0'], ['40', '12', '0']],
])('values of bars on %s', async (_, values, expected) => {
  const { item } = await lay(chart('bar', values))
  expect(labelsOf(item('c', 'chart'), 'zh').map(({ text }) => text)).toEqual(expected)
})

test.each(['bar', 'column', 'percent-bar', 'stacked-column'])(
  'a category that stands out among several series has the accent at the first one, in a %s',
  async kind => {
    const series = (name: string, values: readonly string[]): string =>
      `<series name="${name}">${values.map((value, at) => `<point label="${'AB'[at]}" value="${value}"/>`).join('')}</series>`
    const parts = series('One', ['40', '30']) + series('Two', ['60', '70'])
    const { item, diagnostics } = await lay(
      `<slide padding="60 48 40"><chart id="c" kind="${kind}" height="300" alt="Change" categories="shown" highlight="B">${parts}</chart></slide>`,
    )
    expect(diagnostics).toEqual([])
    const [one, two] = seriesOf(item('c', 'chart')).map(({ points }) => points?.map(({ fill }) => fill))
    expect(one![1]).not.toEqual(one![0])
    expect(two![1]).toEqual(two![0])
  },
)

describe('waves on a line', () => {
  const waves = (points: readonly (readonly [date: string, value: string])[]): string =>
    `<slide padding="60 48 40"><chart id="c" kind="line" height="300" alt="Change" categories="shown" min="10" label-style="chart-category">${points
      .map(([label, value]) => `<point label="${label}" ${/\d/.test(value) ? 'value' : 'missing'}="${value}"/>`)
      .join('')}</chart></slide>`

  test.each<readonly [string, readonly (readonly [string, string])[], string]>([
    [
      'at the end',
      [
        ['2020', '20'],
        ['2021', '30'],
        ['2022', '未问'],
      ],
      '未问',
    ],
    [
      'at the start',
      [
        ['2020', '未问'],
        ['2021', '30'],
        ['2022', '40'],
      ],
      '未问',
    ],
    [
      'two that follow one another, once',
      [
        ['2020', '20'],
        ['2021', '未问'],
        ['2022', '未问'],
        ['2023', '40'],
      ],
      '未问',
    ],
    [
      'two for two reasons',
      [
        ['2020', '20'],
        ['2021', '未问'],
        ['2022', '存疑'],
        ['2023', '40'],
      ],
      '未问 存疑',
    ],
  ])('that have no value say why: %s', async (_, points, expected) => {
    const { items } = await lay(waves(points))
    expect(
      wordsOf(items)
        .filter(text => /未问|存疑/.test(text))
        .join(' '),
    ).toBe(expected)
  })

  test('have their values above them, at the foot of a dip below', async () => {
    const { item } = await lay(
      waves([
        ['2020', '30'],
        ['2021', '20'],
        ['2022', '40'],
        ['2023', '25'],
      ]),
    )
    const [series] = seriesOf(item('c', 'chart'))
    expect(series!.points.map(({ label }) => label?.place)).toEqual(['t', 'b', 't', 'b'])
  })
})

test('where values of a line have no room at each point, they stand at its ends, its highest and its lowest', async () => {
  const months = ['01', '02', '07', '08', '09', '12']
  const points = ['20', '22', '24', '40', '23', '15'].map(
    (value, at) => `<point label="2020-${months[at]}" value="${value}"/>`,
  )
  const { item } = await lay(
    `<slide padding="60 48 40"><chart id="c" kind="line" width="400" height="300" alt="Change" unit=" percent" categories="shown">${points.join('')}</chart></slide>`,
  )
  expect(labelsOf(item('c', 'chart'), 'zh').map(({ text }) => text)).toEqual(['20 percent', '40 percent', '15 percent'])
})

test.each(['slope', 'dots'])('a chart that begins elsewhere than at zero says so: %s', async kind => {
  const series = ['A', 'B'].map(
    name => `<series name="${name}"><point label="X" value="30"/><point label="Y" value="40"/></series>`,
  )
  const { items } = await lay(
    `<slide padding="60 48 40"><chart id="c" kind="${kind}" height="300" alt="Change" unit="%" min="20" categories="shown">${series.join('')}</chart></slide>`,
  )
  expect(wordsOf(items)).toContain('20%')
})

describe('words that a chart has no room for are told', () => {
  const many = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => String(1234567 + at))
  test.each<[string, string, RegExp]>([
    ['columns whose labels overprint', chart('column', many(30)), /“Change” is \d+ pt too wide/],
    ['two hundred columns', chart('column', many(200)), /“Change” is \d+ pt too wide/],
    ['two hundred bars', chart('bar', many(200)), /“Change” is \d+ pt too tall/],
    ['a name of 400 characters', chart('bar', ['1']).replace('label="A"', `label="${'n'.repeat(400)}"`), /too wide/],
    ['a long name of a column', chart('column', ['1']).replace('label="A"', `label="${'字'.repeat(900)}"`), /too wide/],
    ['a long unit', chart('column', ['1', '2'], `unit="${'u'.repeat(200)}"`), /too wide/],
  ])('%s', async (_, markup, message) => {
    const { diagnostics } = await lay(markup)
    expect(diagnostics.map(({ code }) => code)).toContain('overflow')
    expect(diagnostics[0]?.message).toMatch(message)
  })
})

test.each([
  ['a label', chart('bar', ['1']).replace('label="A"', 'label="👍 Swift"')],
  ['a unit', chart('bar', ['1'], 'unit="👍"')],
  ['a series', chart('bar', ['1'], 'series="👍"')],
])('what no typeface has is told of charts as of texts: %s', async (_, markup) => {
  const { diagnostics } = await lay(markup)
  expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
    expect.stringMatching(/^glyph-missing .* has “👍” \(U\+1F44D\): emoji$/),
  ])
})

test.each([
  ['ש', '“ש” (U+05E9): Hebrew'],
  ['שלום', '“ש” (U+05E9), “ל” (U+05DC), “ו” (U+05D5) and 1 more: Hebrew'],
  ['ก가🚢', '“ก” (U+0E01), “가” (U+AC00), “🚢” (U+1F6A2): Thai, Hangul, emoji'],
  ['\u2e3b', '“\u2e3b” (U+2E3B)'],
])('characters are named with their script: %s', (text, named) => expect(nameCharacters([...text])).toBe(named))
