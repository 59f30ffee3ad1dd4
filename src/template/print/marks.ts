import { onOneLine } from '../../base/characters.ts'
import { given } from '../../base/given.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import type { Span } from '../../base/span.ts'
import type { ContextValue } from '../context.ts'

/*
 * Handlebars has no source map. Private-use characters carry one through it: ⟦place⟧ before each piece of output says
 * which piece of which template made it, ⟦value⟧…⟦end⟧ stands round each value, ⟦strong⟧…⟦end⟧ inside it. Texts of the story hold none.
 */
const PLACE = '\uE000'
const VALUE = '\uE001'
const NUMBER_END = '\uE002'
const VALUE_END = '\uE003'
const STRONG = '\uE004'
const STRONG_END = '\uE005'
/** What no text may hold: our marks, what XML has no way to write, halves of surrogate pairs. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uE000-\uE005\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** A value printed on a slide: its text and the span of its YAML, which house words and counts lack. */
export interface PrintedValue {
  readonly text: string
  readonly span?: Span
  /** Words in it that are to stand out, each once. */
  readonly strong?: readonly string[]
}

/** Where the output of a template from `offset` on was written. */
export interface Origin extends Place {
  readonly offset: number
}

/** A place in a template. `fixed`: what it prints is a value, all of which comes from here. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly fixed: boolean
}

export const placeMark = (index: number): string => `${PLACE}${index}${NUMBER_END}`
export const valueMark = (index: number, escaped: string): string =>
  `${VALUE}${index}${NUMBER_END}${escaped}${VALUE_END}`

/** Marks the first of each of the words. */
export const strengthen = (text: string, words: readonly string[]): string =>
  words.reduce((marked, word) => marked.replace(word, () => `${STRONG}${word}${STRONG_END}`), text)

/** Removes the place marks from Handlebars' output and records where each part of it came from. */
export function splitPlaces(
  output: string,
  places: readonly Place[],
): { readonly markup: string; readonly origins: readonly Origin[] } {
  const origins: Origin[] = []
  let markup = ''
  for (const [index, piece] of output.split(PLACE).entries()) {
    if (index === 0) {
      markup += piece
      continue
    }
    const end = piece.indexOf(NUMBER_END)
    const place = places[Number(piece.slice(0, end))]
    if (place !== undefined) origins.push({ ...place, offset: markup.length })
    markup += piece.slice(end + 1)
  }
  return { markup, origins }
}

export type MarkedText = { readonly text: string; readonly value?: number; readonly strong?: true }

/** A text with value marks as its pieces: the template's own words, and values by number. */
export function splitValues(text: string): readonly MarkedText[] {
  if (!text.includes(VALUE)) return text === '' ? [] : [{ text }]
  const pieces: MarkedText[] = []
  for (const part of text.split(/(\uE001\d+\uE002[^\uE003]*\uE003)/)) {
    if (part === '') continue
    if (part.startsWith(VALUE)) {
      const end = part.indexOf(NUMBER_END)
      pieces.push(...splitStrong(part.slice(end + 1, -1), Number(part.slice(1, end))))
    } else pieces.push({ text: part.replace(/[\uE000-\uE005]/g, '') })
  }
  return pieces
}

const splitStrong = (text: string, value: number): readonly MarkedText[] =>
  text.includes(STRONG)
    ? text
        .split(/(\uE004[^\uE005]*\uE005)/)
        .filter(part => part !== '')
        .map(part =>
          part.startsWith(STRONG) ? { text: part.slice(1, -1), value, strong: true } : { text: part, value },
        )
    : [{ text, value }]

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as XML writes it, in character data and attributes alike. A line break in a text is a space. */
export const escapeText = (text: string): string =>
  onOneLine(text)
    .replace(/\t/g, ' ')
    .replace(/[&<>"']/g, character => ESCAPES[character]!)

export const hasUnprintable = (text: string): boolean => text.search(UNPRINTABLE) >= 0
export const withoutUnprintable = (text: string): string => text.replace(UNPRINTABLE, '\uFFFD')

/**
 * The text that a context value prints: a sourced text, a view's `text`, or a number. Lists and views without text
 * print nothing.
 */
export function printable(value: ContextValue | string | PrintedValue): PrintedValue | undefined {
  if (value === undefined || value === null) return undefined
  if (value instanceof SourcedText) return value
  if (typeof value === 'string') return { text: value }
  if (typeof value === 'number' || typeof value === 'boolean') return { text: String(value) }
  if (Array.isArray(value)) return undefined
  const { text, span, strong } = value as Partial<Omit<PrintedValue, 'text'>> & {
    readonly text?: ContextValue | string
  }
  if (typeof text === 'string') return { text, ...given({ span }) }
  const words = text === undefined ? undefined : printable(text)
  return words === undefined || !Array.isArray(strong) ? words : { ...words, strong: strong.map(String) }
}
