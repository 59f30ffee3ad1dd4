import { checkpoint } from '../base/checkpoint.ts'
import type { Result } from '../base/diagnostic.ts'
import { given } from '../base/given.ts'
import type { Scene } from '../scene/scene.ts'
import { isTold, type MadeDeck } from './built-deck.ts'
import type { KeptRender, KeptRenders } from './kept/kept-renders.ts'
import { layDeck } from './lay/lay-slides.ts'
import type { Project } from './load.ts'
import type { BuildOptions } from './options.ts'
import type { BuildRecord } from './record.ts'
import { type DeckFile, render } from './render.ts'
import { LEAST_DECKS, openRenderPool } from './render-pool.ts'
import type { DeckStory } from './tell.ts'

interface Rendered {
  readonly story?: DeckStory
  readonly kept?: KeptRender
  readonly scene?: Result<Scene>
  readonly files?: Promise<Result<readonly DeckFile[]>>
}

/**
 * Lays out one deck after the other. Each is rendered before the next is laid out or, with threads, at the same time.
 *
 * @param told stories, and decks that need not be made
 */
export async function makeDecks(
  project: Project,
  told: readonly (DeckStory | KeptRender)[],
  { signal, onDeck, threads = 0 }: BuildOptions,
  record: BuildRecord,
  earlier?: KeptRenders,
): Promise<readonly MadeDeck[]> {
  const beside = threads > 0 && told.length >= LEAST_DECKS && project.host.onDisk === true
  const { renderer, rendering, host } = project
  // A host that notes what is read learns of what threads read.
  const onRead = (path: string) => host.readParts?.(path, []) ?? Promise.resolve()
  const pool = beside ? await openRenderPool(renderer, rendering, threads, onRead) : undefined
  const rendered: Rendered[] = []
  try {
    for (const one of told) {
      onDeck?.(one.name)
      await checkpoint(signal)
      if (!isTold(one)) {
        rendered.push({ kept: one })
        continue
      }
      const kept = await earlier?.recall(one)
      if (kept !== undefined) {
        rendered.push({ story: one, kept })
        continue
      }
      const slides = await earlier?.slidesOf(one)
      const scene = await layDeck(project, one, signal, slides?.recall)
      await slides?.keep()
      await checkpoint(signal)
      const files = scene.value && render(project, one, scene.value, pool?.render)
      // A rejection is handled below, where the promise is awaited; until then it must not count as unhandled.
      if (pool === undefined) await files
      else files?.catch(() => {})
      rendered.push({ story: one, scene, ...given({ files }) })
    }
    const decks: MadeDeck[] = []
    for (const { story, kept, scene: laid, files: pending } of rendered) {
      const outcome = await pending
      const scene = laid && record.take(laid)
      const files = outcome && record.take(outcome)
      if (kept !== undefined) decks.push({ ...story, ...kept })
      if (story === undefined || scene === undefined || files === undefined) continue
      const made = { name: story.name, slides: scene.slides.length, files }
      decks.push({ ...story, scene, ...made })
      if (laid?.diagnostics.length === 0 && outcome?.diagnostics.length === 0) await earlier?.keep(story, made)
    }
    return decks
  } finally {
    await pool?.close()
  }
}
