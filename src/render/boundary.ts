import { byLength, type ClosedPiece, findClosed } from '../base/closed-piece.ts'
import { type Diagnostic, error } from '../base/diagnostic.ts'
import type { Scene, SceneSlide } from '../scene/scene.ts'
import { itemText, walkItems } from '../scene/walk.ts'

/** The closed records of which words stand anywhere in a scene: on slides, in alternative texts, in notes. */
export function leaksIn({ slides, deck }: Scene, forbidden: readonly ClosedPiece[]): readonly Diagnostic[] {
  if (forbidden.length === 0) return []
  const pieces = byLength(forbidden)
  const about = [deck.title, deck.subject ?? '', ...deck.keywords].join('\n')
  return [
    ...findClosed(about, pieces).map(found =>
      leak(found.id, about.slice(found.start, found.end), 'the deck’s properties'),
    ),
    ...slides.flatMap(slide => {
      const text = wordsOf(slide)
      return findClosed(text, pieces).map(({ id, start, end }) => leak(id, text.slice(start, end), `slide ${slide.id}`))
    }),
  ]
}

const wordsOf = ({ name, section = '', items, notes }: SceneSlide): string =>
  [name, section, ...[...walkItems(items)].flatMap(item => [item.name, item.alt ?? '', itemText(item)]), ...notes].join(
    '\n',
  )

const leak = (id: string, words: string, place: string): Diagnostic =>
  error('audience-leak', `Words of ${id}, a closed record, stand in ${place}: “${words.slice(0, 40)}”`, {
    why: 'What is closed to an audience must not be in its files, not even where nobody looks.',
    help: 'Take these words out of the audience file or the template, or open the record.',
  })
