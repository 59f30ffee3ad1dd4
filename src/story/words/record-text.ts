import { error } from '../../base/diagnostic.ts'
import type { RecordReference } from '../../base/reference.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import type { Span } from '../../base/span.ts'
import { didYouMean } from '../../base/suggest.ts'
import type { FigureRecord, SurveyRecord, Texts } from '../../survey/model/survey.ts'
import { houseWord, inLanguage, type StoryContext } from '../story-context.ts'
import { figureForm, unitOf, withUnit } from './figure-form.ts'

/** The text that stands for a whole record, in the deck's language: a name, a form, a quotation in its marks. */
export function recordText(context: StoryContext, record: SurveyRecord, used: Span): string {
  if (record.kind === 'figure') return figureForm(context, record, used).text
  const [field, texts] = mainText(record)
  const text = texts === undefined ? originalExcerpt(record) : inLanguage(context, texts, record, field, used).text
  return record.kind === 'quotation' ? inMarks(context, text) : text
}

export const inMarks = (context: StoryContext, text: string): string =>
  `${houseWord(context, 'open-quote')}${text}${houseWord(context, 'close-quote')}`

/** The text of a record's field. It reports an unknown field with the list of known ones. */
export function fieldText(context: StoryContext, record: SurveyRecord, field: string, used: Span): string {
  if (record.kind === 'figure') {
    const text = figureField(context, record, field, used)
    if (text !== undefined) return text
  } else {
    const texts = textsOfField(record, field)
    if (texts !== undefined) {
      const { text } = texts instanceof SourcedText ? texts : inLanguage(context, texts, record, field, used)
      return record.kind === 'quotation' && field === 'short' ? inMarks(context, text) : text
    }
  }
  context.report(
    error('field-unknown', `${record.id} has no field "${field}"`, {
      span: used,
      help: didYouMean(field, fieldsOf(record)),
    }),
  )
  return ''
}

/** The text of a reference, or nothing where there is no such record. */
export function referenceText(context: StoryContext, { id, field }: RecordReference, used: Span): string | undefined {
  const record = context.survey.records.get(id)
  if (record === undefined) return undefined
  return field === undefined ? recordText(context, record, used) : fieldText(context, record, field, used)
}

/** The field that stands for a record, and its text. */
function mainText(record: Exclude<SurveyRecord, FigureRecord>): readonly [string, Texts | undefined] {
  switch (record.kind) {
    case 'voice':
    case 'person':
    case 'organisation':
    case 'product':
      return ['name', record.name]
    case 'source':
      return ['cite', record.cite]
    case 'relation':
      return ['excerpt', undefined]
    default:
      return ['says', record.says]
  }
}

/** The text of captions, credits and relations, in the language of the source. */
const originalExcerpt = (record: SurveyRecord): string => record.excerpts.map(({ words }) => words.text).join('')

function textsOfField(record: SurveyRecord, field: string): Texts | SourcedText | undefined {
  if (record.kind === 'person' && (field === 'role' || field === 'title')) {
    return (field === 'role' ? record.role : undefined) ?? record.titles[0]
  }
  const value: unknown = (record as unknown as Readonly<Record<string, unknown>>)[field]
  return value instanceof SourcedText || isTexts(value) ? value : undefined
}

const isTexts = (value: unknown): value is Texts =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).length > 0 &&
  Object.values(value).every(each => each instanceof SourcedText)

function fieldsOf(record: SurveyRecord): readonly string[] {
  if (record.kind === 'figure') {
    return [...FIGURE_FIELDS, ...(record.counted?.parts.map(({ key }) => key) ?? []), ...pointLabels(record)]
  }
  const own = Object.entries(record).filter(([, value]) => isTexts(value) || value instanceof SourcedText)
  return [...own.map(([key]) => key), ...(record.kind === 'person' ? ['role', 'title'] : [])]
}

const FIGURE_FIELDS = ['value', 'unit', 'lead', 'what', 'note', 'short', 'level', 'from', 'to', 'text']

function figureField(context: StoryContext, figure: FigureRecord, field: string, used: Span): string | undefined {
  const form = figureForm(context, figure, used)
  switch (field) {
    case 'text':
      return form.text
    case 'value':
      return form.value
    case 'lead':
      return form.lead
    case 'unit':
      return form.unit ?? unitOf(context, figure, used)
    case 'from':
      return form.from?.text
    case 'to':
      return form.to?.text
    case 'level':
      return levelName(context, figure, used)?.text
    case 'what':
      return inLanguage(context, figure.what, figure, 'what', used).text
    case 'note':
    case 'short': {
      const texts = figure[field]
      return texts === undefined ? undefined : inLanguage(context, texts, figure, field, used).text
    }
  }
  if (field === 'n' && figure.cell !== undefined) return figure.cell.n
  const part = figure.counted?.parts.find(({ key }) => key === field)
  if (part !== undefined) return withUnit(context, figure, String(part.value), used)
  const point =
    figure.value.form === 'series' ? figure.value.points.find(({ label }) => label.text === field) : undefined
  return point === undefined ? undefined : withUnit(context, figure, point.text.text, used)
}

/** The level's name, with the look of its tag. */
export function levelName(context: StoryContext, figure: FigureRecord, used: Span): SourcedText | undefined {
  const level = context.survey.levels.find(({ key }) => key === figure.level?.text)
  return level === undefined ? undefined : inLanguage(context, level.name, figure, 'level', used)
}

const pointLabels = ({ value }: FigureRecord): readonly string[] =>
  value.form === 'series' ? value.points.map(({ label }) => label.text) : []
