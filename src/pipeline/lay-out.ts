import type { Result } from '../base/diagnostic.ts'
import type { Scene } from '../scene/scene.ts'
import { layDeck } from './lay/lay-slides.ts'
import type { Project } from './load.ts'
import type { DeckStory } from './tell.ts'

/**
 * The third stage: prints each slide with its layout, parses the markup, measures and lays it out in points, and checks
 * the scene.
 *
 * @returns the scene, unless something does not fit, cannot be read or is not there; each fault is reported at its template
 *   and its YAML
 */
export const layOut = (project: Project, one: DeckStory, signal?: AbortSignal): Promise<Result<Scene>> =>
  layDeck(project, one, signal)
