import type { SourcedText } from '../../../base/sourced-text.ts'
import type { NumberToken } from '../../../reading/numbers/token.ts'
import { readText } from '../../../reading/read-text.ts'
import type { FigureRecord, Survey, Texts } from '../../model/survey.ts'

/** A value as the record writes it, in the language of the source, and what the reader of numbers makes of it. */
export interface WrittenValue {
  /** from and to of a change, low and high of a range. */
  readonly part: 'value' | 'from' | 'to' | 'low' | 'high'
  readonly value: SourcedText
  readonly unit?: SourcedText
  /** Value and unit in a row. */
  readonly text: string
  /** The number in them; absent where they hold none (多个, 最早一批). */
  readonly number?: NumberToken
}

export function writtenValues(figure: FigureRecord, survey: Survey): readonly WrittenValue[] {
  const { value } = figure
  const own = (texts: Texts): SourcedText | undefined => texts[survey.language] ?? Object.values(texts)[0]
  const one = (part: WrittenValue['part'], sourced: SourcedText | undefined): readonly WrittenValue[] =>
    sourced === undefined ? [] : [readValue(part, sourced, figure, survey)]
  switch (value.form) {
    case 'number':
    case 'words':
      return one('value', own(value.text))
    case 'change':
      return [...one('from', own(value.from)), ...one('to', own(value.to))]
    case 'range':
      return [...one('low', value.low.text), ...one('high', value.high.text)]
    case 'series':
      return []
  }
}

function readValue(
  part: WrittenValue['part'],
  value: SourcedText,
  figure: FigureRecord,
  { language }: Survey,
): WrittenValue {
  const unit = figure.unit?.[language]
  const text = joinUnit(value.text, unit?.text, language)
  const number = readText(text, language).numbers.find(({ kind }) => kind !== 'mark')
  return { part, value, text, ...(unit && { unit }), ...(number && { number }) }
}

/** 30家, 41%, 3.4 million. */
export function joinUnit(value: string, unit: string | undefined, language: 'zh' | 'en'): string {
  if (unit === undefined) return value
  return language === 'en' && !/^[%‰°]/.test(unit) ? `${value} ${unit}` : `${value}${unit}`
}
