import { CHART_FAULTS } from './chart-faults.ts'
import { DECK_FAULTS } from './deck-faults.ts'
import type { Fault } from './fault.ts'
import { FONT_FAULTS } from './font-faults.ts'
import { PACKAGE_FAULTS } from './package-faults.ts'
import { SHAPE_FAULTS } from './shape-faults.ts'
import { TABLE_FAULTS } from './table-faults.ts'
import { TEXT_FAULTS } from './text-faults.ts'
import { ZIP_FAULTS } from './zip-faults.ts'

/** Each check of a finished file with decks that were broken for it. */
export const FAULTS: readonly Fault[] = [
  ...ZIP_FAULTS,
  ...PACKAGE_FAULTS,
  ...DECK_FAULTS,
  ...SHAPE_FAULTS,
  ...TEXT_FAULTS,
  ...FONT_FAULTS,
  ...TABLE_FAULTS,
  ...CHART_FAULTS,
]
