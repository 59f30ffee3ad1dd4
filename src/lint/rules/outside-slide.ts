import { contains } from '../../base/geometry.ts'
import { SLIDE } from '../../theme/theme.ts'
import { PAGE, placedItems, printBox, SLACK } from '../placed-items.ts'
import { placeOf, type SlideRule } from '../rule.ts'

/**
 * What: an item reaches beyond the edge of the slide.
 * Why: a projector and a printer cut off what stands there.
 * Fix: make the item smaller, or give it another place in the layout.
 */
export const outsideSlide: SlideRule = {
  code: 'outside-slide',
  severity: 'error',
  checkSlide: slide =>
    placedItems(slide).flatMap(({ item }) => {
      const box = item.kind === 'chart' ? item.plot : item.box
      if (contains(PAGE, box, SLACK)) return []
      return [
        {
          message: `“${item.name}” reaches beyond the slide (${printBox(box)})`,
          ...placeOf(item),
          help: `Make it smaller; a slide is ${SLIDE.width} by ${SLIDE.height} points.`,
        },
      ]
    }),
}
