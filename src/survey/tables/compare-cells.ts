import { type Diagnostic, error } from '../../base/diagnostic.ts'
import type { SourcedText } from '../../base/sourced-text.ts'
import { compare, exactOf } from '../../numbers/exact.ts'
import type { FigureRecord, RepeatedCell, Survey, Texts } from '../model/survey.ts'
import { unitAt } from './cell-base.ts'
import { addressOf } from './cell-figure.ts'
import { findCell, numberIn, whyNoCell } from './find-cell.ts'
import { foldLabel } from './label.ts'

/**
 * Holds figures of the prose against the tables: one that names its cells (`same`) has their values and unit; one whose words,
 * value and unit fit a single cell is offered it.
 */
export function compareWithCells(survey: Survey): readonly Diagnostic[] {
  return [...survey.records.values()].flatMap(record => {
    if (record.kind !== 'figure') return []
    return record.same.length === 0
      ? offer(record, survey)
      : record.same.flatMap(each => compareSame(record, each, survey))
  })
}

function compareSame(figure: FigureRecord, { part, address }: RepeatedCell, survey: Survey): readonly Diagnostic[] {
  const numbers = numbersOf(figure)
  const number = numbers.find(each => each.part === part?.text)
  if (number === undefined) return [notOnePart(figure, part ?? address, numbers)]
  const { text, span } = address
  const cell = findCell(survey.tables, text, survey.language)
  if (cell === undefined) {
    const why = whyNoCell(survey.tables, text)
    const help = 'An address is G1/row/column, with the labels of the file.'
    if (why === undefined) return [error('cell-unknown', `"${text}" is no cell of a table`, { span, help })]
    const { code, message, ...detail } = why
    return [error(code, message, { ...detail, span })]
  }
  const other = numbersOf(cell)[0]?.text ?? ''
  if (isSame(number.text, other) && unitText(figure) === unitText(cell)) return []
  const [own, its] = [`${number.text}${unitText(figure)}`, `${other}${unitText(cell)}`]
  return [
    error('figure-not-as-cell', `${figure.id} says ${own}, the cell ${cell.id} says ${its}`, {
      span: part === undefined ? figure.span : address.span,
      why: 'The prose and the table of a survey say the same, or one of them is wrong.',
      help: 'Correct the one that is wrong, or delete `same`.',
      trace: [{ label: 'the cell is here', span: cell.span }],
    }),
  ]
}

const notOnePart = ({ id }: FigureRecord, { text, span }: SourcedText, numbers: readonly PartNumber[]): Diagnostic => {
  const parts = numbers.flatMap(({ part }) => part ?? [])
  const help =
    parts.length === 0
      ? 'It has one number: write `same: G1/row/column`.'
      : `Write \`same: { ${parts[0]}: G1/row/column }\`; its parts are ${parts.join(', ')}.`
  return error('figure-not-as-cell', `${id} has no single number that "${text}" could be`, { span, help })
}

/** A figure that no one has bound to a table yet, but whose label, value and unit one cell alone has. */
function offer(figure: FigureRecord, { tables, language }: Survey): readonly Diagnostic[] {
  const [number] = numbersOf(figure)
  if (number === undefined || number.part !== undefined) return []
  const what = foldLabel(figure.what[language]?.text ?? '')
  const fitting = [...tables.values()].flatMap(table =>
    table.cells.flatMap(cell => {
      const label = foldLabel(cell.labels[0] ?? '')
      if (label.length < 2 || !what.includes(label) || numberIn(table, cell) === undefined) return []
      const unit = cell.percent ? '%' : (Object.values(unitAt(table, cell) ?? {})[0]?.text ?? '')
      const address = addressOf(table, cell)
      const found = unit === unitText(figure) ? findCell(tables, address, language) : undefined
      return found !== undefined && isSame(number.text, numbersOf(found)[0]?.text ?? '') ? [found] : []
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

/** A number of a figure as the survey writes it. */
interface PartNumber {
  readonly part?: string
  readonly text: string
}

function numbersOf({ value }: FigureRecord): readonly PartNumber[] {
  const textOf = (texts: Texts): string => Object.values(texts)[0]?.text ?? ''
  switch (value.form) {
    case 'number':
      return [{ text: textOf(value.text) }]
    case 'change':
      return [
        { part: 'from', text: textOf(value.from) },
        { part: 'to', text: textOf(value.to) },
      ]
    case 'range':
      return [
        { part: 'low', text: value.low.text.text },
        { part: 'high', text: value.high.text.text },
      ]
    case 'series':
      return value.points.map(({ label, text }) => ({ part: label.text, text: text.text }))
    case 'words':
      return []
  }
}

const unitText = ({ unit }: FigureRecord): string => Object.values(unit ?? {})[0]?.text ?? ''

function isSame(one: string, other: string): boolean {
  const [a, b] = [exactOf(one), exactOf(other)]
  return a !== undefined && b !== undefined && compare(a, b) === 0
}
