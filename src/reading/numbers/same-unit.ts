/** English words are compared by their stems: firm and firms, country and countries. */
export const stemOf = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[’']s$/, '')
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch|sh)es$/, '$1')
    .replace(/(?<!s)s$/, '')

/**
 * Whether two units are the same: the same measure word, or English phrases that share a word by its stem. A unit that
 * one side leaves out is no contradiction in English, where it may be lent by the next number.
 */
export function sameUnit(one: string | undefined, other: string | undefined): boolean {
  if (one === other) return true
  if (one === undefined || other === undefined) return false
  const stems = new Set(one.split(/[ -]/).map(stemOf))
  return other.split(/[ -]/).some(word => stems.has(stemOf(word)))
}
