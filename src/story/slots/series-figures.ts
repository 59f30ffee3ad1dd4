import { error } from '../../base/diagnostic.ts'
import { given } from '../../base/given.ts'
import type { SourcedText } from '../../base/sourced-text.ts'
import type { Span } from '../../base/span.ts'
import type { FigureRecord } from '../../survey/model/survey.ts'
import { findRecord, houseWord, inLanguage, type StoryContext } from '../story-context.ts'
import { unitOf } from '../words/figure-form.ts'
import { levelName, recordText } from '../words/record-text.ts'

export interface Point {
  readonly label: string
  readonly value: number
  /** The value as its record writes it, and where. */
  readonly written: SourcedText
  readonly text: string
  readonly names?: readonly string[]
}

/** What a chart draws: points, and what they have in common. */
export interface Drawn {
  readonly name: string
  readonly unit: string
  readonly points: readonly Point[]
  readonly counted: boolean
  readonly level?: SourcedText
  readonly ids: readonly string[]
}

/** Figures by their ids, side by side. */
export function ofIds(context: StoryContext, ids: readonly SourcedText[], span: Span): Drawn | undefined {
  const figures = ids.flatMap(sourced => figureOf(context, sourced.text, sourced.span) ?? [])
  return figures.length === 0 || figures.length < ids.length ? undefined : ofFigures(context, figures, span, ownLabel)
}

/** Figures side by side: of one unit and one level, each a number. */
export function ofFigures(
  context: StoryContext,
  figures: readonly FigureRecord[],
  span: Span,
  labelOf: (figure: FigureRecord, context: StoryContext, used: Span) => string,
): Drawn {
  const first = figures[0]!
  if (figures.length < 2) {
    const help = 'Show one number as a number.'
    context.report(error('series-too-short', 'Unexpected single figure, expected two at least', { span, help }))
  }
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
  const points = figures.flatMap(figure => pointOf(context, figure, labelOf(figure, context, span), span) ?? [])
  const level = levelName(context, first, span)
  const unit = unitOf(context, first, span) ?? ''
  return {
    name: measureName(context, level?.text, unit) || inLanguage(context, first.what, first, 'what', span).text,
    unit,
    points,
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

function pointOf(context: StoryContext, figure: FigureRecord, label: string, span: Span): Point | undefined {
  if (figure.value.form === 'number')
    return {
      label,
      value: figure.value.value,
      written: inLanguage(context, figure.value.text, figure, 'value', span),
      text: recordText(context, figure, span),
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
