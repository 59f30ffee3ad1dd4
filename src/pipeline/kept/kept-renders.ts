import { keyOf } from '../../base/recall.ts'
import { type Answer, digest } from '../../host/record-host.ts'
import { getFiles, type KeptFile, keepFiles } from '../../store/kept-files.ts'
import { packed, unpacked } from '../../store/packed.ts'
import type { Loaded } from '../../survey/load-survey.ts'
import type { Audience } from '../../survey/model/audience.ts'
import type { Project } from '../load.ts'
import type { TellOptions } from '../options.ts'
import type { DeckFile } from '../render.ts'
import type { DeckStory } from '../tell.ts'
import { openKeptAnswers } from './kept-answers.ts'
import { type KeptSlides, openKeptSlides } from './kept-slides.ts'

/** A deck that was laid out and rendered before without a finding. */
export interface KeptRender {
  readonly name: string
  readonly slides: number
  readonly files: readonly DeckFile[]
}

/** What earlier builds made of decks. */
export interface KeptRenders {
  /** The deck of an audience of which nothing has changed, and what was told with its story: it need not be told again. */
  recallTold(deck: Audience): Promise<Loaded<KeptRender> | undefined>
  /** Notes what a story was told of, and with which findings, for when its deck is kept or recalled. */
  noteTold(deck: Audience, story: DeckStory, outcome: Loaded<unknown>): void
  /** The deck of a story, which may stand elsewhere in its files. */
  recall(story: DeckStory): Promise<KeptRender | undefined>
  /** To be called of decks without any finding: the next one would have its places. */
  keep(story: DeckStory, made: KeptRender): Promise<void>
  /** Of a deck that is laid out anew, the slides that were laid out before. */
  slidesOf(story: DeckStory): Promise<KeptSlides | undefined>
}

interface RenderEntry {
  readonly answers: string
  readonly slides: number
  readonly files: readonly KeptFile[]
}

interface ToldEntry {
  readonly name: string
  /** The key of its render. */
  readonly render: string
  readonly diagnostics: Loaded<unknown>['diagnostics']
  readonly sources: readonly (readonly [file: string, text: string])[]
}

/**
 * Looks decks up in the store of the project's host.
 *
 * @param answers what the build has asked its host since the project was loaded: themes, fonts, pictures
 */
export function openKeptRenders(
  project: Project,
  { theme, reading, minutes, event }: TellOptions,
  answers: () => readonly Answer[],
): KeptRenders | undefined {
  const { host, out } = project
  const { store } = host
  if (store === undefined) return undefined
  const given = openKeptAnswers(host, store, answers)
  const keys = new Map<DeckStory, string>()
  const notes = new Map<DeckStory, { readonly deck: Audience; readonly outcome: Loaded<unknown> }>()
  const keyFor = (story: DeckStory): string => {
    const key = keys.get(story) ?? `render ${digest(decidingOf(project, story))}`
    keys.set(story, key)
    return key
  }
  const toldKey = (deck: Audience): string => {
    const { surveyDigest, templatesDigest, rendering, settings, date, packageRoot } = project
    const shared = [surveyDigest, templatesDigest, rendering, settings, date, packageRoot]
    return `told ${digest(keyOf([deck, theme, reading, minutes, event, ...shared]))}`
  }
  const recallRender = async (key: string, name: string): Promise<KeptRender | undefined> => {
    const entry = await store.get(key)
    if (entry === undefined) return undefined
    const { answers: made, slides, files } = unpacked(entry) as RenderEntry
    if (!(await given.stillGiven(made))) return undefined
    const found = await getFiles(store, files)
    return found && { name, slides, files: found.map(file => ({ ...file, path: host.path.resolve(out, file.name) })) }
  }
  const keepTold = async (story: DeckStory): Promise<void> => {
    const note = notes.get(story)
    if (note === undefined) return
    const { diagnostics, sources } = note.outcome
    const files = new Set(
      diagnostics.flatMap(({ span, trace = [] }) => [span, ...trace.map(each => each.span)]).map(span => span?.file),
    )
    const entry: ToldEntry = {
      name: story.name,
      render: keyFor(story),
      diagnostics,
      sources: [...sources].filter(([file]) => files.has(file)),
    }
    await store.put(toldKey(note.deck), packed(entry))
  }
  return {
    recallTold: async deck => {
      const entry = await store.get(toldKey(deck))
      if (entry === undefined) return undefined
      const { name, render, diagnostics, sources } = unpacked(entry) as ToldEntry
      const value = await recallRender(render, name)
      return value && { value, diagnostics, sources: new Map(sources) }
    },
    noteTold: (deck, story, outcome) => void notes.set(story, { deck, outcome }),
    recall: async story => {
      const render = await recallRender(keyFor(story), story.name)
      if (render !== undefined) await keepTold(story)
      return render
    },
    keep: async (story, { slides, files }) => {
      const entry: RenderEntry = {
        answers: await given.keep(answers()),
        slides,
        files: await keepFiles(store, files),
      }
      await store.put(keyFor(story), packed(entry))
      await keepTold(story)
    },
    slidesOf: openKeptSlides(project, answers),
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
