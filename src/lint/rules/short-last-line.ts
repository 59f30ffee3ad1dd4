import { HAN } from '../../base/language.ts'
import { lastOf, placedItems, wrappedParagraphs } from '../placed-items.ts'
import { placeOf, type SlideRule } from '../rule.ts'

/** The least letters of the last line of a paragraph with Han characters. */
const LEAST = 3

/**
 * What: the last line of a Chinese paragraph has one or two characters.
 * Why: it takes a whole line for a remnant, and looks like a mistake.
 * Fix: shorten or lengthen the words a little.
 */
export const shortLastLine: SlideRule = {
  code: 'short-last-line',
  severity: 'warning',
  checkSlide: slide =>
    placedItems(slide).flatMap(({ item }) =>
      wrappedParagraphs(item)
        .filter(({ lines }) => HAN.test(lines.map(({ text }) => text).join('')))
        .flatMap(paragraph => {
          const last = lastOf(paragraph)
          if (last === undefined || last.letters >= LEAST) return []
          return [
            {
              message: `the last line of “${item.name}” is only “${last.text}”`,
              ...placeOf(item),
              help: 'Shorten or lengthen the words a little.',
            },
          ]
        }),
    ),
}
