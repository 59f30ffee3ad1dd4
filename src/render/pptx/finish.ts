import type { Package } from '../../opc/package.ts'
import { sealPart } from '../../opc/seal.ts'
import type { FontOptions } from './fonts/options.ts'
import { takeCharts } from './parts/charts.ts'
import { writeContentTypes } from './parts/content-types.ts'
import { writeFonts } from './parts/fonts.ts'
import { writeLayouts } from './parts/layouts.ts'
import { linkLayouts, linkSlides } from './parts/links.ts'
import { writeMaster } from './parts/master.ts'
import { takeMedia } from './parts/media.ts'
import { writeNotes } from './parts/notes.ts'
import { writePresentation } from './parts/presentation.ts'
import { addTypefaces, THUMBNAIL, writeProperties } from './parts/properties.ts'
import { writeTableStyles } from './parts/table-styles.ts'
import { writeThemes } from './parts/theme.ts'
import { writeViewProperties } from './parts/view.ts'
import { finishCharts } from './passes/charts.ts'
import { glueConnectors } from './passes/connectors.ts'
import { groupObjects } from './passes/groups.ts'
import { identifyObjects } from './passes/identity.ts'
import { tagLanguages } from './passes/languages.ts'
import { finishLines } from './passes/lines.ts'
import { linkObjects } from './passes/links.ts'
import { finishParagraphs } from './passes/paragraphs.ts'
import { finishPictures } from './passes/pictures.ts'
import { inheritPlaceholders } from './passes/placeholders.ts'
import { finishShapes } from './passes/shapes.ts'
import { frameSlide } from './passes/slide-frame.ts'
import { finishTables } from './passes/tables.ts'
import { resolveTokens } from './passes/tokens.ts'
import type { FinishPlan } from './plan.ts'
import { chartsOf, openSlide, type Slide, xmlPart } from './slide-objects.ts'

/** One small change to the parts. Done twice, it changes nothing more. */
type Pass = (parts: Package, plan: FinishPlan) => void
type SlidePass = (slide: Slide, plan: FinishPlan, parts: Package) => void

/** Parts that slides inherit from or lead to. They come first, because slides repeat nothing that they inherit. */
const MODEL_PASSES: readonly Pass[] = [
  writeThemes,
  writeMaster,
  writeLayouts,
  linkLayouts,
  writeTableStyles,
  writeNotes,
]

/** Passes over the objects of a slide, while objects still have the names that pptxgenjs was given. */
const SLIDE_PASSES: readonly SlidePass[] = [
  finishParagraphs,
  finishTables,
  resolveTokens,
  tagLanguages,
  finishLines,
  finishShapes,
  finishCharts,
  finishPictures,
  inheritPlaceholders,
  glueConnectors,
  groupObjects,
  linkObjects,
  frameSlide,
  identifyObjects,
]

/** Parts beside the slides, written anew from the plan. */
const DECK_PASSES: readonly Pass[] = [writeViewProperties, writePresentation]

interface FinishOptions extends FontOptions {
  /** A picture of the first slide, as a PNG file. */
  readonly thumbnail?: Promise<Uint8Array | undefined> | undefined
}

/** Turns the parts that pptxgenjs wrote into the finished deck, in place. */
export async function finishDeck(parts: Package, plan: FinishPlan, options: FinishOptions): Promise<Package> {
  for (const pass of MODEL_PASSES) pass(parts, plan)
  const typefaces = finishSlides(parts, plan, options.fonts === 'none')
  for (const pass of DECK_PASSES) pass(parts, plan)
  await writeFonts(parts, plan, options)
  const picture = await options.thumbnail
  if (picture !== undefined) parts.set(THUMBNAIL, { bytes: picture })
  // These list all other parts, and drop those that nothing leads to.
  writeProperties(parts, plan, typefaces)
  writeContentTypes(parts)
  return parts
}

/**
 * Finishes one slide after the other, with its charts and pictures. Returns the typefaces that they name.
 * @param seal whether nothing will change them any more
 */
function finishSlides(parts: Package, plan: FinishPlan, seal: boolean): ReadonlySet<string> {
  const slidePasses: readonly SlidePass[] = [
    takeCharts(parts),
    ...SLIDE_PASSES,
    takeMedia(parts),
    linkSlides(parts, plan),
  ]
  const typefaces = new Set<string>()
  plan.slides.forEach((own, at) => {
    const slide = openSlide(parts, own, at)
    for (const pass of slidePasses) pass(slide, plan, parts)
    for (const name of [slide.name, ...chartsOf(slide).map(({ target }) => target)]) {
      const part = xmlPart(parts, name)
      addTypefaces(part.xml, typefaces)
      if (seal) parts.set(name, sealPart(part))
    }
  })
  return typefaces
}
