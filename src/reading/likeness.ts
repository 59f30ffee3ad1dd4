import type { Language } from '../base/language.ts'
import { readText } from './read-text.ts'

/** How many of a text's Han signs stand in others, in any order, from 0 to 1: shortened words keep their signs. */
export function sharedSigns(text: string, others: readonly string[]): number {
  const signs = text.match(/\p{Script=Han}/gu) ?? []
  if (signs.length === 0) return 0
  const known = new Set(others.join(''))
  return signs.filter(sign => known.has(sign)).length / signs.length
}

const RUN = 4
/** Runs of four English words, as they stand. */
export function runsOf(text: string): readonly string[] {
  const words =
    text
      .toLowerCase()
      .replace(/[‘’“”'"]/g, '')
      .match(/[a-z0-9-]+/g) ?? []
  return Array.from({ length: Math.max(0, words.length - RUN + 1) }, (_, at) => words.slice(at, at + RUN).join(' '))
}

/** How much of a text stands in others, from 0 to 1; 1 for a text without traces. */
export function likeness(text: string, others: readonly string[], language: Language): number {
  const { terms } = readText(text, language)
  if (terms.length === 0) return 1
  const sets = others.map(other => readText(other, language).termSet)
  return terms.filter(term => sets.some(set => set.has(term))).length / terms.length
}
