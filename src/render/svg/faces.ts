import { createHash } from 'node:crypto'
import { faceKey } from '../../text/fonts/font-files.ts'
import type { FaceRef } from '../../text/types.ts'
import { facesUsed } from '../drawing/deck-fonts.ts'
import type { DeckFonts, DrawnSlide } from '../drawing/drawing.ts'

/** A class and a family of no reserved name: some makers forbid a changed font to bear theirs. */
export const neutralName = (face: FaceRef): string =>
  `f${createHash('sha256').update(faceKey(face)).digest('hex').slice(0, 6)}`

/** Style rules of the faces of slides, with the parts of the fonts that these slides need. */
export async function faceRules(slides: readonly DrawnSlide[], fonts: DeckFonts | undefined): Promise<string> {
  const rules: string[] = []
  for (const { face, characters } of facesUsed(slides).values()) {
    const name = neutralName(face)
    if (fonts === undefined) {
      rules.push(`.${name}{font-family:"${face.family}";font-weight:${face.weight}}`)
      continue
    }
    const bytes = await fonts.part(face, characters)
    const source = `data:font/ttf;base64,${Buffer.from(bytes).toString('base64')}`
    rules.push(`@font-face{font-family:${name};src:url(${source})}.${name}{font-family:${name},"${face.family}"}`)
  }
  return rules.join('')
}
