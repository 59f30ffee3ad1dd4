import type { Diagnostic, Result } from '../base/diagnostic.ts'
import { hasErrors, toResult } from '../base/diagnostic.ts'
import { given } from '../base/given.ts'
import { loadImages } from '../image/load-images.ts'
import { layoutDeck } from '../layout/layout.ts'
import type { SlideTree } from '../layout/model.ts'
import { usedFaces } from '../layout/style/faces.ts'
import { picturesIn } from '../layout/style/pictures-in.ts'
import { lintScene } from '../lint/lint.ts'
import { RULES } from '../lint/rules.ts'
import { parseMarkup } from '../markup/parse.ts'
import type { Scene } from '../scene/scene.ts'
import { printStory } from '../template/print-story.ts'
import { fittingLayout } from '../template/spec/fitting-layout.ts'
import type { Project } from './load.ts'
import { acceptsBy, settled } from './rule-settings.ts'
import type { DeckStory } from './tell.ts'

/**
 * The third stage: prints each slide with its layout, parses the markup, measures and lays it out in points, and checks
 * the scene.
 *
 * @returns the scene, unless something does not fit, cannot be read or is not there; each fault is reported at its template
 *   and its YAML
 */
export async function layOut(
  project: Project,
  { name, story, theme }: DeckStory,
  signal?: AbortSignal,
): Promise<Result<Scene>> {
  const { stopwatch, templates, code: compiled, fonts, host, settings, ignoresMet } = project
  const printed = stopwatch.time('merge', () => printStory(story, templates, compiled))
  const diagnostics: Diagnostic[] = [...printed.diagnostics]
  const trees = stopwatch.time('markup', () =>
    (printed.value ?? []).flatMap((markup): SlideTree[] => {
      const { value: tree, diagnostics: faults } = parseMarkup(markup, theme)
      diagnostics.push(...faults)
      const layout = templates.layouts.get(markup.slide.layout)
      if (tree === undefined || layout === undefined) return []
      return [
        {
          tree,
          slide: markup.slide,
          layoutName: layout.name[story.language],
          ...given({
            instead: layout.instead,
          }),
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
  const laid = await stopwatch.time('layout', () =>
    layoutDeck(trees, story, theme, project.measurer(story.glossary), pictures.value ?? new Map(), signal),
  )
  // A slide that does not fit is reported already: what the rules find on it would only repeat that.
  const findings = stopwatch.time('check', () =>
    lintScene(laid.fitting, theme, settled(RULES, settings), acceptsBy(settings, name, ignoresMet), {
      fittingLayout: ({ layout, span }) => {
        const slide = story.slides.find(one => one.span === span)
        const spec = templates.layouts.get(layout.key)
        return slide && spec && fittingLayout(spec, slide.context, templates)
      },
    }),
  )
  return toResult(laid.value, [...diagnostics, ...laid.diagnostics, ...findings])
}
