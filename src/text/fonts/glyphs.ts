import type * as HarfBuzz from 'harfbuzzjs'
import { holdFont } from './hold-font.ts'

/** A glyph of a text: its number in the font, the unit that it stands for, and its place from the text's start, in ems. */
interface Glyph {
  readonly id: number
  readonly unit: number
  readonly x: number
  readonly y: number
}

/** A font with its outlines. */
export interface GlyphFace {
  glyphs(text: string): readonly Glyph[]
  /** The outline of a glyph as an SVG path in units of the font, of which `upem` are an em, y upwards. */
  outline(id: number): string
  readonly upem: number
}

/** Beyond, all are let go and shaped again when they are asked for. */
const MOST_TEXTS = 10_000

const LANGUAGES = { zh: 'zh-Hans', en: 'en' } as const

/** Opens a whole font. What was asked for is kept. */
export async function openGlyphs(bytes: Uint8Array, language: 'zh' | 'en'): Promise<GlyphFace> {
  const harfbuzz = await import('harfbuzzjs')
  const held = holdFont(harfbuzz, bytes)
  const buffer = new harfbuzz.Buffer()
  const texts = new Map<string, readonly Glyph[]>()
  const outlines = new Map<number, string>()
  return {
    upem: held.upem,
    glyphs: text => {
      const known = texts.get(text) ?? shapeText(harfbuzz, buffer, held.font, held.upem, text, LANGUAGES[language])
      if (texts.size >= MOST_TEXTS) texts.clear()
      texts.set(text, known)
      return known
    },
    outline: id => {
      const known = outlines.get(id) ?? held.font.glyphToPath(id)
      outlines.set(id, known)
      return known
    },
  }
}

function shapeText(
  harfbuzz: typeof HarfBuzz,
  buffer: HarfBuzz.Buffer,
  font: HarfBuzz.Font,
  upem: number,
  text: string,
  language: string,
): readonly Glyph[] {
  buffer.clearContents()
  buffer.addText(text)
  buffer.guessSegmentProperties()
  buffer.setLanguage(language)
  harfbuzz.shape(font, buffer)
  const positions = buffer.getGlyphPositions()
  let x = 0
  return buffer.getGlyphInfos().map(({ codepoint, cluster }, at): Glyph => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[at] ?? {}
    const glyph = { id: codepoint, unit: cluster, x: (x + xOffset) / upem, y: yOffset / upem }
    x += xAdvance
    return glyph
  })
}
