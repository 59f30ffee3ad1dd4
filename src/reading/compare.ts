import { type HedgeClass, KEPT_HEDGES } from './lexicon/hedges.ts'
import type { LevelClass } from './lexicon/levels.ts'
import { NEAR_NEGATION, PLAIN_NEGATION } from './lexicon/negation.ts'
import { SCOPES } from './lexicon/ranks.ts'
import type { NumberToken } from './numbers/token.ts'
import type { Classed, Part, TextReading } from './read-text.ts'

/** The part of a text's meaning that two languages, or two writings, must share. */
type Aspect = 'number' | 'hedge' | 'negation' | 'level' | 'rank' | 'superlative'

/** What one of two texts says and the other does not, by class. */
export interface Difference {
  readonly aspect: Aspect
  /** Lost by the second text, or added by it. */
  readonly change: 'lost' | 'added'
  /** Class of hedge, level or rank. */
  readonly class?: string
  /** The words of the side that has them; empty if a number of words differs. */
  readonly word: string
  /** Of a number. */
  readonly value?: number
  /** Of the word, in the text that has it. */
  readonly start: number
  readonly end: number
}

/**
 * Compares two texts that should say the same, mostly in two languages: numbers by value, hedges, levels and ranks by class,
 * negation by presence and, where both deny, by count.
 */
export function differences(first: TextReading, second: TextReading): readonly Difference[] {
  return [
    ...numberDifferences(first, second),
    ...classDifferences('hedge', first.hedges, second.hedges, COMPARED_HEDGES),
    ...negationDifferences(first, second),
    ...classDifferences('level', levelsOf(first), levelsOf(second), COMPARED_LEVELS),
    ...rankDifferences(first, second),
    ...superlativeDifferences(first, second),
  ]
}

/** The other classes differ in free wording, and stand in no rule. */
const COMPARED_HEDGES: ReadonlySet<HedgeClass> = new Set([...KEPT_HEDGES, 'so-far', 'belief'])
const COMPARED_LEVELS: ReadonlySet<LevelClass> = new Set(['national', 'provincial', 'world'])

function classDifferences<Class extends string>(
  aspect: Aspect,
  first: readonly Classed<Class>[],
  second: readonly Classed<Class>[],
  compared: ReadonlySet<Class>,
): readonly Difference[] {
  const missing = (from: readonly Classed<Class>[], to: readonly Classed<Class>[], change: Difference['change']) =>
    from
      .filter((each, at) => compared.has(each.class) && from.findIndex(other => other.class === each.class) === at)
      .filter(each => !to.some(other => other.class === each.class))
      .map(each => ({ aspect, change, class: each.class, word: each.text, start: each.start, end: each.end }))
  return [...missing(first, second, 'lost'), ...missing(second, first, 'added')]
}

function negationDifferences(first: TextReading, second: TextReading): readonly Difference[] {
  const plain = ({ negations, language }: TextReading) =>
    negations.filter(({ text }) => PLAIN_NEGATION[language].test(text))
  const one = (part: Part | undefined, change: Difference['change'], kind: string): readonly Difference[] =>
    part === undefined
      ? []
      : [{ aspect: 'negation', change, class: kind, word: part.text, start: part.start, end: part.end }]
  const [lost, added] = [first.negations, second.negations]
  if (lost.length > 0 && added.length === 0)
    // 只有…没有… says twice what “only” says.
    return one(lost[0], 'lost', nearNegations(second) > 0 ? 'near' : 'presence')
  if (added.length > 0 && lost.length === 0)
    return one(added[0], 'added', nearNegations(first) > nearNegations(second) ? 'near' : 'presence')
  const [here, there] = [plain(first), plain(second)]
  const [all, others] = [lost.length + nearNegations(first), added.length + nearNegations(second)]
  if (here.length > there.length && all > others) return one(here[there.length], 'lost', 'count')
  if (there.length > here.length && others > all) return one(there[here.length], 'added', 'count')
  return []
}

