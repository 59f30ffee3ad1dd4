import type { Language } from '../../base/language.ts'
import type { Span } from '../../base/span.ts'
import { roundedText } from '../../numbers/exact.ts'
import type { Texts } from '../model/record-base.ts'
import type { Survey } from '../model/survey.ts'
import { compute } from './compute.ts'
import type { Formula, Sign } from './parse-formula.ts'

/** What a slide computes of a table's cells, by their addresses: sums, and one sum less another. */
export interface CellFormula {
  readonly sum: readonly string[]
  readonly less?: readonly string[]
}

type ComputedCell = { readonly text: string; readonly unit: Texts | undefined } | { readonly fault: string }

/**
 * Computes exactly, under the rules of derived numbers: what the table does not declare as addable is not added, and a difference
 * of shares is in percentage points. A difference has its sign; what is zero has none.
 */
export function computeCells(
  { sum, less }: CellFormula,
  { records, tables, adds }: Pick<Survey, 'records' | 'tables' | 'adds'>,
  { language, span }: { readonly language: Language; readonly span: Span },
): ComputedCell {
  const formula = less === undefined ? added(sum) : operation('-', added(sum), added(less))
  const found = compute(formula, { records, tables, adds, language, span })
  if ('fault' in found) return found
  const { value, decimals, unit } = found.quantity
  const digits = roundedText(value, decimals).replace('-', '−')
  const isPositive = less !== undefined && value.over > 0n
  return { text: isPositive ? `+${digits}` : digits, unit: unit.texts }
}

const added = (addresses: readonly string[]): Formula =>
  addresses.map(refer).reduce((left, right) => operation('+', left, right))

const NOWHERE = { start: 0, end: 0 }
const refer = (address: string): Formula => ({ kind: 'reference', address, ...NOWHERE })
const operation = (sign: Sign, left: Formula, right: Formula): Formula => ({
  kind: 'operation',
  sign,
  left,
  right,
  ...NOWHERE,
})
