/** A sign behind a backslash is no mark. */
export const ESCAPED = /\\([*[\]\\])/g

/** A text with two other signs of the same length in place of each that is no mark. */
export const withoutEscaped = (text: string): string => text.replace(ESCAPED, '\uFFFD\uFFFD')

/** `[^name]` */
const NOTE = /\[\^([\p{L}\p{N}_-]{1,40})\]/gu

/** The marks of footnotes in a text as written. */
export const noteMarksIn = (
  text: string,
): readonly { readonly name: string; readonly start: number; readonly end: number }[] =>
  text.includes('[^')
    ? [...withoutEscaped(text).matchAll(NOTE)].map(({ 0: all, 1: name = '', index }) => ({
        name,
        start: index,
        end: index + all.length,
      }))
    : []