/** How often a text comes close to denying, beside what it denies: only, 除外, besides. */
export const nearNegations = ({ written, language, negations }: TextReading): number =>
  [...written.matchAll(NEAR_NEGATION[language])].filter(
    ({ index }) => !negations.some(({ start, end }) => start <= index && index < end),
  ).length

/** Levels that are no scope of a rank: ranks are compared whole. */
const levelsOf = ({ levels }: TextReading): readonly Classed<LevelClass>[] => levels

const SIZED: ReadonlySet<NumberToken['kind']> = new Set([
  'date',
  'fraction',
  'share',
  'multiple',
  'number',
  'word',
  'span',
])

function numberDifferences(first: TextReading, second: TextReading): readonly Difference[] {
  const missing = (from: TextReading, to: TextReading, change: Difference['change']): readonly Difference[] =>
    from.numbers
      .filter(({ kind, soft }) => SIZED.has(kind) && soft === undefined)
      .filter(token => !hasPartner(token, to))
      .map(({ text, value, start, end }) => ({
        aspect: 'number' as const,
        change,
        word: text,
        start,
        end,
        ...(value === undefined ? {} : { value }),
      }))
  return [...missing(first, second, 'lost'), ...missing(second, first, 'added')]
}

/** A small number may stand in a word that counts nothing by itself: three parties, 三方. */
const SMALL = 10
const HAN_DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  双: 2,
  俩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
}
const ENGLISH_DIGITS: Readonly<Record<string, number>> = {
  one: 1,
  single: 1,
  a: 1,
  two: 2,
  both: 2,
  pair: 2,
  twice: 2,
  double: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
}

function hasPartner(token: NumberToken, to: TextReading): boolean {
  const { value, kind, raw } = token
  if (to.numbers.some(other => samePlace(token, other))) return true
  if (kind === 'date')
    return to.numbers.some(other => other.kind === 'date' && (other.raw.startsWith(raw) || raw.startsWith(other.raw)))
  if (value === undefined || value > SMALL || (token.to !== undefined && token.to !== value)) return false
  const words =
    to.language === 'zh'
      ? [...to.written].map(sign => HAN_DIGITS[sign])
      : to.written
          .toLowerCase()
          .match(/[a-z]+/g)
          ?.map(word => ENGLISH_DIGITS[word])
  return words?.includes(value) ?? false
}

const samePlace = (one: NumberToken, other: NumberToken): boolean =>
  one.value !== undefined && one.value === other.value && (one.to ?? one.value) === (other.to ?? other.value)

function rankDifferences(first: TextReading, second: TextReading): readonly Difference[] {
  const ranks = ({ numbers }: TextReading) => numbers.filter(({ kind, soft }) => kind === 'rank' && soft === undefined)
  const missing = (from: TextReading, to: TextReading, change: Difference['change']): readonly Difference[] =>
    ranks(from)
      .filter(
        token =>
          !ranks(to).some(
            other => other.value === token.value && (other.scope ?? token.scope) === (token.scope ?? other.scope),
          ),
      )
      .filter(token => token.value !== 1 || !isHighest(token, to))
      .map(({ text, scope, start, end }) => ({
        aspect: 'rank' as const,
        change,
        word: text,
        start,
        end,
        ...(scope === undefined ? {} : { class: scope }),
      }))
  return [...missing(first, second, 'lost'), ...missing(second, first, 'added')]
}

/** The first of a kind is also the highest, the largest, …, of the same scope if it has one. */
const isHighest = ({ scope }: NumberToken, to: TextReading): boolean =>
  to.superlatives.length > 0 &&
  (scope === undefined ||
    SCOPES[scope][to.language].some(word => to.written.toLowerCase().includes(word.toLowerCase())))

function superlativeDifferences(first: TextReading, second: TextReading): readonly Difference[] {
  const [lost] = second.superlatives.length === 0 ? first.superlatives : []
  const [added] = first.superlatives.length === 0 ? second.superlatives : []
  const one = (part: Part | undefined, change: Difference['change']): readonly Difference[] =>
    part === undefined ? [] : [{ aspect: 'superlative', change, word: part.text, start: part.start, end: part.end }]
  return [...one(lost, 'lost'), ...one(added, 'added')]
}
