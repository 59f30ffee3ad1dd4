import type { Diagnostic } from '../base/diagnostic.ts'
import type { MarkupElement } from '../markup/nodes.ts'
import type { SceneSlide } from '../scene/scene.ts'
import { draftSlide } from './draft/draft.ts'
import type { Page } from './draft/draft-context.ts'
import { diagnoseOverflows } from './emit/diagnose.ts'
import { emitSlide } from './emit/emit.ts'
import { type FitContext, type Fitted, fitPage } from './fit/fit.ts'
import { fitFallbackFonts } from './fit/fit-fallback-fonts.ts'
import type { SlideTree } from './model.ts'
import { paginate } from './paginate/paginate.ts'
import { pageSuffix } from './style/names.ts'
import { elementsOf, read } from './style/read.ts'

type Report = (diagnostic: Diagnostic) => void

export interface LaidSlide {
  readonly slide: SceneSlide
  /** Whether all of its content has room. */
  readonly fits: boolean
  /** The elements of it that links may name. */
  readonly anchors: readonly string[]
}

/**
 * Lays out one slide of the story: as one slide of the scene, or as several where its layout lets it continue.
 *
 * The steps, and what passes between them:
 *   1. draft     markup → `Box` tree; the computed style of each element (`style/`) is found on the way
 *   2. fit       `Box` → `Fitted`: sizes of type and places; calls flex (Yoga) for each choice of sizes
 *   3. paginate  markup and overflows → the markup of several pages, each drafted and fitted again
 *   4. emit      `Fitted` → `SceneSlide`
 */
export function layoutSlide(
  source: SlideTree,
  at: Pick<Page, 'number' | 'pages'>,
  context: FitContext,
  report: Report,
): readonly LaidSlide[] {
  const fitTree = (tree: MarkupElement, page: Page): Fitted => fitPage(draftSlide(tree, context, page), context)
  const emitAlone = (page: Fitted): readonly LaidSlide[] => {
    const emit = (tried: Fitted, report: Report): SceneSlide =>
      emitSlide(tried, source, source.slide.id, context, report)
    return [{ slide: fitFallbackFonts(page, context, { emit, report }), fits: true, anchors: anchorsIn(source.tree) }]
  }
  const roomy = firstThatFits(ROOMY, spacing => fitTree(source.tree, { ...at, ...spacing }))
  if (fits(roomy)) return emitAlone(roomy)
  const suffixFor = (index: number, count: number): string => pageSuffix(index + 1, count, context.language)
  const trees = paginate(source.tree, roomy.overflows, tree => fitTree(tree, { ...at, suffix: suffixFor(0, 2) }))
  if (trees.length > 1)
    return trees.map((tree, index) => {
      const page = fitTree(tree, { ...at, number: at.number + index, suffix: suffixFor(index, trees.length) })
      return emitPage(page, { ...source, tree }, index, context, report)
    })
  const close = firstThatFits(CLOSE, spacing => fitTree(source.tree, { ...at, ...spacing }))
  return fits(close) ? emitAlone(close) : [emitPage(close, source, 0, context, report)]
}

/** A page of several, or one that does not fit, with its overflows reported. */
function emitPage(page: Fitted, source: SlideTree, index: number, context: FitContext, report: Report): LaidSlide {
  for (const diagnostic of diagnoseOverflows(page, source, context)) report(diagnostic)
  const id = index === 0 ? source.slide.id : `${source.slide.id}.${index + 1}`
  return { slide: emitSlide(page, source, id, context, report), fits: fits(page), anchors: anchorsIn(source.tree) }
}

/** The ids of a slide's elements. */
function anchorsIn(element: MarkupElement): readonly string[] {
  const own = read(element, 'id')
  const inside = elementsOf(element).flatMap(anchorsIn)
  return own === undefined ? inside : [own, ...inside]
}

type Spacing = Pick<Page, 'tight' | 'gaps'>

/** How closely a page is set, tried in this order: `ROOMY` first; `CLOSE` only for a slide that cannot continue on another page. */
const ROOMY: readonly Spacing[] = [{}, { tight: true }]
const CLOSE: readonly Spacing[] = [0.7, 0.4].map(gaps => ({ tight: true, gaps }))

/** The first page that fits, else the last one tried. */
function firstThatFits(spacings: readonly Spacing[], layOut: (spacing: Spacing) => Fitted): Fitted {
  const [first, ...more] = spacings
  const page = layOut(first!)
  return fits(page) || more.length === 0 ? page : firstThatFits(more, layOut)
}

const fits = (page: Fitted): boolean => page.overflows.length === 0
