import type { Language } from '../base/language.ts'
import { nearNegations } from './compare.ts'
import type { HedgeClass } from './lexicon/hedges.ts'
import { escaped } from './lexicon/words-of.ts'
import { type Part, readText, type TextReading } from './read-text.ts'

/** Where a text says what a source says but for a hedge or a “not”. */
export interface Change {
  readonly of: 'hedge' | 'negation'
  /** The word that makes the difference. */
  readonly word: string
  /** In the text. */
  readonly start: number
  readonly text: string
  readonly source: string
}

/** The first place where a text has words of a source, and one of its hedges or negations is left out, put in or replaced. */
export function changeIn(
  own: TextReading,
  sources: readonly TextReading[],
  kept: ReadonlySet<HedgeClass>,
): Change | undefined {
  const stands = (text: string): boolean => sources.some(({ written }) => written.includes(text))
  for (const source of sources) {
    for (const part of weighty(source, kept)) {
      const lost = putInPlace(part, source, own.written).find(
        ({ text }) => !stands(text) && !keeps(text, part, own.language),
      )
      if (lost !== undefined) return { ...lost, of: part.of, word: part.text, source: source.written }
    }
  }
  for (const negation of own.negations) {
    const around = own.written.slice(Math.max(0, negation.start - 1), negation.end + 2)
    if (stands(around)) continue
    for (const source of sources) {
      const bare = putInPlace(negation, own, source.written).some(({ text }) => !denies(text, own.language))
      if (bare) return { ...negation, of: 'negation', word: negation.text, source: source.written }
    }
  }
  return cutOff(own, sources, kept)
}

interface Weighty extends Part {
  readonly of: Change['of']
  readonly class?: HedgeClass
}

/** What no words of a source may lose. */
const weighty = ({ hedges, negations }: TextReading, kept: ReadonlySet<HedgeClass>): readonly Weighty[] => [
  ...hedges.filter(each => kept.has(each.class)).map(each => ({ ...each, of: 'hedge' as const })),
  ...negations.map(each => ({ ...each, of: 'negation' as const })),
]

const denies = (text: string, language: Language): boolean => {
  const reading = readText(text, language)
  return reading.negations.length > 0 || nearNegations(reading) > 0
}

const keeps = (text: string, { of, class: kind }: Weighty, language: Language): boolean =>
  of === 'negation' ? denies(text, language) : readText(text, language).hedges.some(each => each.class === kind)

/** Longer clauses are compared by their neighbours. */
const LABEL = { zh: 10, en: 40 } as const

/** A short clause that stands in the sources only right behind a hedge or a “not”, and is shown without it. */
function cutOff(
  { clauses, written, language }: TextReading,
  sources: readonly TextReading[],
  kept: ReadonlySet<HedgeClass>,
): Change | undefined {
  for (const { start, end } of clauses) {
    const text = written.slice(start, end).trim()
    if (text.length < 2 || text.length > LABEL[language]) continue
    const places = sources.flatMap(source => placesOf(text, source).map(at => ({ source, at })))
    const bound = places.map(({ source, at }) =>
      weighty(source, kept).find(part => part.end === at || (part.end === at - 1 && source.written[part.end] === ' ')),
    )
    const [first] = bound
    if (first === undefined || bound.includes(undefined)) continue
    return {
      of: first.of,
      word: first.text,
      start: written.indexOf(text, start),
      text,
      source: places[0]!.source.written,
    }
  }
  return undefined
}

/** Where a clause ends with the words: what goes on is another phrase. */
function placesOf(text: string, { written }: TextReading): readonly number[] {
  const places: number[] = []
  for (let at = written.indexOf(text); at >= 0; at = written.indexOf(text, at + 1))
    if (/^(?:\p{P}|\s|$)/u.test(written.slice(at + text.length))) places.push(at)
  return places
}

const BEFORE = { zh: /[\p{L}\p{N}]+$/u, en: /[\p{L}\p{N}’'-]+ $/u } as const
const BEHIND = { zh: /^[\p{L}\p{N}]+/u, en: /^ [\p{L}\p{N}’'-]+ [\p{L}\p{N}’'-]+/u } as const

/**
 * Where a text has the neighbours of a part of another one side by side, or with at most two signs or words between: there the part
 * was left out, or others were put in its place. At the border of a clause the neighbours of one side are longer.
 */
function putInPlace(
  { start, end }: Part,
  { written, language }: TextReading,
  other: string,
): readonly { readonly start: number; readonly text: string }[] {
  const before = BEFORE[language].exec(written.slice(Math.max(0, start - 40), start))?.[0] ?? ''
  const behind = BEHIND[language].exec(written.slice(end, end + 60))?.[0] ?? ''
  const near = language === 'zh' ? [before.slice(-1), behind.slice(0, 2)] : [before.trim(), behind.trim()]
  // Most texts lack one neighbour or both: no pattern is needed to see that.
  const there = other.toLowerCase()
  if (near.some(words => !there.includes(words.toLowerCase()))) return []
  const pattern = PATTERN[language](before, behind)
  if (pattern === undefined) return []
  return [...other.matchAll(new RegExp(pattern, 'giu'))].map(({ index, 0: text }) => ({ start: index, text }))
}

type Sides = (before: string, behind: string) => string | undefined

const EDGE = '[，。；：！？、（）\\s]'
const FEW = { zh: '\\p{Script=Han}{0,2}?', en: "(?: [\\p{L}’'-]+){0,2}?" } as const
const PATTERN: Readonly<Record<Language, Sides>> = {
  zh: (before, behind) => {
    if (before !== '' && behind.length > 1) return `${escaped(before.slice(-1))}${FEW.zh}${escaped(behind.slice(0, 2))}`
    if (behind === '' && before.length > 2) return `${escaped(before.slice(-3))}${FEW.zh}(?=${EDGE}|$)`
    return before === '' && behind.length > 3 ? `(?<=^|${EDGE})${FEW.zh}${escaped(behind.slice(0, 4))}` : undefined
  },
  en: (before, behind) =>
    before === '' || behind === '' ? undefined : `\\b${escaped(before.trim())}${FEW.en}${escaped(behind)}\\b`,
}
