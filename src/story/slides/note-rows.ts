import type { FigureRecord, SurveyRecord } from '../../survey/model/survey.ts'
import type { CellOrigin } from '../../survey/model/table.ts'
import { printedLabels } from '../series/labels.ts'
import { houseWord, type StoryContext } from '../story-context.ts'
import { recordText } from '../words/record-text.ts'

type CellFigure = FigureRecord & { readonly cell: CellOrigin }

/** Records that are told in one line: the cells of a row together, each other record by itself, in the order of the first. */
export function rowsOf(records: readonly SurveyRecord[]): ReadonlyMap<string, readonly SurveyRecord[]> {
  const rows = new Map<string, SurveyRecord[]>()
  for (const record of records) {
    const cell = record.kind === 'figure' ? record.cell : undefined
    const key = cell === undefined ? record.id : JSON.stringify([cell.table, cell.labels[0]])
    const row = rows.get(key)
    if (row === undefined) rows.set(key, [record])
    else row.push(record)
  }
  return rows
}

export const isRow = (row: readonly SurveyRecord[]): row is readonly CellFigure[] => row.length > 1

/** `G1/Study  All 58%, Students 84% — data/uses.csv B2–D2`. */
export function rowLine(context: StoryContext, row: readonly CellFigure[]): string {
  const [first, last] = [row[0]!, row.at(-1)!]
  const table = context.survey.tables.get(first.cell.table)!
  const values = row.map(figure => {
    const { column } = printedLabels(context, table, figure.cell, false, figure.span)
    return [column, recordText(context, figure, figure.span)].filter(Boolean).join(' ')
  })
  const place = first.excerpts[0]?.section ?? first.cell.place
  const end = last.cell.place.replace(/^.*!/, '')
  const name = `${first.cell.table}/${first.cell.labels[0]}`
  return `${name}\u2002${values.join(houseWord(context, 'clause-comma'))} — ${place}–${end}`
}

/** What not to say, once for all records of which it is true. */
export function cautionsOf(cautions: readonly (readonly [id: string, words: string])[]): readonly string[] {
  const byWords = new Map<string, string[]>()
  for (const [id, words] of cautions) byWords.set(words, [...(byWords.get(words) ?? []), id])
  return [...byWords].map(([words, ids]) => `${named(ids)}\u2002${words}`)
}

const MOST_NAMED = 3

const named = (ids: readonly string[]): string =>
  ids.length <= MOST_NAMED ? ids.join(' ') : `${ids[0]} … ${ids.at(-1)} (${ids.length})`
