import { HAN } from './language.ts'
import { plainText } from './plain-words.ts'

const CLAUSE_END = /[，。；：！？,;:!?、…]+|——|\.(?!\d)/u
const WORD_END = /(?<!\p{L}['’]?)(?=\p{L})|[^\p{L}\p{N}'’]+/u

/** The words of a text, each between spaces. */
const spaced = (text: string): string =>
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
