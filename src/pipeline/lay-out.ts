import type { Diagnostic, Result } from '../base/diagnostic.ts'
import { hasErrors, toResult } from '../base/diagnostic.ts'
import { given } from '../base/given.ts'
import { loadImages } from '../image/load-images.ts'
import { layoutDeck } from '../layout/layout.ts'
import type { SlideTree } from '../layout/model.ts'
import { usedFaces } from '../layout/style/faces.ts'
import { picturesIn } from '../layout/style/pictures-in.ts'
import { checkColorAlone } from '../lint/check-color-alone.ts'
import { checkContrast } from '../lint/check-contrast.ts'
import { checkSizes } from '../lint/check-sizes.ts'
import { parseMarkup } from '../markup/parse.ts'
import type { Scene } from '../scene/scene.ts'
import { mergeStory } from '../template/print-story.ts'
import type { Project } from './load.ts'
import type { Told } from './tell.ts'

/**
 * The third stage: merges each slide with its layout, parses the markup, measures and lays it out in points, and checks
 * the scene.
 *
 * @returns the scene, unless something does not fit, cannot be read or is not there; each fault is told at its template
 *   and its YAML
 */
export async function layOut(project: Project, { story, theme }: Told, signal?: AbortSignal): Promise<Result<Scene>> {
  const { stopwatch, templates, code, fonts, host } = project
  const merged = stopwatch.time('merge', () => mergeStory(story, templates, code))
  const diagnostics: Diagnostic[] = [...merged.diagnostics]
  const trees = stopwatch.time('markup', () =>
    (merged.value ?? []).flatMap((markup): SlideTree[] => {
      const { value: tree, diagnostics: faults } = parseMarkup(markup, theme)
      diagnostics.push(...faults)
      const layout = templates.layouts.get(markup.slide.layout)
      if (tree === undefined || layout === undefined) return []
      return [
        {
          tree,
          slide: markup.slide,
          layoutName: layout.name[story.language],
          ...given({ instead: layout.instead }),
        },
      ]
    }),
  )
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics }
  const elements = trees.map(({ tree }) => tree)
  const faces = await stopwatch.time('fonts', () => fonts.prepare(usedFaces(elements, theme, story.language)))
  const pictures = await stopwatch.time('pictures', () =>
    loadImages(
      host,
      project,
      elements.flatMap(tree => picturesIn(tree, theme)),
    ),
  )
  diagnostics.push(...faces, ...pictures.diagnostics)
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics }
  const scene = await stopwatch.time('layout', () =>
    layoutDeck(trees, story, theme, project.measurer(story.glossary), pictures.value ?? new Map(), signal),
  )
  const faint =
    scene.value === undefined
      ? []
      : stopwatch.time('check', () => [
          ...checkContrast(scene.value!, theme),
          ...checkColorAlone(scene.value!, theme),
          ...checkSizes(scene.value!),
        ])
  return toResult(scene.value, [...diagnostics, ...scene.diagnostics, ...faint])
}
