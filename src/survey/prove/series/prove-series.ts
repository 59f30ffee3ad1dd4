import { type Diagnostic, error } from '../../../base/diagnostic.ts'
import type { SourcedText } from '../../../base/sourced-text.ts'
import { sameUnit } from '../../../reading/numbers/same-unit.ts'
import type { NumberToken } from '../../../reading/numbers/token.ts'
import { readText } from '../../../reading/read-text.ts'
import type { FigureRecord, FigureValue, SeriesPoint, Survey } from '../../model/survey.ts'
import type { Passage } from '../figures/evidence.ts'
import { joinUnit } from '../figures/written.ts'
import { type LabelledValue, type LabelPlace, pairPoints } from './pair-points.ts'

type Series = Extract<FigureValue, { readonly form: 'series' }>

/** Proves a series point by point: label, value and unit stand together; the shares of a whole add to 100. */
export function proveSeries(
  figure: FigureRecord,
  series: Series,
  passages: readonly Passage[],
  survey: Survey,
): readonly Diagnostic[] {
  const unit = figure.unit?.[survey.language]
  const pairs: { readonly pair: LabelledValue; readonly passage: Passage }[] = []
  const undecided: string[] = []
  for (const passage of passages) {
    const values = passage.numbers.filter(token => isValue(token, unit?.text, survey))
    const found = pairPoints(labelsIn(series, passage, survey), values, passage)
    if ('pairs' in found) pairs.push(...found.pairs.map(pair => ({ pair, passage })))
    else if (found.undecided !== '') undecided.push(found.undecided)
  }
  const pointed = series.points.flatMap(point => provePoint(point, figure, pairs, passages, undecided, survey))
  return [...pointed, ...proveWhole(figure, series)]
}

/** The places of labels and aliases, longest first: a label inside a longer one is none. */
function labelsIn({ points }: Series, { paragraph, start, end }: Passage, { language }: Survey): readonly LabelPlace[] {
  const names = points
    .flatMap(({ label, aliases }) => [label, ...aliases].map(({ text }) => ({ label: label.text, name: text })))
    .sort((a, b) => b.name.length - a.name.length)
  const places: LabelPlace[] = []
  for (const { label, name } of names) {
    for (
      let at = paragraph.written.indexOf(name, start);
      at >= 0 && at + name.length <= end;
      at = paragraph.written.indexOf(name, at + 1)
    ) {
      const place = { label, start: at, end: at + name.length }
      if (!isWhole(paragraph.written, place, language) || places.some(each => at < each.end && each.start < place.end))
        continue
      places.push(place)
    }
  }
  return places.sort((a, b) => a.start - b.start)
}

/** Words of letters and digits end where no letter or digit goes on. */
const isWhole = (text: string, { start, end }: LabelPlace, language: 'zh' | 'en'): boolean => {
  const sign = language === 'en' ? /[\p{L}\p{N}]/u : /[\p{Script=Latin}\p{N}]/u
  const joins = (one: string, other: string): boolean => sign.test(one) && sign.test(other)
  return !joins(text.charAt(start - 1), text.charAt(start)) && !joins(text.charAt(end - 1), text.charAt(end))
}

/** A number that may be a point: of the unit of the series, or without one. */
function isValue(token: NumberToken, unit: string | undefined, { language }: Survey): boolean {
  if (token.kind === 'date' || token.kind === 'tech' || token.kind === 'mark' || token.kind === 'rank') return false
  if (unit === undefined || token.unit === undefined) return true
  const own = readText(joinUnit('1', unit, language), language).numbers[0]
  if (language === 'en')
    return own?.unit === undefined || sameUnit(token.unit, own.unit) || !/^(?:%|percent|points?)/.test(token.unit)
  return token.unit === (own?.unit ?? unit) || own?.unit === undefined || true
}

function provePoint(
  point: SeriesPoint,
  figure: FigureRecord,
  pairs: readonly { readonly pair: LabelledValue; readonly passage: Passage }[],
  passages: readonly Passage[],
  undecided: readonly string[],
  survey: Survey,
): readonly Diagnostic[] {
  const { label, text: written } = point
  const at = figure.points?.get(label.text)
  const own =
    at === undefined ? pairs.filter(({ pair }) => pair.label.label === label.text) : pointAt(at, passages, point)
  if (own.length === 0) {
    const stands = passages.some(({ paragraph, start, end }) =>
      [label, ...point.aliases].some(({ text }) => paragraph.written.slice(start, end).includes(text)),
    )
    if (!stands) return [noLabel(figure, label)]
    return [undecided.length > 0 ? noPattern(figure, label, undecided[0] ?? '') : noValue(figure, label)]
  }
  const same = own.find(({ pair }) => sizeOf(pair.value) === point.value)
  if (same === undefined) return [otherValue(figure, point, own[0]!.pair)]
  return [...proveUnit(figure, written, same.pair, survey), ...proveQualifier(figure, written, same.pair, survey)]
}

