import type { Diagnostic } from '../../base/diagnostic.ts'
import type { Size } from '../../base/geometry.ts'
import type { SceneSlide } from '../../scene/scene.ts'
import type { Flex } from '../flex/flex.ts'
import type { Box, LayoutContext, TextDraft } from '../model.ts'
import { findFallbackOverflow } from './find-fallback-overflow.ts'
import { type Fitted, fitPage } from './fit.ts'

type Report = (diagnostic: Diagnostic) => void

/** How a page becomes a slide, and who hears what there is to say of it. */
interface Emitting {
  readonly emit: (page: Fitted, report: Report) => SceneSlide
  readonly report: Report
}

/** How often places are sought anew: what gets room may take it from what had it. */
const ROUNDS = 3
/** As small as letters may become for it, of the size that they would have had. */
const LEAST_PART = 0.88

/** A slide whose words keep their places in a font of wider Latin, as far as it has the room for that. */
export function fitFallbackFonts(
  fitted: Fitted,
  size: Size,
  flex: Flex,
  setting: LayoutContext,
  { emit, report }: Emitting,
): SceneSlide {
  const tryPage = (page: Fitted): Tried => {
    const told: Diagnostic[] = []
    const slide = emit(page, diagnostic => told.push(diagnostic))
    return { slide, told, cramped: findFallbackOverflow(slide) }
  }
  let best = tryPage(fitted)
  const roomy = new Set(best.cramped)
  for (let round = 0; round < ROUNDS && best.cramped.size > 0; round += 1) {
    const page = fitPage(anchored(fitted.root, roomy), size, flex, setting, roomy, fitted.answers)
    const small = [...page.sizes].some(([style, own]) => own < LEAST_PART * (fitted.sizes.get(style) ?? 0))
    if (page.overflows.length > 0 || small) break
    const tried = tryPage(page)
    if (tried.cramped.size < best.cramped.size) best = tried
    for (const id of tried.cramped) roomy.add(id)
  }
  for (const diagnostic of best.told) report(diagnostic)
  return best.slide
}

interface Tried {
  readonly slide: SceneSlide
  readonly told: readonly Diagnostic[]
  readonly cramped: ReadonlySet<string>
}

/** Words with more room than they need stand in it as their boxes stand in the row. */
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
