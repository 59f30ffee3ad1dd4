import { describe, expect, test } from 'vitest'
import { faultsOf, RIVER, RIVER_REPORT, RIVER_SURVEY, surveyOf } from '../../support/content-files.ts'

test('a sound survey loads without a word', async () => {
  const { value, diagnostics } = await surveyOf(RIVER)
  expect(diagnostics).toEqual([])
  expect(value?.records.size).toBe(23)
})

test('derives who speaks, how organisations are evidenced, counts, levels and sections', async () => {
  const { value } = await surveyOf(RIVER)
  const get = (id: string) => value?.records.get(id) as never as Record<string, never>
  expect(['P01', 'P02', 'P03'].map(id => get(id).speaks)).toEqual(['quoted', 'quoted', 'paraphrased'])
  expect([get('O01').evidence, get('O01').speaks]).toEqual(['voice', 'paraphrased'])
  expect(get('F06')).toMatchObject({
    value: { form: 'number', value: 3 },
    counted: {
      parts: [
        { key: 'P01', value: 2 },
        { key: 'P02', value: 1 },
      ],
    },
  })
  expect(get('F02').level).toMatchObject({ text: '未注明' })
  expect(get('N01').excerpts).toMatchObject([{ section: '导语' }])
  expect(get('Q01').excerpts).toMatchObject([{ section: '02 观察 / 河里有什么：志愿者的记录' }])
})

test('a text knows its line and column', async () => {
  const { value } = await surveyOf(RIVER)
  const line = RIVER_SURVEY.split('\n').findIndex(each => each.startsWith('  Q02')) + 1
  const quotation = value?.records.get('Q02')
  expect(quotation?.span).toMatchObject({ file: 'content/survey.yaml', line, column: 3 })
  expect(quotation?.kind === 'quotation' && quotation.says.en?.span.line).toBe(line)
})

