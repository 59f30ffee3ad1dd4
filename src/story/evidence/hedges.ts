import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { partSpan } from '../../base/part-span.ts'
import { keepsHedge } from '../../reading/keeps-hedge.ts'
import { BINDING_HEDGES } from '../../reading/lexicon/hedges.ts'
import type { SurveyRecord } from '../../survey/model/survey.ts'
import { placeOf, type SlideContent, type SlideText } from '../slide-content.ts'
import type { RuleContext } from './rule.ts'

/** A hedge, and the words that say the claim without it. */
interface Bond {
  readonly hedge: string
  readonly binds: string
  readonly record: SurveyRecord
}

/** Rule: words that the source hedges keep the hedge, or an equivalent one. */
export function lostHedges({ texts, slide }: SlideContent, context: RuleContext): readonly Diagnostic[] {
  return texts
    .filter(({ place, form }) => place !== 'notes' && form !== 'record')
    .flatMap(each => {
      const bonds = each.vouchers.flatMap(id => {
        const record = context.survey.records.get(id)
        return record === undefined ? [] : bondsOf(record, context)
      })
      const lost = bonds.filter(({ hedge, binds }) => each.text.includes(binds) && !keepsHedge(each.text, hedge))
      const [first] = lost
      return first === undefined ? bareValues(each, slide.id, context) : [hedgeLost(first, each, slide.id)]
    })
}

/** Rule: {F1.value} prints a number without its qualifier and its hedges, so the words or equivalents must stand there: a qualifier at the number. */
function bareValues(slideText: SlideText, slide: string, context: RuleContext): readonly Diagnostic[] {
  return slideText.pieces.flatMap(({ id, field, start, length, writtenStart }) => {
    const figure = id === undefined || field !== 'value' ? undefined : context.survey.records.get(id)
    if (figure?.kind !== 'figure') return []
    const qualifier = (figure.qualifier?.[context.language] ?? Object.values(figure.qualifier ?? {})[0])?.text
    const near = slideText.text.slice(Math.max(0, start - 16), start + length + 3)
    const lost =
      qualifier !== undefined && !keepsHedge(near, qualifier)
        ? qualifier
        : figure.hedges.map(({ hedge }) => hedge.text).find(hedge => !keepsHedge(slideText.text, hedge))
    if (lost === undefined) return []
    return error('approximator-lost', `{${id}.value} in "${slideText.path}" of slide ${slide} has lost its "${lost}"`, {
      span:
        slideText.written === undefined
          ? slideText.span
          : partSpan(slideText.written.span, slideText.written.text, writtenStart, id!.length + 8),
      why: 'Without it the number claims to be exact.',
      help: `Write {${id}}, or say "${lost}" beside it.`,
    })
  })
}

function bondsOf(record: SurveyRecord, context: RuleContext): readonly Bond[] {
  const given =
    'hedges' in record
      ? record.hedges.map(({ hedge, binds }) => ({ hedge: hedge.text, binds: binds.text, record }))
      : []
  if (context.language !== context.survey.language) return given
  return [...given, ...record.excerpts.flatMap(({ words }) => bondsIn(words.text, record))]
}

/**
 * The words behind a hedge, from four to eight characters, up to the end of the clause. A text with the same sequence
 * is taken to quote this place.
 */
const BOUND_HAN = /^(?:\p{Script=Han}{8}|\p{Script=Han}{4,7}(?!\p{Script=Han}))/u
const BOUND_LATIN = /^ ?((?:[A-Za-z’'-]+ ){3}[A-Za-z’'-]+)/

/** The words right behind a hedge. */
function bondsIn(excerpt: string, record: SurveyRecord): readonly Bond[] {
  return [...excerpt.matchAll(BINDING_HEDGES)].flatMap(({ index, 0: hedge }) => {
    const rest = excerpt.slice(index + hedge.length)
    const binds = BOUND_HAN.exec(rest)?.[0] ?? BOUND_LATIN.exec(rest)?.[1]
    return binds === undefined ? [] : [{ hedge: hedge.replace(/是$/, '').toLowerCase(), binds, record }]
  })
}

function hedgeLost({ hedge, binds, record }: Bond, slideText: SlideText, slide: string): Diagnostic {
  return error('hedge-lost', `"${binds}" in "${slideText.path}" of slide ${slide} has lost its "${hedge}"`, {
    span: placeOf(slideText, slideText.text.indexOf(binds), binds.length),
    why: `${record.id} says it with "${hedge}"; without it the slide claims more than the source.`,
    help: `Keep "${hedge}", or a word that says as much.`,
    trace: [{ label: `${record.id} is here`, span: record.span }],
  })
}
