import { type Diagnostic, error } from '../../../base/diagnostic.ts'
import { HAN, type Language } from '../../../base/language.ts'
import { anyOf } from '../../../reading/lexicon/words-of.ts'
import { readText } from '../../../reading/read-text.ts'
import type { FigureRecord } from '../../../survey/model/survey.ts'
import { placeOf, type SlideContent, type SlideText, type SlideTextPiece } from '../../slide-content.ts'
import type { RuleContext } from '../rule.ts'
import { unitsAgree } from './agreement.ts'

/**
 * Rule: the words right beside a printed figure do not name another figure of the same unit, and the two ends of a change stand
 * where “from” and “to” say. Two shares that change places, or a rise called a fall, are made of right numbers.
 */
export function figureWords({ texts, slide }: SlideContent, context: RuleContext): readonly Diagnostic[] {
  return texts
    .filter(({ form, pieces }) => form === 'own' && pieces.some(({ id }) => id !== undefined))
    .flatMap(each => {
      const printed = each.pieces.flatMap(piece => {
        const record = context.survey.records.get(piece.id ?? '')
        return record?.kind === 'figure' ? { piece, figure: record } : []
      })
      return [
        ...printed.flatMap(one => misnamed(one, printed, each, slide.id, context)),
        ...printed.flatMap(one => turned(one, each, slide.id, context.language)),
      ].slice(0, 1)
    })
}

interface Printed {
  readonly piece: SlideTextPiece
  readonly figure: FigureRecord
}

/** Where one thing that is named ends and the next begins. */
const BORDER = /[\p{P}\n]|[和与及]| and | but /gu

function misnamed(
  { piece, figure }: Printed,
  all: readonly Printed[],
  slideText: SlideText,
  slide: string,
  context: RuleContext,
): readonly Diagnostic[] {
  const { text } = slideText
  const borders = [...text.matchAll(BORDER)].map(({ index, 0: mark }) => ({ start: index, end: index + mark.length }))
  const start = borders.findLast(({ end }) => end <= piece.start)?.end ?? 0
  const end = borders.find(border => border.start >= piece.start + piece.length)?.start ?? text.length
  if (all.some(other => other.piece !== piece && start <= other.piece.start && other.piece.start < end)) return []
  const beside = `${text.slice(start, piece.start)} ${text.slice(piece.start + piece.length, end)}`
  const { language, survey } = context
  const said = readText(beside, language).termSet
  if (namesOf(figure, language).some(name => readText(name, language).terms.some(term => said.has(term)))) return []
  const unit = figure.unit?.[language]?.text
  const [other] = [...survey.records.values()].filter(
    record =>
      record.kind === 'figure' &&
      record.id !== figure.id &&
      unit !== undefined &&
      unitsAgree({ unit }, { unit: record.unit?.[language]?.text }) &&
      namesOf(record, language).some(name => holds(beside, name)),
  )
  if (other === undefined) return []
  return [
    error('figure-of-another', `{${figure.id}} in "${slideText.path}" of slide ${slide} is named as ${other.id}`, {
      span: placeOf(slideText, start, Math.max(1, piece.start - start)),
      why: `“${beside.trim()}” is what ${other.id} counts; ${figure.id} counts “${namesOf(figure, language)[0] ?? figure.id}”.`,
      help: `Write {${other.id}}, or name what ${figure.id} counts.`,
    }),
  ]
}

const namesOf = ({ what, short }: FigureRecord, language: Language): readonly string[] =>
  [what[language]?.text, short?.[language]?.text].flatMap(name => name ?? [])

const holds = (text: string, name: string): boolean =>
  HAN.test(name) ? name.length > 1 && text.includes(name) : new RegExp(`\\b(?:${anyOf([name])})\\b`, 'i').test(text)

/** What stands right before an end of a change, and belongs to the other end. */
const OTHER_END: Readonly<Record<Language, Readonly<Record<'from' | 'to', RegExp>>>> = {
  zh: { from: /(?:[到至]了?|→\s?)$/, to: /[从由自]$/ },
  en: { from: /(?:\bto (?:about |nearly )?|→\s?)$/i, to: /\bfrom (?:about |nearly )?$/i },
}

function turned(
  { piece, figure }: Printed,
  slideText: SlideText,
  slide: string,
  language: Language,
): readonly Diagnostic[] {
  const { field } = piece
  if (figure.value.form !== 'change' || (field !== 'from' && field !== 'to')) return []
  if (!OTHER_END[language][field].test(slideText.text.slice(0, piece.start))) return []
  return [
    error('change-turned', `{${figure.id}.${field}} in "${slideText.path}" of slide ${slide} is the other end`, {
      span: placeOf(slideText, Math.max(0, piece.start - 1), 1),
      why: 'The change would run the other way: a fall would be a rise.',
      help: `Write {${figure.id}.${field === 'from' ? 'to' : 'from'}}.`,
    }),
  ]
}
