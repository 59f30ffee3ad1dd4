import type { Language } from '../../../base/language.ts'
import { stemOf } from '../../../reading/numbers/same-unit.ts'

/** English words that say too little to tell one clause from another. */
const SMALL = new Set(
  'a an the of in on at to by for from with and or as is are was were be been has have had that which who its their his her it they not no than then there this these those into per'.split(
    ' ',
  ),
)

/** The share of a text’s pairs of Han characters, and of its other words by their stems, that stand in a clause: 0 to 1. */
export function coverage(text: string, clause: string, language: Language): number {
  const parts = partsOf(text, language)
  if (parts.length === 0) return 0
  const there = new Set(partsOf(clause, language))
  return parts.filter(part => there.has(part)).length / parts.length
}

/** The pairs of Han characters of a text, or the stems of its words but the small ones. */
export const partsOf = (text: string, language: Language): readonly string[] =>
  language === 'zh' ? pairsOf(text) : stemsOf(text)

const pairsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .split(/[^\p{Script=Han}\p{Script=Latin}\p{N}]+/u)
    .flatMap(run => {
      const signs = [...run]
      return signs.length === 1 ? signs : signs.slice(1).map((sign, at) => `${signs[at] ?? ''}${sign}`)
    })

const stemsOf = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? []).filter(word => !SMALL.has(word)).map(stemOf)
