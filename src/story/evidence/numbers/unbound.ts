import { type Diagnostic, error, type Fix } from '../../../base/diagnostic.ts'
import { COUNTED_NOUNS, COUNTED_NOUNS_HAN } from '../../../reading/lexicon/measures.ts'
import type { NumberToken } from '../../../reading/numbers/token.ts'
import { clauseAt, readText, type TextReading } from '../../../reading/read-text.ts'
import { masksOf } from '../../../survey/masks.ts'
import type { SurveyRecord } from '../../../survey/model/survey.ts'
import { isTyped, placeOf, type SlideContent, type SlideText } from '../../slide-content.ts'
import { isApproval } from '../maps.ts'
import type { RuleContext } from '../rule.ts'
import { agrees, standsVerbatim } from './agreement.ts'
import { countFix, whatIsCounted } from './count-fix.ts'
import { faultOfOwn } from './own-numbers.ts'
import { vouchingTexts } from './vouched-words.ts'

/**
 * Rule: each number in own words is bound: printed by braces, part of a name or an idiom, said by a voucher with the same
 * unit and scope, or the author’s own (`ours: true`).
 */
export function unboundNumbers(content: SlideContent, context: RuleContext): readonly Diagnostic[] {
  return content.texts
    .filter(({ form }) => form === 'own')
    .flatMap(each => {
      const reading = readText(each.text, context.language, masksOf(context.survey))
      const typed = reading.numbers.filter(token => isTyped(each, token.start, token.end) && states(token, reading))
      if (typed.length === 0) return []
      if (each.isDeclaredOurs) return typed.flatMap(token => faultOfOwn(token, each, reading, content, context))
      const loose = typed.filter(token => !isBound(token, each, reading, content, context))
      if (loose.length === 0) return []
      const fix = countFix(loose, each, content, context)
      return loose.map(token => unbound(token, each, content, context, fix))
    })
}

/** Nouns that a lone “one” counts; before all else it is an article or a pronoun. */
const COUNTED = new RegExp(`^${COUNTED_NOUNS}\\b`)
const COUNTED_HAN = new RegExp(`^[家个]${COUNTED_NOUNS_HAN}`)

/** Whether a number states a size: an enumerator, a name and a crowd do not. */
export function states({ kind, soft, unit = '', left, start, end }: NumberToken, { written }: TextReading): boolean {
  if (kind === 'tech' || kind === 'mark' || kind === 'vague') return false
  if (soft === undefined) return true
  if (left.some(qualifier => qualifier.class === 'only')) return unit !== ''
  if (COUNTED.test(unit)) return !/^ ?(?:of|or|after|by)\b/.test(written.slice(end))
  return COUNTED_HAN.test(written.slice(end)) && !/[是的另每某任这那同成为做]$/.test(written.slice(0, start))
}

/** Words of the layout: the third card, 前两张. Notes speak of them. */
export const LAYOUT_WORDS =
  /^(?:[张列行页级步格栏条排块]|cards?|columns?|rows?|steps?|slides?|boxes|box|lines?|left|right|paths?|bars?|stacks?|layers?|parts?)(?: |$)/

function isBound(
  token: NumberToken,
  slideText: SlideText,
  reading: TextReading,
  content: SlideContent,
  context: RuleContext,
): boolean {
  const { text, value } = token
  if (slideText.place === 'alt' && isApproval(slideText.text, token.start)) return true
  if (countsCharacters(token, reading) || countsItsClause(token, reading)) return true
  if (slideText.place === 'notes' && speaksOfLayout(token, reading, content)) return true
  const quoted = stretchAround(token, reading)
  const records = vouchersOf(slideText, content, context)
  const texts = records.flatMap(record => vouchingTexts(context, record))
  if (quoted !== undefined && texts.some(({ reading: voucher }) => voucher.written.includes(quoted))) return true
  // A figure is printed: a typed one would stay as it is when the survey changes.
  if (records.some(record => record.kind === 'figure' && figureSays(token, record, context))) return false
  return texts.some(({ reading: voucher }) => {
    if (voucher.numbers.some(other => agrees(token, other))) return true
    if (token.kind === 'rank' && value === undefined && token.scope === undefined && voucher.written.includes(text))
      return true
    return (context.language === 'zh' || voucher.language === 'en') && standsVerbatim(token, reading, voucher)
  })
}

/** Whether a figure, as it is shown, says the number with its unit. */
const figureSays = (token: NumberToken, figure: SurveyRecord, context: RuleContext): boolean =>
  vouchingTexts(context, figure).some(
    ({ origin, reading }) => origin === 'record' && reading.numbers.some(other => agrees(token, other)),
  )

