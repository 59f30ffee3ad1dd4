import { join } from 'node:path'
import { EAST_ASIAN } from '../../src/base/language.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { FONT_FAMILIES, FONT_WEIGHTS } from '../../src/text/fonts/font-files.ts'
import { type FontBook, openFonts } from '../../src/text/fonts/open-fonts.ts'
import type { ShapedFace } from '../../src/text/fonts/shape.ts'
import { createMeasurer } from '../../src/text/measure.ts'
import type { Measurer } from '../../src/text/types.ts'
import { ROOT } from './source-files.ts'

let opened: Promise<FontBook> | undefined

/**
 * A measurer of fonts that take the place of missing ones: Han and what is as wide as Han keep their em, all else is as much
 * wider or narrower as `factor` says.
 */
export async function substituteMeasurer(factor: number): Promise<Measurer> {
  opened ??= openAll()
  const fonts = await opened
  const known = new Map<string, ShapedFace>()
  const face: FontBook['face'] = ref => {
    const key = `${ref.family} ${ref.weight}`
    const made = known.get(key) ?? scaled(fonts.face(ref), factor, ref.family.startsWith('Noto'))
    known.set(key, made)
    return made
  }
  return createMeasurer({ ...fonts, face }, [])
}

async function openAll(): Promise<FontBook> {
  const fonts = await openFonts(nodeHost({}), [join(ROOT, 'node_modules')])
  await fonts.prepare(FONT_FAMILIES.flatMap(family => FONT_WEIGHTS.map(weight => ({ family, weight }))))
  return fonts
}

/** Marks that Chinese fonts draw one em wide. */
const WIDE_MARK = /[“”‘’…—⸺·]/

function scaled(face: ShapedFace, factor: number, chinese: boolean): ShapedFace {
  const pieces = new Map<string, ReturnType<ShapedFace['shape']>>()
  const keeps = (character: string): boolean => EAST_ASIAN.test(character) || (chinese && WIDE_MARK.test(character))
  return {
    descent: face.descent,
    shape: piece => {
      const known = pieces.get(piece)
      if (known !== undefined) return known
      const { advances, missing } = face.shape(piece)
      const own = advances.map((advance, at) => (keeps(piece.charAt(at)) ? advance : advance * factor))
      const made = { advances: own, missing }
      pieces.set(piece, made)
      return made
    },
    shaped: face.shaped,
  }
}
