import { createHash } from 'node:crypto'
import { facesUsed } from '../render/drawing/deck-fonts.ts'
import { drawSlides } from '../render/drawing/draw-item.ts'
import { facesIn } from '../render/drawing/faces-in.ts'
import { neutralName } from '../render/svg/faces.ts'
import { createInk } from '../render/svg/ink.ts'
import { textLetters } from '../render/svg/letters.ts'
import { WITHIN_PAGE } from '../render/svg/link.ts'
import { printItems } from '../render/svg/print-slide.ts'
import type { Scene, SceneSlide } from '../scene/scene.ts'
import type { FontBook } from '../text/fonts/open-fonts.ts'
import type { FaceRef } from '../text/types.ts'
import type { Theme } from '../theme/theme.ts'

/** A slide as the page shows it. */
export interface Picture {
  /** Equal for equal pictures. */
  readonly key: string
  readonly svg: string
  /** The same without names of its items, for a small copy beside it. */
  readonly small: string
  /** The faces that it sets, by the class that its words have. */
  readonly faces: ReadonlyMap<string, FaceRef>
}

/** Opens the faces of a scene; from then on its slides are drawn without waiting. */
export const prepareFaces = (scene: Scene, theme: Theme, fonts: FontBook) => fonts.prepare(facesIn(scene, theme, []))

/** Draws a slide with words as text in classes of faces, and colours as attributes: the page’s policy allows no styles in it. */
export function drawPicture(deck: string, scene: Scene, slide: SceneSlide, theme: Theme, fonts: FontBook): Picture {
  const { language, size } = scene
  const [drawn] = drawSlides({ ...scene, slides: [slide] }, { theme, language, fonts })
  const print = (speech: 'alternatives' | 'none', prefix: string): string => {
    const plain = createInk(theme, false, `${prefix}-${deck}-${slide.id}`)
    const ink = {
      ...plain,
      words: (paint: Parameters<typeof plain.words>[0], face?: string) =>
        `${plain.words(paint)}${face === undefined ? '' : ` class="${face}"`}`,
    }
    const items = printItems(drawn!, size, {
      ink,
      letters: textLetters(neutralName),
      speech,
      linking: WITHIN_PAGE,
      named: 'data-item',
    })
    const patterns = ink.patterns() === '' ? '' : `<defs>${ink.patterns()}</defs>`
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}">${patterns}${items}</svg>`
  }
  const svg = print('alternatives', 'stage')
  return {
    key: createHash('sha256').update(svg).digest('hex').slice(0, 16),
    svg,
    small: print('none', 'small'),
    faces: new Map([...facesUsed([drawn!]).values()].map(({ face }) => [neutralName(face), face])),
  }
}