/** What stands in the marks around a number: a label of the source, cited. */
function stretchAround({ start, end }: NumberToken, { written }: TextReading): string | undefined {
  const before = /[“‘《]([^“”‘’《》]*)$/.exec(written.slice(0, start))?.[1]
  const behind = /^([^“”‘’《》]*)[”’》]/.exec(written.slice(end))?.[1]
  return before === undefined || behind === undefined ? undefined : before + written.slice(start, end) + behind
}

/** Before these words an ordinal ranks, and names no part of a layout. */
const RANKED = /(?:位列|位居|居|排名|排在|排|列|获|夺|(?:rank(?:s|ed|ing)?|c[oa]mes?|came|placed|is|are)) ?$/i

/** “The third card”, “the second”, and what is denied: “not the first”. */
function speaksOfLayout(
  { kind, unit, scope, value, to, start, end }: NumberToken,
  { written }: TextReading,
  { lists, slide }: SlideContent,
): boolean {
  const isOrdinal = kind === 'rank' && unit === undefined && scope === undefined
  if (isOrdinal && /(?:不是|并非|而非|not)[^，。；,.;]{0,12}$/.test(written.slice(0, start))) return true
  if (isOrdinal && (RANKED.test(written.slice(0, start)) || /^ only to\b/.test(written.slice(end)))) return false
  if (!isOrdinal && (unit === undefined || !LAYOUT_WORDS.test(unit))) return false
  // Three paths are those of a list; the first three are some of it.
  const isPart = kind === 'rank' || to !== undefined || /(?:[前后上下]|first|last) ?$/i.test(written.slice(0, start))
  if (!isPart) return [...lists.values()].includes(value ?? 0)
  return (value ?? to ?? 99) <= Math.max(slide.slots.size, ...lists.values())
}

/** Those that the words name; for notes, titles and feet all of the slide. */
function vouchersOf(
  { vouchers, place }: SlideText,
  { shown }: SlideContent,
  { survey }: RuleContext,
): readonly SurveyRecord[] {
  const named = vouchers.flatMap(id => survey.records.get(id) ?? [])
  return place === 'notes' ? [...new Set([...named, ...[...shown.values()].map(({ record }) => record)])] : named
}

/** “大致”二字 counts the characters in the marks. */
function countsCharacters({ start, value, unit }: NumberToken, { written }: TextReading): boolean {
  const quoted = /[“‘]([^“”‘’]+)[”’]这?$/.exec(written.slice(0, start))?.[1]
  return quoted !== undefined && (unit === '字' || unit === '个字') && value === [...quoted].length
}

/** 甲、乙、丙三人 counts what its clause lists. */
function countsItsClause({ value, mag, start }: NumberToken, reading: TextReading): boolean {
  const clause = clauseAt(reading, start)
  const items = reading.written.slice(clause.start, start).split(/、|和|与|及/)
  return mag === undefined && items.length > 1 && items.every(item => item !== '') && items.length === value
}

function unbound(
  token: NumberToken,
  slideText: SlideText,
  content: SlideContent,
  context: RuleContext,
  fix: Fix | undefined,
): Diagnostic {
  const counted = fix === undefined ? undefined : whatIsCounted(token, slideText, content)
  const written = figuresFor(token, context)
  const help =
    counted !== undefined
      ? `It counts things of this slide: write {count ${counted}}; \`briefdeck check --fix\` does.`
      : written.length > 0
        ? `Print it by its figure: ${written.slice(0, 3).join(' or ')}.`
        : 'Make it a figure of the survey with its excerpt and write {ID}; count a list of the slide with {count rows}; a number of your own is { text: …, ours: true }.'
  return error(
    'number-unbound',
    `The number "${token.text}" in "${slideText.path}" of slide ${content.slide.id} is bound to no figure`,
    {
      span: placeOf(slideText, token.start, token.end - token.start),
      why: 'No record that vouches for these words says it with this unit and scope.',
      help,
      ...(counted === undefined || fix === undefined ? {} : { fix }),
    },
  )
}

/** Figures that say the number: of the same size, unit and kind. */
function figuresFor(token: NumberToken, context: RuleContext): readonly string[] {
  return [...context.survey.records.values()].flatMap(record => {
    if (record.kind !== 'figure') return []
    const says = figureSays(token, record, context)
    return says
      ? `{${record.id}} (${record.what[context.language]?.text ?? Object.values(record.what)[0]?.text ?? ''})`
      : []
  })
}