/** What is put in place of what, and the faults that this makes. */
const BROKEN: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'one character of an excerpt',
    '“河水比去年清了，但是',
    '“河水比去年清了，可是',
    ['excerpt-not-in-source', 'short-not-verbatim'],
  ],
  ['a full stop too many', 'excerpt: 有望在明年给出答案', 'excerpt: 有望在明年给出答案！', ['excerpt-not-in-source']],
  ['an unknown key', 'by: V1, level: 县级', 'by: V1, levle: 县级', ['key-unknown']],
  ['an unknown speaker', 'Q03: { by: P02', 'Q03: { by: P09', ['id-unknown']],
  ['a speaker that is no voice', 'Q03: { by: P02', 'Q03: { by: F01', ['id-of-other-kind']],
  ['another speaker', 'Q03: { by: P02', 'Q03: { by: P03', ['speaker-other']],
  ['narration that a person says', 'I01: { by: P03', 'I01: { by: V1', ['voice-unproved']],
  ['narration given to a person', 'N02: { by: V1', 'N02: { by: P01', ['speaker-other']],
  [
    'the title of another',
    'titles: [{ zh: 河畔造纸厂厂长',
    'titles: [{ zh: 青河中学第三实验室教师',
    ['title-of-another'],
  ],
  ['a role that is a higher office', 'zh: 水务站副站长', 'zh: 站长', ['role-not-in-title']],
  [
    'an affiliation of another',
    'titles: [{ zh: 青河中学第三实验室教师, en: Teacher }]',
    'titles: [{ zh: 青河中学第三实验室教师, en: Teacher }], affiliation: O01',
    ['affiliation-not-in-title'],
  ],
  ['an attribution from elsewhere', 'attribution: 周一鸣建议', 'attribution: 林小溪说', ['attribution-not-there']],
  ['no attribution', 'attribution: 周一鸣建议, ', '', ['attribution-missing']],
  [
    'a quotation without marks',
    'excerpt: “记录本身就是‘护河’。”',
    'excerpt: 记录本身就是‘护河’。',
    ['quotation-unmarked'],
  ],
  ['another value', 'F01: { value: 12', 'F01: { value: 13', ['figure-not-in-excerpt']],
  ['a part of a number', 'F01: { value: 12', 'F01: { value: 2', ['figure-not-in-excerpt']],
  ['a lost qualifier’s place', 'qualifier: 近', 'qualifier: 约', ['figure-qualifier']],
  ['another unit', 'unit: { zh: 种', 'unit: { zh: 条', ['figure-unit']],
  ['a wrong count', 'counted: quotations', 'value: 4, counted: quotations', ['count-wrong']],
  ['a group that is none', 'counted: quotations', 'counted: quotation', ['value-wrong']],
  ['a count of nothing', 'counted: quotations', 'counted: people where group is nobody', ['counted-nothing']],
  ['an unknown level', 'level: 县级', 'level: 省级', ['level-unknown']],
  ['a role that is no piece', 'zh: 水务站副站长', 'zh: 水务站站长', ['role-not-in-title']],
  ['a title that is not printed', 'zh: 河畔造纸厂厂长', 'zh: 河畔造纸厂总经理', ['name-not-in-source']],
  [
    'a number that the excerpt lacks',
    'zh: 造纸厂已经换了两台设备',
    'zh: 造纸厂已经换了三台设备',
    ['number-not-in-excerpt'],
  ],
  [
    'what is to be kept but is not there',
    'zh: 但是鱼还不算多, en: but fish are still few }], en',
    'zh: 鱼很多, en: x }], en',
    ['kept-not-in-excerpt'],
  ],
  ['a word that is there after all', 'words: [万元, 预算]', 'words: [万元, 造纸]', ['absence-present']],
  [
    'a form of another number',
    'level: 县级,',
    'level: 县级, forms: { en: thirteen species },',
    ['form-says-other-number'],
  ],
  [
    'a number where text is meant',
    'short: { zh: 但是鱼还不算多',
    'note: 2024, short: { zh: 但是鱼还不算多',
    ['value-wrong'],
  ],
  ['an id in small letters', '  N03:', '  n03:', ['id-malformed']],
  ['an id twice in one map', '  N03:', '  N02:', ['yaml-repeated-key']],
  [
    'a section that there is not',
    'excerpt: 镇上有4家造纸厂',
    'section: 结论, excerpt: 镇上有4家造纸厂',
    ['section-unknown'],
  ],
  [
    'another section',
    'excerpt: 镇上有4家造纸厂',
    'section: 走访名单, excerpt: 镇上有4家造纸厂',
    ['excerpt-not-in-section'],
  ],
  ['a source that is not there', 'source/river.md', 'source/lake.md', ['source-missing']],
  ['a source outside', 'source/river.md', '../river.md', ['source-missing']],
  ['no language', 'language: zh', '', ['value-wrong']],
]

describe('tells', () => {
  test.each(BROKEN)('%s', async (_, from, to, expected) => {
    expect(RIVER_SURVEY).toContain(from)
    const { value, diagnostics } = await surveyOf({ ...RIVER, 'survey.yaml': RIVER_SURVEY.replace(from, () => to) })
    expect(value).toBeUndefined()
    expect([...new Set(diagnostics.map(({ code }) => code))]).toEqual(expect.arrayContaining([...expected]))
    expect(diagnostics.every(({ span }) => span !== undefined && span.line > 0)).toBe(true)
  })
})

const A_NUMBER = 'expected a number such as 1650 or "1,650"'

test.each([
  ['values: { a: n/a, b: 2 }', '"n/a" in "figures.F01.values.a"', A_NUMBER],
  ['values: { a: 1, b: 1_000 }', '"1_000" in "figures.F01.values.b"', A_NUMBER],
  ['values: { a: "3,5", b: 2 }', '"3,5" in "figures.F01.values.a"', A_NUMBER],
  ['values: { a: .inf, b: 2 }', 'number .inf in "figures.F01.values.a"', A_NUMBER],
  ['values: { a: 9007199254740993, b: 2 }', 'number 9007199254740993 in "figures.F01.values.a"', A_NUMBER],
  ['values: { a: [1], b: 2 }', 'a list in "figures.F01.values.a"', A_NUMBER],
  ['value: "3,5"', '"3,5" in "figures.F01.value"', A_NUMBER],
  ['value: .nan', 'number .nan in "figures.F01.value"', A_NUMBER],
  [`value: ${'4'.repeat(400)}`, `number ${'4'.repeat(40)}… in "figures.F01.value"`, A_NUMBER],
  ['value: { low: n/a, high: 3 }', '"n/a" in "figures.F01.value.low"', A_NUMBER],
  ['value: { low: 1, high: １２ }', '"１２" in "figures.F01.value.high"', A_NUMBER],
  ['value: { from: 1e999, to: 3 }', 'number 1e999 in "figures.F01.value.from"', A_NUMBER],
  [
    'value: { low: 1 }',
    'a map in "figures.F01.value"',
    'expected a number, a text, { from: …, to: … } or { low: …, high: … }',
  ],
  ['counted: quotation', '"quotation" in "figures.F01.counted"', 'expected a list of ids or of words in the excerpt'],
  ['counted: []', 'a list in "figures.F01.counted"', 'expected a list of ids or of words in the excerpt'],
])('%s is refused in the schema’s words, at its value', async (field, what, expected) => {
  const survey = RIVER_SURVEY.replace('value: 12', () => field)
  const { diagnostics } = await surveyOf({ ...RIVER, 'survey.yaml': survey })
  const faults = diagnostics.filter(({ code }) => code === 'value-wrong')
  expect(faults.map(({ message }) => message)).toEqual([expect.stringContaining(`Unexpected ${what}, ${expected}`)])
})

