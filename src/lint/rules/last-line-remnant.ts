import { lastOf, placedItems, wrappedParagraphs } from '../placed-items.ts'
import { placeOf, type SlideRule } from '../rule.ts'

/** The least letters of a last line, and of a title's. */
const LEAST = 3
const LEAST_OF_TITLE = 5

/**
 * What: the last line of a paragraph in any language has fewer than three letters, that of a title fewer than five.
 * Why: a layout chooses widths and sizes so that no line is a remnant. Words of users may leave one, so a build does not
 * run this rule.
 * Fix: change the layout's width, or the capacity that it states.
 */
export const lastLineRemnant: SlideRule = {
  code: 'last-line-remnant',
  severity: 'off',
  checkSlide: slide =>
    placedItems(slide).flatMap(({ item }) => {
      const least = item.kind === 'text' && item.placeholder === 'title' ? LEAST_OF_TITLE : LEAST
      return wrappedParagraphs(item).flatMap(paragraph => {
        const last = lastOf(paragraph)
        return last === undefined || last.letters >= least
          ? []
          : [{ message: `the last line of “${item.name}” is “${last.text}”`, ...placeOf(item) }]
      })
    }),
}
