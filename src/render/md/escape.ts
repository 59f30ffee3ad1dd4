/** Words that no reader of Markdown takes for its marks, in one line. */
export const escapeWords = (text: string): string =>
  text
    .replace(/[\n\u2028\u2029]+/g, ' ')
    .replace(/[\\`*_[\]<|]/g, '\\$&')
    .replace(/^(#+|[-+>])(?=\s)/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2')
