import { bottom, contains, type Rect, right } from '../../base/geometry.ts'
import { SLIDE } from '../../theme/theme.ts'
import { placedItems, withoutHang } from '../placed-items.ts'
import { placeOf, type SlideRule } from '../rule.ts'

/** Where words may stand: between the margins, from the tracker's top to the foot's end. */
const SAFE: Rect = {
  x: SLIDE.margin,
  y: SLIDE.wordsTop,
  width: SLIDE.width - 2 * SLIDE.margin,
  height: SLIDE.wordsBottom - SLIDE.wordsTop,
}
/** Points by which words may pass it: the rounding of widths and line heights. */
const ALLOWANCE = 2

/**
 * What: words stand in the margins of the slide. Hanging marks do not count.
 * Why: the words of all slides keep to one frame, and a printer may cut off what stands near the edge.
 * Fix: shorten the words, or move their box to the inside in the layout.
 */
export const outsideMargins: SlideRule = {
  code: 'outside-margins',
  severity: 'error',
  checkSlide: slide =>
    placedItems(slide).flatMap(({ item, words }) =>
      words.map(withoutHang).flatMap(ink => {
        if (contains(SAFE, ink, ALLOWANCE)) return []
        const beyond = Math.max(SAFE.x - ink.x, right(ink) - right(SAFE), SAFE.y - ink.y, bottom(ink) - bottom(SAFE))
        return [
          {
            message: `the words “${item.name}” stand ${beyond.toFixed(1)} pt outside the margins`,
            ...placeOf(item),
            help: `Keep words between x ${SAFE.x} and ${right(SAFE)} and above y ${bottom(SAFE)}; only hanging marks and fills may go further.`,
          },
        ]
      }),
    ),
}
