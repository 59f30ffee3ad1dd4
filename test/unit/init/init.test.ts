import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { EXIT } from '../../../src/cli/exit-codes.ts'
import { guessTable } from '../../../src/init/of-tables.ts'
import { run } from '../../support/command-line.ts'
import { EXAMPLES } from '../../support/example-projects.ts'
import { buildInMemory, bytesOf, PROJECT, type ProjectFiles, textOf } from '../../support/fixture-project.ts'
import { loadTable } from '../../support/table-survey.ts'

const RESULTS: Readonly<Record<string, string>> = {
  'results/q1_satisfaction.csv':
    'answer,pct\nVery satisfied,13\nSatisfied,42\nNeither,22\nDissatisfied,16\nVery dissatisfied,7\n',
  'results/q2_waves.csv': 'wave,used_pct,n\n2021,40,812\n2022 Q2,44.5,790\n2023 H2,,\n2024,51,655\n',
  'results/q3_users.csv': '地区,网民_亿人,占比_%\n城镇,8.21,70.1\n农村,3.04,29.9\n',
  'results/q4_rank.csv': 'rank,reason,share\n1,Price,40\n2,Place,30\n3,Time,12\n',
  'results/notes.csv': 'what,who\nremember to ask,Ann\ncall back,Bob\n',
  'results/questions.csv':
    'code,file,wording,base_n,asked_of\nQ1,q1_satisfaction.csv,How satisfied are you?,2779,all who answered\n',
}
/** The cells of a CSV file as a program writes them: numbers as numbers. */
const rowsOf = (csv: string): (string | number)[][] =>
  csv
    .trimEnd()
    .split('\n')
    .map(line => line.split(',').map(cell => (/^\d+$/.test(cell) ? Number(cell) : cell)))
const results = (names = Object.keys(RESULTS)): ProjectFiles =>
  new Map(names.map(name => [name, bytesOf(RESULTS[name]!)]))

/** The files below a folder of what a command left on the disk. */
const below = (disk: ReadonlyMap<string, Uint8Array>, folder: string): ProjectFiles =>
  new Map(
    [...disk].flatMap(([path, bytes]) =>
      path.startsWith(`${PROJECT}/${folder}/`)
        ? [[path.slice(PROJECT.length + folder.length + 2), bytes] as const]
        : [],
    ),
  )
const buildAt = async (disk: ReadonlyMap<string, Uint8Array>, folder: string) =>
  (await buildInMemory(below(disk, folder), { fonts: 'none', dry: true })).result.diagnostics

