import { type Diagnostic, error } from '../../base/diagnostic.ts'
import type { NumberToken } from '../../reading/numbers/token.ts'
import { statedNumbers } from '../../reading/read-text.ts'
import type { FigureRecord, SurveyRecord } from '../../survey/model/survey.ts'
import { isTyped, placeOf, type SlideContent, type SlideText } from '../slide-content.ts'
import type { StoryContext } from '../story-context.ts'
import { protectedPhrases, stretches, withinPhrase } from './phrases.ts'

/**
 * Rule: each number in own words comes from a figure, counts something on the slide, or is part of a name or an idiom.
 */
export function unboundNumbers({ texts, counts, slide }: SlideContent, context: StoryContext): readonly Diagnostic[] {
  const { idioms, names } = protectedPhrases(context)
  return texts
    .filter(({ form }) => form === 'own')
    .flatMap(each => {
      const quoted = stretches(context, each.text)
      return statedNumbers(each.text, context.language, idioms)
        .filter(({ start, end }) => isTyped(each, start, end))
        .filter(({ start, end }) => !quoted.some(stretch => stretch.start <= start && end <= stretch.end))
        .filter(
          token => !countsSomething(token, each, counts) && !withinPhrase(each.text, token.start, token.end, names),
        )
        .map(token => unbound(token, each, slide.id, context))
    })
}

/** A number with a unit of time, money or share is never a count of things on the slide. */
const NO_COUNT =
  /^(年|月|日|天|周|秒|分钟|小时|个小时|个月|星期|季度|元|美元|欧元|港元|日元|英镑|倍|成|折|岁|%|个百分点|吨|米|公里|亩|公顷)$/

function countsSomething(
  { kind, value, unit, end }: NumberToken,
  { text }: SlideText,
  counts: ReadonlySet<number>,
): boolean {
  if (kind !== 'number' && kind !== 'word') return false
  if (value === undefined || !Number.isInteger(value) || value < 2 || (unit !== undefined && NO_COUNT.test(unit)))
    return false
  if (/^\s*(%|percent|per cent|years?|months?|weeks?|days?|hours?|minutes?)/i.test(text.slice(end))) return false
  return counts.has(value) || enumerated(text, value)
}

/** The number counts a list in the same words: 甲、乙、丙三人. */
function enumerated(text: string, value: number): boolean {
  return text.split(/[，。；：！？,;:.!?（）()]/).some(clause => clause.split(/、|和|与|\band\b|, /).length === value)
}

function unbound(token: NumberToken, slideText: SlideText, slide: string, context: StoryContext): Diagnostic {
  const figures = [...context.survey.records.values()].filter(record => isFigureOf(record, token))
  const written = figures.map(
    ({ id, what }) => `{${id}} (${what[context.language]?.text ?? Object.values(what)[0]?.text ?? ''})`,
  )
  const help =
    written.length > 0
      ? `Print it by its figure: ${written.slice(0, 3).join(' or ')}.`
      : 'Make it a figure of the survey with its excerpt and write {ID}; a figure of speech is a term with `idiom: true`.'
  return error(
    'number-unbound',
    `The number "${token.text}${token.unit ?? ''}" in "${slideText.path}" of slide ${slide} is bound to no figure`,
    {
      span: placeOf(slideText, token.start, token.end - token.start),
      why: 'A number that is typed by hand can differ from its evidence, now or after the next correction.',
      help,
    },
  )
}

const isFigureOf = (record: SurveyRecord, token: NumberToken): record is FigureRecord => {
  if (record.kind !== 'figure') return false
  const { value } = record
  if (value.form === 'number') return value.value === token.value
  if (value.form === 'change')
    return [value.from, value.to].some(texts => Object.values(texts).some(({ text }) => text.startsWith(token.text)))
  return value.form === 'words' && Object.values(value.text).some(({ text }) => text.includes(token.text))
}
