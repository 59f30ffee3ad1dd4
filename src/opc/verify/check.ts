import type { DeckFacts, ReadDeck } from './read-deck.ts'
import type { PartKind, ReadPart } from './read-part.ts'

/** Looks for one kind of fault in a finished file, in one of two ways or in both. One sentence a fault, part first. */
export type Check = {
  /** Kebab-case and kept for ever; begins with `file-`. */
  readonly code: `file-${string}`
  /** What such a fault does to the reader. */
  readonly why: string
  /** For what only the parts together can tell. Trees of slides have to be read anew for it. */
  readonly find?: (deck: ReadDeck) => Iterable<string>
} & (PartCheck | { readonly of?: never; readonly each?: never })

/** For what a part alone can tell, or beside those that all slides share: is shown each part of a kind, once. */
export interface PartCheck {
  readonly of: PartKind
  readonly each: (part: ReadPart, deck: DeckFacts) => Iterable<string>
}

/** The values that occur more than once, each once. */
export function repeated(values: Iterable<string>): string[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const value of values) {
    if (seen.has(value)) twice.add(value)
    seen.add(value)
  }
  return [...twice]
}
