import { describe, expect, test } from 'vitest'
import { surveyOf } from '../../support/content-files.ts'

/** Codes of the faults of one figure that a source of these words should prove. */
async function codesOf(language: 'zh' | 'en', source: string, figure: string, more = ''): Promise<readonly string[]> {
  const { diagnostics } = await surveyOf({
    'source.md': `${source}\n`,
    'survey.yaml': `survey: Test
language: ${language}
levels:
  国家级: { look: strong, en: National, words: [国家] }
  省级: { look: plain, en: Provincial, words: [省级] }
  未注明: { look: unknown, en: Not stated, words: [] }
sources: { S1: { file: source.md, cite: Test }, S2: { cite: Bureau, covers: [${more}] } }
voices: { V1: { name: Test, how: narration } }
figures: { F1: { ${figure} } }
`,
  })
  return diagnostics.map(({ code }) => code)
}

const REVENUE = '去年营收44.4万亿元，利润约7126亿元，共有1.7万家企业，占比提高2.1个百分点。'
const PARKS = '培育近30个重点载体；4个省级产业园，30家省级大数据骨干企业，13家省级人工智能骨干企业。'
const LIST = '广州有14个应用场景入选国家名单（数量居全省第一）。'
const RUN = '入选14个，在安防、金融、教育等领域推广；一手抓上游，一手抓下游。'
const FERRY =
  'Costs stand at about $1,234.5 thousand a year; fares cover 41% of that. The ferry carries 1,240 passengers a day.'
const FALL = 'The wait fell from 30 to 18 minutes. 货品上架时间从一周缩短到了两分钟。'

