import type { Diagnostic } from '../../base/diagnostic.ts'
import { keyOf } from '../../base/recall.ts'
import { type Answer, digest } from '../../host/record-host.ts'
import type { Manifest } from '../../manifest/manifest.ts'
import { keepFiles, putBack } from '../../store/kept-files.ts'
import { packed, unpacked } from '../../store/packed.ts'
import type { Audience } from '../../survey/model/audience.ts'
import type { Project } from '../load.ts'
import type { BuildOptions } from '../options.ts'
import type { DeckFile } from '../render.ts'
import { openKeptAnswers } from './kept-answers.ts'

/** A deck that was made before, and what was said of it. */
interface KeptDeck {
  readonly made: Manifest['decks'][number]
  readonly diagnostics: readonly Diagnostic[]
}

/** Decks that earlier runs made. */
export interface KeptDecks {
  /** The deck, if it would come out the same; its files then stand where they belong. */
  recall(deck: Audience): Promise<KeptDeck | undefined>
  keep(deck: Audience, kept: KeptDeck, files: readonly DeckFile[]): Promise<void>
}

/**
 * Looks decks up in the store of the project's host; without one, nothing is known and nothing kept.
 *
 * @param answers what the run has asked its host so far
 */
export function openKeptDecks(
  { host, out }: Project,
  options: BuildOptions,
  answers: () => readonly Answer[],
): KeptDecks {
  const { store, unrecorded = host } = host
  if (store === undefined) return { recall: async () => undefined, keep: async () => {} }
  const { host: _, signal: _signal, onDeck: _onDeck, each: _each, shard: _shard, ...deciding } = options
  const keyFor = (deck: Audience): string => `deck ${digest(keyOf([deck, deciding, out]))}`
  const kept = openKeptAnswers(host, store, answers)
  return {
    recall: async deck => {
      const entry = await store.get(keyFor(deck))
      if (entry === undefined) return undefined
      const { key, ...told } = unpacked(entry) as KeptDeck & { readonly key: string }
      if (!(await kept.stillGiven(key))) return undefined
      return (await putBack(unrecorded, store, out, told.made.files)) ? told : undefined
    },
    keep: async (deck, { made, diagnostics }, files) => {
      const key = await kept.keep(answers())
      await keepFiles(store, files)
      await store.put(keyFor(deck), packed({ made, key, diagnostics }))
    },
  }
}
