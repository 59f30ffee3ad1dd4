import type { Host, Store } from '../../host/host.ts'
import { type Answer, answersAlike, digest } from '../../host/record-host.ts'
import { packed, unpacked } from '../../store/packed.ts'

/** What decks were made of. Decks of one run share it: it is kept, and compared with what the host answers now, once for all of them. */
interface KeptAnswers {
  /** Whether the host still gives all answers of this key. */
  stillGiven(key: string): Promise<boolean>
  /** Keeps answers that the host has just given; returns their key. */
  keep(answers: readonly Answer[]): Promise<string>
}

/**
 * @param host one that notes what it is asked notes the answers of decks that are taken from the store like those of others
 * @param given what it was asked so far
 */
export function openKeptAnswers(host: Host, store: Store, given: () => readonly Answer[]): KeptAnswers {
  const alike = new Map<string, Promise<boolean>>()
  const compare = async (key: string): Promise<boolean> => {
    const entry = await store.get(`answers ${key}`)
    return entry !== undefined && (await answersAlike(host, unpacked(entry) as readonly Answer[], given()))
  }
  return {
    stillGiven: key => {
      const known = alike.get(key) ?? compare(key)
      alike.set(key, known)
      return known
    },
    keep: async answers => {
      const bytes = packed(answers)
      const key = digest(bytes)
      if (!alike.has(key)) await store.put(`answers ${key}`, bytes)
      alike.set(key, Promise.resolve(true))
      return key
    },
  }
}
