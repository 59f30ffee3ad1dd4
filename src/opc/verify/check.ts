import type { DeckFacts, ReadDeck } from './read-deck.ts'
import type { PartKind, ReadPart } from './read-part.ts'

/** Looks for one kind of fault in a finished file, in one of two ways or in both. One sentence a fault, part first. */
export type Check = {
  /** Kebab-case and kept for ever; begins with `file-`. */
  readonly code: `file-${string}`
  /** What such a fault does to the reader. */
  readonly why: string
  /** Finds faults that only the parts together show. The trees of slides are read again for it. */
  readonly find?: (deck: ReadDeck) => Iterable<string>
} & (PartCheck | { readonly of?: never; readonly each?: never })

/**
 * Finds faults that one part shows, alone or beside the parts that all slides share. Called once for each part of the
 * kind.
 */
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
