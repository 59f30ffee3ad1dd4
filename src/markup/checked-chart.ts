import type { Code } from '../base/diagnostic.ts'
import type { Span } from '../base/span.ts'
import type { WrittenNumber } from '../numbers/notation.ts'
import type { ChartRule } from './chart-kinds.ts'
import type { MarkupElement } from './nodes.ts'

/** A chart as its rule sees it. */
export interface CheckedChart {
  readonly kind: string
  readonly rule: ChartRule
  readonly element: MarkupElement
  readonly unit: string
  readonly series: readonly CheckedSeries[]
  readonly tell: Tell
}

export interface CheckedSeries {
  readonly name: string
  readonly element: MarkupElement
  readonly points: readonly CheckedPoint[]
}

export interface CheckedPoint {
  readonly element: MarkupElement
  readonly label: string
  readonly value: WrittenNumber | undefined
}

export type Tell = (
  code: Code,
  message: string,
  at: MarkupElement,
  detail: {
    readonly why: string
    readonly help: string
    readonly severity?: 'warning'
    readonly source?: Span | undefined
  },
) => void
