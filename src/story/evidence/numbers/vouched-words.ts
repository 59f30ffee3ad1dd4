import type { Language } from '../../../base/language.ts'
import { dateParts } from '../../../numbers/dates.ts'
import { readText, type TextReading } from '../../../reading/read-text.ts'
import type { Survey, SurveyRecord, Texts } from '../../../survey/model/survey.ts'
import { figureForm } from '../../words/figure-form.ts'
import type { RuleContext } from '../rule.ts'

/** A text of a record that may vouch for words of a slide. */
interface VouchingText {
  readonly id: string
  /** `source` for words of the source itself, whatever the deck's language. */
  readonly origin: 'source' | 'record'
  readonly reading: TextReading
}

const known = new WeakMap<SurveyRecord, Map<Language, readonly VouchingText[]>>()

/**
 * What vouches for numbers of slides: the excerpts of a record, its claim in all languages, a figure as it is shown, the labels of a cell. Notes, cautions
 * and what a figure counts vouch for nothing.
 */
export function vouchingTexts(context: RuleContext, record: SurveyRecord): readonly VouchingText[] {
  const byLanguage = known.get(record) ?? new Map<Language, readonly VouchingText[]>()
  known.set(record, byLanguage)
  const found = byLanguage.get(context.language)
  if (found !== undefined) return found
  const { survey } = context
  const { id } = record
  const excerpts = record.excerpts.map(({ words }): VouchingText => {
    return { id, origin: 'source', reading: readText(words.text, survey.language) }
  })
  const said = saidBy(record).flatMap(texts =>
    Object.entries(texts).map(([language, { text }]): VouchingText => {
      return { id, origin: 'record', reading: readText(text, language as Language) }
    }),
  )
  const texts = [...excerpts, ...said, ...shownBy(context, record), ...labelsOf(context, record)]
  byLanguage.set(context.language, texts)
  return texts
}

function saidBy(record: SurveyRecord): readonly Texts[] {
  const titles = record.kind === 'person' ? record.titles : []
  const forms = record.kind === 'figure' ? [record.forms] : []
  return ['says' in record ? record.says : undefined, ...titles, ...forms].flatMap(texts => texts ?? [])
}

/** A wave or a class of a table's file may be named beside its value: 2023, 18–34; of a month (2024-12) also the year alone. */
const labelsOf = ({ survey, language }: RuleContext, record: SurveyRecord): readonly VouchingText[] =>
  [...new Set(fileLabels(survey, record))].flatMap(label => {
    const read = (text: string, as: Language): VouchingText => {
      return { id: record.id, origin: 'source', reading: readText(text, as) }
    }
    const date = dateParts(label)
    const year = date?.month === undefined ? [] : [read(`${date.year}${language === 'zh' ? '年' : ''}`, language)]
    return [read(label, survey.language), ...year]
  })

/** The labels of a cell, of those that a number is computed from, of a whole table. */
function fileLabels(survey: Survey, record: SurveyRecord): readonly string[] {
  if (record.kind === 'table') {
    const table = survey.tables.get(record.id)
    return table === undefined ? [] : [...table.rows, ...table.columns]
  }
  if (record.kind !== 'figure') return []
  if (record.cell !== undefined) return record.cell.labels
  return (record.derived?.from ?? []).flatMap(id => {
    const part = survey.records.get(id)
    return part === undefined ? [] : fileLabels(survey, part)
  })
}

function shownBy(context: RuleContext, record: SurveyRecord): readonly VouchingText[] {
  if (record.kind !== 'figure') return []
  const { language, templates } = context
  const form = figureForm({ language, templates, audience: { output: '' }, report: () => {} }, record, record.span)
  const texts = [form.text, form.from?.text, form.to?.text].flatMap(text => text ?? [])
  return texts.map(text => ({ id: record.id, origin: 'record', reading: readText(text, context.language) }))
}
