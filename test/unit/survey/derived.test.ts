import { describe, expect, test } from 'vitest'
import { type Files, RIVER, RIVER_SURVEY, surveyOf } from '../../support/content-files.ts'
import { contextOf, slide, tellSlides } from '../../support/tell.ts'

const SCALE = '答案,2019,2021\n非常满意,10.1,20.2\n满意,30,30.1\n不满意,59.9,49.7\n'
const REPORT = `${RIVER['source/river.md']}\n\n## 03 数字\n\n国企占52.8%，民企占46.6%，其他占0.6%。补贴由30%升至41%。近200人反对，约300人支持。产值为44.4万亿元，税收为9000亿元。\n`
const FIGURES = `  W1: { values: { 国企: 52.8, 民企: 46.6, 其他: 0.6 }, unit: "%", what: 企业, excerpt: 国企占52.8%，民企占46.6%，其他占0.6%, whole: true }
  W2: { value: { from: "30", to: "41" }, unit: "%", what: 补贴, forms: { zh: 由30%升至41% }, excerpt: 补贴由30%升至41% }
  W3: { value: 200, unit: 人, qualifier: 近, what: 反对, excerpt: 近200人反对 }
  W4: { value: 300, unit: 人, qualifier: 约, what: 支持, excerpt: 约300人支持 }
  W5: { value: 44.4, unit: 万亿元, what: 产值, excerpt: 产值为44.4万亿元 }
  W6: { value: 9000, unit: 亿元, what: 税收, excerpt: 税收为9000亿元 }
`
const TABLES = `tables:
  G1: { file: data/scale.csv, source: S2, unit: "%", wave: columns, adds: rows, whole: true, weighting: 按年龄 }
`
/** The survey with one derived figure, and what may be added. */
const files = (derived: string, adds = ''): Files => ({
  ...RIVER,
  'source/river.md': REPORT,
  'data/scale.csv': SCALE,
  'survey.yaml': `${RIVER_SURVEY.replace('findings:', `${FIGURES}findings:`)}${TABLES}derived:\n  Y1: { what: { zh: 测算值, en: result }, ${derived} }\n${adds === '' ? '' : `adds: [${adds}]\n`}`,
})

async function derive(derived: string, adds = ''): Promise<string> {
  const { value, diagnostics } = await surveyOf(files(derived, adds))
  const figure = value?.records.get('Y1')
  if (figure?.kind !== 'figure' || figure.value.form !== 'number')
    return diagnostics.map(({ code, message }) => `${code}: ${message}`).join('\n')
  const text = [figure.qualifier, figure.value.text, figure.unit].map(texts => texts?.zh?.text ?? '').join('')
  return text
}

describe('computes', () => {
  test.each<readonly [string, string, string]>([
    ['the sum of rows that exclude one another, exactly', 'formula: "{G1/非常满意/2021} + {G1/满意/2021}"', '50.3%'],
    ['what binary floats get wrong', 'formula: "{G1/非常满意/2019} + {G1/满意/2019} + {G1/不满意/2019}"', '100.0%'],
    ['a difference of shares in points', 'formula: "{G1/非常满意/2021} - {G1/非常满意/2019}"', '10.1个百分点'],
    ['a difference below nought', 'formula: "{G1/不满意/2021} − {G1/不满意/2019}"', '-10.2个百分点'],
    ['the difference of a change', 'formula: "{W2.to} - {W2.from}"', '11个百分点'],
    ['a ratio, rounded as declared', 'formula: "{G1/非常满意/2021} / {G1/满意/2021}", as: 倍, round: 2', '0.67倍'],
    ['a ratio as a share', 'formula: "{F03} ÷ {F04}", as: "%", round: 1', '66.7%'],
    ['a conversion of 万亿 into 亿', 'formula: "{W5}", as: 亿元', '444000亿元'],
    ['a conversion of 亿 into 万亿', 'formula: "{W6}", as: 万亿元', '0.9万亿元'],
    ['a ratio of money in other magnitudes', 'formula: "{W6} / {W5}", as: "%", round: 2', '2.03%'],
    ['the rest of a whole', 'formula: "100% - {W1.国企} - {W1.民企}"', '0.6%'],
    ['the rest of a column', 'formula: "100% - {G1/非常满意/2021}"', '79.8%'],
    ['all rows of a column', 'formula: "{G1/*/2021}"', '100.0%'],
    ['all points of a whole', 'formula: "{W1/*}"', '100.0%'],
    ['a share of a number, about where answers are weighted', 'formula: "{G1/满意/2019} * {W4}", round: 0', '约90人'],
    ['a mean', 'formula: "({F03} + {F04}) / 2"', '5家'],
    ['what a declaration says may be added', 'formula: "{F03} + {F04}"', '10家'],
    ['a sum that carries the qualifier of a part', 'formula: "{W3}", as: 人', '近200人'],
  ])('%s', async (_, derived, expected) => {
    expect(await derive(derived, '{ of: [F03, F04], why: 一家厂只属一类 }')).toBe(expected)
  })
})

