import type { Diagnostic } from '../base/diagnostic.ts'
import { given } from '../base/given.ts'
import { SourcedText } from '../base/sourced-text.ts'
import { pointSpan } from '../base/span.ts'
import type { Table, TableRecord } from '../survey/model/table.ts'
import { axesOf, cellOf } from '../survey/tables/axes.ts'
import type { Grid } from '../survey/tables/grid.ts'
import { openTable } from '../survey/tables/open-table.ts'
import { shapeTable } from '../survey/tables/shape-table.ts'
import { findTable } from './find-table.ts'
import { labelWidth } from './label-width.ts'
import { guessTable } from './of-tables.ts'
import type { Question } from './print-project.ts'
import { readQuestions } from './read-questions.ts'

/** A CSV file, or a sheet of a workbook. */
interface Sheet {
  readonly name: string
  readonly sheet?: string
  readonly bytes: Uint8Array
}

/** A table with the question above it; a list of questions by file or sheet; or why it is neither, and what helps. */
type SheetContent =
  | { readonly table: Table; readonly question?: Question }
  | { readonly questions: ReadonlyMap<string, Question> }
  | { readonly why: string; readonly help?: string }

/** Reads what a sheet holds, wherever in it the table stands. */
export async function readSheet({ name, sheet, bytes }: Sheet): Promise<SheetContent> {
  const bare = recordOf(name, sheet)
  const opened = (await openTable(bare, name, bytes)).result
  if ('fault' in opened) return { why: opened.fault.message }
  const { range, question, heads } = findTable(opened.grid)
  const record = { ...bare, heads, ...(range !== undefined && { range: new SourcedText(range, bare.span) }) }
  const { result } = range === undefined ? { result: opened } : await openTable(record, name, bytes)
  if ('fault' in result) return { why: result.fault.message }
  const questions = readQuestions(result.grid)
  if (questions !== undefined) return { questions }
  const faults: Diagnostic[] = []
  const table = byNames(record, name, result.grid, fault => faults.push(fault))
  if (isOfComments(table)) return COMMENTS
  const fault = faults.find(({ severity }) => severity === 'error')
  if (fault !== undefined) return { why: fault.message }
  if (!isOfNumbers(table)) return { why: 'It holds no table of numbers.' }
  return { table, ...given({ question }) }
}

const COMMENTS = {
  why: 'It holds what people wrote, a comment a row, and no table of numbers.',
  help: 'Quote the comments that you show: a record below `quotes` for each in content/survey.yaml, with the file as their source; the layout `verbatims` sets them.',
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
/** Columns of numbers that say who a person is. */
const PERSON = /^(?:id|age|year of birth|respondent|年龄|编号|出生年份?)$/i

/** What people said, a comment a row and no number but of the people: such rows are quoted, not compared. */
const isOfComments = (table: Table): boolean => {
  const sentences = table.rows.filter(row => labelWidth(row) >= SENTENCE && /[.!?。！？…]["”’」]?$/.test(row))
  return sentences.length * 2 > table.rows.length && axesOf(table).columns.every(column => PERSON.test(column.trim()))
}

/** Half of its columns at least hold numbers, and there are rows and columns to draw. */
const isOfNumbers = (table: Table): boolean => {
  const { rows, columns } = axesOf(table)
  return rows.length > 1 && columns.length * 2 >= table.columns.length && guessTable(table).columns.length > 0
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
