import { type Code, type Diagnostic, error } from '../../base/diagnostic.ts'
import { type Marked, markedIn } from '../../reading/marks.ts'
import type { SurveyRecord } from '../../survey/model/survey.ts'
import { isTyped, placeOf, type SlideContent, type SlideText } from '../slide-content.ts'
import { inSources } from './phrases.ts'
import type { RuleContext } from './rule.ts'
import { speechAt } from './spoken.ts'

/**
 * Rule: quotation marks in own words hold a label that occurs in the source, or words of a quotation record. They never
 * hold speech that nobody said so.
 */
export function inventedQuotations({ texts, shown, slide }: SlideContent, context: RuleContext): readonly Diagnostic[] {
  const records = [...shown.values()].map(({ record }) => record)
  return texts
    .filter(({ form }) => form === 'own')
    .flatMap(each =>
      outermost(markedIn(each.text))
        .filter(({ start, end }) => isTyped(each, start + 1, end - 1) && !printed(each, start, end))
        .filter(({ start }) => speechAt(each, start, context) === undefined)
        .flatMap(stretch => judge(stretch, each, records, slide.id, context)),
    )
}

/** Marks inside marks belong to what is quoted. */
const outermost = (all: readonly Marked[]): readonly Marked[] =>
  all.filter(({ start, end }) => !all.some(other => other.start < start && end < other.end))

/** Whether a record printed the marks themselves: {Q3}. */
const printed = ({ pieces }: SlideText, start: number, end: number): boolean =>
  pieces.some(piece => piece.id !== undefined && piece.start <= start && end <= piece.start + piece.length)

/**
 * Quoted texts up to this length count as labels: they need only occur in the source. Scare quotes are shorter still,
 * and labels in notes cannot be speech.
 */
const LABEL = { zh: 8, en: 5 } as const
const SCARE = { zh: 4, en: 3 } as const
const size = (context: RuleContext, text: string): number =>
  context.language === 'en' ? text.trim().split(/\s+/).length : text.length

function judge(
  stretch: Marked,
  slideText: SlideText,
  records: readonly SurveyRecord[],
  slide: string,
  context: RuleContext,
): readonly Diagnostic[] {
  const text = stretch.text.replace(/[，。！？、；：,.!?;:…]+$/u, '')
  const length = size(context, text)
  const scare = slideText.place === 'notes' ? LABEL : SCARE
  if (length <= scare[context.language]) return []
  if (inSources(context, `“${text}”`) || inSources(context, `‘${text}’`)) return []
  if (length <= LABEL[context.language] && (inSources(context, text) || inTranslations(context, text))) return []
  if (
    slideText.pieces.some(
      piece => piece.id !== undefined && piece.start > stretch.start && piece.start < stretch.end && length <= 12,
    )
  )
    return []
  const all = [...context.survey.records.values()]
  if (text.includes('…') && all.some(record => holdsPieces(record, text))) return []
  const quotations = all.filter(record => record.kind === 'quotation' && holds(record, text, context))
  if (quotations.length > 0) {
    if (quotations.some(({ id }) => records.some(record => record.id === id) || slideText.place === 'notes')) return []
    return [
      fault(
        'quote-unnamed',
        stretch,
        slideText,
        slide,
        `belongs to ${quotations[0]?.id}, which the slide does not name`,
        `Write {${quotations[0]?.id}}, or a cut of it.`,
      ),
    ]
  }
  const holders = all.filter(record => record.excerpts.some(({ words }) => words.text.includes(text)))
  const indirect = holders.find(
    record =>
      'by' in record && record.by !== undefined && context.survey.records.get(record.by.text)?.kind === 'person',
  )
  if (indirect !== undefined) {
    const help = `Delete the marks: the source reports ${indirect.id} indirectly.`
    return [
      fault('quote-of-indirect', stretch, slideText, slide, `is indirect speech in the source (${indirect.id})`, help),
    ]
  }
  if (holders.length > 0) return []
  return [
    fault(
      'quote-invented',
      stretch,
      slideText,
      slide,
      'stands nowhere in the source',
      'Delete the marks, or quote by a cut: { Q1: a piece }.',
    ),
  ]
}

function holds(record: SurveyRecord, text: string, context: RuleContext): boolean {
  return (
    record.kind === 'quotation' &&
    Object.values(record.says).some(says => says.text.includes(text) || says.text.includes(nested(text, context)))
  )
}

/** Pieces of one excerpt in order, with …… between them. */
function holdsPieces({ excerpts }: SurveyRecord, text: string): boolean {
  return excerpts.some(({ words }) => {
    let from = 0
    return text.split(/…+/).every(piece => {
      const at = words.text.indexOf(piece, from)
      from = at + piece.length
      return at >= 0
    })
  })
}

/** Inner marks are single ones. */
const nested = (text: string, context: RuleContext): string =>
  context.language === 'zh' ? text.replaceAll('“', '‘').replaceAll('”', '’') : text

/** Labels in another language than the source's are those that a record translates. */
function inTranslations({ survey, language }: RuleContext, text: string): boolean {
  if (language === survey.language) return false
  const wanted = text.toLowerCase()
  return [...survey.records.values()].some(record =>
    Object.values(record).some(value => {
      const sourced =
        typeof value === 'object' && value !== null
          ? (value as Readonly<Record<string, { text?: unknown } | undefined>>)[language]
          : undefined
      return typeof sourced?.text === 'string' && sourced.text.toLowerCase().includes(wanted)
    }),
  )
}

const fault = (
  code: Code,
  stretch: Marked,
  slideText: SlideText,
  slide: string,
  what: string,
  help: string,
): Diagnostic =>
  error(code, `"${stretch.text}" in quotation marks in "${slideText.path}" of slide ${slide} ${what}`, {
    span: placeOf(slideText, stretch.start, stretch.end - stretch.start),
    why: 'A reader takes what is in quotation marks for somebody’s very words.',
    help,
  })
