import { writeCharts } from './deck/charts.ts'
import { writeContentTypes } from './deck/content-types.ts'
import { writeFonts } from './deck/fonts.ts'
import { writeLayouts } from './deck/layouts.ts'
import { writeLinks } from './deck/links.ts'
import { writeMaster } from './deck/master.ts'
import { writeMedia } from './deck/media.ts'
import { writeNotes } from './deck/notes.ts'
import { writePresentation } from './deck/presentation.ts'
import { writeProperties } from './deck/properties.ts'
import { writeTableStyles } from './deck/table-styles.ts'
import { writeThemes } from './deck/theme.ts'
import { writeViewProperties } from './deck/view.ts'
import type { FontFile } from './fonts/font-file.ts'
import type { Subsetter } from './fonts/subset.ts'
import type { Package } from './package.ts'
import { settleCharts } from './passes/charts.ts'
import { glueConnectors } from './passes/connectors.ts'
import { groupObjects } from './passes/groups.ts'
import { identifyObjects } from './passes/identity.ts'
import { tagLanguages } from './passes/languages.ts'
import { settleLines } from './passes/lines.ts'
import { settleParagraphs } from './passes/paragraphs.ts'
import { addVectorPictures } from './passes/pictures.ts'
import { inheritPlaceholders } from './passes/placeholders.ts'
import { settleShapes } from './passes/shapes.ts'
import { frameSlides } from './passes/slide-frame.ts'
import { settleTables } from './passes/tables.ts'
import { resolveTokens } from './passes/tokens.ts'
import type { FinishPlan } from './plan.ts'

/** One small change to the parts. Done twice, it changes nothing more. */
export type Pass = (parts: Package, plan: FinishPlan) => void

/** A static font file: a family as its file names it (name id 16, or 1) and a weight. */
export interface FontFace {
  readonly family: string
  readonly weight: number
}

export interface FinishOptions {
  /** `embed`: subsets inside; `reference`: named with what steers a substitute; `none`: named only. */
  readonly fonts: 'embed' | 'reference' | 'none'
  /** A face's file: its bytes, or a way to read parts of it; undefined where there is none. Not called for `none`. */
  readonly fontFile: (face: FontFace) => Promise<FontFile | undefined> | FontFile | undefined
  /** What `openSubsetter` opened, once for all decks. Without it, `embed` can do no more than `reference`. */
  readonly subset?: Subsetter
}

/** What slides inherit from; before them, since they repeat nothing of it. */
const MODEL_PASSES: readonly Pass[] = [writeThemes, writeMaster, writeLayouts, writeTableStyles]

/** What the slides hold, object by object, while they still bear the names that pptxgenjs was given. */
const SLIDE_PASSES: readonly Pass[] = [
  settleParagraphs,
  settleTables,
  resolveTokens,
  tagLanguages,
  settleLines,
  settleShapes,
  settleCharts,
  addVectorPictures,
  inheritPlaceholders,
  glueConnectors,
  groupObjects,
  frameSlides,
  identifyObjects,
]

/** What stands around the slides; written from the plan, whatever was there. */
const DECK_PASSES: readonly Pass[] = [
  writeNotes,
  writeCharts,
  writeMedia,
  writeViewProperties,
  writePresentation,
  writeLinks,
]

/** What tells of all the rest, and drops what is left over. */
const CLOSING_PASSES: readonly Pass[] = [writeProperties, writeContentTypes]

/** Turns what pptxgenjs wrote into the deck that we mean, in place: the parts are the finisher's from here on. */
export async function finishDeck(parts: Package, plan: FinishPlan, options: FinishOptions): Promise<Package> {
  for (const pass of [...MODEL_PASSES, ...SLIDE_PASSES, ...DECK_PASSES]) pass(parts, plan)
  await writeFonts(parts, plan, options)
  for (const pass of CLOSING_PASSES) pass(parts, plan)
  return parts
}
