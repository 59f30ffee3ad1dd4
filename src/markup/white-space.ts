import { LINE_BREAK } from '../base/characters.ts'

/**
 * White space of a template's own text, as in JSX: where it holds a line break it goes, at the ends of a text and between
 * tags; the lines of a text that runs over several are joined by one space. On a single line all of it stays.
 */
export function foldWhiteSpace(text: string): string {
  const lines = text.split(LINE_BREAK)
  return lines
    .map((line, index) => {
      const plain = line.replaceAll('\t', ' ')
      return plain.slice(index === 0 ? 0 : spacesBefore(plain), index === lines.length - 1 ? undefined : textEnd(plain))
    })
    .filter(line => line !== '')
    .join(' ')
}

/** Blanks alone: a no-break space is a character of the text. Not by a pattern, which would try anew from each blank. */
function spacesBefore(line: string): number {
  let at = 0
  while (line[at] === ' ') at += 1
  return at
}

function textEnd(line: string): number {
  let end = line.length
  while (end > 0 && line[end - 1] === ' ') end -= 1
  return end
}
