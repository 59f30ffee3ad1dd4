import { HAN } from './language.ts'
import { plainText } from './plain-words.ts'

const CLAUSE_END = /[，。；：！？,;:!?、…]+|——|\.(?!\d)/u
const WORD_END = /(?<!\p{L}['’]?)(?=\p{L})|[^\p{L}\p{N}'’]+/u

const kept = new Map<string, string>()
/** More texts than vouch in a project; beyond, old ones are let go. */
const MOST_KEPT = 5000

/** The words of a text, each between spaces. Kept, since a voucher is looked through for each of the texts that it bears. */
function spaced(text: string): string {
  const known = kept.get(text)
  if (known !== undefined) return known
  if (kept.size >= MOST_KEPT) kept.clear()
  const words = wordsIn(text)
  kept.set(text, words)
  return words
}

const wordsIn = (text: string): string =>
  ` ${text
    .split(WORD_END)
    .map(plainText)
    .filter(word => word !== '')
    .join(' ')} `

/**
 * The clauses of a text that stand in none of the vouchers' words as a piece, character for character but for punctuation
 * and, in other scripts than Han, in whole words.
 */
export function uncovered(text: string, vouchers: readonly string[]): readonly string[] {
  const clauses = text
    .split(CLAUSE_END)
    .map(clause => clause.trim())
    .filter(clause => plainText(clause) !== '')
  const han = clauses.some(clause => HAN.test(clause)) ? vouchers.map(plainText) : []
  const others = clauses.every(clause => HAN.test(clause)) ? [] : vouchers.map(spaced)
  return clauses.filter(clause =>
    HAN.test(clause)
      ? !han.some(each => each.includes(plainText(clause)))
      : !others.some(each => each.includes(spaced(clause))),
  )
}
