import type { Diagnostic } from '../../base/diagnostic.ts'
import { type Answer, answersAlike, digest } from '../../host/record-host.ts'
import type { Manifest } from '../../manifest/manifest.ts'
import { keepFiles, putBack } from '../../store/kept-files.ts'
import type { Audience } from '../../survey/model/audience.ts'
import { keyOf } from '../keep.ts'
import type { Project } from '../load.ts'
import type { BuildOptions } from '../options.ts'
import type { DeckFile } from '../render.ts'

/** A deck that was made before: what it was made of, and what was said of it. */
interface KeptDeck {
  readonly made: Manifest['decks'][number]
  readonly answers: readonly Answer[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Decks that earlier runs made. */
export interface KeptDecks {
  /** The deck, if it would come out the same; its files then stand where they belong. */
  recall(deck: Audience): Promise<KeptDeck | undefined>
  keep(deck: Audience, kept: KeptDeck, files: readonly DeckFile[]): Promise<void>
}

const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))
const readValue = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes))

/** Looks decks up in the store of the project's host; without one, nothing is known and nothing kept. */
export function openKeptDecks({ host, out }: Project, options: BuildOptions): KeptDecks {
  const { store, unrecorded = host } = host
  if (store === undefined) return { recall: async () => undefined, keep: async () => {} }
  const { host: _, signal: _signal, onDeck: _onDeck, each: _each, shard: _shard, ...deciding } = options
  const keyFor = (deck: Audience): string => `deck ${digest(keyOf([deck, deciding, out]))}`
  // Decks of one run share what they were made of: it is kept, and compared, once.
  const alike = new Map<string, Promise<readonly Answer[] | undefined>>()
  const answersOf = (key: string): Promise<readonly Answer[] | undefined> => {
    const known = alike.get(key) ?? compare(key)
    alike.set(key, known)
    return known
  }
  const compare = async (key: string): Promise<readonly Answer[] | undefined> => {
    const entry = await store.get(`answers ${key}`)
    const answers = entry && (readValue(entry) as readonly Answer[])
    return answers && (await answersAlike(unrecorded, answers)) ? answers : undefined
  }
  return {
    recall: async deck => {
      const entry = await store.get(keyFor(deck))
      if (entry === undefined) return undefined
      const { key, ...kept } = readValue(entry) as Omit<KeptDeck, 'answers'> & { readonly key: string }
      const answers = await answersOf(key)
      if (answers === undefined) return undefined
      return (await putBack(unrecorded, store, out, kept.made.files)) ? { ...kept, answers } : undefined
    },
    keep: async (deck, { made, answers, diagnostics }, files) => {
      const all = bytesOf(answers)
      const key = digest(all)
      if (!alike.has(key)) await store.put(`answers ${key}`, all)
      alike.set(key, Promise.resolve(answers))
      await keepFiles(store, files)
      await store.put(keyFor(deck), bytesOf({ made, key, diagnostics }))
    },
  }
}
