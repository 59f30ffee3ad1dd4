import { HAN, type Language } from '../base/language.ts'
import type { RelationType } from '../base/record-kinds.ts'
import { RELATION_MARKERS } from './lexicon/relations.ts'

/** A piece of a text. */
export interface Piece {
  readonly start: number
  readonly end: number
}

/** The two ends of a relation, each with all its places in the text. */
export interface Ends {
  readonly from: readonly Piece[]
  readonly to: readonly Piece[]
}

/** The marker by which a text states a relation of this type between two of its pieces: `A 导致 B`. */
export const markerOf = (text: string, language: Language, type: RelationType, ends: Ends): string | undefined =>
  RELATION_MARKERS[language][type].find(marker => fits(text, marker, ends))

/** The words of a type's markers, for messages. */
export const markerWords = (language: Language, type: RelationType): readonly string[] => {
  const words = RELATION_MARKERS[language][type].map(marker => marker.split(END).filter(part => !/^[AB]?$/.test(part)))
  return [...new Set(words.map(parts => parts.join(' … ')))]
}

const END = /\s*\b([AB])\b\s*/

function fits(text: string, marker: string, { from, to }: Ends): boolean {
  const touched = [...from, ...to]
  const places = marker
    .split(END)
    .filter(part => part !== '')
    .map(part => (part === 'A' ? from : part === 'B' ? to : wordsIn(text, part, touched)))
  return inOrder(places, 0)
}

/** Whether one piece of each list can be chosen so that they follow one another. The earliest that fits leaves the most room. */
function inOrder(places: readonly (readonly Piece[])[], after: number): boolean {
  const [first, ...rest] = places
  if (first === undefined) return true
  const ends = first.filter(({ start }) => start >= after).map(({ end }) => end)
  return ends.length > 0 && inOrder(rest, Math.min(...ends))
}

/**
 * Where a marker stands as a word. Latin words have borders; a single Han is a word where it begins a clause or touches an end:
 * 从 in 从一周, not in 随从.
 */
function wordsIn(text: string, words: string, ends: readonly Piece[]): readonly Piece[] {
  const single = words.length === 1 && HAN.test(words)
  const border = HAN.test(words) ? '' : '\\b'
  return [...text.matchAll(new RegExp(`${border}${words}${border}`, 'giu'))]
    .map(({ index }) => ({ start: index, end: index + words.length }))
    .filter(
      ({ start, end }) =>
        !ends.some(piece => piece.start <= start && end <= piece.end) &&
        (!single ||
          /(?:^|[\p{P}\s])$/u.test(text.slice(0, start)) ||
          ends.some(piece => piece.start === end || piece.end === start)),
    )
}
