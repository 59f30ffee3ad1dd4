/** Tables are written as words in a line, and used longest first, so that 百分点 is found before 百. */
export const wordsOf = (...lines: readonly string[]): readonly string[] =>
  [...new Set(lines.join(' ').split(/\s+/).filter(Boolean))].sort((a, b) => b.length - a.length)

/** English phrases, parted by bars since they hold spaces. */
export const phrasesOf = (...lines: readonly string[]): readonly string[] =>
  lines
    .join('|')
    .split('|')
    .map(phrase => phrase.trim())
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)

/** The source of a pattern that finds any of the words, longest first. */
export const anyOf = (words: readonly string[]): string => words.map(escaped).join('|')

/** A text as a pattern finds it, letter by letter. */
export const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
