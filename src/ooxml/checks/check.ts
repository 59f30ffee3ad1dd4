import type { ReadDeck } from './read-deck.ts'

/** Looks for one kind of fault in a finished file. */
export interface Check {
  /** Kebab-case and kept for ever; begins with `file-`. */
  readonly code: string
  /** What such a fault does to the reader. */
  readonly why: string
  /** One sentence a fault, part first. */
  readonly find: (deck: ReadDeck) => Iterable<string>
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
