import type { ChartKind } from '../../base/kinds/chart-kinds.ts'
import type { Compose } from './composition.ts'
import { area } from './kinds/area.ts'
import { bars } from './kinds/bars.ts'
import { butterfly } from './kinds/butterfly.ts'
import { dots } from './kinds/dots.ts'
import { doughnut } from './kinds/doughnut.ts'
import { likert } from './kinds/likert.ts'
import { line } from './kinds/line.ts'
import { scatter } from './kinds/scatter.ts'
import { slope } from './kinds/slope.ts'
import { stacked } from './kinds/stacked.ts'
import { waterfall } from './kinds/waterfall.ts'

/** How each kind of chart is composed. */
export const COMPOSE: Readonly<Record<ChartKind, Compose>> = {
  bar: bars(true),
  column: bars(false),
  'stacked-bar': stacked(true, false),
  'stacked-column': stacked(false, false),
  'percent-bar': stacked(true, true),
  'percent-column': stacked(false, true),
  likert,
  butterfly,
  line,
  area,
  slope,
  dots,
  doughnut,
  waterfall,
  scatter,
}
