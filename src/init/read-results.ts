import { type Diagnostic, error, hasErrors } from '../base/diagnostic.ts'
import { given } from '../base/given.ts'
import { SourcedText } from '../base/sourced-text.ts'
import { pointSpan } from '../base/span.ts'
import type { Host } from '../host/host.ts'
import { readFileOf } from '../host/read-file.ts'
import type { Table, TableRecord } from '../survey/model/table.ts'
import { axesOf, cellOf } from '../survey/tables/axes.ts'
import type { Grid } from '../survey/tables/grid.ts'
import { openTable } from '../survey/tables/open-table.ts'
import { shapeTable } from '../survey/tables/shape-table.ts'
import { findTable } from './find-table.ts'
import { labelWidth } from './label-width.ts'
import { guessTable } from './of-tables.ts'
import type { FoundTable, Question } from './print-project.ts'
import { readQuestions } from './read-questions.ts'
import type { ProjectFile } from './read-starter.ts'

/** Tables of numbers that were found in a workbook or a folder of CSV files, and copies of those files for the project. */
export interface Results {
  readonly tables: readonly FoundTable[]
  readonly files: readonly ProjectFile[]
  /** What was left out, and why. */
  readonly diagnostics: readonly Diagnostic[]
}

const ENDINGS = /\.(?:csv|xlsx)$/i

/** Reads the results at a path. A file or sheet that is no table of numbers is left out, and told. */
export async function readResults(host: Host, path: string, shown: string): Promise<Results> {
  const names = await namesAt(host, path)
  if (names === undefined || names.length === 0)
    return { tables: [], files: [], diagnostics: [noResults(shown, names === undefined)] }
  const tables: FoundTable[] = []
  const files: ProjectFile[] = []
  const diagnostics: Diagnostic[] = []
  const questions = new Map<string, Question>()
  for (const { name, full } of names) {
    const read = await readFileOf(host, full)
    if (!('bytes' in read)) {
      diagnostics.push(leftOut(name, read.why))
      continue
    }
    const sheets = await sheetsOf(name, read.bytes)
    const before = tables.length
    for (const sheet of sheets) {
      const bare = recordOf(name, sheet)
      const opened = (await openTable(bare, name, read.bytes)).result
      const { range, question, heads } = 'grid' in opened ? findTable(opened.grid) : { heads: 1 }
      const record = { ...bare, heads, ...(range !== undefined && { range: new SourcedText(range, bare.span) }) }
      const { result } = range === undefined ? { result: opened } : await openTable(record, name, read.bytes)
      const listed = 'grid' in result ? readQuestions(result.grid) : undefined
      if (listed !== undefined) {
        for (const [of, question] of listed) questions.set(of, question)
        continue
      }
      const faults: Diagnostic[] = []
      const table = 'fault' in result ? undefined : byNames(record, name, result.grid, fault => faults.push(fault))
      const fault = 'fault' in result ? result.fault : faults.find(({ severity }) => severity === 'error')
      const shownName = sheet === undefined ? name : `${name}, ${sheet}`
      if (table !== undefined && isOfSentences(table)) {
        diagnostics.push(wordsLeftOut(shownName))
        continue
      }
      if (table === undefined || hasErrors(faults) || !isOfNumbers(table)) {
        diagnostics.push(leftOut(shownName, fault?.message ?? 'It holds no table of numbers.'))
        continue
      }
      const id = `G${tables.length + 1}`
      tables.push({ id, name: titleOf(sheet ?? name), file: `data/${name}`, ...given({ sheet, question }), table })
    }
    if (tables.length > before) files.push({ path: `content/data/${name}`, bytes: read.bytes })
  }
  if (tables.length === 0) diagnostics.push(noResults(shown, false))
  const asked = tables.map(table => {
    const listed = questions.get(table.sheet ?? '') ?? questions.get(table.file.replace('data/', ''))
    return listed === undefined ? table : { ...table, question: { ...table.question, ...listed } }
  })
  return { tables: asked, files, diagnostics }
}

