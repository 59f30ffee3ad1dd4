import type { Rect, Size } from '../../base/geometry.ts'
import type { ChartSpec, Stroke } from '../../scene/scene.ts'
import type { Paint } from '../../theme/theme.ts'
import type { ChartData } from './data.ts'
import type { Kit } from './kit.ts'

/** A chart composed in a box: what the file's chart is, and what stands beside it on the slide. Points from the slide's corner. */
export interface Composition extends Pick<ChartSpec, 'sheet' | 'plot' | 'marks' | 'base' | 'values' | 'lies'> {
  /** Size of units beside values; absent: as the values. */
  readonly unitSize?: number
  /** Names, dates and remarks that the chart itself could not place. */
  readonly words?: readonly ChartWords[]
  readonly swatches?: readonly Swatch[]
  readonly rules?: readonly ChartRuleLine[]
  /** The least box in which nothing prints over anything else. */
  readonly least: Size
}

/** One line of words. `x` is its left edge, middle or right edge, `y` its top. */
export interface ChartWords {
  readonly text: string
  readonly style: string
  readonly color: Paint
  readonly x: number
  readonly y: number
  readonly align: 'left' | 'center' | 'right'
}

/** A square of colour beside a name. */
export interface Swatch {
  readonly box: Rect
  readonly paint: Paint
}

export interface ChartRuleLine {
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
  readonly stroke: Stroke
}

/** Composes a kind. Depends on the box's size only where it says so; `least` never does. */
export type Compose = (data: ChartData, kit: Kit, box: Rect) => Composition

/** Distances in points: of a label from its bar, of names from the plot, of words from each other. */
export const LABEL_GAP = 6
export const NAME_GAP = 12
export const BETWEEN = 0.5
/** The least length of an axis. */
export const LEAST_PLOT = 40
