import type { Recall } from '../../base/recall.ts'
import { digest } from '../../host/record-host.ts'

/** What one run asked for of the pieces that an earlier one made. */
export interface KeptPieces<T> {
  readonly recall: Recall<T>
  /** Hands over the pieces that were asked for, in place of the earlier ones, if they are others. */
  keep(): Promise<void>
}

/** @param known pieces by the digest of what decides them */
export function keptPieces<T>(
  known: ReadonlyMap<string, T>,
  put: (pieces: ReadonlyMap<string, T>) => Promise<void>,
): KeptPieces<T> {
  const asked = new Map<string, T>()
  return {
    recall: (text, make) => {
      const own = digest(text())
      const piece = asked.get(own) ?? known.get(own) ?? make()
      asked.set(own, piece)
      return piece
    },
    keep: async () => {
      if (asked.size === known.size && [...asked.keys()].every(own => known.has(own))) return
      await put(asked)
    },
  }
}
