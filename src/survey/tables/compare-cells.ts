import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { compare, exactOf } from '../../numbers/exact.ts'
import type { FigureRecord, Survey } from '../model/survey.ts'
import { unitAt } from './cell-base.ts'
import { addressOf } from './cell-figure.ts'
import { findCell, numberIn, whyNoCell } from './find-cell.ts'
import { foldLabel } from './label.ts'

/**
 * Holds figures of the prose against the tables: one that names its cell (`same`) has its value and unit; one whose words,
 * value and unit fit a single cell is offered it.
 */
export function compareWithCells(survey: Survey): readonly Diagnostic[] {
  if (survey.tables.size === 0) return []
  return [...survey.records.values()].flatMap(record => {
    if (record.kind !== 'figure' || record.value.form !== 'number') return []
    return record.same === undefined ? offer(record, survey) : compareSame(record, survey)
  })
}

function compareSame(figure: FigureRecord, { tables, language }: Survey): readonly Diagnostic[] {
  const { text, span } = figure.same!
  const cell = findCell(tables, text, language)
  if (cell === undefined) {
    const why = whyNoCell(tables, text)
    const help = 'An address is G1/row/column, with the labels of the file.'
    if (why === undefined) return [error('cell-unknown', `"${text}" is no cell of a table`, { span, help })]
    const { code, message, ...detail } = why
    return [error(code, message, { ...detail, span })]
  }
  const [own, other] = [figure, cell].map(each => `${valueText(each)}${unitText(each)}`)
  const agree = isSame(figure, cell) && unitText(figure) === unitText(cell)
  if (agree) return []
  return [
    error('figure-not-as-cell', `${figure.id} says ${own}, the cell ${cell.id} says ${other}`, {
      span: figure.span,
      why: 'The prose and the table of a survey say the same, or one of them is wrong.',
      help: 'Correct the one that is wrong, or delete `same`.',
      trace: [{ label: 'the cell is here', span: cell.span }],
    }),
  ]
}

/** A figure that no one has bound to a table yet, but whose label, value and unit one cell alone has. */
function offer(figure: FigureRecord, { tables, language }: Survey): readonly Diagnostic[] {
  const what = foldLabel(figure.what[language]?.text ?? '')
  const fitting = [...tables.values()].flatMap(table =>
    table.cells.flatMap(cell => {
      const label = foldLabel(cell.labels[0] ?? '')
      if (label.length < 2 || !what.includes(label) || numberIn(table, cell) === undefined) return []
      const unit = cell.percent ? '%' : (Object.values(unitAt(table, cell) ?? {})[0]?.text ?? '')
      const address = addressOf(table, cell)
      const found = unit === unitText(figure) ? findCell(tables, address, language) : undefined
      return found !== undefined && isSame(figure, found) ? [found] : []
    }),
  )
  const [only, second] = fitting
  if (only === undefined || second !== undefined) return []
  return [
    {
      code: 'figure-in-table',
      severity: 'info',
      message: `${figure.id} is the cell ${only.id} by its words, value and unit`,
      span: figure.span,
      help: `Write \`same: ${only.id}\`, so that the two are compared from now on.`,
    },
  ]
}

const valueText = (figure: FigureRecord): string =>
  figure.value.form === 'number' ? (Object.values(figure.value.text)[0]?.text ?? '') : ''

const unitText = ({ unit }: FigureRecord): string => Object.values(unit ?? {})[0]?.text ?? ''

function isSame(one: FigureRecord, other: FigureRecord): boolean {
  const [a, b] = [exactOf(valueText(one)), exactOf(valueText(other))]
  return a !== undefined && b !== undefined && compare(a, b) === 0
}
