import type * as HarfBuzz from 'harfbuzzjs'
import { holdFont } from './hold-font.ts'

/** A piece of text in one face. Lengths in ems, one a UTF-16 unit; a cluster's advance stands on its first unit. */
interface ShapedText {
  readonly advances: Float64Array
  /** Characters without a glyph. */
  readonly missing: readonly string[]
}

/** A face that measures. Pieces are shaped once and kept: the same words return in all decks. */
export interface ShapedFace {
  shape(piece: string): ShapedText
  /** How far the font's letters reach below their line, in ems. */
  readonly descent: number
  /** Pieces shaped so far, without those found again. */
  readonly shaped: number
}

/** Opens faces for measuring. Importing HarfBuzz starts its WebAssembly, so it is imported when first wanted. */
export async function loadShaper(): Promise<(bytes: Uint8Array, script: 'latin' | 'ea') => ShapedFace> {
  const harfbuzz = await import('harfbuzzjs')
  const buffer = new harfbuzz.Buffer()
  return (bytes, script) => openFace(harfbuzz, buffer, bytes, script)
}

/** Of a face: beyond, all are let go, so that a batch of any number of decks takes no more. */
const MOST_PIECES = 10_000

const LANGUAGES = { latin: 'en', ea: 'zh-Hans' } as const

function openFace(
  harfbuzz: typeof HarfBuzz,
  buffer: HarfBuzz.Buffer,
  bytes: Uint8Array,
  script: 'latin' | 'ea',
): ShapedFace {
  const held = holdFont(harfbuzz, bytes)
  const known = new Map<string, ShapedText>()
  const shapeNew = (piece: string): ShapedText => {
    buffer.clearContents()
    buffer.addText(piece)
    buffer.guessSegmentProperties()
    buffer.setLanguage(LANGUAGES[script])
    harfbuzz.shape(held.font, buffer)
    const advances = new Float64Array(piece.length)
    const missing: string[] = []
    // Apart, for together each glyph becomes an object of nine properties: a quarter of the time.
    const positions = buffer.getGlyphPositions()
    for (const [at, { codepoint: glyph, cluster }] of buffer.getGlyphInfos().entries()) {
      advances[cluster] = (advances[cluster] ?? 0) + (positions[at]?.xAdvance ?? 0) / held.upem
      if (glyph === 0) missing.push(String.fromCodePoint(piece.codePointAt(cluster) ?? 0))
    }
    return { advances, missing }
  }
  return {
    descent: -held.font.hExtents().descender / held.upem,
    shape: piece => {
      const found = known.get(piece)
      if (found !== undefined) return found
      const made = shapeNew(piece)
      if (known.size >= MOST_PIECES) known.clear()
      known.set(piece, made)
      return made
    },
    get shaped() {
      return known.size
    },
  }
}
