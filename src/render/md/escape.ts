/** Words that no reader of Markdown takes for its marks, in one line. */
export const escapeWords = (text: string): string => escapeStart(escapeSigns(text))

/** Words within a line. */
export const escapeSigns = (text: string): string =>
  text.replace(/[\n\u2028\u2029]+/g, ' ').replace(/[\\`*_[\]<|]/g, '\\$&')

/** A line that begins as a head, a list or a quotation would. */
export const escapeStart = (line: string): string =>
  line.replace(/^(#+|[-+>])(?=\s)/, '\\$1').replace(/^(\d+)([.)])(?=\s)/, '$1\\$2')
