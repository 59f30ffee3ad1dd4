import { escapeText } from '../../opc/xml.ts'
import type { FaceRef } from '../../text/types.ts'
import type { DeckFonts, Span, WordsMark } from '../drawing/drawing.ts'
import type { Ink } from './ink.ts'
import { length } from './length.ts'
import { type Linking, linked } from './link.ts'

/** How lines of words are printed. */
export interface Letters {
  print(mark: WordsMark, ink: Ink, linking: Linking): string
  /** What the lines refer to. */
  definitions(): string
}

/** Words as text. @param classOf the class that chooses a face */
export const textLetters = (classOf: (face: FaceRef) => string): Letters => ({
  definitions: () => '',
  print: ({ spans, baseline }, ink, linking) => {
    if (spans.length === 0) return ''
    const look = ({ color, face, size, tracking }: Span): string =>
      `${ink.words(color, classOf(face))} font-size="${length(size)}"${tracking === 0 ? '' : ` letter-spacing="${length(tracking)}"`}`
    const [first, ...others] = spans as readonly [Span, ...Span[]]
    const place = ` x="${length(first.x)}" y="${length(baseline - first.raise)}"`
    if (others.length === 0)
      return linked(`<text${place}${look(first)}>${escapeText(first.text)}</text>`, first.link, linking)
    // Where one is raised, each says its height: a span without it stands as high as the one before.
    const heights = spans.some(({ raise }) => raise !== 0)
    const parts = spans.map(span => {
      const height = heights ? ` y="${length(baseline - span.raise)}"` : ''
      return linked(
        `<tspan x="${length(span.x)}"${height}${look(span)}>${escapeText(span.text)}</tspan>`,
        span.link,
        linking,
      )
    })
    return `<text y="${length(baseline)}">${parts.join('')}</text>`
  },
})

/** Words as outlines of their glyphs: they look the same everywhere. */
export function outlineLetters(fonts: DeckFonts, prefix: string): Letters {
  const glyphs = new Map<string, string>()
  const number = (face: FaceRef): number =>
    fonts.faces.findIndex(({ family, weight }) => family === face.family && weight === face.weight)
  const print = ({ text, face, size, tracking, color, x }: Span, baseline: number, ink: Ink): string => {
    const own = fonts.glyphs(face)
    const scale = size / own.upem
    const uses = own.glyphs(text).map(glyph => {
      const outline = own.outline(glyph.id)
      if (outline === '') return ''
      const id = `${prefix}-g${number(face)}-${glyph.id}`
      glyphs.set(id, outline)
      const across = Math.round(glyph.x * own.upem + (letters(text, glyph.unit) * tracking) / scale)
      const up = Math.round(glyph.y * own.upem)
      return `<use href="#${id}"${across === 0 ? '' : ` x="${across}"`}${up === 0 ? '' : ` y="${up}"`}/>`
    })
    const place = `translate(${length(x)} ${length(baseline)}) scale(${fine(scale)} ${fine(-scale)})`
    return `<g transform="${place}"${ink.words(color)}>${uses.join('')}</g>`
  }
  return {
    print: ({ spans, baseline }, ink, linking) =>
      spans.map(span => linked(print(span, baseline - span.raise, ink), span.link, linking)).join(''),
    definitions: () => [...glyphs].map(([id, outline]) => `<path id="${id}" d="${outline}"/>`).join(''),
  }
}

/** Letters before a unit: each is followed by the extra distance. */
const letters = (text: string, unit: number): number => [...text.slice(0, unit)].length

const fine = (scale: number): string => String(Math.round(scale * 1e6) / 1e6)
