import type { Language } from '../../../base/language.ts'
import { formatNumber } from '../../../numbers/format.ts'
import type { ChartSpec } from '../../scene.ts'
import { seriesOf } from './labels.ts'
import { dateText } from './scales.ts'

/** A chart as a table of words: heads, then a row a value. Helpers that no reader asks for are left out. */
interface ChartTable {
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** What is not there is a dash. Numbers have the places and the unit of their labels. */
export function chartTable(chart: ChartSpec, language: Language): ChartTable {
  const { sheet, base } = chart
  const shown = sheet.map((own, column) => ({ ...own, column })).filter(({ formulas }) => formulas === undefined)
  const count = Math.max(0, ...shown.map(({ cells }) => cells.length))
  const cellText = (column: number, row: number): string => {
    const cell = sheet[column]?.cells[row] ?? null
    if (cell === null) return '–'
    if (typeof cell === 'string') return cell.replaceAll('\n', ' ')
    if (base.kind === 'dates' && base.range.column === column) return dateText(cell, base.unit)
    const { decimals, after } = writtenAs(chart, column, row)
    return `${formatNumber({ value: cell, decimals }, language)}${after}`
  }
  return {
    heads: shown.map(({ head }) => head),
    rows: Array.from({ length: count }, (_, row) => shown.map(({ column }) => cellText(column, row))),
  }
}

/** How a label writes the value of a cell; a value without a label has its own places and its series' unit. */
function writtenAs(chart: ChartSpec, column: number, row: number): { decimals: number; after: string } {
  const series = seriesOf(chart).find(({ values }) => values.column === column && !values.across)
  const label = series?.points[row - ((series.values.row ?? 2) - 2)]?.label
  const unit = label?.after ?? series?.points.find(point => point.label?.after !== undefined)?.label?.after ?? ''
  return { decimals: label?.decimals ?? 0, after: unit }
}
