import type { Language } from '../base/language.ts'
import { invisibleIn, type OddCharacter } from './invisible.ts'
import { HEDGES, type HedgeClass, NO_HEDGE } from './lexicon/hedges.ts'
import { LEVEL_WORDS, type LevelClass, NO_LEVEL } from './lexicon/levels.ts'
import { NEGATION, NO_NEGATION } from './lexicon/negation.ts'
import { NO_SUPERLATIVE, SUPERLATIVES } from './lexicon/superlatives.ts'
import { type NormalText, normalise } from './normal.ts'
import { readNumbers } from './numbers/read-numbers.ts'
import type { NumberToken } from './numbers/token.ts'
import { findOffices, type Office } from './offices.ts'
import { termsOf } from './terms.ts'

/** A part of a text. Offsets are those of the text as written; `text` is normal. */
export interface Part {
  readonly start: number
  readonly end: number
  readonly text: string
}
export interface Classed<Class extends string> extends Part {
  readonly class: Class
}

/** What a text says. Each part is read when it is first asked for, and kept. */
export interface TextReading {
  readonly written: string
  readonly language: Language
  readonly normal: NormalText
  readonly numbers: readonly NumberToken[]
  /** What stands between ，。；！？： and brackets, in order. */
  readonly clauses: readonly Part[]
  readonly hedges: readonly Classed<HedgeClass>[]
  readonly negations: readonly Part[]
  readonly levels: readonly Classed<LevelClass>[]
  readonly superlatives: readonly Part[]
  readonly odd: readonly OddCharacter[]
  readonly offices: readonly Office[]
  /** What it is compared by with others: pairs of Han characters, or stems of words. */
  readonly terms: readonly string[]
  readonly termSet: ReadonlySet<string>
}

const NO_MASKS: readonly string[] = []
/** More readings than a project has texts; beyond, old ones are let go. */
const MOST_KEPT = 20_000
const kept = new WeakMap<readonly string[], Map<string, TextReading>>()

/**
 * Reads a text of a language. `masks` are phrases whose numerals count nothing (names, terms, idioms): pass the same
 * list each time, for readings are kept by it, so that all rules share one.
 */
export function readText(written: string, language: Language, masks: readonly string[] = NO_MASKS): TextReading {
  let readings = kept.get(masks)
  if (readings === undefined) {
    readings = new Map()
    kept.set(masks, readings)
  }
  const key = `${language}${written}`
  const known = readings.get(key)
  if (known !== undefined) return known
  if (readings.size >= MOST_KEPT) readings.clear()
  const reading = new LazyReading(written, language, masks)
  readings.set(key, reading)
  return reading
}

/** The numbers of a text that state a size: no names with digits, no enumerators, no crowds, no articles. */
export const statedNumbers = (written: string, language: Language, masks?: readonly string[]): readonly NumberToken[] =>
  readText(written, language, masks).numbers.filter(
    ({ kind, soft, scope, unit, text, value }) =>
      soft === undefined &&
      !UNSTATED.has(kind) &&
      (kind !== 'rank' || (value !== undefined && (scope !== undefined || unit === '名' || !/^第|^second/.test(text)))),
  )
const UNSTATED: ReadonlySet<NumberToken['kind']> = new Set(['tech', 'mark', 'vague'])

/** The clause that holds an offset of the text as written. */
export const clauseAt = ({ clauses, written }: TextReading, offset: number): Part =>
  clauses.find(({ start, end }) => start <= offset && offset < end) ?? { start: 0, end: written.length, text: written }

/** With its getters on a prototype: thousands of readings are kept, and most are asked for one or two parts. */
class LazyReading implements TextReading {
  readonly written: string
  readonly language: Language
  readonly #masks: readonly string[]
  readonly #parts: Partial<Record<keyof TextReading, unknown>> = {}

  constructor(written: string, language: Language, masks: readonly string[]) {
    this.written = written
    this.language = language
    this.#masks = masks
  }

