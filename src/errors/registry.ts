import { AUDIENCE_PAGES } from './audience.ts'
import { CHART_PAGES } from './chart.ts'
import { EVIDENCE_PAGES } from './evidence.ts'
import { FIGURE_PAGES } from './figures.ts'
import { IMAGE_PAGES } from './image.ts'
import { LAYOUT_PAGES } from './layout.ts'
import { MARKUP_PAGES } from './markup.ts'
import { NUMBER_PAGES } from './numbers.ts'
import type { ErrorPage, Pages } from './page.ts'
import { PROJECT_PAGES } from './project.ts'
import { PROOF_PAGES } from './proof.ts'
import { RELATION_PAGES } from './relation.ts'
import { REVIEW_PAGES } from './review.ts'
import { RULE_PAGES } from './rules.ts'
import { SCENE_PAGES } from './scene.ts'
import { SERIES_PAGES } from './series.ts'
import { SURVEY_PAGES } from './survey.ts'
import { TABLE_PAGES } from './table.ts'
import { TEMPLATE_PAGES } from './template.ts'
import { THEME_PAGES } from './theme.ts'
import { YAML_PAGES } from './yaml.ts'

/** The pages by what they are about, in the order in which a build reads and writes. A new file of pages is added here. */
export const ROOMS = {
  yaml: YAML_PAGES,
  survey: SURVEY_PAGES,
  proof: PROOF_PAGES,
  figures: FIGURE_PAGES,
  table: TABLE_PAGES,
  relation: RELATION_PAGES,
  audience: AUDIENCE_PAGES,
  series: SERIES_PAGES,
  evidence: EVIDENCE_PAGES,
  numbers: NUMBER_PAGES,
  template: TEMPLATE_PAGES,
  layout: LAYOUT_PAGES,
  markup: MARKUP_PAGES,
  chart: CHART_PAGES,
  scene: SCENE_PAGES,
  rules: RULE_PAGES,
  image: IMAGE_PAGES,
  theme: THEME_PAGES,
  project: PROJECT_PAGES,
  review: REVIEW_PAGES,
} as const satisfies Readonly<Record<string, Pages>>

type Rooms = typeof ROOMS

/** The code of a diagnostic: one that has a page, or that of a check of the finished file (src/opc/verify). */
export type Code = { [Room in keyof Rooms]: keyof Rooms[Room] }[keyof Rooms] | `file-${string}`

/** Every page by its code. */
export const PAGES: ReadonlyMap<string, ErrorPage> = new Map(
  Object.values<Pages>(ROOMS).flatMap(pages => Object.entries(pages)),
)
