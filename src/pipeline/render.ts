import type { Result } from '../base/diagnostic.ts'
import type { Renderer } from '../render/format.ts'
import type { Scene } from '../scene/scene.ts'
import type { Project } from './load.ts'
import type { Told } from './tell.ts'

/**
 * The fourth stage: renders a scene as a PPTX file and verifies the file. The same scene gives the same bytes.
 *
 * @param renderer by default the project's own, which works in this thread
 * @returns the file's bytes, unless the file fails its verification or holds words that are closed to its audience
 */
export async function render(
  project: Project,
  { story, theme }: Told,
  scene: Scene,
  renderer: Renderer = project.renderer,
): Promise<Result<Uint8Array>> {
  const rendered = await renderer({
    scene,
    theme,
    ownFaces: project.fonts.own,
    date: project.date,
    forbidden: story.forbidden,
  })
  project.stopwatch.add(rendered.timings)
  return rendered
}
