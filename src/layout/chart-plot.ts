import type { Rect } from '../base/geometry.ts'
import type { MarkupElement } from '../markup/nodes.ts'
import { type ChartNumber, formatNumber } from '../numbers/format.ts'
import { readNumber as numberIn } from '../numbers/notation.ts'
import type { Setting, Sizes } from './box.ts'
import { elementsOf, read, readNumber } from './read.ts'
import { faceRefs } from './typeface.ts'

export interface ChartFrame {
  readonly plot: Rect
  /** The native frame: a little larger than the plot, else office programs shift the plot. */
  readonly box: Rect
  readonly max: number
}

/** LibreOffice keeps the plot where it is told only if it stays this far inside the frame (points). */
const FRAME = 8
const LABEL_GAP = 6
const CATEGORY_GAP = 12

/** Where the bars stand in a chart's box: room is left for labels outside them and for category names. */
export function placePlot(element: MarkupElement, box: Rect, sizes: Sizes, setting: Setting): ChartFrame {
  const points = elementsOf(element).filter(child => child.name === 'point')
  const numbers = points.map(chartNumber)
  const values = numbers.map(({ value }) => value)
  const top = Math.max(...values, 0) || 1
  const max = Math.max(readNumber(element, 'max') ?? top, top)
  const labelStyle = labelStyleOf(element)
  const outside = read(element, 'labels') !== 'inside'
  const unit = read(element, 'unit') ?? ''
  const named = read(element, 'categories') === 'shown'
  const width = (text: string, style: string): number => textWidth(text, style, sizes, setting)
  if (read(element, 'kind') === 'column') {
    const head = outside ? Math.max(0, lineOf(labelStyle, setting) + LABEL_GAP - (1 - top / max) * box.height) : 0
    const foot = named ? lineOf('chart-category', setting) + LABEL_GAP : 0
    const plot = { x: box.x, y: box.y + head, width: box.width, height: Math.max(1, box.height - head - foot) }
    return framed(plot, box, max)
  }
  const label =
    Math.max(...numbers.map(number => width(`${formatNumber(number, setting.language)}${unit}`, labelStyle)), 0) +
    LABEL_GAP * 2
  const end = outside ? Math.max(0, label - (1 - top / max) * box.width) : 0
  const names = named
    ? Math.max(...points.map(point => width(read(point, 'label') ?? '', 'chart-category')), 0) + CATEGORY_GAP
    : 0
  const plot = { x: box.x + names, y: box.y, width: Math.max(1, box.width - names - end), height: box.height }
  return framed(plot, box, max)
}

/** The number of a point as its layout writes it. */
export function chartNumber(point: MarkupElement): ChartNumber {
  const { value, decimals } = numberIn(read(point, 'value') ?? '') ?? { value: 0, decimals: 0 }
  return { value, decimals }
}

function framed(plot: Rect, box: Rect, max: number): ChartFrame {
  return {
    plot,
    max,
    box: { x: box.x - FRAME, y: box.y - FRAME, width: box.width + 2 * FRAME, height: box.height + 2 * FRAME },
  }
}

export const labelStyleOf = (element: MarkupElement): string => read(element, 'label-style') ?? 'chart-label'

/** The least height of a chart that has none of its own: a bar of 12 points and its gap for each value. */
export function chartLeast(element: MarkupElement): number {
  const count = elementsOf(element).filter(child => child.name === 'point').length
  return read(element, 'kind') === 'column' ? 120 : Math.max(60, 20 * count)
}

const lineOf = (style: string, { theme }: Setting): number => theme.styles[style]?.line ?? 20

function textWidth(text: string, style: string, sizes: Sizes, setting: Setting): number {
  const type = setting.theme.styles[style]
  if (type === undefined || text === '') return 0
  const run = { text, ...faceRefs(setting.theme, setting.language, type), size: sizes.get(style) ?? type.size }
  return setting.measurer.natural({ runs: [run], language: setting.language, whole: true, left: 0, first: 0 })
}
