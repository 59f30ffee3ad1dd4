import { given } from '../base/given.ts'
import { readNumber } from '../numbers/notation.ts'
import type { Grid, GridCell } from '../survey/tables/grid.ts'
import type { Question } from './print-project.ts'

/** Where in a sheet the table stands, and what the lines around it say. */
interface FoundFrame {
  /** `A3:D9`; absent where the sheet is the table and nothing else. */
  readonly range?: string
  /** Rows of heads. */
  readonly heads: number
  readonly question?: Question
}

type Row = readonly GridCell[]

const filled = (row: Row): readonly GridCell[] => row.filter(({ text }) => text.trim() !== '')
/** A title, a question, a note: words in one cell, the rest of the row empty. */
const isLine = (row: Row): boolean => filled(row).length <= 1

/** Finds the table between the lines that people write above and below one: a title, the question with its base, notes and sources. */
export function findTable({ rows }: Grid): FoundFrame {
  const top = rows.findIndex(row => !isLine(row))
  if (top < 0) return { heads: 1 }
  const bottom = rows.findLastIndex(row => !isLine(row))
  const above = rows.slice(0, top).flatMap(filled)
  const range = top === 0 && bottom === rows.length - 1 ? undefined : rangeOf(rows[top]!, rows[bottom]!)
  return given({
    range,
    heads: headsOf(rows[top]!, rows[top + 1]),
    question: questionIn(above.map(({ text }) => text.trim())),
  })
}

/** Two where groups stand above the heads, with gaps between them: 2023, –, 2024, – above men, women, men, women. */
function headsOf(first: Row, second: Row = []): number {
  const below = second.slice(1)
  const isHead =
    below.length > 0 && below.every(({ text }) => text !== '' && (readNumber(text) === undefined || YEAR.test(text)))
  return isHead && below.some((_, at) => first[at + 1]?.text === '') ? 2 : 1
}

/** By the names of its corners, which count blank rows too; of a workbook's `Q7!B3` the part behind the sheet. */
const rangeOf = (head: Row, last: Row): string =>
  [head[0], last.at(-1)].map(cell => cell?.place.replace(/^.*!/, '')).join(':')

const YEAR = /^(?:19|20)\d\d$/

/** `Q7. How satisfied are you?` */
const CODE = /^\(?(Q\s?\d+[a-z]?|[A-Z]\d+[a-z]?|第?\d+题)\)?[.:：、)\s]+/i
/** `(n = 1,204; all patients)`, `Base: n=612`, `（N＝1,027）`. */
const BASE = /[(（]?\s*(?:base\s*[:：]?\s*)?\b(?:n|N)\s*[=＝]\s*([\d,， ]*\d)\s*[;；,，:：]?\s*([^()（）]*)[)）]?/
const ASKS = /[?？]/

/** The question and its base, where the lines above a table hold them. */
function questionIn(lines: readonly string[]): Question | undefined {
  const based = lines.map(line => BASE.exec(line)).find(match => match !== null)
  const [n, who] = [based?.[1]?.replace(/\s/g, ''), based?.[2]?.trim()]
  const asked = lines
    .find(line => ASKS.test(line))
    ?.replace(BASE, '')
    .trim()
  const code = asked && CODE.exec(asked)?.[1]
  const question: Question = given({
    code: code || undefined,
    text: asked?.replace(CODE, '').trim() || undefined,
    n: n !== undefined && readNumber(n) !== undefined ? n : undefined,
    who: who || undefined,
  })
  return Object.keys(question).length === 0 ? undefined : question
}
