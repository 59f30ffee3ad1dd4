import { type Diagnostic, error } from '../../../base/diagnostic.ts'
import { measureAt } from '../../../reading/numbers/han-rows.ts'
import { HAN_NUMERALS } from '../../../reading/numbers/han-value.ts'
import { sameUnit } from '../../../reading/numbers/same-unit.ts'
import type { FigureRecord } from '../../../survey/model/survey.ts'
import { placeOf, type SlideContent, type SlideText, type SlideTextPiece } from '../../slide-content.ts'
import type { RuleContext } from '../rule.ts'

/**
 * Rule: what stands beside a printed figure makes no other number of it: no digit or magnitude touches the braces, no other unit
 * follows a bare value, and two figures are not joined to a sum or a range.
 */
export function gluedFigures({ texts, slide }: SlideContent, context: RuleContext): readonly Diagnostic[] {
  return texts
    .filter(({ form, pieces }) => form === 'own' && pieces.some(({ id }) => id !== undefined))
    .flatMap(each => {
      const figures = each.pieces.flatMap(piece => figureAt(piece, context))
      return [
        ...figures.flatMap(figure => glued(figure, each, slide.id)),
        ...figures.flatMap(figure => wrongUnit(figure, each, slide.id, context)),
        ...joined(figures, each, slide.id, context),
      ]
    })
}

interface Printed {
  readonly piece: SlideTextPiece
  readonly figure: FigureRecord
}

const NUMERIC_FIELDS: ReadonlySet<string | undefined> = new Set([undefined, 'value', 'text', 'from', 'to'])

function figureAt(piece: SlideTextPiece, { survey }: RuleContext): readonly Printed[] {
  const record = piece.id === undefined ? undefined : survey.records.get(piece.id)
  if (record?.kind !== 'figure') return []
  const isPart = record.counted?.parts.some(({ key }) => key === piece.field) ?? false
  return NUMERIC_FIELDS.has(piece.field) || isPart ? [{ piece, figure: record }] : []
}

const NUMBER_BEFORE = new RegExp(`[\\d${HAN_NUMERALS}.,·$€£¥]$|(?:^|[^\\p{L}\\d])[-−]$`, 'u')
/** Figures whose value is words, such as 第一, take what follows as words. */
const NUMBER_BEHIND = new RegExp(
  `^(?:[\\d%％‰°]|[.,]\\d|[十百千万亿兆](?!分)|[${HAN_NUMERALS}]+[十百千万亿]|成(?![为立功长果熟员本])|分之|[多余来几](?=[家个名位项条人年月天款])| ?(?:bn|mn|tn|thousand|million|billion|trillion|hundred|dozen|percent|per cent|fold|times|k|m)\\b|-fold|x\\b|×)`,
  'i',
)

function glued({ piece, figure }: Printed, slideText: SlideText, slide: string): readonly Diagnostic[] {
  const { text } = slideText
  const before = text.slice(Math.max(0, piece.start - 3), piece.start)
  const behind = text.slice(piece.start + piece.length, piece.start + piece.length + 12)
  const touching =
    NUMBER_BEFORE.exec(before)?.[0] ??
    (isTypedAt(slideText, piece.start + piece.length) ? NUMBER_BEHIND.exec(behind)?.[0] : undefined)
  if (touching === undefined || (/^[.,·]$/.test(touching) && !/\d[.,·]$/.test(before))) return []
  return [
    error(
      'brace-glued',
      `"${touching.trim()}" touches {${figure.id}} in "${slideText.path}" of slide ${slide}, and makes another number of it`,
      {
        span: placeOfBrace(slideText, piece),
        why: 'The digits of a figure are the source’s, and so is its magnitude.',
        help: `Write {${figure.id}} alone, or make a figure of what you mean.`,
      },
    ),
  ]
}

const isTypedAt = ({ pieces }: SlideText, at: number): boolean =>
  pieces.some(
    ({ id, counted, start, length }) => id === undefined && counted === undefined && start <= at && at < start + length,
  )

/** Measure words for people may stand for one another. */
const PEOPLE = /^[人名位]$/

function wrongUnit(
  { piece, figure }: Printed,
  slideText: SlideText,
  slide: string,
  { language }: RuleContext,
): readonly Diagnostic[] {
  if (piece.field !== 'value' || language !== 'zh') return []
  const end = piece.start + piece.length
  const measure = isTypedAt(slideText, end) ? measureAt(slideText.text, end) : undefined
  const own = figure.unit?.zh?.text
  if (measure === undefined || own === undefined || own.startsWith(measure) || sameUnit(measure, own)) return []
  if (PEOPLE.test(measure) && PEOPLE.test(own)) return []
  return [
    error(
      'brace-other-unit',
      `{${figure.id}.value} in "${slideText.path}" of slide ${slide} stands before "${measure}", and counts ${own}`,
      {
        span: placeOfBrace(slideText, piece),
        why: 'A value with another unit is another number.',
        help: `Write {${figure.id}}, which has its unit.`,
      },
    ),
  ]
}

const JOINED = /^\s*(?:[+＋–—\-−~～/]|plus|and another|至|到|加上?)?\s*$/i
const SUM =
  /(?<!不|未|勿|别)(?:合计|共计|总计|总共|一共|累计|相加|加起来|合起来)|(?<!not |never )\b(?:in all|in total|altogether|combined|totalling|totaling|sum of|a total of|together make)\b/i
const SENTENCE = /[^。！？!?；;]+/g

function joined(
  figures: readonly Printed[],
  slideText: SlideText,
  slide: string,
  context: RuleContext,
): readonly Diagnostic[] {
  const { text } = slideText
  for (const [index, first] of figures.entries()) {
    for (const second of figures.slice(index + 1)) {
      if (first.figure.id === second.figure.id || areAddable(first.figure, second.figure, context)) continue
      const between = text.slice(first.piece.start + first.piece.length, second.piece.start)
      const isNext = figures[index + 1] === second
      const sentence = sentenceOf(text, first.piece.start)
      const summed = sentence === sentenceOf(text, second.piece.start) && SUM.test(sentence)
      if (!(isNext && JOINED.test(between)) && !summed) continue
      return [
        error(
          'figures-joined',
          `{${first.figure.id}} and {${second.figure.id}} are joined in "${slideText.path}" of slide ${slide}`,
          {
            span: placeOfBrace(slideText, first.piece),
            why: 'Whether they may be added or stand as one range is not said in the source.',
            help: 'Say each in a sentence of its own; a sum that the source allows is a derived figure.',
          },
        ),
      ]
    }
  }
  return []
}

const sentenceOf = (text: string, at: number): string =>
  [...text.matchAll(SENTENCE)].find(({ index, 0: words }) => index <= at && at < index + words.length)?.[0] ?? text

/** Whether the survey declares that two figures may be added: a record whose formula names both. */
function areAddable(one: FigureRecord, other: FigureRecord, { survey }: RuleContext): boolean {
  return [...survey.records.values()].some(record => {
    const formula = (record as { readonly formula?: { readonly text?: string } }).formula?.text
    return formula?.includes(`{${one.id}}`) === true && formula.includes(`{${other.id}}`)
  })
}

/** The braces themselves, where the text stands on one line. */
function placeOfBrace(slideText: SlideText, piece: SlideTextPiece) {
  const before = slideText.pieces.find(
    each => each.id === undefined && each.start + each.length === piece.start && each.length > 0,
  )
  return before === undefined
    ? placeOf(slideText, piece.start + piece.length, 1)
    : placeOf(slideText, piece.start - 1, 1)
}
