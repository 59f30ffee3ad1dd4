import { LINE_BREAK } from '../../base/characters.ts'
import { given } from '../../base/given.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import type { Span } from '../../base/span.ts'
import type { ContextObject, ContextValue } from '../context.ts'

/*
 * Handlebars has no source map. Private-use characters carry one through it: ⟦place⟧ before each piece of output says
 * which piece of which template made it, ⟦value⟧…⟦end⟧ stands round each value, ⟦inline⟧…⟦end⟧ inside it, ⟦line⟧ where a line of
 * it ends. Texts of the story hold none.
 */
const PLACE = '\uE000'
const VALUE = '\uE001'
const NUMBER_END = '\uE002'
const VALUE_END = '\uE003'
const INLINE = '\uE004'
const INLINE_END = '\uE005'
/** Where a line of a value ends. */
export const LINE_END = '\uE006'
/** What no text may hold: our marks, what XML has no way to write, halves of surrogate pairs. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uE000-\uE006\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** A value printed on a slide: its text and the span of its YAML, which house words and counts lack. */
export interface PrintedValue {
  readonly text: string
  readonly span?: Span
  readonly inlines?: readonly InlineRange[]
}

/** A range of a value that is bold, the number of a footnote, or leads somewhere. */
interface InlineRange {
  readonly start: number
  readonly end: number
  readonly strong?: boolean
  readonly raised?: boolean
  readonly link?: string
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

/** A value's text, escaped, with marks round its inlines: whether one is bold (b), raised (r), then the number of its link among them. */
export function escapeInlines(text: string, inlines: readonly InlineRange[] = []): string {
  if (inlines.length === 0) return escapeText(text)
  const ends = [
    ...new Set([0, ...inlines.flatMap(({ start, end }) => [start, Math.min(end, text.length)]), text.length]),
  ].sort((a, b) => a - b)
  return ends
    .slice(1)
    .map((end, at) => {
      const start = ends[at]!
      const over = inlines.flatMap((inline, index) =>
        inline.start <= start && end <= inline.end ? [{ ...inline, index }] : [],
      )
      const escaped = escapeText(text.slice(start, end))
      if (over.length === 0) return escaped
      const looks = `${over.some(({ strong }) => strong) ? 'b' : ''}${over.some(({ raised }) => raised) ? 'r' : ''}`
      return `${INLINE}${looks}${over.find(({ link }) => link !== undefined)?.index ?? ''}${NUMBER_END}${escaped}${INLINE_END}`
    })
    .join('')
}

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

interface MarkedText {
  readonly text: string
  readonly value?: number
  readonly strong?: true
  readonly raised?: true
  /** The number of its link among the inlines of its value. */
  readonly link?: number
}

/** A text with value marks as its pieces: the template's own words, and values by number. */
export function splitValues(text: string): readonly MarkedText[] {
  if (!text.includes(VALUE)) return text === '' ? [] : [{ text }]
  const pieces: MarkedText[] = []
  for (const part of text.split(/(\uE001\d+\uE002[^\uE003]*\uE003)/)) {
    if (part === '') continue
    if (part.startsWith(VALUE)) {
      const end = part.indexOf(NUMBER_END)
      pieces.push(...splitInlines(part.slice(end + 1, -1), Number(part.slice(1, end))))
    } else pieces.push({ text: part.replace(/[\uE000-\uE006]/g, '') })
  }
  return pieces
}

const splitInlines = (text: string, value: number): readonly MarkedText[] =>
  text.includes(INLINE)
    ? text
        .split(/(\uE004b?r?\d*\uE002[^\uE005]*\uE005)/)
        .filter(part => part !== '')
        .map(part => (part.startsWith(INLINE) ? inlineOf(part, value) : { text: part, value }))
    : [{ text, value }]

function inlineOf(part: string, value: number): MarkedText {
  const end = part.indexOf(NUMBER_END)
  const code = part.slice(1, end)
  const link = code.replace(/\D/g, '')
  return {
    text: part.slice(end + 1, -1),
    value,
    ...(code.includes('b') && { strong: true as const }),
    ...(code.includes('r') && { raised: true as const }),
    ...(link !== '' && { link: Number(link) }),
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as XML writes it, in character data and attributes alike. The parser knows whether a line of it may end where one does. */
const escapeText = (text: string): string =>
  text
    .split(LINE_BREAK)
    .join(LINE_END)
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
  const { text, span, inlines } = value as Partial<Omit<PrintedValue, 'text' | 'inlines'>> & {
    readonly inlines?: ContextValue
    readonly text?: ContextValue | string
  }
  if (typeof text === 'string') return { text, ...given({ span }) }
  const words = text === undefined ? undefined : printable(text)
  return words === undefined || !Array.isArray(inlines) ? words : { ...words, inlines: inlines.map(inlineIn) }
}

function inlineIn(inline: ContextObject): InlineRange {
  const { start, end, strong, raised, link } = inline
  return {
    start: Number(start),
    end: Number(end),
    ...given({
      strong: strong === true ? true : undefined,
      raised: raised === true ? true : undefined,
      link: link instanceof SourcedText ? link.text : undefined,
    }),
  }
}