test.each([
  ['.5', 0.5, '0.5'],
  ['+5', 5, '+5'],
  ['1e3', 1000, '1000'],
  ['0x1F', 31, '31'],
  ['44.40', 44.4, '44.40'],
  ['"1,650"', 1650, '1,650'],
  ['−12', -12, '−12'],
])('%s is one number as value, in values, as low and as from', async (written, value, text) => {
  const read = async (field: string): Promise<unknown> => {
    const survey = RIVER_SURVEY.replace('value: 12', () => field).replace(
      'excerpt: 志愿者在河里数出12种鱼',
      `excerpt: '志愿者在河里数出${text}种鱼'`,
    )
    const report = RIVER_REPORT.replace('数出12种鱼', `数出${text}种鱼`)
    const loaded = await surveyOf({ ...RIVER, 'survey.yaml': survey, 'source/river.md': report })
    expect(loaded.diagnostics).toEqual([])
    const figure = loaded.value?.records.get('F01')
    return figure?.kind === 'figure' ? figure.value : undefined
  }
  const leaf = expect.objectContaining({ text })
  expect(await read(`value: ${written}`)).toMatchObject({ form: 'number', value, text: { zh: leaf, en: leaf } })
  expect(await read(`values: { 河: ${written} }`)).toMatchObject({ points: [{ value, text: leaf }] })
  expect(await read(`value: { low: ${written}, high: ${written} }`)).toMatchObject({ low: { value, text: leaf } })
  expect(await read(`value: { from: ${written}, to: ${written} }`)).toMatchObject({ from: { zh: leaf, en: leaf } })
})

test('an excerpt that stops to agree is pointed at where it does', async () => {
  const { diagnostics } = await surveyOf({
    ...RIVER,
    'survey.yaml': RIVER_SURVEY.replace('大致能减少一半的废水。 }', '大致能减少半数的废水。 }'),
  })
  const [fault] = diagnostics
  const lines = RIVER_SURVEY.replace('大致能减少一半的废水。 }', '大致能减少半数的废水。 }').split('\n')
  expect(fault?.code).toBe('excerpt-not-in-source')
  expect(lines[(fault?.span?.line ?? 1) - 1]?.slice((fault?.span?.column ?? 1) - 1)).toMatch(/^半数的废水/)
  expect(fault?.help).toContain('一半的废水')
})

test('included files hold records too; an id in two files is told with both places', async () => {
  const more = 'terms:\n  T2: { says: 一目了然 }\n  T1: { says: 十全十美 }\n'
  const survey = RIVER_SURVEY.replace('language: zh', 'language: zh\ninclude: [survey/terms.yaml]')
  const { diagnostics, sources } = await surveyOf({ ...RIVER, 'survey.yaml': survey, 'survey/terms.yaml': more })
  expect(faultsOf({ diagnostics })).toEqual(['id-repeated 3:3'])
  expect(diagnostics[0]?.trace?.[0]?.span.file).toBe('content/survey.yaml')
  expect([...sources.keys()].sort()).toEqual([
    'content/source/river.md',
    'content/survey.yaml',
    'content/survey/terms.yaml',
  ])
})

