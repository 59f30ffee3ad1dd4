import { type Diagnostic, error } from '../../../base/diagnostic.ts'
import { REPORT_WORDS, SPEECH_VERBS } from '../../../reading/lexicon/speech.ts'
import { anyOf } from '../../../reading/lexicon/words-of.ts'
import type { NumberToken } from '../../../reading/numbers/token.ts'
import { clauseAt, type TextReading } from '../../../reading/read-text.ts'
import { placeOf, type SlideContent, type SlideText } from '../../slide-content.ts'
import type { RuleContext } from '../rule.ts'
import { agrees } from './agreement.ts'
import { vouchingTexts } from './vouched-words.ts'

const REPORTED = { zh: new RegExp(anyOf(REPORT_WORDS.zh)), en: new RegExp(`\\b(?:${anyOf(REPORT_WORDS.en)})\\b`, 'i') }
const SAID = { zh: new RegExp(anyOf(SPEECH_VERBS.zh)), en: new RegExp(`\\b(?:${anyOf(SPEECH_VERBS.en)})\\b`, 'i') }

/**
 * What is wrong with a number of the author’s own (a deadline, a sum asked for, a threshold): it says what a figure says, or stands
 * as somebody’s words.
 */
export function faultOfOwn(
  token: NumberToken,
  slideText: SlideText,
  reading: TextReading,
  { slide }: SlideContent,
  context: RuleContext,
): readonly Diagnostic[] {
  const place = `"${token.text}" in "${slideText.path}" of slide ${slide.id}`
  const span = placeOf(slideText, token.start, token.end - token.start)
  const figure = figureWith(token, context)
  if (figure !== undefined) {
    return [
      error('own-number-of-figure', `The number ${place} is that of ${figure}, and is told as your own`, {
        span,
        why: 'A number that the source states is not the author’s.',
        help: `Write {${figure}}.`,
      }),
    ]
  }
  const clause = clauseAt(reading, token.start).text
  if (
    !REPORTED[context.language].test(clause) &&
    !(SAID[context.language].test(clause) && namesSomebody(clause, context))
  )
    return []
  return [
    error('own-number-reported', `The number ${place} is told as somebody’s words, and is your own`, {
      span,
      why: 'Readers would look for it in the source.',
      help: 'Say it as your own, or make it a figure with its excerpt.',
    }),
  ]
}

const figureWith = (token: NumberToken, context: RuleContext): string | undefined =>
  [...context.survey.records.values()].find(
    record =>
      record.kind === 'figure' &&
      token.unit !== undefined &&
      vouchingTexts(context, record).some(({ origin, reading }) =>
        origin === 'record' ? reading.numbers.some(other => other.unit !== undefined && agrees(token, other)) : false,
      ),
  )?.id

const namesSomebody = (clause: string, { survey, language }: RuleContext): boolean =>
  [...survey.records.values()].some(
    record => record.kind === 'person' && clause.includes(record.name[language]?.text ?? '\uFFFF'),
  )
