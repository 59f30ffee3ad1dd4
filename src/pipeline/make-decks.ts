import { checkpoint } from '../base/checkpoint.ts'
import type { Result } from '../base/diagnostic.ts'
import { given } from '../base/given.ts'
import type { Scene } from '../scene/scene.ts'
import type { Story } from '../story/story.ts'
import type { Theme } from '../theme/theme.ts'
import { layOut } from './lay-out.ts'
import type { Project } from './load.ts'
import type { BuildOptions } from './options.ts'
import { LEAST_DECKS, openPackPool } from './pack-pool.ts'
import type { BuildRecord } from './record.ts'
import { render } from './render.ts'
import type { Told } from './tell.ts'

export interface BuiltDeck {
  /** The file's name without `.pptx`. */
  readonly name: string
  /** Absolute path. */
  readonly file: string
  readonly story: Story
  readonly scene: Scene
  readonly theme: Theme
  readonly bytes: Uint8Array
}

/** Lays out one deck after the other. Each is rendered before the next is laid out or, with threads, at the same time. */
export async function makeDecks(
  project: Project,
  told: readonly Told[],
  { signal, onDeck, threads = 0 }: BuildOptions,
  record: BuildRecord,
): Promise<readonly BuiltDeck[]> {
  const beside = threads > 0 && told.length >= LEAST_DECKS && project.host.onDisk === true
  const pool = beside ? await openPackPool(project.renderer, project.settings, threads) : undefined
  const rendered: { told: Told; scene: Result<Scene>; file?: Promise<Result<Uint8Array>> }[] = []
  try {
    for (const one of told) {
      onDeck?.(one.name)
      await checkpoint(signal)
      const scene = await layOut(project, one, signal)
      await checkpoint(signal)
      const file = scene.value && render(project, one, scene.value, pool?.render)
      // A rejection is handled below, where the promise is awaited; until then it must not count as unhandled.
      if (pool === undefined) await file
      else file?.catch(() => {})
      rendered.push({ told: one, scene, ...given({ file }) })
    }
    const decks: BuiltDeck[] = []
    for (const { told: one, scene: laid, file } of rendered) {
      const scene = record.take(laid)
      const bytes = file && record.take(await file)
      if (scene === undefined || bytes === undefined) continue
      decks.push({ ...one, file: project.host.path.resolve(project.out, `${one.name}.pptx`), scene, bytes })
    }
    return decks
  } finally {
    await pool?.close()
  }
}
