import type { Code } from '../base/diagnostic.ts'
import type { ChartRule } from '../base/kinds/chart-kinds.ts'
import type { Span } from '../base/span.ts'
import type { WrittenNumber } from '../numbers/notation.ts'
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

/** A kind as messages name it: a bar, an area. */
export const aKind = (kind: string): string => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`

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

type Tell = (
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
