import { ruleOf } from '../base/kinds/chart-kinds.ts'
import type { Language } from '../base/language.ts'
import type { Table } from '../survey/model/table.ts'
import { cellOf } from '../survey/tables/axes.ts'
import type { TemplateSet } from '../template/spec/layout-spec.ts'
import { type ChosenLayout, chooseLayout, isDated } from './choose-layout.ts'
import { labelWidth } from './label-width.ts'
import { type GuessedTable, guessTable } from './of-tables.ts'

/** A table that was found, by its id, with what it is called. */
export interface FoundTable {
  readonly id: string
  readonly name: string
  readonly file: string
  readonly sheet?: string
  readonly table: Table
  readonly question?: Question
}

/** What a list of questions says of a table. */
export interface Question {
  readonly code?: string
  readonly text?: string
  readonly n?: string
  readonly who?: string
}

const quoted = (text: string): string => JSON.stringify(text)
const list = (labels: readonly string[]): string => `[${labels.map(quoted).join(', ')}]`
const map = (entries: Iterable<readonly [string, string]>): string =>
  `{ ${[...entries].map(([key, value]) => `${quoted(key)}: ${quoted(value)}`).join(', ')} }`

/** The survey of tables as YAML: what the files say, what was guessed, and as comments what only their analyst knows. */
export function printSurvey(found: readonly FoundTable[], title: string, language: Language): string {
  const records = found.map(each => {
    const guess = guessTable(each.table)
    const lines = [
      `file: ${quoted(each.file)}`,
      ...(each.sheet === undefined ? [] : [`sheet: ${quoted(each.sheet)}`]),
      ...(each.table.record.range === undefined ? [] : [`range: ${each.table.record.range.text}`]),
      ...(each.table.record.heads === 1 ? [] : [`heads: ${each.table.record.heads}`]),
      ...(each.table.record.rowsIn === undefined ? [] : [`rows: ${quoted(each.table.record.rowsIn.text)}`]),
      'source: S1',
      `what: ${quoted(each.name)}`,
      questionLine(each.question),
      baseLine(each.question, guess),
      ...keysOf(each.table, guess, language),
    ]
    return `  ${each.id}:\n${lines.map(line => `    ${line}\n`).join('')}`
  })
  return `# yaml-language-server: $schema=schema/survey.schema.json
# Units, waves and scales were guessed from the files: correct what is wrong. A base that is not written here is said to be not stated.
survey: ${quoted(title)}
language: ${language}

sources:
  S1: { cite: ${quoted(title)} }

tables:
${records.join('')}`
}

/** The base below which most survey houses mark a share as uncertain. */
const LOW = 30
/** As charts say it. */
const NO_VALUE: Readonly<Record<Language, string>> = { zh: '无数据', en: 'no value' }

function questionLine(question: Question | undefined): string {
  const parts = [
    ...(question?.code === undefined ? [] : [`code: ${quoted(question.code)}`]),
    ...(question?.text === undefined ? [] : [`text: ${quoted(question.text)}`]),
  ]
  return parts.length === 0
    ? '# question: { code: Q1, text: "The question as it was asked" }'
    : `question: { ${parts.join(', ')} }`
}

function baseLine(question: Question | undefined, { base }: GuessedTable): string {
  const parts = [
    ...(base !== undefined
      ? [`${base.in}: ${quoted(base.label)}`]
      : question?.n === undefined
        ? []
        : [`n: ${quoted(question.n)}`]),
    ...(question?.who === undefined ? [] : [`who: ${quoted(question.who)}`]),
  ]
  return parts.length === 0 ? '# base: { n: 612, who: all who answered }' : `base: { ${parts.join(', ')} }`
}

