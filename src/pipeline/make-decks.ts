import { checkpoint } from '../base/checkpoint.ts'
import type { Result } from '../base/diagnostic.ts'
import { given } from '../base/given.ts'
import type { Scene } from '../scene/scene.ts'
import type { Story } from '../story/story.ts'
import type { Theme } from '../theme/theme.ts'
import { layOut } from './lay-out.ts'
import type { Project } from './load.ts'
import type { BuildOptions } from './options.ts'
import type { BuildRecord } from './record.ts'
import { type DeckFile, render } from './render.ts'
import { LEAST_DECKS, openRenderPool } from './render-pool.ts'
import type { DeckStory } from './tell.ts'

export interface BuiltDeck {
  /** The names of the deck's files begin with it. */
  readonly name: string
  readonly story: Story
  readonly scene: Scene
  readonly theme: Theme
  readonly files: readonly DeckFile[]
}

/** Lays out one deck after the other. Each is rendered before the next is laid out or, with threads, at the same time. */
export async function makeDecks(
  project: Project,
  stories: readonly DeckStory[],
  { signal, onDeck, threads = 0 }: BuildOptions,
  record: BuildRecord,
): Promise<readonly BuiltDeck[]> {
  const beside = threads > 0 && stories.length >= LEAST_DECKS && project.host.onDisk === true
  const { renderer, rendering, host } = project
  // A host that notes what is read learns of what threads read.
  const onRead = (path: string) => host.readParts?.(path, []) ?? Promise.resolve()
  const pool = beside ? await openRenderPool(renderer, rendering, threads, onRead) : undefined
  const rendered: { story: DeckStory; scene: Result<Scene>; files?: Promise<Result<readonly DeckFile[]>> }[] = []
  try {
    for (const one of stories) {
      onDeck?.(one.name)
      await checkpoint(signal)
      const scene = await layOut(project, one, signal)
      await checkpoint(signal)
      const files = scene.value && render(project, one, scene.value, pool?.render)
      // A rejection is handled below, where the promise is awaited; until then it must not count as unhandled.
      if (pool === undefined) await files
      else files?.catch(() => {})
      rendered.push({ story: one, scene, ...given({ files }) })
    }
    const decks: BuiltDeck[] = []
    for (const { story: one, scene: laid, files: pending } of rendered) {
      const scene = record.take(laid)
      const files = pending && record.take(await pending)
      if (scene !== undefined && files !== undefined) decks.push({ ...one, scene, files })
    }
    return decks
  } finally {
    await pool?.close()
  }
}
