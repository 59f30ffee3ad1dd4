import type { Result } from '../base/diagnostic.ts'
import type { Renderer } from '../render/format.ts'
import type { Scene } from '../scene/scene.ts'
import type { Project } from './load.ts'
import type { DeckStory } from './tell.ts'

/** A file of a deck, before it is written. */
export interface DeckFile {
  /** The file's name, without folders. */
  readonly name: string
  /** The absolute path that the file is written to. */
  readonly path: string
  readonly bytes: Uint8Array
}

/**
 * The fourth stage: renders a scene in the project's format and verifies the files. The same scene gives the same bytes.
 *
 * @param renderer by default the project's own, which works in this thread
 * @returns the files, unless one fails its verification or holds words that are closed to its audience
 */
export async function render(
  project: Project,
  { name, story, theme }: DeckStory,
  scene: Scene,
  renderer: Renderer = project.renderer,
): Promise<Result<readonly DeckFile[]>> {
  const { fonts, date, host, out } = project
  const { value, diagnostics, timings } = await renderer({
    name,
    scene,
    theme,
    ownFaces: fonts.own,
    date,
    forbidden: story.forbidden,
  })
  project.stopwatch.add(timings)
  const files = value?.map(({ suffix, bytes }): DeckFile => {
    const file = `${name}${suffix}`
    return { name: file, path: host.path.resolve(out, file), bytes }
  })
  return { value: files, diagnostics }
}