test('an include that leads outside or nowhere is told', async () => {
  const survey = RIVER_SURVEY.replace('language: zh', 'language: zh\ninclude: [../x.yaml, survey/none.yaml]')
  expect(faultsOf(await surveyOf({ ...RIVER, 'survey.yaml': survey }))).toEqual([
    'path-outside 3:11',
    'file-missing 3:22',
  ])
})

test('line ends and a byte order mark make no difference', async () => {
  const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`
  const { value, diagnostics } = await surveyOf({
    'survey.yaml': windows(RIVER_SURVEY),
    'source/river.md': windows(RIVER_REPORT),
  })
  expect(diagnostics).toEqual([])
  expect(value?.records.get('Q01')?.excerpts[0]?.section).toContain('河里有什么')
})

test('all faults of all records come at once', async () => {
  const survey = RIVER_SURVEY.replace('by: P02, attribution', 'by: P09, attribution')
    .replace('value: 12', 'value: 13')
    .replace('words: [万元', 'words: [造纸')
  const codes = (await surveyOf({ ...RIVER, 'survey.yaml': survey })).diagnostics.map(({ code }) => code)
  expect(codes).toEqual(expect.arrayContaining(['id-unknown', 'figure-not-in-excerpt', 'absence-present']))
})

test('an English survey with money, shares, dates and changes', async () => {
  const report = `# Harbour survey

Traffic grew 41% in 2024, to nearly 1,200 ships; fees brought $3.5 million.

“We may need a second crane by 2026,” said Ana Ruiz, deputy harbour master.

Waiting fell from nine hours to 45 minutes. Between 10 and 15 firms left.
`
  const survey = `survey: Harbour
language: en
date: 2024-06-30
sources: { S1: { file: report.md, cite: Harbour Board } }
voices: { V1: { name: The report, how: narration } }
people: { P1: { name: Ana Ruiz, titles: [deputy harbour master], excerpt: "Ana Ruiz, deputy harbour master" } }
quotations: { Q1: { by: P1, attribution: said Ana Ruiz, excerpt: "“We may need a second crane by 2026,”" } }
figures:
  F1: { value: 41, unit: "%", what: growth of traffic, excerpt: Traffic grew 41% in 2024 }
  F2: { value: "1,200", qualifier: nearly, unit: ships, what: traffic, excerpt: "to nearly 1,200 ships" }
  F3: { value: 3.5, unit: million, forms: { en: $3.5 million }, what: fees, excerpt: fees brought $3.5 million }
  F4: { value: { from: nine hours, to: 45 minutes }, what: waiting, excerpt: Waiting fell from nine hours to 45 minutes }
  F5: { value: { low: 10, high: 15 }, unit: firms, what: firms that left, excerpt: Between 10 and 15 firms left }
findings: { N1: { by: V1, says: 41% more traffic, excerpt: Traffic grew 41% in 2024 } }
`
  const { value, diagnostics } = await surveyOf({ 'survey.yaml': survey, 'report.md': report })
  expect(diagnostics).toEqual([])
  expect(value?.date?.text).toBe('2024-06-30')
  expect(value?.records.get('F2')).toMatchObject({ value: { form: 'number', value: 1200 } })
})

test.each([
  ['河畔造纸厂厂长', []],
  ['河畔造纸厂副厂长', ['role-not-in-title']],
  ['印染厂厂长', ['role-not-in-title']],
])(
  'a title that leaves the organisation to the words before it is completed by the affiliation alone: %s',
  async (role, expected) => {
    const report = RIVER_REPORT.replace('何大川认为，', '河畔造纸厂就在上游，其厂长何大川认为，')
    const survey = RIVER_SURVEY.replace(
      '{ zh: 河畔造纸厂厂长, en: Director of the paper mill }], affiliation: O01, excerpt: 河畔造纸厂厂长 何大川',
      `{ zh: 其厂长, en: Its director }], role: { zh: ${role}, en: Director }, attribution: 河畔造纸厂就在上游, affiliation: O01, excerpt: 其厂长何大川`,
    )
    const { diagnostics } = await surveyOf({ ...RIVER, 'survey.yaml': survey, 'source/river.md': report })
    expect(diagnostics.flatMap(({ code }) => (code === 'role-not-in-title' ? [code] : []))).toEqual(expected)
  },
)
