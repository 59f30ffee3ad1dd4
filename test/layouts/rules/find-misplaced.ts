import type { PlaceholderKind, SceneSlide } from '../../../src/scene/scene.ts'
import { itemText } from '../../../src/scene/walk.ts'
import { piecesOf } from './pieces.ts'

/** Placeholders that a slide has once, if at all. */
const ONCE: readonly PlaceholderKind[] = ['subtitle', 'footer', 'number']

/** A slide without a title in its placeholder, with a placeholder twice, or with one that is empty. */
export function findMisplaced(slide: SceneSlide): readonly string[] {
  const filled = piecesOf(slide).flatMap(({ item }) =>
    item.kind === 'text' && item.placeholder !== undefined ? [{ kind: item.placeholder, words: itemText(item) }] : [],
  )
  const count = (kind: PlaceholderKind): number => filled.filter(each => each.kind === kind).length
  return [
    ...(count('title') === 1 ? [] : [`${count('title')} titles`]),
    ...(slide.layout.name.trim() === '' ? ['a layout without a name'] : []),
    ...(count('footer') === count('number') ? [] : ['a footer without a page number, or the other way round']),
    ...ONCE.filter(kind => count(kind) > 1).map(kind => `${count(kind)} placeholders of the kind ${kind}`),
    ...filled.filter(({ words }) => words.trim() === '').map(({ kind }) => `an empty placeholder of the kind ${kind}`),
  ]
}
