import { innerBox, linesHeight, linesWidth, placedBodies } from '../../scene/geometry/ink.ts'
import { placedItems, SHORTEN, SLACK } from '../placed-items.ts'
import { placeOf, type SlideRule } from '../rule.ts'

/**
 * What: words take more height or width than their box has.
 * Why: they run out of the box, over what stands next to it.
 * Fix: shorten the words, or give them more room in the layout.
 */
export const textOverflow: SlideRule = {
  code: 'text-overflow',
  severity: 'error',
  checkSlide: slide =>
    placedItems(slide).flatMap(({ item }) =>
      placedBodies(item).flatMap(placed => {
        const { paragraphs, writing } = placed.body
        const inner = innerBox(placed)
        const beyond = {
          taller: linesHeight(paragraphs) - inner.height,
          wider: writing === 'stack' ? 0 : linesWidth(paragraphs) - inner.width,
        }
        return Object.entries(beyond)
          .filter(([, points]) => points > SLACK)
          .map(([how, points]) => ({
            message: `the words “${item.name}” are ${points.toFixed(1)} pt ${how} than their box`,
            ...placeOf(item),
            help: SHORTEN,
          }))
      }),
    ),
}
