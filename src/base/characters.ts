import { type Diagnostic, error } from './diagnostic.ts'
import { lineIndex } from './span.ts'

/** What ends a line, by whichever system or program: the mandatory breaks of UAX #14. */
export const LINE_BREAK = /\r\n?|[\n\v\f\u0085\u2028\u2029]/

/** Joins the lines of a text with single spaces. */
export function onOneLine(text: string): string {
  const lines = text.split(LINE_BREAK)
  if (lines.length === 1) return text
  const last = lines.length - 1
  return lines
    .map((line, at) => (at === 0 ? line.trimEnd() : at === last ? line.trimStart() : line.trim()))
    .filter((line, at) => line !== '' || at === 0 || at === last)
    .join(' ')
}

/** Characters that no text may hold, each with the reason. Patterns match UTF-16 code units. */
const FORBIDDEN: readonly { readonly pattern: RegExp; readonly what: string; readonly why: string }[] = [
  {
    pattern: /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g,
    what: 'control character',
    why: 'No slide can show it, and XML forbids it.',
  },
  {
    pattern: /[\uE000-\uF8FF]/g,
    what: 'private-use character',
    why: 'It is what damaged text looks like, and the merge marks its own places with such characters.',
  },
  {
    pattern: /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    what: 'half of a surrogate pair',
    why: 'It is no character.',
  },
  {
    pattern: /[\uFFFD\uFFFE\uFFFF]/g,
    what: 'replacement character or noncharacter',
    why: 'A character was lost here before the file was saved.',
  },
]

/** Reports forbidden characters of a text, at most three of each kind, since a damaged file holds many. */
export function findForbidden(file: string, text: string): readonly Diagnostic[] {
  const at = lineIndex(file, text)
  return FORBIDDEN.flatMap(({ pattern, what, why }) =>
    [...text.matchAll(pattern)].slice(0, 3).map(match =>
      error('text-character', `Unexpected ${what} ${codePoint(match[0])}`, {
        span: at(match.index),
        why,
        help: 'Type the character that is meant, or delete it.',
      }),
    ),
  )
}

export const forbiddenIn = (text: string): string | undefined => {
  const hit = FORBIDDEN.map(({ pattern, what }) => ({ what, at: text.search(pattern) })).find(({ at }) => at >= 0)
  return hit === undefined ? undefined : `${hit.what} ${codePoint(text.charAt(hit.at))}`
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** The numbers of footnotes where there are words alone: an alternative text, a name, an outline. */
export const raisedDigits = (text: string): string => text.replace(/\d/g, digit => DIGITS[Number(digit)]!)

interface Raisable {
  readonly text: string
  readonly raised?: boolean
  readonly link?: unknown
}

/** A mark of evidence: it is raised, as the number of a footnote is, and leads somewhere. */
export const isMark = ({ raised, link }: Raisable): boolean => raised === true && link !== undefined

/** Between two marks behind one claim: the second one begins with it. */
export const MARK_SEPARATOR = ','

/** What is read where there are words alone: marks of evidence, which belong to words that are shown, are left out. */
export const wordsAlone = (pieces: readonly Raisable[]): string =>
  pieces
    .filter(piece => !isMark(piece))
    .map(({ text, raised }) => (raised ? raisedDigits(text) : text))
    .join('')
