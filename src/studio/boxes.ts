import type { Rect } from '../base/geometry.ts'
import { leastContrast, wordsOn } from '../lint/words-on.ts'
import { colorOf, contrast } from '../theme/color.ts'
import type { DrawnDeck } from './desk.ts'

/** A box of a slide as the page lays it over the picture, in reading order. */
interface ShownBox {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly box: Rect
  /** The least contrast of its words, and what it must be. */
  readonly contrast?: { readonly ratio: number; readonly least: number }
}

/** The boxes of a slide, and the margins that its theme gives. */
export function boxesOf({ scene, theme }: DrawnDeck, id: string) {
  const slide = scene.slides.find(each => each.id === id)
  if (slide === undefined) return undefined
  const found = new Map<string, { ratio: number; least: number }>()
  for (const words of wordsOn(slide, theme)) {
    const ratio = contrast(colorOf(words.paint, words.ground.color, theme), words.ground.color)
    const least = leastContrast(words)
    const known = found.get(words.item.id)
    if (known === undefined || ratio / least < known.ratio / known.least) found.set(words.item.id, { ratio, least })
  }
  const boxes = slide.items.map(({ id: item, kind, name, box, ornament }): ShownBox & { readonly read: boolean } => {
    const own = found.get(item)
    return { id: item, kind, name, box, read: ornament !== true, ...(own && { contrast: own }) }
  })
  return { size: scene.size, space: theme.space, boxes }
}
