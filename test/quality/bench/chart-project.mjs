// A project of tables, charts and tables of figures, drawn from numbers that differ from slide to slide.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const WAVES = ['2015', '2017', '2018', '2021', '2023', '2025']
const GROUPS = ['Under 30', '30 to 59', '60 and over', 'All']
const ANSWERS = ['Very poor', 'Poor', 'Neither', 'Good', 'Very good']
const THINGS = [
  'Price',
  'Quality',
  'Service',
  'Delivery',
  'Opening hours',
  'Location',
  'Choice',
  'Returns',
  'Advice',
  'Parking',
]

/** Shares between 5 and 90, other ones for each slide. */
const share = (slide, row, column) => 5 + ((slide * 37 + row * 23 + column * 11 + row * column * 7) % 86)
/** Shares of one row that make 100. */
function shares(slide, row, count) {
  const parts = Array.from({ length: count - 1 }, (_, column) => 5 + (share(slide, row, column) % 18))
  return [...parts, 100 - parts.reduce((sum, part) => sum + part, 0)]
}
const csv = (heads, rows) => `${[heads, ...rows].map(row => row.join(',')).join('\n')}\n`
const things = (slide, count, columns) =>
  csv(
    ['thing', ...columns],
    THINGS.slice(0, count).map((thing, row) => [thing, ...columns.map((_, column) => share(slide, row, column))]),
  )

/** The kinds of slide in turn: layout, table, what its record says beside, what of it is drawn. */
const KINDS = [
  {
    layout: 'multi-select',
    table: slide => things(slide, 10, ['share']),
    data: id => `{ table: ${id}, sort: descending }`,
  },
  {
    layout: 'likert',
    table: slide => {
      const columns = THINGS.slice(0, 6).map((_, row) => shares(slide, row, ANSWERS.length))
      return csv(
        ['answer', ...THINGS.slice(0, 6)],
        ANSWERS.map((answer, at) => [answer, ...columns.map(own => own[at])]),
      )
    },
    record: `scale: [${ANSWERS.join(', ')}]`,
  },
  { layout: 'cross-tab', table: slide => things(slide, 10, GROUPS) },
  {
    layout: 'trend',
    table: slide =>
      csv(
        ['wave', 'Shop', 'Online', 'Phone'],
        WAVES.map((wave, row) => [wave, ...[0, 1, 2].map(column => share(slide, row, column))]),
      ),
    record: 'wave: rows',
  },
  { layout: 'figure-table', table: slide => things(slide, 10, GROUPS) },
  { layout: 'paired-groups', table: slide => things(slide, 8, ['Men', 'Women']) },
]
const THREE = `---
name: { en: Three charts }
title: 28/62
slots: { one: chart bar 9, two: chart column 9, three: chart line 12 }
instead: bar-chart
---
{{#> frame}}
<row flex="1" gap="l">
<column flex="1">{{> chart one gap="40" style="chart-category"}}</column>
<column flex="1">{{> chart two gap="40" style="chart-category"}}</column>
<column flex="1">{{> chart three gap="0" style="chart-category"}}</column>
</row>
{{/frame}}
`

/**
 * Writes the project and returns its folder.
 * @param three whether each slide has three charts
 * @param rows whether its deck is made for each row of a table
 */
export function writeChartProject(folder, slides, three = false, rows = false) {
  const write = (path, text) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const tables = []
  const drawn = Array.from({ length: slides }, (_, slide) => {
    const add = ({ table, record }) => {
      const id = `G${tables.length + 1}`
      write(`content/data/${id}.csv`, table(tables.length))
      tables.push(
        `  ${id}: { file: data/${id}.csv, source: S1, unit: "%", question: { code: Q${tables.length + 1}, text: What do you think of it? }, base: { n: ${600 + slide}, who: all customers }${record === undefined ? '' : `, ${record}`} }`,
      )
      return id
    }
    const head = `  - { slide: A${slide + 1}, title: { text: "What customers${rows ? ' of {each.name}' : ''} say of it: part ${slide + 1}", ours: true }`
    if (three) {
      const [bars, , , trend] = KINDS
      const [one, two, last] = [
        add({ table: number => things(number, 5, ['share']) }),
        add({ table: number => things(number, 4, ['before', 'now']) }),
        add(trend),
      ]
      return `${head}, layout: three, one: ${bars.data(one)}, two: ${two}, three: ${last} }`
    }
    const kind = KINDS[slide % KINDS.length]
    const id = add(kind)
    return `${head}, layout: ${kind.layout}, data: ${kind.data?.(id) ?? id} }`
  })
  write('briefdeck.yaml', 'rules: { preset: draft }\n')
  if (three) write('templates/layouts/three.hbs', THREE)
  write('content/source/report.md', 'Customers were asked.\n')
  write(
    'content/survey.yaml',
    `survey: Customers\nlanguage: en\nsources: { S1: { file: source/report.md, cite: Survey of customers } }\ntables:\n${tables.join('\n')}\n`,
  )
  write(
    'content/audiences/charts.yaml',
    `audience: ${rows ? '"charts-{each.id}"' : 'charts'}\ntitle: Customers\nfor: The board\nlanguage: en\ntheme: ledger\nslides:\n${drawn.join('\n')}\n`,
  )
  return folder
}
