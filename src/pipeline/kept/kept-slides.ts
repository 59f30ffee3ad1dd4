import { keyOf } from '../../base/recall.ts'
import { type Answer, digest } from '../../host/record-host.ts'
import type { LaidPages } from '../../layout/layout.ts'
import { packedGraph, unpackedGraph } from '../../store/packed.ts'
import type { Project } from '../load.ts'
import type { DeckStory } from '../tell.ts'
import { openKeptAnswers } from './kept-answers.ts'
import { type KeptPieces, keptPieces } from './kept-pieces.ts'

/** The slides of one deck that an earlier process laid out. */
export type KeptSlides = KeptPieces<LaidPages>

interface Entry {
  /** What they were made of, beside what the key of the deck and their own keys hold. */
  readonly answers: string
  /** By the digest of what decides them. */
  readonly slides: ReadonlyMap<string, LaidPages>
}

const NONE: Entry['slides'] = new Map()

/**
 * Opens the slides of decks in the store of the project's host.
 *
 * @param answers what the build has asked its host since the project was loaded: themes, fonts, pictures
 */
export function openKeptSlides(
  { host, templatesDigest, rendering, packageRoot }: Project,
  answers: () => readonly Answer[],
): (one: DeckStory) => Promise<KeptSlides | undefined> {
  const { store } = host
  if (store === undefined) return async () => undefined
  const given = openKeptAnswers(host, store, answers)
  return async ({ name, story, theme }) => {
    const deciding = [name, story.language, story.glossary, theme, templatesDigest, rendering.fontFolders, packageRoot]
    const key = `slides ${digest(keyOf(deciding))}`
    const entry = await store.get(key)
    const earlier = entry && (unpackedGraph(entry) as Entry)
    const known = earlier && (await given.stillGiven(earlier.answers)) ? earlier.slides : NONE
    return keptPieces(known, async slides => {
      const kept: Entry = { answers: await given.keep(answers()), slides }
      await store.put(key, packedGraph(kept))
    })
  }
}
