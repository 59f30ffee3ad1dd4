import { placedItems, wrappedParagraphs } from '../placed-items.ts'
import { placeOf, type SlideRule } from '../rule.ts'

/** Marks that may not begin a line, and those that may not end one (W3C, Requirements for Chinese Text Layout, 3.1.3). */
const NEVER_FIRST = /^[，。、；：！？”’）》〉」』】〕％…·,.;:!?%)\]}]/
const NEVER_LAST = /[“‘（《〈「『【〔￥([{]$/

/**
 * What: a line begins with a closing mark, or ends with an opening one.
 * Why: such a mark stands apart from the words that it belongs to.
 * Fix: change the words a little, so that the line breaks elsewhere.
 */
export const lineEdge: SlideRule = {
  code: 'line-edge',
  severity: 'warning',
  checkSlide: slide =>
    placedItems(slide).flatMap(({ item }) =>
      wrappedParagraphs(item)
        .flatMap(({ lines }) => faultsOf(lines.map(({ text }) => text)))
        .map(fault => ({ message: `a line of “${item.name}” ${fault}`, ...placeOf(item) })),
    ),
}

const faultsOf = (lines: readonly string[]): readonly string[] =>
  lines.flatMap((text, at) => [
    ...(at > 0 && NEVER_FIRST.test(text.trimStart()) ? [`begins with “${text.trimStart().slice(0, 1)}”`] : []),
    ...(at < lines.length - 1 && NEVER_LAST.test(text.trimEnd()) ? [`ends with “${text.trimEnd().slice(-1)}”`] : []),
  ])
