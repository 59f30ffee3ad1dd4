import type { NumberToken } from '../../../reading/numbers/token.ts'
import { readText } from '../../../reading/read-text.ts'
import type { FigureRecord, Survey } from '../../model/survey.ts'
import { occurrences } from '../source-text.ts'
import { coverage } from './coverage.ts'
import { clauseOf, type Passage } from './evidence.ts'
import type { WrittenValue } from './written.ts'

/** Where a value stands in the evidence. */
export interface Place {
  readonly passage: Passage
  /** Offsets of the paragraph. */
  readonly start: number
  readonly end: number
  /** The clause around it. */
  readonly clause: string
  /** The number there; absent for words that hold none. */
  readonly number?: NumberToken
}

/** All places of a value: numbers of the same size, and words that stand there as they are. */
export function placesOf(written: WrittenValue, figure: FigureRecord, passages: readonly Passage[]): readonly Place[] {
  return passages.flatMap(passage => {
    const within = rangeOf(figure, passage)
    if (within === undefined) return []
    const found = passage.numbers.filter(
      token => within.start <= token.start && token.end <= within.end && sameSize(token, written),
    )
    const places = found.map(number => ({ passage, start: number.start, end: number.end, number }))
    const literal = places.length > 0 || isDigits(written) ? [] : literalPlaces(written, passage, within)
    return [...places, ...literal].map(place => ({ ...place, clause: clauseOf(passage, place.start, place.end) }))
  })
}

/** The excerpt, or the piece of it that `at` names. */
function rangeOf({ at }: FigureRecord, { excerpt, start, end }: Passage): { start: number; end: number } | undefined {
  if (at === undefined) return { start, end }
  const from = excerpt.words.text.indexOf(at.text)
  return from < 0 ? undefined : { start: start + from, end: start + from + at.text.length }
}

const isDigits = ({ value, number }: WrittenValue): boolean =>
  number !== undefined && /^[-+−]?[\d.,]+$/.test(value.text)

function literalPlaces(written: WrittenValue, passage: Passage, within: { start: number; end: number }) {
  const words = passage.paragraph.written
  return occurrences(words, written.text)
    .filter(start => within.start <= start && start + written.text.length <= within.end)
    .map(start => {
      const end = start + written.text.length
      const number = passage.paragraph.numbers.find(token => token.start < end && token.end > start)
      return { passage, start, end, ...(number && { number }) }
    })
}

/** Whether a number of the source is as large as the written value: as written (44.4 亿 and 44.4 万亿), or as a whole (1.7 万 and 17000). */
function sameSize(token: NumberToken, { number, part }: WrittenValue): boolean {
  if (number === undefined) return false
  if (UNSIZED.has(number.kind) || UNSIZED.has(token.kind)) return number.kind === token.kind && number.raw === token.raw
  if (part === 'low' && token.to !== undefined) return token.value === number.value
  if (part === 'high' && token.to !== undefined) return token.to === number.value
  if (token.to !== number.to) return false
  return rawSize(token) === rawSize(number) || (token.value !== undefined && token.value === number.value)
}

const UNSIZED: ReadonlySet<NumberToken['kind']> = new Set(['date', 'tech', 'vague', 'approx', 'mark'])

/** The value without its magnitude. */
const rawSize = ({ raw, value }: NumberToken): number | string | undefined => {
  const plain = Number(raw.replaceAll(',', ''))
  return Number.isNaN(plain) ? (value ?? raw) : plain
}

/** The places that are left if those of another unit, and then those of other things counted, are set aside. */
export function narrowPlaces(
  places: readonly Place[],
  written: WrittenValue,
  figure: FigureRecord,
  survey: Survey,
): readonly Place[] {
  if (places.length < 2) return places
  const ofUnit = places.filter(place => hasUnit(place, written))
  const left = ofUnit.length > 0 ? ofUnit : places
  const what = figure.what[survey.language]?.text
  if (left.length < 2 || what === undefined) return left
  const covered = left.map(place => ({ place, part: coverage(what, place.clause, survey.language) }))
  const most = Math.max(...covered.map(({ part }) => part))
  const best = covered.filter(({ part }) => part === most)
  return most > 0.6 || best.length === 1 ? best.map(({ place }) => place) : left
}

const hasUnit = ({ number }: Place, written: WrittenValue): boolean =>
  (number?.mag ?? '') === (written.number?.mag ?? '') &&
  (written.unit === undefined || (number?.unit ?? '').includes(written.number?.unit ?? written.unit.text))

/** Whether the numbers of a text hold none but those of a clause. */
export const numbersIn = (text: string, survey: Survey): readonly NumberToken[] =>
  readText(text, survey.language).numbers
