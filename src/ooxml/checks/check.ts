import type { ReadDeck } from './read-deck.ts'

/** Looks for one kind of fault in a finished file, in one of two ways or both. One sentence a fault, part first. */
export interface Check {
  /** Kebab-case and kept for ever; begins with `file-`. */
  readonly code: string
  /** What such a fault does to the reader. */
  readonly why: string
  /** Is shown each part alone, as a deck of one part beside those that all slides share: for what can be told from a part. */
  readonly each?: (deck: ReadDeck) => Iterable<string>
  /** Is shown the whole deck, once: for what only the parts together can tell. Trees of slides have to be read anew for it. */
  readonly find?: (deck: ReadDeck) => Iterable<string>
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
