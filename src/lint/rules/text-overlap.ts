import { sharedArea } from '../../base/geometry.ts'
import { OVERLAP, placedItems, SHORTEN } from '../placed-items.ts'
import { placeOf, type SlideRule } from '../rule.ts'

/**
 * What: two texts stand on each other.
 * Why: neither of them can be read.
 * Fix: shorten the words, or give them more room in the layout.
 */
export const textOverlap: SlideRule = {
  code: 'text-overlap',
  severity: 'error',
  checkSlide: slide => {
    const texts = placedItems(slide).flatMap(({ item, words }) => words.map(({ ink }) => ({ item, ink })))
    return texts.flatMap((one, at) =>
      texts
        .slice(at + 1)
        .filter(other => sharedArea(one.ink, other.ink) > OVERLAP)
        .map(other => ({
          message: `“${one.item.name}” and “${other.item.name}” stand on each other`,
          ...placeOf(one.item),
          help: SHORTEN,
          trace: [{ label: 'the other text', span: other.item.source ?? other.item.span }],
        })),
    )
  },
}
