import { textOf } from '../xml.ts'
import { type Check, repeated } from './check.ts'
import { ancestor, layoutOf } from './read-deck.ts'
import { isDecorative, labels, nameOf, placeholderOf, slotOf } from './shape-parts.ts'

/** Placeholders on slides: what ties words to their layout and to the outline. */
export const PLACEHOLDER_CHECKS: readonly Check[] = [
  {
    code: 'file-placeholder-empty',
    why: 'An empty placeholder shows “Click to add text” in the editor. A picture’s waits for its picture, and its build says so.',
    of: 'slides',
    each: function* (slide) {
      for (const shape of slide.named('p:sp')) {
        const mark = placeholderOf(shape)
        if (mark !== undefined && mark.attributes.type !== 'pic' && textOf(shape).trim() === '')
          yield `${slide.name}: the placeholder “${nameOf(shape)}” is empty`
      }
    },
  },
  {
    code: 'file-placeholder-stray',
    why: 'A placeholder that its layout does not have inherits nothing: place, font and size are lost.',
    of: 'slides',
    each: function* (slide, deck) {
      const layout = deck.part(layoutOf(deck, slide.name) ?? '')
      const known = new Set(layout?.named('p:ph').map(slotOf))
      for (const mark of slide.named('p:ph'))
        if (!known.has(slotOf(mark))) yield `${slide.name}: its layout has no placeholder ${slotOf(mark)}`
    },
  },
  {
    code: 'file-placeholder-duplicate',
    why: 'Two objects in one placeholder: changing the layout loses one of them.',
    of: 'pages',
    each: function* (page) {
      for (const slot of repeated(page.named('p:ph').map(slotOf)))
        yield `${page.name}: placeholder ${slot} stands twice`
    },
  },
  {
    code: 'file-title',
    why: 'A slide without exactly one title has no name in the outline and for screen readers.',
    of: 'slides',
    each: function* (slide) {
      const titles = slide.named('p:ph').filter(({ attributes }) => /^(ctrT|t)itle$/.test(attributes.type ?? ''))
      if (titles.length !== 1) yield `${slide.name} has ${titles.length} titles`
      if (titles.some(({ attributes }) => attributes.idx !== undefined)) yield `${slide.name}: the title has an idx`
      const first = labels(slide).find(label => !isDecorative(label))
      if (titles.length === 1 && ancestor(slide, titles[0]!, 'p:nvSpPr')?.children[0] !== first)
        yield `${slide.name}: the title is not read first`
    },
  },
]
