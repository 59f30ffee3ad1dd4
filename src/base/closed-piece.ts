import { HAN } from './language.ts'
import { plainWords } from './plain-words.ts'

/** Words that must not stand in an audience's file, as `plainWords` gives them, and the closed record that they are of. */
export interface ClosedPiece {
  readonly words: string
  readonly id: string
  /** A name stands whole: not over a comma, not in a longer word. */
  readonly name?: boolean
}

interface FoundPiece extends ClosedPiece {
  /** Place in the text as written. */
  readonly start: number
  readonly end: number
}

const WORD = /[\p{L}\p{N}]/u

/** The first place of each closed record's words in a text, in time linear in its length for each length of pieces. */
export function findClosed(written: string, pieces: ClosedPieces): readonly FoundPiece[] {
  const { text, at } = plainWords(written)
  const found = new Map<string, FoundPiece & { readonly next: number }>()
  for (const [length, byWords] of pieces) {
    for (let start = 0; start + length <= text.length; start++) {
      const piece = byWords.get(text.slice(start, start + length))
      if (piece === undefined) continue
      const [from, end] = [at[start]!, at[start + length - 1]! + 1]
      const known = found.get(piece.id)
      if (known?.next === start) found.set(piece.id, { ...known, end, next: start + 1 })
      if (known !== undefined || (piece.name && !standsWhole(written, from, end, length))) continue
      found.set(piece.id, { ...piece, start: from, end, next: start + 1 })
    }
  }
  return [...found.values()]
}

function standsWhole(written: string, start: number, end: number, length: number): boolean {
  if (HAN.test(written.slice(start, end))) return end - start === length
  return !WORD.test(written.charAt(start - 1)) && !WORD.test(written.charAt(end))
}

/** Pieces by their length and words. */
export type ClosedPieces = ReadonlyMap<number, ReadonlyMap<string, ClosedPiece>>

export function byLength(pieces: readonly ClosedPiece[]): ClosedPieces {
  const all = new Map<number, Map<string, ClosedPiece>>()
  for (const piece of pieces) {
    const same = all.get(piece.words.length) ?? new Map<string, ClosedPiece>()
    all.set(piece.words.length, same.set(piece.words, piece))
  }
  return all
}
