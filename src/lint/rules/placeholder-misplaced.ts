import type { PlaceholderKind } from '../../scene/scene.ts'
import { itemText } from '../../scene/walk.ts'
import { placedItems } from '../placed-items.ts'
import type { SlideRule } from '../rule.ts'

/** Placeholders that a slide has once, if at all. */
const ONCE: readonly PlaceholderKind[] = ['subtitle', 'footer', 'number']

/**
 * What: a slide has no title in its placeholder, a placeholder twice, one that is empty, or a layout without a name.
 * Why: outline, screen reader and slide master find the parts of a slide by their placeholders.
 * Fix: give each placeholder to one text of the layout.
 */
export const placeholderMisplaced: SlideRule = {
  code: 'placeholder-misplaced',
  severity: 'off',
  checkSlide: slide => {
    const filled = placedItems(slide).flatMap(({ item }) =>
      item.kind === 'text' && item.placeholder !== undefined ? [{ kind: item.placeholder, words: itemText(item) }] : [],
    )
    const count = (kind: PlaceholderKind): number => filled.filter(each => each.kind === kind).length
    return [
      ...(count('title') === 1 ? [] : [`${count('title')} titles, expected one`]),
      ...(slide.layout.name.trim() === '' ? ['the layout has no name'] : []),
      ...(count('footer') === count('number') ? [] : ['a footer without a page number, or a page number without one']),
      ...ONCE.filter(kind => count(kind) > 1).map(kind => `${count(kind)} placeholders “${kind}”, expected one`),
      ...filled.filter(({ words }) => words.trim() === '').map(({ kind }) => `the placeholder “${kind}” is empty`),
    ].map(message => ({ message, span: slide.span }))
  },
}
