import { type Diagnostic, error } from '../../base/diagnostic.ts'
import type { FigureRecord, Survey } from '../model/survey.ts'
import { compareParts } from './figures/compare.ts'
import { proveCount } from './figures/counted.ts'
import { proveCovers } from './figures/covers.ts'
import { type Passage, passagesOf } from './figures/evidence.ts'
import { narrowPlaces, type Place, placesOf } from './figures/find-place.ts'
import { proveForms } from './figures/forms.ts'
import { compareLevel } from './figures/level.ts'
import { compareWhat } from './figures/what.ts'
import { type WrittenValue, writtenValues } from './figures/written.ts'
import type { Proof } from './proof.ts'
import { idiomsOf } from './prove-claims.ts'
import { proveSeries } from './series/prove-series.ts'

/**
 * Reads each figure from its place in the source and compares it part by part, both ways: qualifier, value as written, unit,
 * currency, level, scope of a rank, and what is counted, in one clause. A series is compared point by point.
 */
export function proveFigures(survey: Survey): Proof {
  const figures = [...survey.records.values()].filter(record => record.kind === 'figure')
  const masks = idiomsOf(survey)
  const proofs = figures.map(figure => proveFigure(figure, survey, masks))
  return {
    diagnostics: [...proofs.flatMap(({ diagnostics }) => diagnostics), ...proveCovers(survey)],
    open: proofs.flatMap(({ open = [] }) => open),
  }
}

function proveFigure(figure: FigureRecord, survey: Survey, masks: readonly string[]): Proof {
  if (figure.counted !== undefined)
    return { diagnostics: [...proveCount(figure, survey), ...proveForms(figure, survey)] }
  if (figure.excerpts.length === 0) return { diagnostics: [withoutEvidence(figure)] }
  const passages = passagesOf(figure.excerpts, survey)
  const { value } = figure
  if (value.form === 'series') return { diagnostics: proveSeries(figure, value, passages, survey) }
  const misplaced = proveAt(figure)
  if (misplaced.length > 0) return { diagnostics: misplaced }
  const found = writtenValues(figure, survey).map(written => findOne(written, figure, passages, survey))
  const places = found.flatMap(({ place }) => place ?? [])
  const [first] = places
  const what = compareWhat(figure, survey, places, masks)
  return {
    diagnostics: [
      ...found.flatMap(({ diagnostics }) => diagnostics),
      ...compareOrder(figure, places),
      ...(first === undefined ? [] : compareLevel(figure, survey, first)),
      ...what.diagnostics,
      ...proveForms(figure, survey),
    ],
    open: what.open,
  }
}

interface Found {
  readonly place?: Place
  readonly diagnostics: readonly Diagnostic[]
}

/** The one place of a value, compared part by part. */
function findOne(written: WrittenValue, figure: FigureRecord, passages: readonly Passage[], survey: Survey): Found {
  const all = placesOf(written, figure, passages)
  const [place, second] = narrowPlaces(all, written, figure, survey)
  if (place === undefined) return { diagnostics: [notThere(written, figure, passages)] }
  const diagnostics = compareParts({ figure, survey, written, place })
  if (second === undefined || figure.figurative) return { place, diagnostics }
  const alike = compareParts({ figure, survey, written, place: second })
  // Two places that agree in every part and in their clause say the same twice.
  if (second.clause === place.clause && diagnostics.length === 0 && alike.length === 0) return { place, diagnostics }
  return { place, diagnostics: [ambiguous(written, figure, all.length)] }
}

function notThere({ value, part }: WrittenValue, { id }: FigureRecord, passages: readonly Passage[]): Diagnostic {
  const numbers = passages.flatMap(({ numbers }) =>
    numbers.map(({ text, unit }) =>
      unit === undefined || text.includes(unit) ? text : `${text}${/^[a-z]/.test(unit) ? ' ' : ''}${unit}`,
    ),
  )
  return error('figure-not-in-excerpt', `The ${part} "${value.text}" of ${id} does not stand in its excerpt`, {
    span: value.span,
    why: 'What is shown must be what the evidence prints.',
    help:
      numbers.length === 0
        ? 'The excerpt holds no number; where we counted, say `counted:`.'
        : `The excerpt says “${numbers.join('”, “')}”; where we counted, say \`counted:\`.`,
  })
}

const ambiguous = ({ text, value }: WrittenValue, { id }: FigureRecord, count: number): Diagnostic =>
  error('figure-ambiguous', `“${text}” of ${id} stands ${count} times in its excerpt`, {
    span: value.span,
    why: 'Which of them is meant decides what is counted, and by whom.',
    help: 'Copy the phrase that holds the right one into `at:`.',
  })

const proveAt = ({ at, id, excerpts }: FigureRecord): readonly Diagnostic[] =>
  at === undefined || excerpts.some(({ words }) => words.text.includes(at.text))
    ? []
    : [
        error('figure-at', `“${at.text}” in \`at\` of ${id} does not stand in its excerpt`, {
          span: at.span,
          why: 'It names the place of the value in the excerpt.',
          help: 'Copy it from the excerpt.',
        }),
      ]

const withoutEvidence = ({ id, span }: FigureRecord): Diagnostic =>
  error('figure-without-evidence', `${id} has no excerpt`, {
    span,
    why: 'A number needs its evidence.',
    help: 'Add `excerpt:` from the source, or `counted:` where we counted.',
  })

const FROM = /(?:从|由|自|\bfrom\s)\s*$/i
const TO = /(?:到|至|为|\bto\s)了?\s*$/i

/** A change goes from what the source says it went from. */
function compareOrder({ id, value }: FigureRecord, places: readonly Place[]): readonly Diagnostic[] {
  const [from, to] = places
  if (value.form !== 'change' || from === undefined || to === undefined || from.passage !== to.passage) return []
  const before = (place: Place): string => place.passage.paragraph.written.slice(0, place.start)
  const turned = FROM.test(before(to)) || (TO.test(before(from)) && !FROM.test(before(from)))
  const later = to.start < from.start && !FROM.test(before(from))
  if (!turned && !later) return []
  const sourced = Object.values(value.from)[0]
  return [
    error('figure-order', `The change of ${id} runs the other way in the source`, {
      ...(sourced && { span: sourced.span }),
      why: 'From and to have changed places: a fall would be a rise.',
      help: `The clause is “${from.clause.trim()}”.`,
    }),
  ]
}
