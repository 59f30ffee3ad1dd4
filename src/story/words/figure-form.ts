import { given } from '../../base/given.ts'
import { HAN } from '../../base/language.ts'
import type { SourcedText } from '../../base/sourced-text.ts'
import type { Span } from '../../base/span.ts'
import { MEASURES } from '../../reading/lexicon/measures.ts'
import { ENGLISH_QUALIFIER } from '../../reading/lexicon/qualifiers.ts'
import { readText } from '../../reading/read-text.ts'
import type { FigureRecord, Texts } from '../../survey/model/survey.ts'
import { houseWord, inLanguage, type WordContext } from '../story-context.ts'

/** A formatted figure: the small text before the value, the value, and the small text after it. */
interface FigureForm {
  readonly text: string
  readonly lead?: string
  readonly value: string
  readonly unit?: string
  readonly from?: SourcedText
  readonly to?: SourcedText
}

/** Formats a figure in the deck's language: by its own `form`, otherwise qualifier, value and unit in a row. */
export function figureForm(context: WordContext, figure: FigureRecord, used: Span): FigureForm {
  const form = plainForm(context, figure, used)
  return figure.derived === undefined ? form : { ...form, text: `${form.text}${calculatedMark(context)}` }
}

/** What stands behind a number that the authors computed: （测算）. */
export const calculatedMark = (context: WordContext): string =>
  `${houseWord(context, 'open-bracket')}${houseWord(context, 'calculated')}${houseWord(context, 'close-bracket')}`

function plainForm(context: WordContext, figure: FigureRecord, used: Span): FigureForm {
  const { value } = figure
  const written = figure.forms[context.language]?.text
  switch (value.form) {
    case 'number': {
      const digits = (value.text[context.language] ?? Object.values(value.text)[0])?.text ?? ''
      return written === undefined
        ? inARow(context, figure, digits, used)
        : splitForm(context, written, digits, value.value)
    }
    case 'words': {
      if (written !== undefined) return splitForm(context, written, value.text[context.language]?.text ?? '', undefined)
      return inARow(context, figure, inLanguage(context, value.text, figure, 'value', used).text, used)
    }
    case 'change': {
      const from = inLanguage(context, value.from, figure, 'value.from', used)
      const to = inLanguage(context, value.to, figure, 'value.to', used)
      const both = joinEnds(from.text, '→', to.text)
      return { text: written ?? both, value: written ?? both, from, to }
    }
    case 'range': {
      const span = joinEnds(value.low.text.text, context.language === 'zh' ? '～' : '–', value.high.text.text)
      return written === undefined ? inARow(context, figure, span, used) : splitForm(context, written, span, undefined)
    }
    case 'series': {
      const last = value.points.at(-1)?.text.text ?? ''
      return written === undefined ? inARow(context, figure, last, used) : splitForm(context, written, last, undefined)
    }
  }
}

/** Two ends with a sign between them. It stands free where the second has a sign of its own: 42→7, but 42 → -7. */
const joinEnds = (first: string, sign: string, second: string): string =>
  /^[-+−–±]/.test(second) ? `${first}\u00a0${sign}\u00a0${second}` : `${first}${sign}${second}`

/** Formats the value of a part or a point with the figure's unit, without qualifier. */
export function withUnit(context: WordContext, figure: FigureRecord, value: string, used: Span): string {
  return joinUnit(context, value, unitOf(context, figure, used))
}

/** The unit in the deck's language. A Chinese measure word (14个) has no English, and needs none. */
export function unitOf(context: WordContext, figure: FigureRecord, used: Span): string | undefined {
  const { unit } = figure
  if (unit === undefined) return undefined
  const original = Object.values(unit)[0]?.text ?? ''
  const dropped = unit[context.language] === undefined && context.language === 'en' && MEASURES.includes(original)
  return dropped ? undefined : inLanguage(context, unit, figure, 'unit', used).text
}

function inARow(context: WordContext, figure: FigureRecord, value: string, used: Span): FigureForm {
  const lead = figure.qualifier === undefined ? undefined : qualifierOf(context, figure, figure.qualifier, used)
  const unit = unitOf(context, figure, used)
  const counted = joinUnit(context, value, unit)
  const text = lead === undefined ? counted : `${lead}${context.language === 'en' ? ' ' : ''}${counted}`
  return { text, value, ...given({ lead, unit }) }
}

function qualifierOf(context: WordContext, figure: FigureRecord, qualifier: Texts, used: Span): string {
  const original = Object.values(qualifier)[0]?.text ?? ''
  const known = context.language === 'en' && qualifier.en === undefined ? ENGLISH_QUALIFIER[original] : undefined
  return known ?? inLanguage(context, qualifier, figure, 'qualifier', used).text
}

function joinUnit({ language }: WordContext, value: string, unit: string | undefined): string {
  if (unit === undefined) return value
  return language === 'en' && /^[A-Za-z]/.test(unit) && !HAN.test(unit) ? `${value} ${unit}` : `${value}${unit}`
}

/** A currency sign belongs to its value, as % does: £3.4, US$5. */
const CURRENCY = /(?:\b[A-Z]{1,2})?\p{Sc}$/u

/**
 * Splits a written form at its value: the digits as they are, otherwise the numeral of the same value, otherwise the
 * whole form.
 */
function splitForm({ language }: WordContext, text: string, written: string, value: number | undefined): FigureForm {
  const literal = written === '' ? -1 : text.indexOf(written)
  const token = readText(text, language).numbers.find(each => value !== undefined && each.value === value)
  const first = literal >= 0 ? literal : (token?.start ?? 0)
  const start = first - (CURRENCY.exec(text.slice(0, first))?.[0].length ?? 0)
  const end = literal >= 0 ? literal + written.length : (token?.end ?? text.length)
  const lead = text.slice(0, start).trim()
  const unit = text.slice(end).trim()
  return { text, value: text.slice(start, end), ...(lead === '' ? {} : { lead }), ...(unit === '' ? {} : { unit }) }
}
