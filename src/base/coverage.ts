import { HAN } from './language.ts'
import { plainWords } from './plain-words.ts'

const CLAUSE_END = /[，。；：！？,;:!?、…]+|——|\.(?!\d)/u
const WORD_END = /(?<!\p{L}['’]?)(?=\p{L})|[^\p{L}\p{N}'’]+/u

/** The words of a text, each between spaces. */
const spaced = (text: string): string =>
  ` ${text
    .split(WORD_END)
    .map(word => plainWords(word).text)
    .filter(word => word !== '')
    .join(' ')} `

/**
 * The clauses of a text that stand in none of the vouchers' words as a piece, character for character but for punctuation
 * and, in other scripts than Han, in whole words.
 */
export function uncovered(text: string, vouchers: readonly string[]): readonly string[] {
  const joined = vouchers.map(each => plainWords(each).text)
  const words = vouchers.map(spaced)
  return text
    .split(CLAUSE_END)
    .map(clause => clause.trim())
    .filter(clause => plainWords(clause).text !== '')
    .filter(clause =>
      HAN.test(clause)
        ? !joined.some(each => each.includes(plainWords(clause).text))
        : !words.some(each => each.includes(spaced(clause))),
    )
}