function keysOf(
  table: Table,
  { units, base, wave, scale, whole, labels, rows }: GuessedTable,
  language: Language,
): readonly string[] {
  // A file that writes its percent signs needs no unit.
  const own = [...units].filter(([column]) => !cellOf(table, rows[0] ?? '', column)?.percent)
  const [first] = own
  const missing = table.record.missing.map(({ label }) => [label.text, NO_VALUE[language]] as const)
  const isOne = first !== undefined && own.length === units.size && own.every(([, unit]) => unit === first[1])
  return [
    ...(first === undefined ? [] : [`unit: ${isOne ? quoted(first[1]) : map(own)}`]),
    ...(wave === undefined ? [] : [`wave: ${wave}`]),
    ...(scale.length === 0 ? [] : [`scale: ${list(scale)}`]),
    ...(whole ? ['adds: rows', 'whole: true'] : []),
    ...(labels.size === 0 ? [] : [`labels: ${map(labels)}`]),
    ...(base === undefined ? [] : [`low: ${LOW}`]),
    ...(missing.length === 0 ? [] : [`missing: ${map(missing)} # why: not asked, too few answered …`]),
  ]
}

/** A first storyline: a slide for each table, in the layout that draws its kind, with its title as a task. */
export function printAudience(
  found: readonly FoundTable[],
  templates: TemplateSet,
  { title, language, theme }: { readonly title: string; readonly language: Language; readonly theme: string },
): string {
  const slides = found.flatMap(each => printSlide(each, templates, language) ?? [])
  return `# yaml-language-server: $schema=../schema/audience.schema.json
# A slide for each table. The build lists each TASK; \`briefdeck build --strict\` refuses them.
audience: board
title: ${quoted(title)}
language: ${language}
theme: ${theme}
slides:
${slides.join('\n')}`
}

function printSlide({ id, name, table }: FoundTable, templates: TemplateSet, language: Language): string | undefined {
  const guess = guessTable(table)
  for (const kind of new Set([guess.kind, 'bar'] as const)) {
    const columns = kind === guess.kind ? guess.columns : guess.columns.slice(0, ruleOf('bar').series[1])
    const isTurned = guess.wave === 'columns' || (kind === 'likert' && guess.scale.length > 0)
    const points = isTurned || kind === 'cells' ? columns.length : guess.rows.length
    const layout = chooseLayout(templates, kind, points)
    if (layout === undefined) continue
    const task = (text: string): string => `{ text: ${quoted(`TASK: ${text}`)}, ours: true }`
    const [ask, aside] =
      language === 'zh'
        ? [`写一句话：数据说明了什么（${name}）`, '什么最突出']
        : [`say in a sentence what the table shows (${name})`, 'what stands out']
    const isRanked = kind === 'bar' && columns.length === 1 && guess.scale.length === 0 && guess.wave === undefined
    const most = kind === 'bar' ? mostBars(guess.rows, columns.length, layout) : layout.most
    const isPart = kind === 'likert' && guess.scale.length > 0
    const data = [
      `table: ${id}`,
      `columns: ${list(kind === 'cells' ? columns.slice(0, most) : columns)}`,
      ...(isPart ? [`rows: ${list(guess.rows)}`] : []),
      ...(kind === 'waterfall' ? [`totals: ${list(guess.totals)}`] : []),
      ...(isRanked ? ['sort: descending'] : []),
      ...(points > most && kind !== 'cells' && !isDated(kind) ? [`top: ${most}`] : []),
    ]
    return [
      `  - slide: ${id}`,
      `    layout: ${layout.key}`,
      `    title: ${task(ask)}`,
      `    ${layout.data}: { ${data.join(', ')} }`,
      ...layout.words.map(slot => `    ${slot}: ${task(aside)}`),
      '',
    ].join('\n')
  }
  return undefined
}

/** Characters of a name in one line beside bars, those of full width counted twice. */
const LINE = 30

/** As many bars as have room: several series take more, and so do names of several lines. */
function mostBars(rows: readonly string[], series: number, { most }: ChosenLayout): number {
  const room = Math.max(2, most / series)
  let used = 0
  const fitting = rows.findIndex(row => {
    used += Math.max(1, Math.ceil(labelWidth(row) / LINE) * 0.8)
    return used > room
  })
  return fitting < 0 ? Math.max(2, Math.floor(room)) : Math.max(2, fitting)
}
