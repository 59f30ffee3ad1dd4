import type { Point } from '../../../base/geometry.ts'
import type { Language } from '../../../base/language.ts'
import { formatNumber } from '../../../numbers/format.ts'
import type { ChartLabel, ChartMarks, ChartSeries, ChartSpec } from '../../scene.ts'
import { cellsOf, wordsOf } from './cells.ts'
import { barsOf, pointsOf, slicesOf } from './marks.ts'

/** A label with its words, and the point of its bar, mark or slice that it stands at. */
interface DrawnLabel extends Point {
  readonly text: string
  readonly label: ChartLabel
  readonly series: ChartSeries
  readonly at: number
}

const SIGNS = { always: ['+', '−'], minus: ['', '−'], never: ['', ''] } as const

/** The words of a label: the text of its cell, or its number with sign, qualifier and unit. */
export function labelText(chart: ChartSpec, series: ChartSeries, at: number, language: Language): string {
  const label = series.points[at]?.label
  const value = cellsOf(chart.sheet, series.values)[at]
  if (label === undefined || value == null) return ''
  const name = label.named ? `${wordsOf(chart, series.name)[0]} ` : ''
  if (label.cell && series.texts !== undefined) return `${name}${wordsOf(chart, series.texts)[at] ?? ''}`
  return `${name}${numberText(Number(value), label, language)}`
}

/** A number as its label shows it. */
export function numberText(
  value: number,
  { before = '', after = '', sign, decimals }: Pick<ChartLabel, 'before' | 'after' | 'sign' | 'decimals'>,
  language: Language,
): string {
  if (sign === undefined) return `${before}${formatNumber({ value, decimals }, language)}${after}`
  const [plus, minus] = SIGNS[sign]
  const digits = formatNumber({ value: Math.abs(value), decimals }, language)
  return `${value < 0 ? minus : value > 0 ? plus : ''}${before}${digits}${after}`
}

/** All series of a chart in the order in which they are drawn. */
export const seriesOf = (chart: ChartSpec): readonly ChartSeries[] =>
  chart.marks.flatMap((marks: ChartMarks): readonly ChartSeries[] => marks.series)

/** All labels of a chart with the middle of the mark that they belong to. */
export function labelsOf(chart: ChartSpec, language: Language): readonly DrawnLabel[] {
  const middles = [
    ...barsOf(chart).map(({ series, at, box }) => ({
      series,
      at,
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
    })),
    ...pointsOf(chart),
    ...slicesOf(chart).map(({ series, at, from, to }) => ({ series, at, ...onRing(chart, (from + to) / 2, 0.75) })),
  ]
  return middles.flatMap(({ series, at, x, y }) => {
    const label = series.points[at]?.label
    const text = labelText(chart, series, at, language)
    return label === undefined || text === '' ? [] : [{ text, label, series, at, x, y }]
  })
}

/** A place on a ring by its angle in turns, clockwise from the top, and its part of the radius. */
export function onRing({ plot }: Pick<ChartSpec, 'plot'>, turn: number, part: number): Point {
  const radius = (Math.min(plot.width, plot.height) / 2) * part
  return {
    x: plot.x + plot.width / 2 + radius * Math.sin(2 * Math.PI * turn),
    y: plot.y + plot.height / 2 - radius * Math.cos(2 * Math.PI * turn),
  }
}
