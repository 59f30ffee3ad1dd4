import { ENGLISH_DIGITS, ENGLISH_SCALES } from '../lexicon/numerals.ts'

/** The value of number words in a row: two hundred and five. */
export function englishValue(words: string): number {
  let total = 0
  let part = 0
  for (const word of words.toLowerCase().split(/[ -](?:and )?/)) {
    const scale = ENGLISH_SCALES[word]
    if (scale === undefined) part += ENGLISH_DIGITS[word] ?? 0
    else if (scale <= 100) part = (part || 1) * scale
    else {
      total += (part || 1) * scale
      part = 0
    }
  }
  return total + part
}
