import type { MarkupElement } from '../../markup/nodes.ts'
import { makeItem } from '../../scene/make.ts'
import type { ChartItem, ChartPoint, ChartText, Item } from '../../scene/scene.ts'
import { COLOR_ROLES } from '../../theme/theme.ts'
import { placePlot } from '../flex/chart-plot.ts'
import { chartNumber, labelStyleOf, pointsOf } from '../flex/chart-text.ts'
import type { Box } from '../model.ts'
import { paintOf, standOn, strokeOf, wordPaint } from '../style/computed-style.ts'
import { nameOf } from '../style/names.ts'
import { read, readChoice, readNumber } from '../style/read.ts'
import { faceOf } from '../style/typeface.ts'
import { type EmitContext, spansOf, spoken } from './emit-context.ts'

/** Gap to bar in percent, and the axis line in points. */
const GAP = 80
const AXIS = 1
/** A file says the gap in whole percents, up to this. */
const MOST_GAP = 500

/** One series of native bars, from zero upwards or downwards. */
export function emitChart(box: Box, context: EmitContext): readonly Item[] {
  const { element, inside } = box
  const { theme, language } = context
  const frame = placePlot(element, context.place(box), context)
  const alt = read(element, 'alt')
  const labels = chartText(labelStyleOf(element), box, context)
  const unitSize = Math.max(labels.size >= 24 ? labels.size * 0.45 : labels.size * 0.8, 10.5)
  const item: ChartItem = {
    kind: 'chart',
    id: box.key,
    name: nameOf(element, 'chart', language, alt),
    box: frame.box,
    chart: read(element, 'kind') === 'column' ? 'column' : 'bar',
    series: read(element, 'series') ?? read(element, 'name') ?? alt ?? '',
    points: pointsOf(element).map(point => chartPoint(point, box, context)),
    plot: frame.plot,
    min: frame.min,
    max: frame.max,
    gap: Math.min(MOST_GAP, Math.round(readNumber(element, 'gap') ?? GAP)),
    categories: read(element, 'categories') === 'shown' ? chartText('chart-category', box, context) : 'hidden',
    labels: {
      ...labels,
      unit: read(element, 'unit') ?? '',
      unitSize: Math.round(unitSize * 2) / 2,
      inside: read(element, 'labels') === 'inside',
    },
    axis: { paint: paintOf(theme, inside.ground, 'text'), width: AXIS },
    ...spoken(alt),
    ...spansOf(box),
  }
  return [makeItem(item)]
}

function chartText(name: string, { inside }: Box, { theme, language, sizes }: EmitContext): ChartText {
  const style = theme.styles[name] ?? theme.styles['chart-label'] ?? theme.styles.body!
  return {
    face: faceOf(theme, language, style),
    size: sizes.get(name) ?? style.size,
    color: wordPaint(theme, inside, style.color),
  }
}

/** A bar is a fact unless told; one with a border and no colour is only an outline. */
function chartPoint(point: MarkupElement, { element, inside }: Box, { theme }: EmitContext): ChartPoint {
  const border = read(point, 'border')
  const role = readChoice(point, 'color', COLOR_ROLES) ?? (border === undefined ? 'fact' : undefined)
  const stroke = border === undefined ? undefined : strokeOf(theme, inside, border)
  const inBar = read(element, 'labels') === 'inside' && role !== undefined
  return {
    label: read(point, 'label') ?? '',
    ...chartNumber(point),
    labelColor: wordPaint(theme, inBar ? standOn(inside, role, theme) : inside, 'text'),
    ...(role === undefined ? {} : { fill: paintOf(theme, inside.ground, role) }),
    ...(stroke === undefined ? {} : { stroke }),
  }
}
