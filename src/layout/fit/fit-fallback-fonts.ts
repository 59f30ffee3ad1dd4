import type { Diagnostic } from '../../base/diagnostic.ts'
import type { SceneSlide } from '../../scene/scene.ts'
import type { Box, TextDraft } from '../model.ts'
import { findFallbackOverflow } from './find-fallback-overflow.ts'
import { type FitContext, type Fitted, fitPage } from './fit.ts'

type Report = (diagnostic: Diagnostic) => void

/** How a page becomes a slide, and where its diagnostics go. */
interface Emitting {
  readonly emit: (page: Fitted, report: Report) => SceneSlide
  readonly report: Report
}

/** How often the page is laid out again: room given to one text may be taken from another. */
const ROUNDS = 3
/** The least size of type that the room for a fallback font may cost, as a part of the size without it. */
const LEAST_PART = 0.88

/**
 * Emits a slide whose texts have room for a fallback font with wider Latin letters, as far as the slide has it. Texts that
 * would overflow get more height, and the page is fitted again; the attempt with the fewest such texts is kept.
 */
export function fitFallbackFonts(fitted: Fitted, context: FitContext, { emit, report }: Emitting): SceneSlide {
  const tryPage = (page: Fitted): Tried => {
    const diagnostics: Diagnostic[] = []
    const slide = emit(page, diagnostic => diagnostics.push(diagnostic))
    return { slide, diagnostics, overflowing: findFallbackOverflow(slide) }
  }
  let best = tryPage(fitted)
  const roomy = new Set(best.overflowing)
  for (let round = 0; round < ROUNDS && best.overflowing.size > 0; round += 1) {
    const page = fitPage(anchored(fitted.root, roomy), context, roomy, fitted.answers)
    const small = [...page.sizes].some(([style, own]) => own < LEAST_PART * (fitted.sizes.get(style) ?? 0))
    if (page.overflows.length > 0 || small) break
    const tried = tryPage(page)
    if (tried.overflowing.size < best.overflowing.size) best = tried
    for (const id of tried.overflowing) roomy.add(id)
  }
  for (const diagnostic of best.diagnostics) report(diagnostic)
  return best.slide
}

interface Tried {
  readonly slide: SceneSlide
  readonly diagnostics: readonly Diagnostic[]
  readonly overflowing: ReadonlySet<string>
}

/** Anchors a text that has more height than it needs as its box is aligned in the row. */
function anchored(box: Box, roomy: ReadonlySet<string>): Box {
  const children = box.children.map(child => {
    const inner = anchored(child, roomy)
    const anchor = box.flow.direction === 'row' ? ANCHORS[child.flow.alignSelf ?? box.flow.align] : undefined
    return child.text === undefined || anchor === undefined || !roomy.has(child.key)
      ? inner
      : { ...inner, text: { ...child.text, anchor } }
  })
  return { ...box, children }
}

const ANCHORS: Readonly<Record<string, TextDraft['anchor']>> = { center: 'middle', end: 'bottom' }
