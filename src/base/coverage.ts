import { HAN } from './language.ts'

/** A text as it is compared: in one form of each character, in lower case, with single spaces for all but letters and digits. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const CLAUSE_END = /[，。；：！？,;:!?、…]+|——|\.(?!\d)/u

/**
 * The clauses of a text that stand in none of the vouchers' words as a piece, character for character but for punctuation
 * and, in other scripts than Han, in whole words.
 */
export function uncovered(text: string, vouchers: readonly string[]): readonly string[] {
  const words = vouchers.map(each => ` ${plain(each)} `)
  const joined = words.map(each => each.replaceAll(' ', ''))
  return text
    .split(CLAUSE_END)
    .map(plain)
    .filter(clause => clause !== '')
    .filter(clause =>
      HAN.test(clause)
        ? !joined.some(each => each.includes(clause.replaceAll(' ', '')))
        : !words.some(each => each.includes(` ${clause} `)),
    )
}