  #once<T>(part: keyof TextReading, make: () => T): T {
    this.#parts[part] ??= make()
    return this.#parts[part] as T
  }

  get normal() {
    return this.#once('normal', () => normalise(this.written))
  }
  get numbers() {
    return this.#once('numbers', () => readNumbers(this.normal, this.written, this.#masks))
  }
  get clauses() {
    return this.#once('clauses', () => cutClauses(this.normal))
  }
  get hedges() {
    return this.#once('hedges', () => HEDGE_FINDERS[this.language](this.normal))
  }
  get negations() {
    return this.#once('negations', () => find(this.normal, NEGATION[this.language], NO_NEGATION[this.language]))
  }
  get levels() {
    return this.#once('levels', () => LEVEL_FINDERS[this.language](this.normal))
  }
  get superlatives() {
    return this.#once('superlatives', () =>
      find(this.normal, SUPERLATIVES[this.language], NO_SUPERLATIVE[this.language]),
    )
  }
  get odd() {
    return this.#once('odd', () => invisibleIn(this.written))
  }
  get offices() {
    return this.#once('offices', () => findOffices(this.written, this.language))
  }
  get terms() {
    return this.#once('terms', () => termsOf(this.written, this.language))
  }
  get termSet() {
    return this.#once('termSet', (): ReadonlySet<string> => new Set(this.terms))
  }
}

/** Ends of clauses. A point ends one before a space or the end, and not behind a single capital or an abbreviation. */
const CLAUSE_END =
  /[，。；！？：;!?（）()【】[\]\n]|,(?!\d)|:(?!\d)|(?<!\b[A-Z]|\b(?:Dr|Mr|Ms|Mrs|St|No|vs|etc|approx))\.(?=\s|$)/g

function cutClauses({ text, at }: NormalText): readonly Part[] {
  const parts: Part[] = []
  let start = 0
  const close = (end: number): void => {
    const words = text.slice(start, end)
    if (words.trim() !== '') parts.push({ start: at[start] ?? 0, end: at[end] ?? 0, text: words })
  }
  for (const { index, 0: mark } of text.matchAll(CLAUSE_END)) {
    close(index)
    start = index + mark.length
  }
  close(text.length)
  return parts
}

/** Matches of a pattern that do not lie in a phrase which only looks like one. */
function find({ text, at }: NormalText, pattern: RegExp, not: RegExp): readonly Part[] {
  const found = [...text.matchAll(pattern)]
  if (found.length === 0) return []
  const holders = [...text.matchAll(not)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
  return found
    .map(({ index, 0: words }) => ({ start: index, end: index + words.length, text: words }))
    .filter(part => !holders.some(({ start, end }) => start <= part.start && part.end <= end))
    .map(part => ({ ...part, start: at[part.start] ?? 0, end: at[part.end] ?? 0 }))
}

type Finder<Class extends string> = (normal: NormalText) => readonly Classed<Class>[]

/** One pattern for all words of a table, longest first; the class of each is looked up. */
function finderOf<Class extends string>(
  table: Readonly<Record<Class, Readonly<Record<Language, readonly string[]>>>>,
  not: Readonly<Record<Language, RegExp>>,
  language: Language,
): Finder<Class> {
  const rows = (Object.keys(table) as Class[])
    .flatMap(each => table[each][language].map(word => ({ class: each, word })))
    .sort((a, b) => b.word.length - a.word.length)
  const classes = new Map(rows.map(row => [row.word.replaceAll('\\', '').toLowerCase(), row.class]))
  const words = rows.map(({ word }) => word).join('|')
  const pattern = new RegExp(language === 'en' ? `(?<![A-Za-z])(?:${words})(?![A-Za-z])` : words, 'gi')
  return normal =>
    find(normal, pattern, not[language]).flatMap(part => {
      const known = classes.get(part.text.toLowerCase())
      return known === undefined ? [] : { ...part, class: known }
    })
}

const HEDGE_FINDERS = { zh: finderOf(HEDGES, NO_HEDGE, 'zh'), en: finderOf(HEDGES, NO_HEDGE, 'en') }
const LEVEL_FINDERS = { zh: finderOf(LEVEL_WORDS, NO_LEVEL, 'zh'), en: finderOf(LEVEL_WORDS, NO_LEVEL, 'en') }
