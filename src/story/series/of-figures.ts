import { error } from '../../base/diagnostic.ts'
import { given } from '../../base/given.ts'
import type { SourcedText } from '../../base/sourced-text.ts'
import type { Span } from '../../base/span.ts'
import type { FigureRecord } from '../../survey/model/survey.ts'
import { cellOf } from '../../survey/tables/axes.ts'
import { findRecord, houseWord, inLanguage, type StoryContext } from '../story-context.ts'
import { figureForm, unitOf, withUnit } from '../words/figure-form.ts'
import { levelName, recordText } from '../words/record-text.ts'
import { baseLine } from './base-line.ts'
import { type Drawn, type DrawnCell, type DrawnSeries, type Point, printedBy } from './drawn.ts'

/** Figures by their ids, side by side: numbers as points of one series, figures with `values` as a series each. */
export function ofIds(context: StoryContext, ids: readonly SourcedText[], span: Span): Drawn | undefined {
  const figures = ids.flatMap(sourced => figureOf(context, sourced.text, sourced.span) ?? [])
  const [first] = figures
  if (first === undefined || figures.length < ids.length) return undefined
  checkComparable(context, figures, span)
  const common = commonOf(context, figures, span)
  const printed = printedBy(figures.map(figure => [figure.id, ownLabel(figure, context, span)]))
  if (figures.every(({ value }) => value.form === 'series'))
    return { ...common, printed, series: figures.map(figure => seriesOf(context, figure, span)) }
  const points = figures.flatMap(figure => pointOf(context, figure, ownLabel(figure, context, span), span) ?? [])
  return {
    ...common,
    printed,
    series: [{ name: common.name, points }],
    ...given({ base: baseOf(context, figures, span) }),
  }
}

/** Question, base and wave of the table that all figures are taken or computed from; nothing where they are of several. */
function baseOf(context: StoryContext, figures: readonly FigureRecord[], span: Span): SourcedText | undefined {
  const taken = figures.map(figure => cellsBehind(context, figure))
  const names = new Set(taken.flat().map(({ cell }) => cell?.table))
  const [name = ''] = names
  const table = context.survey.tables.get(name)
  if (table === undefined || names.size > 1 || taken.some(cells => cells.length === 0)) return undefined
  const cells = taken.flat().flatMap((figure): DrawnCell[] => {
    const [row = '', ...rest] = figure.cell?.labels ?? []
    const cell = cellOf(table, row, rest.join('/'))
    return cell === undefined ? [] : [{ cell, series: rest.join('/'), category: row, figure }]
  })
  return baseLine(context, table, cells, span)
}

/** The cells that a figure is, or is computed from. */
function cellsBehind(context: StoryContext, figure: FigureRecord): readonly FigureRecord[] {
  if (figure.cell !== undefined) return [figure]
  return (figure.derived?.from ?? []).flatMap(id => {
    const part = context.survey.records.get(id)
    return part?.kind === 'figure' ? cellsBehind(context, part) : []
  })
}

/** A figure with `values` as a series: named by its short form, or by what it says. */
export const seriesOf = (context: StoryContext, figure: FigureRecord, span: Span): DrawnSeries => ({
  name: ownLabel(figure, context, span),
  points:
    figure.value.form !== 'series'
      ? []
      : figure.value.points.map(({ label, value, text }) => ({
          label: label.text,
          value,
          written: text,
          text: withUnit(context, figure, text.text, span),
        })),
})

/** What is drawn on one axis is of one unit and one level. */
export function checkComparable(context: StoryContext, figures: readonly FigureRecord[], span: Span): void {
  const first = figures[0]!
  for (const other of figures.slice(1)) {
    const units = [first, other].map(figure => unitOf(context, figure, span) ?? '')
    const levels = [first, other].map(figure => figure.level?.text ?? '')
    const [what, [one, two]] = units[0] !== units[1] ? ['unit', units] : ['level', levels]
    if (one === two) continue
    context.report(
      error('series-mixed', `${first.id} and ${other.id} differ in their ${what}: "${one}" and "${two}"`, {
        span,
        why: 'Bars on one axis are compared, and these cannot be.',
        help: 'Show them as numbers, each with its unit and level.',
      }),
    )
  }
}

/** What figures on one axis have in common. */
export function commonOf(context: StoryContext, figures: readonly FigureRecord[], span: Span): Omit<Drawn, 'series'> {
  const first = figures[0]!
  const level = levelName(context, first, span)
  const unit = unitOf(context, first, span) ?? ''
  return {
    name: measureName(context, level?.text, unit) || inLanguage(context, first.what, first, 'what', span).text,
    unit,
    counted: figures.some(({ counted }) => counted !== undefined),
    ids: figures.map(({ id }) => id),
    ...given({ level }),
  }
}

/** What the bars of several figures have in common: their level, their unit. */
function measureName(context: StoryContext, level: string | undefined, unit: string): string {
  if (level === undefined || unit === '') return level ?? unit
  return `${level}${houseWord(context, 'open-bracket')}${unit}${houseWord(context, 'close-bracket')}`
}

export function figureOf(context: StoryContext, id: string, span: Span): FigureRecord | undefined {
  const record = findRecord(context, id, span)
  if (record === undefined || record.kind === 'figure') return record
  context.report(
    error('series-of-no-figure', `${id} is a ${record.kind}, expected a figure`, {
      span,
      help: 'A chart draws figures.',
    }),
  )
  return undefined
}

const ownLabel = (figure: FigureRecord, context: StoryContext, used: Span): string =>
  inLanguage(context, figure.short ?? figure.what, figure, figure.short === undefined ? 'what' : 'short', used).text

export function pointOf(context: StoryContext, figure: FigureRecord, label: string, span: Span): Point | undefined {
  if (figure.value.form === 'number')
    return {
      label,
      value: figure.value.value,
      written: inLanguage(context, figure.value.text, figure, 'value', span),
      text: recordText(context, figure, span),
      ...given({ qualifier: figureForm(context, figure, span).lead }),
    }
  context.report(
    error('series-of-no-number', `${figure.id} is no single number`, {
      span,
      why: 'Words, changes and ranges have no place on an axis.',
      help: 'Show it as text.',
    }),
  )
  return undefined
}
