import type { Language } from '../../../base/language.ts'
import { remembered } from '../../../reading/remembered.ts'
import { coverage } from '../figures/coverage.ts'

/** A clause of a record’s own words, with the clause, or two in a row, of its excerpts that it says again. */
export interface ClausePair {
  readonly said: string
  /** Offset in the record’s words. */
  readonly start: number
  readonly source: string
}

const PARTS = /[，。；：、？！\n;:?!（）()]|,(?!\d)|\.(?=\s|$)/

/** Half of a clause must stand in the source’s, or it is a paraphrase that a person judges. */
const ENOUGH = 0.5

/** Two clauses in a row hold what one lacks: they must say by so much more of it. */
const MORE = 0.25

/** Pairs the clauses of a text with those of its excerpts that share most of their words. */
export function matchClauses(text: string, excerpts: readonly string[], language: Language): readonly ClausePair[] {
  const cuts = excerpts.map(excerpt => cut(excerpt).map(({ words }) => words))
  const single = cuts.flat()
  const double = cuts.flatMap(clauses => clauses.slice(1).map((clause, at) => `${clauses[at] ?? ''}，${clause}`))
  return cut(text).flatMap(({ words, start }) => {
    const one = closest(words, single, language)
    const two = closest(words, double, language)
    const best = one.part >= ENOUGH && one.part >= two.part - MORE ? one : two
    return best.part < ENOUGH ? [] : { said: words, start, source: best.words }
  })
}

function closest(words: string, clauses: readonly string[], language: Language) {
  let best = { part: 0, words: '' }
  for (const clause of clauses) {
    const part = coverage(words, clause, language)
    if (part > best.part) best = { part, words: clause }
  }
  return best
}

const cut = remembered((text: string): readonly { readonly words: string; readonly start: number }[] => {
  const clauses: { words: string; start: number }[] = []
  let start = 0
  for (const { index, 0: mark } of text.matchAll(new RegExp(PARTS, 'g'))) {
    clauses.push({ words: text.slice(start, index), start })
    start = index + mark.length
  }
  clauses.push({ words: text.slice(start), start })
  return clauses.filter(({ words }) => words.trim() !== '')
})
