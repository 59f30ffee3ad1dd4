import { type Answer, digest } from '../../host/record-host.ts'
import { getFiles, type KeptFile, keepFiles } from '../../store/kept-files.ts'
import { packed, unpacked } from '../../store/packed.ts'
import type { Project } from '../load.ts'
import type { DeckFile } from '../render.ts'
import type { DeckStory } from '../tell.ts'
import { openKeptAnswers } from './kept-answers.ts'

/** The files of a deck that was laid out and rendered before without a finding. */
interface KeptRender {
  readonly slides: number
  readonly files: readonly DeckFile[]
}

/** Decks by their story and all else that decides their files, but for the places of their words. */
export interface KeptRenders {
  recall(story: DeckStory): Promise<KeptRender | undefined>
  /** To be called of decks without any finding: the next one would have its places. */
  keep(story: DeckStory, made: KeptRender): Promise<void>
}

/**
 * Looks decks up in the store of the project's host.
 *
 * @param answers what the build has asked its host since the project was loaded: themes, fonts, pictures
 */
export function openKeptRenders(project: Project, answers: () => readonly Answer[]): KeptRenders | undefined {
  const { host, out } = project
  const { store } = host
  if (store === undefined) return undefined
  const kept = openKeptAnswers(host, store, answers)
  const keys = new Map<DeckStory, string>()
  const keyFor = (story: DeckStory): string => {
    const key = keys.get(story) ?? `render ${digest(decidingOf(project, story))}`
    keys.set(story, key)
    return key
  }
  return {
    recall: async story => {
      const entry = await store.get(keyFor(story))
      if (entry === undefined) return undefined
      const { key, slides, files } = unpacked(entry) as { key: string; slides: number; files: readonly KeptFile[] }
      if (!(await kept.stillGiven(key))) return undefined
      const found = await getFiles(store, files)
      return found && { slides, files: found.map(file => ({ ...file, path: host.path.resolve(out, file.name) })) }
    },
    keep: async (story, { slides, files }) => {
      const key = await kept.keep(answers())
      await store.put(keyFor(story), packed({ key, slides, files: await keepFiles(store, files) }))
    },
  }
}

/** All that decides a deck's files and what is found on them, but for what is read later. */
export function decidingOf(
  { templatesDigest, rendering, settings, date, packageRoot }: Project,
  { name, story, theme }: DeckStory,
): string {
  // `open` is worked out when it is asked for, and decides no file.
  const { open: _, ...words } = Object.getOwnPropertyDescriptors(story)
  const told = Object.fromEntries(Object.entries(words).map(([key, { value }]) => [key, value]))
  return JSON.stringify([name, told, theme, templatesDigest, rendering, settings, date, packageRoot], withoutPlaces)
}

/** Where words stand in their files decides nothing of a slide. */
function withoutPlaces(_name: string, value: unknown): unknown {
  if (value instanceof Map || value instanceof Set) return [...value]
  const isPlace = typeof value === 'object' && value !== null && 'file' in value && 'endColumn' in value
  return isPlace ? undefined : value
}