describe('briefdeck init', () => {
  test.each(['survey', 'report', ...EXAMPLES])('the sample %s builds without a word', async sample => {
    const { code, out, disk } = await run(['init', 'mine', '--sample', sample], { files: new Map() })
    expect([code, out]).toEqual([EXIT.built, expect.stringMatching(/files in mine: read GUIDE\.md/)])
    expect([...below(disk, 'mine').keys()].sort()).toEqual(
      expect.arrayContaining([
        'GUIDE.md',
        '.gitignore',
        '.github/workflows/decks.yml',
        'content/schema/audience.schema.json',
      ]),
    )
    expect(await buildAt(disk, 'mine')).toEqual([])
  })

  test('a sample that is none', async () => {
    const { code, err } = await run(['init', 'mine', '--sample', 'reprot'], { files: new Map() })
    expect([code, err]).toEqual([EXIT.usage, expect.stringMatching(/sample-unknown[\s\S]*Did you mean "report"/)])
  })

  test('overwrites nothing, and writes nothing then', async () => {
    const files: ProjectFiles = new Map([['GUIDE.md', bytesOf('mine')]])
    const { code, err, disk } = await run(['init'], { files })
    expect([code, err]).toEqual([EXIT.content, expect.stringContaining('init-exists')])
    expect([...disk].map(([path, bytes]) => [path, textOf(bytes)])).toEqual([[`${PROJECT}/GUIDE.md`, 'mine']])
  })

  test('from results: a record and a slide for each table, titles as tasks, and what is no table left out', async () => {
    const { code, err, disk } = await run(['init', 'mine', '--from', 'results'], { files: results() })
    expect(code).toBe(EXIT.built)
    expect(err.match(/warning .*/g)).toEqual(['warning notes.csv is left out [results-left-out]'])
    const survey = textOf(disk.get(`${PROJECT}/mine/content/survey.yaml`))
    expect(survey).toContain(
      'question: { code: "Q1", text: "How satisfied are you?" }\n    base: { n: "2779", who: "all who answered" }',
    )
    expect(survey).toContain('file: "data/q4_rank.csv"\n    rows: "reason"')
    const told = await buildAt(disk, 'mine')
    expect(new Set(told.map(({ code: each, severity }) => `${severity} ${each}`))).toEqual(
      new Set(['warning task-open']),
    )
    expect(told.filter(({ message }) => message.includes('"title"')).length).toBe(4)
  })

  test('from a workbook: each sheet that is a table of numbers, with the question that its own sheet lists', async () => {
    const percent = new Map(['1,1', '2,1'].map(cell => [cell, { style: { numFmt: '0%' } }]))
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Q1 satisfaction', rows: rowsOf(RESULTS['results/q1_satisfaction.csv']!) },
        {
          name: 'Waves',
          rows: [
            ['wave', 'used_pct'],
            ['2021', 0.4],
            ['2023', 0.5],
          ],
          cells: percent,
        },
        { name: 'Notes', rows: rowsOf(RESULTS['results/notes.csv']!) },
        {
          name: 'Questions',
          rows: [
            ['sheet', 'wording'],
            ['Q1 satisfaction', 'How satisfied are you?'],
          ],
        },
      ],
    })
    const { code, err, disk } = await run(['init', 'mine', '--from', 'r.xlsx'], { files: new Map([['r.xlsx', bytes]]) })
    expect([code, err.match(/warning .*/g)]).toEqual([
      EXIT.built,
      ['warning r.xlsx, Notes is left out [results-left-out]'],
    ])
    const survey = textOf(disk.get(`${PROJECT}/mine/content/survey.yaml`))
    expect(survey).toContain('file: "data/r.xlsx"\n    sheet: "Q1 satisfaction"')
    expect(survey).toContain('text: "How satisfied are you?"')
    expect(disk.get(`${PROJECT}/mine/content/data/r.xlsx`)).toEqual(bytes)
    const told = await buildAt(disk, 'mine')
    expect(new Set(told.map(({ code: each }) => each))).toEqual(new Set(['task-open']))
  })

  test.each<readonly [string, string, string]>([
    [
      'a title, a question with its base, blank lines and a source around it',
      'Report 2025\n"Q7. Would you come back? (n = 1,204; all patients)"\n\nward,2023,2025\na,12,14\nb,:,9\n\nSource: X\n',
      'range: A4:C6\n    source: S1\n    what: "t"\n    question: { code: "Q7", text: "Would you come back?" }\n    base: { n: "1,204", who: "all patients" }\n    wave: columns\n    missing: { ":": "no value" }',
    ],
    [
      'statements that people agree with',
      'statement,agree_pct,n\nI trust the people whom I work with.,62,180\nMy pay is fair for what I do.,41,181\n',
      'labels: { "agree_pct": "agree" }',
    ],
    ['groups above its heads', ',2023,,2025,\nward,men,women,men,women\na,1,2,3,4\nb,5,6,7,8\n', 'heads: 2\n'],
    [
      'semicolons below a title with commas',
      'Men, women, all\nward;n;pct\na;10;12.5\nb;20;40\n',
      'base: { column: "n" }',
    ],
  ])('from a file with %s', async (_, csv, expected) => {
    const files: ProjectFiles = new Map([['t.csv', bytesOf(csv)]])
    const { code, err, disk } = await run(['init', 'mine', '--from', 't.csv'], { files })
    expect([code, err]).toEqual([EXIT.built, ''])
    expect(textOf(disk.get(`${PROJECT}/mine/content/survey.yaml`))).toContain(expected)
    expect((await buildAt(disk, 'mine')).map(({ code: each }) => each)).toEqual(['task-open'])
  })

  test('comments, one a row, are left out, and it is said how to quote them', async () => {
    const csv =
      'id,comment,age\n1,"The nurses were kind, but I waited for hours.",44\n2,I was discharged without any letter.,71\n'
    const files: ProjectFiles = new Map([['said.csv', bytesOf(csv)]])
    const { code, err } = await run(['init', 'mine', '--from', 'said.csv'], { files })
    expect([code, err]).toEqual([EXIT.content, expect.stringMatching(/what people wrote[\s\S]*verbatims/)])
  })

  test.each([
    ['a folder that is not there', ['init', 'mine', '--from', 'nothing'], 'results-missing'],
    ['a folder without tables', ['init', 'mine', '--from', 'empty'], 'results-missing'],
  ])('from %s', async (_, line, code) => {
    const files: ProjectFiles = new Map([['empty/notes.csv', bytesOf(RESULTS['results/notes.csv']!)]])
    const ran = await run(line, { files })
    expect([ran.code, ran.err]).toEqual([EXIT.content, expect.stringContaining(code)])
    expect(below(ran.disk, 'mine').size).toBe(0)
  })
})

