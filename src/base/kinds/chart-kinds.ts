/** What a kind of chart takes: of the data, and of what a layout may ask of it. */
export interface ChartRule {
  /** How many series it draws, and how many points each has. */
  readonly series: readonly [least: number, most: number]
  readonly points: readonly [least: number, most: number]
  /** Whether a point may have no value: a bar that is not there, a gap in a line. */
  readonly gaps: boolean
  readonly negative: boolean
  /** Labels are dates: 2024, 2024-06, 2024-06-30, 2024 Q2 or 2024 H1, in order. */
  readonly dated?: true
  /** Points have an `x` beside their value. */
  readonly paired?: true
  /** Shares of each category, or of its only series, are those of one whole; `part`: of one, or of less where some are left out. */
  readonly whole?: 'category' | 'series' | 'part'
  /** The axis of values may begin elsewhere than at zero: no bar's length says its value. */
  readonly floats?: true
  /** Points may be totals. */
  readonly totals?: true
  /** Values of one category stand on one another: the axis holds their sums. */
  readonly stacks?: true
  /** Series stand side by side: each point has a bar of its own, and room is for so many bars. */
  readonly beside?: true
  /** Categories lie below one another: columns of words may stand beside them. */
  readonly rows?: true
  /** What a table has as rows are its series: a line for each thing. */
  readonly things?: true
}

const MANY = 200
const ANY: ChartRule['points'] = [1, MANY]
const bars: ChartRule = { series: [1, 4], points: ANY, gaps: true, negative: true, beside: true }
const stacked: ChartRule = { series: [2, 6], points: ANY, gaps: false, negative: false }
const sums: ChartRule = { ...stacked, stacks: true }
const shares: ChartRule = { ...stacked, whole: 'category' }
const waves: ChartRule = { series: [1, 8], points: [2, MANY], gaps: true, negative: true, dated: true, floats: true }

/** The kinds of chart. A new one is a line here, its composition in layout/chart/kinds.ts, its page in docs/charts.md. */
export const CHART_KINDS = {
  bar: { ...bars, rows: true },
  column: bars,
  'stacked-bar': { ...sums, rows: true },
  'stacked-column': sums,
  'percent-bar': { ...shares, rows: true },
  'percent-column': shares,
  likert: { ...shares, rows: true, series: [3, 7], whole: 'part' },
  butterfly: { ...stacked, rows: true, series: [2, 2], gaps: true },
  line: waves,
  area: { ...waves, series: [1, 5], gaps: false, negative: false, stacks: true },
  slope: { series: [1, 12], points: [2, 2], gaps: true, negative: true, floats: true, things: true },
  dots: { series: [2, 2], rows: true, points: [1, 24], gaps: true, negative: true, floats: true },
  doughnut: { series: [1, 1], points: [2, 5], gaps: false, negative: false, whole: 'series' },
  waterfall: { series: [1, 1], points: [2, 24], gaps: false, negative: true, totals: true },
  scatter: { series: [1, 4], points: ANY, gaps: false, negative: true, paired: true, floats: true },
} as const satisfies Readonly<Record<string, ChartRule>>

export type ChartKind = keyof typeof CHART_KINDS
export const CHART_KIND_NAMES = Object.keys(CHART_KINDS) as readonly ChartKind[]

export const isChartKind = (name: string): name is ChartKind => Object.hasOwn(CHART_KINDS, name)
export const ruleOf = (kind: ChartKind): ChartRule => CHART_KINDS[kind]