/** A table whose rows are numbered in the first column has their names in another. */
function byNames(record: TableRecord, path: string, grid: Grid, report: (fault: Diagnostic) => void): Table {
  const table = shapeTable({ ...record, missing: missingMarks(record, grid) }, path, grid, report)
  if (!table.rows.every(row => /^\d{1,3}$/.test(row))) return table
  const isName = (column: string): boolean =>
    table.rows.every(row => /\p{L}/u.test(cellOf(table, row, column)?.text ?? ''))
  const named = table.columns.find(isName)
  const rowsIn = named === undefined ? undefined : new SourcedText(named, record.span)
  return rowsIn === undefined ? table : shapeTable({ ...table.record, rowsIn }, path, grid, report)
}

/** What files write where there is no value. What it means, only their analyst knows. */
const NO_VALUE = /^(?:[-–—*.:/…]+|n\/?a|n\.a\.|缺失?|无)?$/i

/** The signs of a missing value that stand below the heads, a label of a row left aside. */
function missingMarks({ span }: TableRecord, { rows }: Grid): TableRecord['missing'] {
  const signs = rows.slice(1).flatMap(row => row.slice(1).filter(({ text }) => NO_VALUE.test(text)))
  return [...new Set(signs.map(({ text }) => text))].map(sign => ({ label: new SourcedText(sign, span), value: {} }))
}

/** Characters of a label that is a sentence rather than a name, those of full width counted twice. */
const SENTENCE = 24

/** What people said, a comment a row: such rows are quoted, not compared. */
const isOfSentences = ({ rows }: Table): boolean => {
  const ends = rows.filter(row => labelWidth(row) >= SENTENCE && /[.!?。！？…]["”’」]?$/.test(row))
  return ends.length * 2 > rows.length
}

/** Half of its columns at least hold numbers, and there are rows and columns to draw. */
const isOfNumbers = (table: Table): boolean => {
  const { rows, columns } = axesOf(table)
  return rows.length > 1 && columns.length * 2 >= table.columns.length && guessTable(table).columns.length > 0
}

async function namesAt(
  host: Host,
  path: string,
): Promise<readonly { readonly name: string; readonly full: string }[] | undefined> {
  const kind = await host.stat(path).then(
    stat => stat.kind,
    () => undefined,
  )
  if (kind === undefined) return undefined
  if (kind !== 'directory') return [{ name: host.path.basename(path), full: path }]
  const names = await host.list(path)
  return names.filter(name => ENDINGS.test(name)).map(name => ({ name, full: host.path.join(path, name) }))
}

/** The sheets of a workbook; of a CSV file the one table without a name. */
async function sheetsOf(name: string, bytes: Uint8Array): Promise<readonly (string | undefined)[]> {
  if (!/\.xlsx$/i.test(name)) return [undefined]
  const { sheetNames } = await import('../survey/tables/read-workbook.ts')
  return sheetNames(bytes)
}

/** A record that says nothing but where the table is. */
function recordOf(file: string, sheet: string | undefined): TableRecord {
  const span = pointSpan(file, 1, 1)
  const named = new SourcedText(file, span)
  return {
    kind: 'table',
    id: 'G1',
    span,
    excerpts: [],
    says: { en: named },
    file: named,
    heads: 1,
    path: [],
    base: { by: [] },
    units: [],
    labels: [],
    scale: [],
    missing: [],
    whole: false,
    only: [],
    ...given({ sheet: sheet === undefined ? undefined : new SourcedText(sheet, span) }),
  }
}

/** `q02_ai_tools.csv` → ai tools. */
const titleOf = (name: string): string =>
  name
    .replace(ENDINGS, '')
    .replace(/^[a-z]?\d+[a-z]?[_ .-]+/i, '')
    .replaceAll(/[_]+/g, ' ')
    .trim() || name

const leftOut = (name: string, why: string): Diagnostic => ({
  code: 'results-left-out',
  severity: 'warning',
  message: `${name} is left out`,
  why,
  help: 'Save the table alone, its heads in the first row and its labels in the first column, and add it to content/survey.yaml.',
})

const wordsLeftOut = (name: string): Diagnostic => ({
  ...leftOut(name, 'It holds what people wrote, a comment a row, and no table of numbers.'),
  help: 'Quote the comments that you show: a record below `quotes` for each in content/survey.yaml, with the file as their source; the layout `verbatims` sets them.',
})

const noResults = (shown: string, isMissing: boolean): Diagnostic =>
  error(
    'results-missing',
    isMissing ? `There is nothing at "${shown}"` : `No table of numbers was found at "${shown}"`,
    {
      help: 'Name an .xlsx workbook, a .csv file, or a folder of them.',
    },
  )
