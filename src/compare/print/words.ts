import type { Change, Comparison, DeckDiff, FactChange, SlideDiff } from '../changes.ts'
import { type Piece, piecesOf } from '../words.ts'

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

/** What a change says that its kind and its words do not: nothing of a title, nor of an object that is called by its text. */
export const placeOf = ({ kind, where, before, after }: Change): string => {
  const start = where.replace(/…$/, '')
  const called = [before, after].some(text => text?.replace(/\s+/g, ' ').startsWith(start))
  return where === KINDS[kind] || called ? KINDS[kind] : `${KINDS[kind]} ${where}`
}

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

/** A text that was changed, of which long runs that both states have are shown by their ends, in whole words. */
export const shortened = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.map((piece, at) => {
    if (piece.change !== 'same' || piece.text.length <= 2 * ENDS + 3) return piece
    const start = at === 0 ? '' : piece.text.slice(0, ENDS).replace(/\s+\S*$/, '')
    const end = at === pieces.length - 1 ? '' : piece.text.slice(-ENDS).replace(/^\S*\s+/, '')
    return { ...piece, text: `${start}…${end}` }
  })
const ENDS = 24

/** Both states of a fact, each by what differs in it. */
export function statesOf({ before = '', after = '' }: Pick<FactChange, 'before' | 'after'>): readonly [string, string] {
  if (before === '' || after === '') return [before, after]
  const pieces = shortened(piecesOf(before, after))
  const without = (change: Piece['change']): string =>
    pieces.flatMap(piece => (piece.change === change ? [] : piece.text)).join('')
  return [without('new'), without('gone')]
}
