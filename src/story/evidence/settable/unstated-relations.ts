import { type Diagnostic, error } from '../../../base/diagnostic.ts'
import { plainWords } from '../../../base/plain-words.ts'
import type { RelationRecord } from '../../../survey/model/relation.ts'
import { holdsEnd } from '../../../survey/prove/relations/end-pieces.ts'
import { plainLayoutLike } from '../../../template/spec/plain-layout.ts'
import type { SlideContent, SlideText, SlideTextPlace } from '../../slide-content.ts'
import type { RuleContext } from '../rule.ts'

/**
 * Rule: what a layout draws between its parts is stated by a relation of the survey, which the slide names. It is of a type that
 * the layout draws, and its ends stand in different texts of the slide.
 */
export function unstatedRelations(content: SlideContent, context: RuleContext): readonly Diagnostic[] {
  const { slide, shown, faulty } = content
  const layout = context.templates.layouts.get(content.layout)
  if (faulty || layout === undefined || layout.asserts.length === 0) return []
  const isDrawn = ({ type }: RelationRecord): boolean => layout.asserts.includes(type)
  const named = [...shown.values()].flatMap(({ record }) => (record.kind === 'relation' ? [record] : []))
  if (named.some(relation => isDrawn(relation) && isOnSlide(relation, content, context))) return []
  const fitting = [...context.survey.records.values()].filter(
    record => record.kind === 'relation' && isDrawn(record) && isOnSlide(record, content, context),
  )
  const plain = plainLayoutLike(layout, context.templates)
  const advice = [
    fitting.length > 0 ? `Name it by \`relation: ${fitting[0]!.id}\`.` : 'Add the relation that the source states.',
    plain === undefined
      ? ''
      : `Where it states none, use ${plain}, which draws none and takes the same kinds of slots.`,
  ]
  return [
    error(
      'relation-unstated',
      `${layout.key} draws ${layout.asserts.join(' or ')}, and ${whatIsNamed(named, isDrawn, slide.id)}`,
      {
        span: slide.relations[0]?.span ?? slide.layout?.span ?? slide.span,
        why: 'An arrow, a stack or a ring claims something, and nobody could say where it stands.',
        help: advice.filter(each => each !== '').join(' '),
      },
    ),
  ]
}

function whatIsNamed(
  named: readonly RelationRecord[],
  isDrawn: (relation: RelationRecord) => boolean,
  slide: string,
): string {
  const [first] = named
  if (first === undefined) return `slide ${slide} names no relation that states it`
  const drawn = named.find(isDrawn)
  return drawn === undefined
    ? `${first.id} on slide ${slide} states ${first.type}`
    : `slide ${slide} does not show both ends of ${drawn.id} in different texts`
}

/** Where the words of a slide's picture stand: beside what is said of the deck, at the foot and in the notes. */
const DRAWN: ReadonlySet<SlideTextPlace> = new Set(['title', 'words', 'label', 'ours', 'alt', 'unit'])

/** Whether each pair of ends stands in two different texts of the slide; of an overlay, of the slide that it lays its words over. */
function isOnSlide(relation: RelationRecord, content: SlideContent, context: RuleContext): boolean {
  const base = context.base?.get(content.slide.id)
  const texts = (base ?? content).texts.filter(({ place }) => DRAWN.has(place))
  const isTranslated = base === undefined && context.language !== context.survey.language
  const parts = texts.flatMap(each => partsOf(each, context))
  const pathsOf = (end: string): readonly string[] =>
    parts.filter(part => shows(part, end, relation, context, isTranslated)).map(({ path }) => path)
  const from = relation.from.map(({ text }) => pathsOf(text))
  const to = relation.to.map(({ text }) => pathsOf(text))
  return from.every(ones => to.every(others => ones.some(one => others.some(other => one !== other))))
}

/** A figure that changed stands for two texts: a layout draws its first and its second value apart. */
function partsOf(text: SlideText, { survey }: RuleContext): readonly SlideText[] {
  const [piece] = text.pieces
  const record = piece?.id === undefined ? undefined : survey.records.get(piece.id)
  if (text.form !== 'record' || record?.kind !== 'figure' || record.value.form !== 'change') return [text]
  const { from, to } = record.value
  return [
    { ...text, path: `${text.path}.from`, text: from[survey.language]?.text ?? '' },
    { ...text, path: `${text.path}.to`, text: to[survey.language]?.text ?? '' },
  ]
}

/** Whether a text holds the words of an end or prints its record. Of a translation the records that vouch for it are asked. */
function shows(
  { text, place, pieces, vouchers }: SlideText,
  end: string,
  relation: RelationRecord,
  { survey }: RuleContext,
  isTranslated: boolean,
): boolean {
  if (plainWords(text).text.includes(plainWords(end).text) || pieces.some(({ id }) => id === end)) return true
  if (place === 'title') return false
  if (vouchers.includes(end)) return true
  return (
    isTranslated &&
    vouchers.some(id => {
      const record = survey.records.get(id)
      return record !== undefined && holdsEnd(record, end, relation, survey)
    })
  )
}
