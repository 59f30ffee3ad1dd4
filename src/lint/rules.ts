import type { Rule } from './rule.ts'
import { colorAlone } from './rules/color-alone.ts'
import { contrastRule } from './rules/contrast.ts'
import { edgesMisaligned } from './rules/edges-misaligned.ts'
import { halfEmpty } from './rules/half-empty.ts'
import { joinedCells } from './rules/joined-cells.ts'
import { lastLineRemnant } from './rules/last-line-remnant.ts'
import { lineEdge } from './rules/line-edge.ts'
import { outsideFrame } from './rules/outside-frame.ts'
import { outsideMargins } from './rules/outside-margins.ts'
import { outsideSlide } from './rules/outside-slide.ts'
import { placeholderMisplaced } from './rules/placeholder-misplaced.ts'
import { shortLastLine } from './rules/short-last-line.ts'
import { siblingsUneven } from './rules/siblings-uneven.ts'
import { textCovered } from './rules/text-covered.ts'
import { textOverflow } from './rules/text-overflow.ts'
import { textOverlap } from './rules/text-overlap.ts'
import { textTooSmall } from './rules/text-too-small.ts'

/** All rules on a scene, in the order in which their findings are reported. */
export const RULES: readonly Rule[] = [
  outsideSlide,
  textOverflow,
  outsideMargins,
  lineEdge,
  shortLastLine,
  textOverlap,
  contrastRule,
  colorAlone,
  textTooSmall,
  textCovered,
  outsideFrame,
  edgesMisaligned,
  siblingsUneven,
  lastLineRemnant,
  placeholderMisplaced,
  joinedCells,
  halfEmpty,
]