/** Language, source, figure, and the faults expected: none for what is right. */
const CASES: readonly (readonly [string, 'zh' | 'en', string, string, readonly string[]])[] = [
  // The newcomers’ table.
  ['万亿元', 'zh', REVENUE, 'value: 44.4, unit: 万亿元, what: 营收, excerpt: 去年营收44.4万亿元', []],
  [
    '亿元 for 万亿元',
    'zh',
    REVENUE,
    'value: 44.4, unit: 亿元, what: 营收, excerpt: 去年营收44.4万亿元',
    ['figure-unit'],
  ],
  [
    'a magnitude in the value',
    'zh',
    REVENUE,
    'value: { zh: 44.4万亿, en: 44.4 trillion }, unit: 元, what: 营收, excerpt: 去年营收44.4万亿元',
    [],
  ],
  ['about', 'zh', REVENUE, 'value: 7126, qualifier: 约, unit: 亿元, what: 利润, excerpt: 利润约7126亿元', []],
  [
    'about is lost',
    'zh',
    REVENUE,
    'value: 7126, unit: 亿元, what: 利润, excerpt: 利润约7126亿元',
    ['figure-qualifier'],
  ],
  [
    'about is cut off the excerpt',
    'zh',
    REVENUE,
    'value: 7126, unit: 亿元, what: 利润, excerpt: 7126亿元',
    ['figure-qualifier'],
  ],
  [
    '元 for 亿元',
    'zh',
    REVENUE,
    'value: 7126, qualifier: 约, unit: 元, what: 利润, excerpt: 利润约7126亿元',
    ['figure-unit'],
  ],
  [
    '万亿元 for 亿元',
    'zh',
    REVENUE,
    'value: 7126, qualifier: 约, unit: 万亿元, what: 利润, excerpt: 利润约7126亿元',
    ['figure-unit'],
  ],
  ['家 for 万家', 'zh', REVENUE, 'value: 1.7, unit: 家, what: 企业, excerpt: 共有1.7万家企业', ['figure-unit']],
  ['the same number written out', 'zh', REVENUE, 'value: 17000, unit: 家, what: 企业, excerpt: 共有1.7万家企业', []],
  ['% for points', 'zh', REVENUE, 'value: 2.1, unit: "%", what: 占比, excerpt: 占比提高2.1个百分点', ['figure-unit']],
  [
    'about is added',
    'zh',
    REVENUE,
    'value: 1.7, qualifier: 约, unit: 万家, what: 企业, excerpt: 共有1.7万家企业',
    ['figure-qualifier'],
  ],
  [
    'a dollar is lost',
    'en',
    FERRY,
    'value: "1,234.5", qualifier: about, unit: thousand, what: costs, excerpt: "Costs stand at about $1,234.5 thousand a year"',
    ['figure-currency'],
  ],
  [
    'a dollar as currency',
    'en',
    FERRY,
    'value: "1,234.5", qualifier: about, currency: $, unit: thousand, what: costs, excerpt: "Costs stand at about $1,234.5 thousand a year"',
    [],
  ],
  [
    'a dollar in the form',
    'en',
    FERRY,
    'value: "1,234.5", qualifier: about, unit: thousand, forms: { en: "about $1,234.5 thousand" }, what: costs, excerpt: "Costs stand at about $1,234.5 thousand a year"',
    [],
  ],
  [
    'million for thousand',
    'en',
    FERRY,
    'value: "1,234.5", qualifier: about, currency: $, unit: million, what: costs, excerpt: "Costs stand at about $1,234.5 thousand a year"',
    ['figure-unit'],
  ],
  [
    'ships for passengers',
    'en',
    FERRY,
    'value: "1,240", unit: ships, what: a day, excerpt: "The ferry carries 1,240 passengers a day."',
    ['figure-unit'],
  ],
  ['“over” is none in “cover”', 'en', FERRY, 'value: 41, unit: "%", what: fares, excerpt: fares cover 41% of that', []],
  [
    'a cut excerpt',
    'en',
    FERRY,
    'value: "1,234.5", currency: $, unit: thousand, what: costs, excerpt: "$1,234.5 thousand a year"',
    ['figure-qualifier'],
  ],
  // Parts that belong together.
  [
    'another number of the sentence',
    'zh',
    PARKS,
    'value: 30, unit: 家, level: 省级, source: S2, what: 省级人工智能骨干企业, excerpt: 30家省级大数据骨干企业，13家省级人工智能骨干企业',
    ['figure-what'],
  ],
  [
    'its own number',
    'zh',
    PARKS,
    'value: 13, unit: 家, level: 省级, source: S2, what: 省级人工智能骨干企业, excerpt: 30家省级大数据骨干企业，13家省级人工智能骨干企业',
    [],
  ],
  [
    'the short name of another',
    'zh',
    PARKS,
    'value: 30, unit: 家, level: 省级, source: S2, what: 省级大数据骨干企业, short: 人工智能, excerpt: 30家省级大数据骨干企业，13家省级人工智能骨干企业',
    ['figure-what'],
  ],
  [
    'a level in what',
    'zh',
    PARKS,
    'value: 13, unit: 家, level: 省级, source: S2, what: 国家级人工智能骨干企业, excerpt: 13家省级人工智能骨干企业',
    ['figure-what'],
  ],
  [
    'another level',
    'zh',
    PARKS,
    'value: 13, unit: 家, level: 国家级, source: S2, what: 省级人工智能骨干企业, excerpt: 13家省级人工智能骨干企业',
    ['figure-level'],
  ],
  [
    'no level where one is said',
    'zh',
    PARKS,
    'value: 13, unit: 家, level: 未注明, source: S2, what: 人工智能骨干企业, excerpt: 13家省级人工智能骨干企业',
    ['figure-level'],
  ],
  [
    'nearly',
    'zh',
    PARKS,
    'value: 30, qualifier: 近, unit: 个, level: 未注明, what: 重点载体, excerpt: 培育近30个重点载体',
    [],
  ],
  [
    'nearly is lost',
    'zh',
    PARKS,
    'value: 30, unit: 个, level: 未注明, what: 重点载体, excerpt: 培育近30个重点载体',
    ['figure-qualifier'],
  ],
  [
    'over for nearly',
    'zh',
    PARKS,
    'value: 30, qualifier: 超, unit: 个, level: 未注明, what: 重点载体, excerpt: 培育近30个重点载体',
    ['figure-qualifier'],
  ],
  [
    'another unit',
    'zh',
    PARKS,
    'value: 13, unit: 条, level: 省级, what: 省级人工智能骨干企业, excerpt: 13家省级人工智能骨干企业',
    ['figure-unit'],
  ],
  [
    'another value',
    'zh',
    PARKS,
    'value: 14, unit: 家, level: 省级, what: 省级人工智能骨干企业, excerpt: 13家省级人工智能骨干企业',
    ['figure-not-in-excerpt'],
  ],
  [
    'the scope of a rank',
    'zh',
    LIST,
    'value: 第一, scope: 全省, level: 国家级, what: 名次, excerpt: 14个应用场景入选国家名单（数量居全省第一）',
    [],
  ],
  [
    'no scope',
    'zh',
    LIST,
    'value: 第一, level: 国家级, what: 名次, excerpt: 14个应用场景入选国家名单（数量居全省第一）',
    ['figure-scope', 'figure-level'],
  ],
  [
    'another scope',
    'zh',
    LIST,
    'value: 第一, scope: 全国, level: 国家级, what: 名次, excerpt: 14个应用场景入选国家名单（数量居全省第一）',
    ['figure-scope'],
  ],
  [
    'a number in a bracket has a clause of its own',
    'zh',
    LIST,
    'value: 14, unit: 个, level: 国家级, what: 应用场景入选国家名单, excerpt: 广州有14个应用场景入选国家名单（数量居全省第一）',
    [],
  ],
  [
    'a value that stands twice',
    'zh',
    '镇上造纸厂4家，印染厂4家。',
    'value: 4, unit: 家, what: 工厂, excerpt: 造纸厂4家，印染厂4家',
    ['figure-ambiguous'],
  ],
  [
    'and its place',
    'zh',
    '镇上造纸厂4家，印染厂4家。',
    'value: 4, unit: 家, at: 印染厂4家, what: 工厂, excerpt: 造纸厂4家，印染厂4家',
    [],
  ],
  [
    'told apart by what',
    'zh',
    '镇上造纸厂4家，印染厂4家。',
    'value: 4, unit: 家, what: 印染厂, excerpt: 造纸厂4家，印染厂4家',
    [],
  ],
  [
    'at from elsewhere',
    'zh',
    '镇上造纸厂4家，印染厂4家。',
    'value: 4, unit: 家, at: 皮革厂4家, what: 工厂, excerpt: 造纸厂4家，印染厂4家',
    ['figure-at'],
  ],
  [
    'a hedge of the clause',
    'zh',
    '可能一个月就能开卖。',
    'value: 一个月, what: 开卖, excerpt: 可能一个月就能开卖',
    ['figure-qualifier', 'figure-hedge'],
  ],
  [
    'declared',
    'zh',
    '可能一个月就能开卖。',
    'value: 一个月, qualifier: 可能, hedges: { 可能: 一个月 }, what: 开卖, excerpt: 可能一个月就能开卖',
    [],
  ],
  [
    'stress may be left out',
    'zh',
    '整个流程耗时长达一两年。',
    'value: 一两, unit: 年, what: 流程耗时, excerpt: 整个流程耗时长达一两年',
    [],
  ],
  [
    'a change',
    'en',
    FALL,
    'value: { from: "30", to: "18" }, unit: minutes, what: the wait, excerpt: The wait fell from 30 to 18 minutes',
    [],
  ],
  [
    'turned round',
    'en',
    FALL,
    'value: { from: "18", to: "30" }, unit: minutes, what: the wait, excerpt: The wait fell from 30 to 18 minutes',
    ['figure-order'],
  ],
  [
    'a change in Han',
    'zh',
    FALL,
    'value: { from: 一周, to: 两分钟 }, what: 货品上架时间, excerpt: 货品上架时间从一周缩短到了两分钟',
    [],
  ],
  [
    'another end of it',
    'zh',
    FALL,
    'value: { from: 一周, to: 三分钟 }, what: 货品上架时间, excerpt: 货品上架时间从一周缩短到了两分钟',
    ['figure-not-in-excerpt'],
  ],
  [
    'a date',
    'en',
    'Since 4 November 2024 the lines meet.',
    'value: 4 November 2024, what: since when the lines meet, excerpt: Since 4 November 2024 the lines meet',
    [],
  ],
  [
    'another day',
    'en',
    'Since 4 November 2024 the lines meet.',
    'value: 5 November 2024, what: since when the lines meet, excerpt: Since 4 November 2024 the lines meet',
    ['figure-not-in-excerpt'],
  ],
  [
    'a form of another number',
    'zh',
    PARKS,
    'value: 13, unit: 家, forms: { zh: 十四家 }, level: 省级, what: 省级人工智能骨干企业, excerpt: 13家省级人工智能骨干企业',
    ['form-says-other-number'],
  ],
  // Counts.
  [
    'a list',
    'zh',
    RUN,
    'counted: [安防, 金融, 教育], note: 按列举清点, what: 领域, excerpt: 在安防、金融、教育等领域',
    [],
  ],
  [
    'an open list that says nothing',
    'zh',
    RUN,
    'counted: [安防, 金融, 教育], what: 领域, excerpt: 在安防、金融、教育等领域',
    ['counted-open'],
  ],
  [
    'an item is left out',
    'zh',
    RUN,
    'counted: [安防, 金融], note: 按列举清点, what: 领域, excerpt: 在安防、金融、教育等领域',
    ['counted-not-the-list'],
  ],
  [
    'a word that is no item',
    'zh',
    RUN,
    'counted: [安防, 金融, 教育, 领域], note: 按列举清点, what: 领域, excerpt: 在安防、金融、教育等领域',
    ['counted-not-the-list'],
  ],
  [
    'clauses that are counted',
    'zh',
    RUN,
    'counted: [一手抓上游, 一手抓下游], what: 分支, excerpt: 一手抓上游，一手抓下游',
    [],
  ],
]

describe('a figure is read from its place', () => {
  test.each(CASES)('%s', async (_, language, source, figure, expected) => {
    const more = figure.includes('source: S2') ? 'F1' : ''
    expect([...new Set(await codesOf(language, source, figure, more))].sort()).toEqual([...expected].sort())
  })
})

test('a source of data and its figures name each other', async () => {
  const figure = 'value: 13, unit: 家, level: 省级, what: 省级人工智能骨干企业, excerpt: 13家省级人工智能骨干企业'
  expect(await codesOf('zh', PARKS, `${figure}, source: S2`, 'F1')).toEqual([])
  expect(await codesOf('zh', PARKS, figure, 'F1')).toEqual(['figure-source'])
  expect(await codesOf('zh', PARKS, `${figure}, source: S1`, 'F1')).toEqual(['figure-source'])
})