/** The value in the piece of an excerpt that `at` gives a point. */
function pointAt(at: SourcedText, passages: readonly Passage[], { label }: SeriesPoint) {
  return passages.flatMap(passage => {
    const { paragraph, start, end, numbers } = passage
    const from = paragraph.written.slice(0, end).indexOf(at.text, start)
    if (from < 0) return []
    return numbers
      .filter(token => from <= token.start && token.end <= from + at.text.length)
      .map(value => ({ pair: { label: { label: label.text, start: from, end: from }, value }, passage }))
  })
}

/** As written, without its magnitude. */
const sizeOf = ({ raw, value }: NumberToken): number | undefined => {
  const plain = Number(raw.replaceAll(',', '').replace('−', '-'))
  return Number.isNaN(plain) ? value : plain
}

function proveUnit(
  figure: FigureRecord,
  written: SourcedText,
  { value }: LabelledValue,
  survey: Survey,
): readonly Diagnostic[] {
  const unit = figure.unit?.[survey.language]?.text
  if (value.unit === undefined && value.mag === undefined) return []
  const own = readText(joinUnit(written.text, unit, survey.language), survey.language).numbers[0]
  const same =
    (value.mag ?? '') === (own?.mag ?? '') &&
    (unit === undefined
      ? survey.language === 'en' && value.unit !== '%'
      : survey.language === 'en'
        ? own?.unit === undefined ||
          sameUnit(value.unit, own.unit) ||
          value.unit === undefined ||
          (own.unit !== '%' && value.unit !== '%')
        : value.unit === undefined || value.unit === (own?.unit ?? unit) || unit.startsWith(value.unit))
  return same
    ? []
    : [
        error(
          'series-unit',
          `The source writes “${value.text}${value.unit ?? ''}”, ${figure.id} ${written.text} ${unit ?? 'without a unit'}`,
          {
            span: written.span,
            why: 'Value and unit are one amount.',
            help: 'Write the unit of the source.',
          },
        ),
      ]
}

function proveQualifier(
  figure: FigureRecord,
  written: SourcedText,
  { value }: LabelledValue,
  survey: Survey,
): readonly Diagnostic[] {
  const declared = figure.qualifier?.[survey.language]?.text ?? ''
  const lost = [...value.left, ...value.right].find(
    ({ class: kind, word }) => kind !== 'emphasis' && kind !== 'only' && kind !== 'past' && !declared.includes(word),
  )
  return lost === undefined
    ? []
    : [
        error('series-qualifier', `The source writes “${lost.word}” beside ${written.text}, a point of ${figure.id}`, {
          span: written.span,
          why: 'A word such as “nearly” belongs to its value.',
          help: 'A point has no qualifier: make it a figure of its own, or give the series one that holds for all points.',
        }),
      ]
}

const noLabel = ({ id }: FigureRecord, { text, span }: SourcedText): Diagnostic =>
  error('series-label', `The label “${text}” of ${id} does not stand in its excerpt`, {
    span,
    why: 'Label and value stand together in the source.',
    help: 'Write the label of the source; or say in `aliases:` how the excerpt writes it.',
  })

const noValue = ({ id }: FigureRecord, { text, span }: SourcedText): Diagnostic =>
  error('series-value', `No value stands with “${text}” of ${id} in its excerpt`, {
    span,
    why: 'Label and value stand together in the source.',
    help: 'Take the excerpt that holds both.',
  })

const otherValue = ({ id }: FigureRecord, { label, text }: SeriesPoint, { value }: LabelledValue): Diagnostic =>
  error('series-value', `“${label.text}” of ${id} has ${text.text}; in the source it stands with ${value.text}`, {
    span: text.span,
    why: 'A value belongs to the label beside it.',
    help: `Write ${value.text.replace(/\s*[%％].*$/, '')}, or correct the label.`,
  })

const noPattern = ({ id }: FigureRecord, { text, span }: SourcedText, pattern: string): Diagnostic =>
  error(
    'series-pattern',
    `Which value belongs to “${text}” of ${id} cannot be told: labels (L) and values (V) stand as ${pattern}`,
    {
      span,
      why: 'Read are label, value in turn; value, label in turn; all labels, then all values with 分别 or “respectively”; one label with one value in a clause.',
      help: `Name the piece of the excerpt that holds its value: \`at: { ${text}: … }\`.`,
    },
  )

/** The shares of one whole add to 100, but for rounding: half a unit of the last place for each. */
function proveWhole({ id, span }: FigureRecord, { points, whole }: Series): readonly Diagnostic[] {
  if (!whole) return []
  const places = Math.max(...points.map(({ text }) => /\.(\d+)/.exec(text.text)?.[1]?.length ?? 0))
  const sum = points.reduce((total, { value }) => total + value, 0)
  const slack = (points.length * 10 ** -places) / 2 + 1e-9
  return Math.abs(sum - 100) <= slack
    ? []
    : [
        error('series-whole', `The values of ${id} add to ${Number(sum.toFixed(places))}, not to 100`, {
          span,
          why: '`whole: true` says that they are the shares of one whole.',
          help: 'Correct a value, add what is missing, or delete `whole`.',
        }),
      ]
}
