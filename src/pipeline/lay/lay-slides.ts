import type { Diagnostic, Result } from '../../base/diagnostic.ts'
import { hasErrors, toResult } from '../../base/diagnostic.ts'
import { given } from '../../base/given.ts'
import type { Language } from '../../base/language.ts'
import { keyOf, keyWhenAsked, type Recall } from '../../base/recall.ts'
import { loadImages, type PictureRequest } from '../../image/load-images.ts'
import type { Pictures } from '../../image/picture.ts'
import { type LaidPages, layoutDeck } from '../../layout/layout.ts'
import type { SlideTree } from '../../layout/model.ts'
import { usedFaces } from '../../layout/style/faces.ts'
import { picturesIn } from '../../layout/style/pictures-in.ts'
import { parseMarkup } from '../../markup/parse.ts'
import type { Scene } from '../../scene/scene.ts'
import type { StorySlide } from '../../story/story.ts'
import { printStory, type SlideMarkup } from '../../template/print-story.ts'
import type { TemplateSet } from '../../template/spec/layout-spec.ts'
import type { Theme } from '../../theme/theme.ts'
import type { Project } from '../load.ts'
import type { DeckStory } from '../tell.ts'
import { checkScene } from './check-scene.ts'

/**
 * Prints each slide with its layout, parses the markup, measures and lays it out in points, and checks the scene.
 *
 * @param known slides that an earlier process laid out with the same theme, fonts and pictures
 */
export async function layDeck(
  project: Project,
  one: DeckStory,
  signal?: AbortSignal,
  known?: Recall<LaidPages>,
): Promise<Result<Scene>> {
  const { value, diagnostics, fitting } = await laySlides(project, one, signal, known)
  return fitting === undefined
    ? { value, diagnostics }
    : toResult(value, [...diagnostics, ...checkScene(project, one, fitting)])
}

interface LaidScene extends Result<Scene> {
  /** The part of it that fits, which alone can be judged; absent where nothing was laid out. */
  readonly fitting: Scene | undefined
}

/** The stage without its check of the scene. */
export async function laySlides(
  project: Project,
  { name, story, theme }: DeckStory,
  signal?: AbortSignal,
  known?: Recall<LaidPages>,
): Promise<LaidScene> {
  const { stopwatch, templates, code: compiled, fonts, keep } = project
  const printedBefore: Recall<Result<Markup>> = keep.pass(`printed ${name}`, [templates, compiled])
  const keys = new Map<Markup, () => string>()
  const printed = stopwatch.time('merge', () =>
    printStory(story, templates, compiled, (slide, print) => {
      const key = keyWhenAsked([story.language, slide])
      const one = printedBefore(key, print)
      if (one.value !== undefined) keys.set(one.value, key)
      return one
    }),
  )
  const diagnostics: Diagnostic[] = [...printed.diagnostics]
  const readBefore: Recall<ReadSlide> = keep.pass(`trees ${name}`, [theme, templates])
  const read = stopwatch.time('markup', () =>
    (printed.value ?? []).map(markup => {
      const key = keys.get(markup)!
      return readBefore(key, () => readSlide(markup, key, story.language, theme, templates))
    }),
  )
  diagnostics.push(...read.flatMap(({ faults }) => faults))
  const trees = read.flatMap(({ slide }) => slide ?? [])
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics, fitting: undefined }
  const elements = trees.map(({ tree }) => tree)
  const faces = await stopwatch.time('fonts', () => fonts.prepare(usedFaces(elements, theme, story.language)))
  const pictures = await stopwatch.time('pictures', () =>
    allPictures(
      project,
      name,
      elements.flatMap(tree => picturesIn(tree, theme)),
    ),
  )
  diagnostics.push(...faces, ...pictures.diagnostics)
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics, fitting: undefined }
  const measurer = project.measurer(story.glossary)
  const images = pictures.value ?? new Map()
  const laid = await stopwatch.time('layout', () =>
    layoutDeck(trees, story, theme, measurer, images, {
      recall: known ?? keep.pass(`laid ${name}`, [theme, templates, measurer, images]),
      ...given({ signal }),
    }),
  )
  return { ...toResult(laid.value, [...diagnostics, ...laid.diagnostics]), fitting: laid.fitting }
}

type Markup = SlideMarkup<StorySlide>

interface ReadSlide {
  readonly slide: SlideTree | undefined
  readonly faults: readonly Diagnostic[]
}

/** @param key equal for slides that are told alike: with the templates, it decides what is printed */
function readSlide(
  markup: Markup,
  key: () => string,
  language: Language,
  theme: Theme,
  templates: TemplateSet,
): ReadSlide {
  const { value: tree, diagnostics: faults } = parseMarkup(markup, theme)
  const layout = templates.layouts.get(markup.slide.layout)
  if (tree === undefined || layout === undefined) return { slide: undefined, faults }
  const { instead } = layout
  return { slide: { key, tree, slide: markup.slide, layoutName: layout.name[language], ...given({ instead }) }, faults }
}

const allPictures = (project: Project, name: string, requests: readonly PictureRequest[]): Promise<Result<Pictures>> =>
  project.keep.ofFiles(`pictures ${name}`, keyOf(requests), project.host, host => loadImages(host, project, requests))