describe('refuses', () => {
  test.each<readonly [string, string, RegExp]>([
    [
      'lists that may overlap',
      'formula: "{F03} + {F04}"',
      /^derived-not-computed: .* whether F03 and F04 overlap is not said/,
    ],
    ['rows of two columns', 'formula: "{G1/非常满意/2021} + {G1/满意/2019}"', /overlap is not said/],
    ['a row added to itself', 'formula: "{G1/满意/2021} + {G1/满意/2021}"', /added to itself/],
    ['other units', 'formula: "{F03} + {W6}"', /units differ \("家" and "亿元"\)/],
    ['a share less a number', 'formula: "{G1/满意/2021} - {F03}"', /units differ/],
    ['other levels', 'formula: "{F01} / {F03}", as: 倍, round: 1', /levels differ|units differ/],
    ['words without a number', 'formula: "{F05} / {F03}", as: 倍', /\{F05\} has no number/],
    ['a hedged number', 'formula: "{F07}"', /F07 is hedged \("大致"\)/],
    ['a result without an end', 'formula: "{F03} / {F04}", as: 倍', /has no end: say by `round`/],
    ['a ratio without a unit', 'formula: "{F03} / {F04}", round: 1', /A ratio needs `as/],
    ['another unit than the result’s', 'formula: "{W5}", as: 人', /"人" is another unit/],
    ['less than nearly', 'formula: "{W4} - {W3}"', /overlap is not said|result is neither|levels differ/],
    ['the rest of what is no whole', 'formula: "100% - {W2.to}"', /a part of one whole is not said/],
    ['an unknown id', 'formula: "{F99} + {F03}"', /Unknown id "F99"/],
    ['a person', 'formula: "{P01} + {F03}"', /P01 is a person/],
    ['two values without a sign', 'formula: "{F03} {F04}"', /^formula-malformed: Expected a sign/],
    ['an open bracket', 'formula: "({F03} + {F04}"', /^formula-malformed: Expected a closing bracket/],
    ['words', 'formula: "twice {F03}"', /^formula-malformed: Unexpected "twice/],
    ['a division by nought', 'formula: "{F03} / 0"', /divided by 0/],
  ])('%s', async (_, derived, expected) => {
    expect(await derive(derived)).toMatch(expected)
  })
})

test('a derived figure is marked wherever it is printed, and its parts are its evidence', async () => {
  const all = files('formula: "{G1/非常满意/2021} + {G1/满意/2021}"')
  const { story, ...rest } = await tellSlides(slide('plain', 'from: [Y1]\nsays: 有{Y1}满意，比例为{Y1.value}'), all)
  expect(contextOf({ story, ...rest }).says).toMatchObject({ text: '有50.3%（测算）满意，比例为50.3' })
  const [first] = story!.slides
  expect(String(first!.context.foot)).toContain('测算由制作者作出')
  expect(first!.notes.join('\n')).toContain('Y1\u2002测算值：50.3%（测算） — G1/非常满意/2021 + G1/满意/2021')
  expect(first!.notes.join('\n')).toContain('G1/满意/2021\u2002满意（2021）：30.1%')
  const hero = contextOf(await tellSlides(slide('records', 'hero: Y1'), all)).hero
  expect(hero).toMatchObject({ value: '50.3', unit: '%', what: '测算值（测算）', counted: '测算' })
})

test('a figure computed from a closed row is closed', async () => {
  const all = files('formula: "{G1/非常满意/2021} + {G1/满意/2021}"')
  const closed = {
    ...all,
    'survey.yaml': String(all['survey.yaml']).replace(
      'whole: true, weighting',
      'whole: true, only: { 满意: [school] }, weighting',
    ),
  }
  const { diagnostics } = await tellSlides(slide('plain', 'says: Y1'), closed)
  expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toContain(
    'record-closed: Y1 on slide A1 is closed to town',
  )
})

describe('a figure that is a cell', () => {
  const figure = (fields: string): Files => ({
    ...files('formula: "{F03}"'),
    'source/river.md': `${REPORT}\n满意的有30.1%。\n`,
    'survey.yaml': String(files('formula: "{F03}"')['survey.yaml']).replace(
      'findings:',
      `  W9: { what: 满意, unit: "%", excerpt: 满意的有30.1%, ${fields} }\nfindings:`,
    ),
  })
  test.each([
    ['agrees', 'value: 30.1, same: G1/满意/2021', []],
    [
      'differs',
      'value: 30.1, same: G1/满意/2019',
      ['figure-not-as-cell: W9 says 30.1%, the cell G1/满意/2019 says 30%'],
    ],
    ['names no cell', 'value: 30.1, same: G1/满意/2020', ['cell-unknown: G1 has no column "2020"']],
    ['names no table', 'value: 30.1, same: G9/满意/2020', ['cell-unknown: "G9/满意/2020" is no cell of a table']],
    [
      'names a part that it does not have',
      'value: 30.1, same: { from: G1/满意/2021 }',
      ['figure-not-as-cell: W9 has no single number that "from" could be'],
    ],
    [
      'is offered its cell',
      'value: 30.1',
      ['figure-in-table: W9 is the cell G1/满意/2021 by its words, value and unit'],
    ],
  ])('%s', async (_, fields, expected) => {
    const { diagnostics } = await surveyOf(figure(fields))
    expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual(expected)
  })

  const changed = (fields: string): Files => ({
    ...figure('value: 30.1, same: G1/满意/2021'),
    'source/river.md': `${REPORT}\n满意的有30.1%。\n满意的从30%升到30.1%。\n`,
    'survey.yaml': String(figure('value: 30.1, same: G1/满意/2021')['survey.yaml']).replace(
      'findings:',
      `  W8: { what: 满意, unit: "%", excerpt: 满意的从30%升到30.1%, value: { from: 30, to: 30.1 }, ${fields} }\nfindings:`,
    ),
  })
  test.each([
    ['agrees', 'same: { from: G1/满意/2019, to: G1/满意/2021 }', []],
    ['agrees in one', 'same: { to: G1/满意/2021 }', []],
    [
      'has its waves exchanged',
      'same: { from: G1/满意/2021, to: G1/满意/2019 }',
      [
        'figure-not-as-cell: W8 says 30%, the cell G1/满意/2021 says 30.1%',
        'figure-not-as-cell: W8 says 30.1%, the cell G1/满意/2019 says 30%',
      ],
    ],
    [
      'does not say which number',
      'same: G1/满意/2021',
      ['figure-not-as-cell: W8 has no single number that "G1/满意/2021" could be'],
    ],
  ])('a change of two cells %s', async (_, fields, expected) => {
    const { diagnostics } = await surveyOf(changed(fields))
    const told = diagnostics.filter(({ code }) => code.includes('cell'))
    expect(told.map(({ code, message }) => `${code}: ${message}`)).toEqual(expected)
  })
})
