import type { Rect } from '../base/geometry.ts'
import type { Paint } from '../theme/theme.ts'
import type { Face, Stroke } from './stroke.ts'

/**
 * A chart of any kind: a sheet, and marks that show ranges of it. A kind of the markup is compiled to this in layout; renderers
 * know sheets, marks and axes, and no kind.
 */
export interface ChartSpec {
  /** The kind that the markup names. */
  readonly chart: string
  /** What the workbook holds, column by column: true values first, helpers last. */
  readonly sheet: readonly ChartColumn[]
  /** The inner plot, between the axes, in points from the slide's corner. */
  readonly plot: Rect
  /** Drawn one over the other on the same axes. */
  readonly marks: readonly ChartMarks[]
  readonly base: ChartBase
  readonly values: ChartScale
  /** The base stands at the left, and values run to the right. */
  readonly lies: boolean
  /** How values and units beside them are set. */
  readonly labels: ChartText & { readonly unitSize: number }
}

export interface ChartColumn {
  /** Row 1; empty over the names of a chart. */
  readonly head: string
  /** From row 2. Null is a cell that is not there: what was not asked, or not answered. */
  readonly cells: readonly (string | number | null)[]
  /** Of a helper: what computes each cell, as a workbook writes it, without the sign of equality. The cell is its value. */
  readonly formulas?: readonly string[]
  /** Number format of its cells; absent: General. */
  readonly format?: string
}

/** Cells of a sheet, down a column or along a row. Columns count from 0, rows from 1. */
export interface ChartRange {
  readonly column: number
  readonly row: number
  readonly count: number
  readonly across?: true
}

export type ChartMarks = BarMarks | LineMarks | AreaMarks | DotMarks | RingMarks

export interface BarMarks {
  readonly kind: 'bars'
  /** `percent`: the parts of a bar fill it. */
  readonly grouping: 'clustered' | 'stacked' | 'percent'
  /** Gap to bar, and how far the bars of a cluster lie on each other, in percent of a bar. */
  readonly gap: number
  readonly overlap: number
  readonly series: readonly ChartSeries[]
}

interface LineMarks {
  readonly kind: 'lines'
  readonly series: readonly ChartSeries[]
}

interface AreaMarks {
  readonly kind: 'areas'
  readonly grouping: 'standard' | 'stacked'
  readonly series: readonly ChartSeries[]
}

/** Points by two numbers. */
interface DotMarks {
  readonly kind: 'dots'
  readonly series: readonly (ChartSeries & { readonly across: ChartRange })[]
}

interface RingMarks {
  readonly kind: 'ring'
  readonly series: readonly [ChartSeries]
}

/** What shows a range of values. Without fill, stroke and marker it is not seen: an offset, a place for labels. */
export interface ChartSeries {
  readonly name: ChartRange
  readonly values: ChartRange
  readonly fill?: Paint
  readonly stroke?: Stroke
  readonly marker?: ChartMarker
  /** Cells that labels may say in place of values: one a value. */
  readonly texts?: ChartRange
  /** One a value. */
  readonly points: readonly ChartPoint[]
}

/** What a point has of its own. */
export interface ChartPoint {
  /** Absent: as its series; `none`: hollow. */
  readonly fill?: Paint | 'none'
  readonly stroke?: Stroke
  readonly marker?: ChartMarker
  readonly label?: ChartLabel
}

/** A round mark on a line or for a point: diameter in points. */
export interface ChartMarker {
  readonly size: number
  readonly paint: Paint
}

/** Places of a label as files name them: at the end of a bar, or at a side of a point. */
export type LabelPlace = 'outEnd' | 'inEnd' | 'inBase' | 'ctr' | 't' | 'b' | 'l' | 'r'

export interface ChartLabel {
  /** Absent where marks have no choice: a ring's stand in it. */
  readonly place?: LabelPlace
  readonly color: Paint
  /** Places behind the point, as the source writes them: 44.40 has 2. */
  readonly decimals: number
  /** A qualifier before the number, and the unit behind it. */
  readonly before?: string
  readonly after?: string
  /** Changes have a sign; what lies left of the middle has none. By default a minus alone, as the number writes it. */
  readonly sign?: 'always' | 'minus' | 'never'
  /** The series' name before the value. */
  readonly named?: true
  /** The text of its cell among the series' `texts` in place of the value. */
  readonly cell?: true
  /** Moved from its place, in points. */
  readonly shift?: { readonly x: number; readonly y: number }
}

/** What the values stand along. */
type ChartBase =
  | {
      readonly kind: 'names'
      readonly range: ChartRange
      /** Drawn by the chart, or left to texts beside it. */
      readonly names: ChartText | 'hidden'
      readonly line?: Stroke
      /** Points stand at the middle of equal shares, or the first and the last on the plot's edges. */
      readonly edges?: true
    }
  /** Dates to scale, the first and the last on the plot's edges; named by texts beside the chart. */
  | { readonly kind: 'dates'; readonly range: ChartRange; readonly unit: DateUnit; readonly line?: Stroke }
  | { readonly kind: 'numbers'; readonly scale: ChartScale }
  | { readonly kind: 'ring'; readonly range: ChartRange }

export type DateUnit = 'days' | 'months' | 'years'

export interface ChartScale {
  readonly min: number
  readonly max: number
  /** A grid line, and a number where they are shown, at each multiple. */
  readonly every?: number
  readonly grid?: Stroke
  readonly line?: Stroke
  readonly numbers?: ChartText & { readonly format: string }
}

export interface ChartText {
  readonly face: Face
  readonly size: number
  readonly color: Paint
}
