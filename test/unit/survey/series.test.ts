import { describe, expect, test } from 'vitest'
import { surveyOf } from '../../support/content-files.ts'

async function codesOf(language: 'zh' | 'en', source: string, series: string): Promise<readonly string[]> {
  const { diagnostics } = await surveyOf({
    'source.md': `${source}\n`,
    'survey.yaml': `survey: Test
language: ${language}
sources: { S1: { file: source.md, cite: Test } }
figures: { F1: { what: 比重, excerpt: "${source}", ${series} } }
`,
  })
  return [...new Set(diagnostics.map(({ code }) => code))]
}

const OWN = '国有企业占52.8%，民营企业占46.6%。'
const FIRST = '52.8%的国有企业、46.6%的民营企业受益。'
const TURN = '2019年、2020年、2021年分别为12.3%、15.6%、20.1%。'
const LIKERT = '非常满意占21%，满意占54%，不满意占5%。'
const YEARS = '2019年营收3亿元，2020年营收4亿元。'
const TWO = 'The N4 carries 1,650 and the N7 1,080 passengers. The N1 has 760 and the N9 has 610 passengers.'
const STATE = '52.8% of state firms and 46.6% of private firms gained.'

const CASES: readonly (readonly [string, 'zh' | 'en', string, string, readonly string[]])[] = [
  ['label, value', 'zh', OWN, 'unit: "%", values: { 国有企业: 52.8, 民营企业: 46.6 }', []],
  ['swapped', 'zh', OWN, 'unit: "%", values: { 国有企业: 46.6, 民营企业: 52.8 }', ['series-value']],
  ['equal', 'zh', OWN, 'unit: "%", values: { 国有企业: 52.8, 民营企业: 52.8 }', ['series-value']],
  ['one point', 'zh', OWN, 'unit: "%", values: { 民营企业: 46.6 }', []],
  ['a value of nothing', 'zh', OWN, 'unit: "%", values: { 国有企业: 52.9, 民营企业: 46.6 }', ['series-value']],
  ['another unit', 'zh', OWN, 'unit: 家, values: { 国有企业: 52.8, 民营企业: 46.6 }', ['series-unit']],
  ['no unit', 'zh', OWN, 'values: { 国有企业: 52.8, 民营企业: 46.6 }', ['series-unit']],
  ['a short label', 'zh', OWN, 'unit: "%", values: { 国企: 52.8, 民企: 46.6 }', ['series-label']],
  [
    'with aliases',
    'zh',
    OWN,
    'unit: "%", values: { 国企: 52.8, 民企: 46.6 }, aliases: { 国企: 国有企业, 民企: [民营企业] }',
    [],
  ],
  [
    'aliases, swapped',
    'zh',
    OWN,
    'unit: "%", values: { 国企: 46.6, 民企: 52.8 }, aliases: { 国企: 国有企业, 民企: 民营企业 }',
    ['series-value'],
  ],
  ['another label', 'zh', OWN, 'unit: "%", values: { 初创企业: 52.8, 民营企业: 46.6 }', ['series-label']],
  ['value, label', 'zh', FIRST, 'unit: "%", values: { 国有企业: 52.8, 民营企业: 46.6 }', []],
  ['value, label, swapped', 'zh', FIRST, 'unit: "%", values: { 国有企业: 46.6, 民营企业: 52.8 }', ['series-value']],
  ['years in turn', 'zh', TURN, 'unit: "%", values: { 2019年: 12.3, 2020年: 15.6, 2021年: 20.1 }', []],
  ['years reversed', 'zh', TURN, 'unit: "%", values: { 2019年: 20.1, 2020年: 15.6, 2021年: 12.3 }', ['series-value']],
  [
    'in turn without the word',
    'zh',
    TURN.replace('分别', ''),
    'unit: "%", values: { 2019年: 12.3, 2020年: 15.6, 2021年: 20.1 }',
    ['series-pattern'],
  ],
  ['a label inside another', 'zh', LIKERT, 'unit: "%", values: { 非常满意: 21, 满意: 54, 不满意: 5 }', []],
  [
    'swapped ends of a scale',
    'zh',
    LIKERT,
    'unit: "%", values: { 非常满意: 5, 满意: 54, 不满意: 21 }',
    ['series-value'],
  ],
  ['years as labels', 'zh', YEARS, 'unit: 亿元, values: { 2019年: 3, 2020年: 4 }', []],
  ['another magnitude', 'zh', YEARS, 'unit: 万亿元, values: { 2019年: 3, 2020年: 4 }', ['series-unit']],
  [
    'about is lost',
    'zh',
    '国企占约52.8%，民企占46.6%。',
    'unit: "%", values: { 国企: 52.8, 民企: 46.6 }',
    ['series-qualifier'],
  ],
  ['an elided unit', 'en', TWO, 'unit: passengers, values: { N4: "1,650", N7: "1,080", N1: 760, N9: 610 }', []],
  [
    'large and small swapped',
    'en',
    TWO,
    'unit: passengers, values: { N4: 610, N7: "1,080", N1: 760, N9: "1,650" }',
    ['series-value'],
  ],
  ['English, value first', 'en', STATE, 'unit: "%", values: { state firms: 52.8, private firms: 46.6 }', []],
  [
    'English, value first, swapped',
    'en',
    STATE,
    'unit: "%", values: { state firms: 46.6, private firms: 52.8 }',
    ['series-value'],
  ],
  [
    'the former and the latter',
    'zh',
    '国企和民企，前者为52.8%，后者为46.6%。',
    'unit: "%", values: { 国企: 52.8, 民企: 46.6 }',
    ['series-pattern'],
  ],
  [
    'with the place of each',
    'zh',
    '国企和民企，前者为52.8%，后者为46.6%。',
    'unit: "%", values: { 国企: 52.8, 民企: 46.6 }, at: { 国企: 前者为52.8%, 民企: 后者为46.6% }',
    [],
  ],
  [
    'a whole',
    'zh',
    '国企占52.8%，民企占46.6%，外企占0.6%。',
    'unit: "%", whole: true, values: { 国企: 52.8, 民企: 46.6, 外企: 0.6 }',
    [],
  ],
  [
    'no whole',
    'zh',
    '国企占52.8%，民企占46.6%，外企占0.6%。',
    'unit: "%", whole: true, values: { 国企: 52.8, 民企: 46.6 }',
    ['series-whole'],
  ],
]

describe('a series is proved point by point', () => {
  test.each(CASES)('%s', async (_, language, source, series, expected) => {
    expect(await codesOf(language, source, series)).toEqual(expected)
  })
})