test.each<readonly [string, string, object]>([
  [
    'answers of a scale',
    RESULTS['results/q1_satisfaction.csv']!,
    {
      kind: 'likert',
      whole: true,
      scale: ['Very dissatisfied', 'Dissatisfied', 'Neither', 'Satisfied', 'Very satisfied'],
    },
  ],
  [
    'waves with a base',
    RESULTS['results/q2_waves.csv']!,
    { kind: 'line', base: { in: 'column', label: 'n' }, wave: 'rows', columns: ['used_pct'] },
  ],
  ['columns of two units', RESULTS['results/q3_users.csv']!, { columns: ['网民_亿人'] }],
  ['parts of rows', 'place,home,work,school\na,65,23,12\nb,61,24,15\n', { kind: 'percent-bar' }],
  ['parts of a whole', 'answer,share\nyes,66\nno,32\nnot sure,2\n', { kind: 'doughnut' }],
  ['two groups', 'use,men,women\na,65,23\nb,61,24\nc,3,4\n', { kind: 'dots' }],
  [
    'answers of a scale in columns, the best first',
    'statement,Strongly agree,Agree,Neither,Disagree,Strongly disagree,n\na,25,44,18,9,4,180\nb,18,40,20,15,7,181\n',
    {
      kind: 'likert',
      base: { in: 'column', label: 'n' },
      columns: ['Strongly disagree', 'Disagree', 'Neither', 'Agree', 'Strongly agree'],
    },
  ],
  [
    'shares over a row of bases',
    'reason,%\npay,48\ncareer,37.5\nn,742\n',
    { kind: 'bar', base: { in: 'row', label: 'n' }, rows: ['pay', 'career'] },
  ],
  [
    'changes between two totals',
    'step,staff\nStart,2140\nHired,310\nLeft,-265\nEnd,2185\n',
    { kind: 'waterfall', totals: ['Start', 'End'] },
  ],
  [
    'a Chinese scale',
    '说法,完全不同意,不太同意,一般,比较同意,非常同意\n甲,4,9,18,44,25\n乙,7,15,20,40,18\n',
    { kind: 'likert', columns: ['完全不同意', '不太同意', '一般', '比较同意', '非常同意'] },
  ],
  [
    'answers of a scale, and those who gave none, wave by wave',
    'answer,2022,2024\nVery satisfied,31,34\nSatisfied,42,41\nNeither,12,11\nDissatisfied,14,13\n"Don’t know",1,1\n',
    { kind: 'likert', whole: true, rows: ['Dissatisfied', 'Neither', 'Satisfied', 'Very satisfied'] },
  ],
  [
    'a Chinese scale beside those who do not know',
    '选项,2022,2024\n很满意,31,34\n一般,42,41\n不满意,26,23\n不知道,1,2\n',
    { kind: 'likert', rows: ['不满意', '一般', '很满意'] },
  ],
  [
    'groups under a total, over their bases',
    'reason,Total,Men,Women\nWaiting,64.2,61,67\nFood,28.3,30,27\nUnweighted base,781,369,412\nWeighted base,790,380,410\n',
    {
      kind: 'cells',
      base: { in: 'row', label: 'Unweighted base' },
      rows: ['Waiting', 'Food'],
      units: new Map(['Total', 'Men', 'Women'].map(column => [column, '%'])),
    },
  ],
  [
    'parts and a score that is computed from them',
    'ward,Promoters,Passives,Detractors,NPS,Base\na,52,30,18,34,310\nb,33,31,36,-3,402\n',
    { kind: 'percent-bar', columns: ['Promoters', 'Passives', 'Detractors'] },
  ],
  ['money', 'year,cost (€ million)\na,412.5\nb,18\nc,6\n', { units: new Map([['cost (€ million)', ' €m']]) }],
  [
    'quarters',
    'when,min\n2023 Q1,142\n2023Q2,\nQ3 2023,129\n2023-Q4,131\n',
    { kind: 'line', wave: 'rows', labels: new Map() },
  ],
  ['gains and losses that lead to no total', 'shop,result\na,21\nb,3\nc,-2\nd,5\n', { kind: 'bar', totals: [] }],
  ['anything else', 'use,count\na,650\nb,61\nc,3\n', { kind: 'bar' }],
])('a table of %s is guessed', async (_, csv, expected) => {
  const { value } = await loadTable('', csv)
  expect(guessTable(value!.tables.get('G1')!)).toMatchObject(expected)
})

test('briefdeck schema: the schema of audiences knows the layouts of the project and their slots', async () => {
  const { code, disk } = await run(['schema'])
  expect(code).toBe(EXIT.built)
  const schema = JSON.parse(textOf(disk.get(`${PROJECT}/content/schema/audience.schema.json`)))
  const slide = Object.values<Record<string, never>>(schema.definitions).find(
    ({ allOf }) => allOf !== undefined,
  )! as unknown as {
    properties: { layout: { enum: string[] } }
    allOf: {
      if: { properties: { layout: { const: string } } }
      then: { properties: Record<string, { type?: unknown; maxItems?: number }>; additionalProperties: boolean }
    }[]
  }
  expect(slide.properties.layout.enum).toContain('bar-chart')
  const hero = slide.allOf.find(each => each.if.properties.layout.const === 'hero-number')!.then
  expect(hero).toMatchObject({
    additionalProperties: false,
    properties: {
      hero: { type: ['string', 'object'] },
      numbers: { type: 'array', minItems: 1, maxItems: 5 },
      title: true,
    },
  })
})
