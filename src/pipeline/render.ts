import type { Result } from '../base/diagnostic.ts'
import type { Packer } from '../render/pptx/pptx.ts'
import type { Scene } from '../scene/scene.ts'
import type { Project } from './load.ts'
import type { Told } from './tell.ts'

/**
 * The fourth stage: a scene as a finished PPTX file, which has passed its own verification. The same scene gives the same
 * bytes.
 *
 * @param pack in place of the project's own, which works in this thread
 * @returns the file's bytes; none if it failed verification or holds words that are closed to its audience
 */
export async function render(
  project: Project,
  { story, theme }: Told,
  scene: Scene,
  pack: Packer = project.pack,
): Promise<Result<Uint8Array>> {
  const packed = await pack({
    scene,
    theme,
    ownFaces: project.fonts.own,
    date: project.date,
    forbidden: story.forbidden,
  })
  project.stopwatch.add(packed.timings)
  return packed
}
