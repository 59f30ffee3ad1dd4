import type { Rect } from '../../base/geometry.ts'
import type { MarkupElement } from '../../markup/nodes.ts'
import { formatNumber } from '../../numbers/format.ts'
import type { SizedContext } from '../model.ts'
import { read, readNumber } from '../style/read.ts'
import { breakChartText, chartNumber, labelStyleOf, measureChartText, pointsOf } from './chart-text.ts'

export interface ChartFrame {
  readonly plot: Rect
  /** The native frame: a little larger than the plot, else office programs shift the plot. */
  readonly box: Rect
  /** The values at the plot's two ends; zero is between them, or one of them. */
  readonly min: number
  readonly max: number
}

/** LibreOffice keeps the plot where it is told only if it stays this far inside the frame (points). */
const FRAME = 8
const LABEL_GAP = 6
const CATEGORY_GAP = 12
/** The least length of a bar's axis, and the least room between two labels or names of columns, in points. */
const LEAST_PLOT = 40
const BETWEEN = 0.5
/** Names of columns are broken into so many lines; office programs turn or cut longer ones. */
const MOST_LINES = 3
/** Room for labels below zero is at most this part of the plot. */
const MOST_BELOW = 0.5

/** What a chart's bars and words ask for. Widths are in points. */
interface Asked {
  readonly column: boolean
  readonly count: number
  readonly outside: boolean
  readonly named: boolean
  readonly top: number
  readonly least: number
  readonly max: number
  /** Of the widest label, of the widest one of a value below zero, and the least that names take. */
  readonly label: number
  readonly below: number
  readonly name: number
  /** Lines of the names of columns. */
  readonly nameLines: number
  readonly labelLine: number
  readonly nameLine: number
}

function ask(element: MarkupElement, context: SizedContext, width = 1): Asked {
  const points = pointsOf(element)
  const numbers = points.map(chartNumber)
  const values = numbers.map(({ value }) => value)
  const [highest, least] = [Math.max(...values, 0), Math.min(...values, 0)]
  const top = highest === 0 && least === 0 ? 1 : highest
  const style = labelStyleOf(element)
  const unit = read(element, 'unit') ?? ''
  const named = read(element, 'categories') === 'shown'
  const labels = numbers.map(number => ({
    value: number.value,
    width: measureChartText(`${formatNumber(number, context.language)}${unit}`, style, context),
  }))
  const column = read(element, 'kind') === 'column'
  const slot = Math.max(1, width / Math.max(1, points.length) - BETWEEN)
  const names = (named ? points : []).map(point => {
    const text = read(point, 'label') ?? ''
    const natural = measureChartText(text, 'chart-category', context)
    if (!column) return { least: natural, lines: 1 }
    const pieces = breakChartText(text, 'chart-category', 1, context)
    const lines = natural <= slot ? 1 : breakChartText(text, 'chart-category', slot, context).length
    return { least: Math.max(natural / MOST_LINES, ...pieces), lines }
  })
  const lineOf = (name: string): number => context.theme.styles[name]?.line ?? 20
  return {
    column,
    count: points.length,
    outside: read(element, 'labels') !== 'inside',
    named,
    top,
    least,
    max: Math.max(readNumber(element, 'max') ?? top, top),
    label: Math.max(...labels.map(({ width }) => width), 0),
    below: Math.max(...labels.filter(({ value }) => value < 0).map(({ width }) => width), 0),
    name: Math.max(...names.map(({ least }) => least), 0),
    nameLines: Math.max(...names.map(({ lines }) => lines), 1),
    labelLine: lineOf(style),
    nameLine: lineOf('chart-category'),
  }
}

/** Where the bars stand in a chart's box: room is left for labels outside them and for category names. */
export function placePlot(element: MarkupElement, box: Rect, context: SizedContext): ChartFrame {
  const asked = ask(element, context, box.width)
  const [before, behind] = margins(asked, asked.column ? box.height : box.width)
  const plot = asked.column
    ? { ...box, y: box.y + behind, height: Math.max(1, box.height - behind - before) }
    : { ...box, x: box.x + before, width: Math.max(1, box.width - before - behind) }
  return {
    plot,
    min: axisStart(asked, asked.column ? plot.height : plot.width),
    max: asked.max,
    box: { x: box.x - FRAME, y: box.y - FRAME, width: box.width + 2 * FRAME, height: box.height + 2 * FRAME },
  }
}

/** Room for names at the axis’ start, and for labels at its end, where bars do not leave it. */
function margins(asked: Asked, length: number): readonly [before: number, behind: number] {
  const { column, outside, top, least, max } = asked
  const names = !asked.named ? 0 : column ? asked.nameLines * asked.nameLine + LABEL_GAP : asked.name + CATEGORY_GAP
  const label = column ? asked.labelLine + LABEL_GAP : asked.label + LABEL_GAP * 2
  // Bars below zero move the axis’ start, so that what the greatest one leaves is not known here.
  const left = least < 0 ? 0 : (1 - top / max) * length
  return [names, outside && top > 0 ? Math.max(0, label - left) : 0]
}

/**
 * Zero, or the least value, and below it as much as its label takes: names stand where the axis starts, and the label of
 * the lowest bar would stand on them.
 */
function axisStart({ column, outside, least, max, ...asked }: Asked, length: number): number {
  if (least >= 0 || !outside) return least
  const label = column ? asked.labelLine + LABEL_GAP : asked.below + LABEL_GAP + CATEGORY_GAP
  const part = Math.min(MOST_BELOW, label / length)
  return Number(((least - part * max) / (1 - part)).toPrecision(6))
}

/** The least width of a chart: names and labels of columns side by side, those of bars beside a bar. */
export function chartWidth(element: MarkupElement, context: SizedContext): number {
  const asked = ask(element, context)
  if (asked.column) return asked.count * (Math.max(asked.label, asked.name) + BETWEEN)
  const [names] = margins(asked, 0)
  return names + LEAST_PLOT + (asked.outside ? asked.label + LABEL_GAP * 2 : 0) + asked.below
}

/** The least height of a chart that has none of its own: a bar of 12 points and its gap for each value. */
export function chartLeast(element: MarkupElement): number {
  const count = pointsOf(element).length
  return read(element, 'kind') === 'column' ? 120 : Math.max(60, 20 * count)
}
