import type { Change, Comparison, DeckDiff, SlideDiff } from '../changes.ts'
import type { Piece } from '../words.ts'

/** What the printers share: the words for a change, by its kind. */
export const KINDS: Readonly<Record<Change['kind'], string>> = {
  title: 'title',
  text: 'text',
  cell: 'cell',
  chart: 'chart',
  notes: 'notes',
  picture: 'picture',
  layout: 'layout',
  hidden: 'show',
  look: 'look',
  theme: 'theme',
}

/** What a change says that its kind does not: nothing where both are one word, as of a title. */
export const placeOf = ({ kind, where }: Change): string =>
  where === KINDS[kind] ? KINDS[kind] : `${KINDS[kind]} ${where}`

/** `3 → 4`, `added at 4`, `removed from 3`, as slides are numbered. */
export const numbersOf = ({ change, before, after, moved }: SlideDiff): string => {
  if (change === 'added') return `${after}, added`
  if (change === 'removed') return `${before}, removed`
  return moved || before !== after ? `${before} → ${after}${moved ? ', moved' : ''}` : `${after}`
}

export const differs = ({ change, moved }: SlideDiff): boolean => change !== 'same' || moved === true

export const headOf = ({ name, change, slides, theme }: DeckDiff): string => {
  if (change === 'added' || change === 'removed') return `${name}: ${change}, ${countOf(slides.length, 'slide')}`
  if (change === 'same') return `${name}: the same`
  const touched = slides.filter(differs).length
  const looks = theme.length === 0 ? '' : `, ${countOf(theme.length, 'change')} of the theme`
  return `${name}: ${touched} of ${countOf(slides.length, 'slide')} differ${looks}`
}

export const countOf = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

export const changedDecks = ({ decks }: Comparison): readonly DeckDiff[] =>
  decks.filter(({ change }) => change !== 'same')

/** Words that both texts have, of which only the ends are shown where they are long. */
export function shortened({ change, text }: Piece, first: boolean, last: boolean): string {
  if (change !== 'same' || text.length <= 2 * ENDS + 3) return text
  return `${first ? '' : text.slice(0, ENDS)}…${last ? '' : text.slice(-ENDS)}`
}
const ENDS = 16
