import { type Diagnostic, error } from '../../../base/diagnostic.ts'
import { readNumber } from '../../../numbers/notation.ts'
import { hanValue } from '../../../reading/numbers/han-value.ts'
import type { FigureRecord, Survey } from '../../model/survey.ts'
import { RECORD_ID } from '../../schema/schema-records.ts'
import { occurrences } from '../source-text.ts'

/** Each counted item has a place of its own in the evidence, the list is whole, and an open one says so. */
export function proveCount(figure: FigureRecord, survey: Survey): readonly Diagnostic[] {
  const count = figure.counted?.items ?? []
  const evidence = figure.excerpts.map(({ words }) => words.text).join('\n')
  const words = count.filter(item => !RECORD_ID.test(item))
  return [
    ...proveItems(figure, words, evidence),
    ...proveList(figure, words, evidence, survey),
    ...proveLength(figure, count.length),
  ]
}

const proveItems = (figure: FigureRecord, words: readonly string[], evidence: string): readonly Diagnostic[] =>
  words
    .filter(item => !evidence.includes(item))
    .map(item =>
      error('counted-not-in-excerpt', `"${item}", which ${figure.id} counts, does not stand in its excerpt`, {
        span: figure.span,
        help: 'Copy the counted words from the excerpt.',
      }),
    )

const BETWEEN = /^\s*(?:[、，,;；]|以及|及|和|与|或|and|or|&)?(?:\s*(?:and|or|以及|和))?\s*$/
const GOES_ON = /^\s*(?:、|和|以及|及|与)(?=\S)/
const CAME_BEFORE = /、\s*$/
const OPEN = /^\s*(?:等|,? (?:and others|etc))/
const SAYS_OPEN = /列举|等|至少|不完全|listed|others|at least|among/i

/** The items are one row of the excerpt, from its first to its last. */
function proveList(
  figure: FigureRecord,
  words: readonly string[],
  evidence: string,
  { language }: Survey,
): readonly Diagnostic[] {
  const places = placesOf(words, evidence)
  if (places === undefined || places.length < 2) return []
  const gaps = places.slice(1).map(({ start }, at) => evidence.slice(places[at]?.end ?? 0, start))
  const [first, last] = [places[0]!, places.at(-1)!]
  const rest = evidence.slice(last.end)
  const isRow = gaps.some(gap => /、/.test(gap))
  const torn = isRow ? gaps.findIndex(gap => !BETWEEN.test(gap)) : -1
  if (torn >= 0 || (isRow && (GOES_ON.test(rest) || CAME_BEFORE.test(evidence.slice(0, first.start))))) {
    return [
      error(
        'counted-not-the-list',
        `${figure.id} does not count the list of its excerpt from its first item to its last`,
        {
          span: figure.span,
          why:
            torn >= 0
              ? `Between two items stands “${(gaps[torn] ?? '').trim()}”, which parts no list.`
              : 'The list has items before or behind those that are counted.',
          help: 'Count each item of the list, and nothing else.',
        },
      ),
    ]
  }
  const said = [figure.note, figure.qualifier].map(texts => texts?.[language]?.text ?? '').join(' ')
  if (!isRow || !OPEN.test(rest) || SAYS_OPEN.test(said)) return []
  return [
    error(
      'counted-open',
      `The list that ${figure.id} counts goes on (“${rest.slice(0, 4).trim()}”), and no note says so`,
      {
        span: figure.span,
        why: 'Behind such a word there may be more items: the count is what is listed, not all there are.',
        help: language === 'zh' ? 'Write `note: 按列举清点`.' : 'Write `note: As listed`.',
      },
    ),
  ]
}

/** A place of its own for each item, in the order of the text; undefined where one has none. */
function placesOf(words: readonly string[], evidence: string) {
  const taken: { readonly start: number; readonly end: number }[] = []
  for (const item of [...words].sort((a, b) => b.length - a.length)) {
    const start = occurrences(evidence, item).find(
      at => !taken.some(each => at < each.end && each.start < at + item.length),
    )
    if (start === undefined) return undefined
    taken.push({ start, end: start + item.length })
  }
  return taken.sort((a, b) => a.start - b.start)
}

function proveLength({ id, span, value }: FigureRecord, length: number): readonly Diagnostic[] {
  if (value.form === 'number' && value.value === length) return []
  const said = value.form === 'words' ? Object.values(value.text).map(({ text }) => numberOf(text)) : []
  if (said.length > 0 && said.every(number => number === length)) return []
  const sourced = value.form === 'number' || value.form === 'words' ? Object.values(value.text)[0] : undefined
  return [
    error('count-wrong', `${id} says ${sourced?.text ?? 'something else'}, but ${length} are counted`, {
      span: sourced?.span ?? span,
      help: 'Leave `value` out: the count gives it.',
    }),
  ]
}

/** Han numerals have a value of their own: 两 and 2 agree. */
function numberOf(text: string): number {
  const digits = readNumber(text)
  if (digits !== undefined) return digits.value
  return /^[〇零一二两三四五六七八九十百千万亿兆]+$/.test(text) ? (hanValue(text) ?? Number.NaN) : Number.NaN
}
