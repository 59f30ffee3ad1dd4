import { given } from '../../../base/given.ts'
import type { ChartItem, ChartText, Stroke } from '../../../scene/scene.ts'
import { type ChartName, type ChartOptions, type Draw, place } from './pen.ts'
import { facePlan, type Tokens } from './tokens.ts'

/** One series of bars from zero: no gridlines, legend or value axis; the inner plot stands where layout put it. */
export const drawChart: Draw<ChartItem> = (item, key, pen) => {
  const { points } = item
  const { tokens } = pen
  const data = [
    { name: item.series, labels: points.map(point => point.label), values: points.map(point => point.value) },
  ]
  pen.slide.addChart('bar' as ChartName, data, {
    ...place(item.box),
    ...axisOptions(item, tokens),
    ...labelOptions(item, tokens),
    objectName: key,
    altText: item.alt ?? item.name,
    barDir: item.chart === 'bar' ? 'bar' : 'col',
    barGapWidthPct: item.gap,
    chartColors: [tokens.paint(seriesPaint(item))],
    chartArea: { roundedCorners: false },
    layout: {
      x: (item.plot.x - item.box.x) / item.box.width,
      y: (item.plot.y - item.box.y) / item.box.height,
      w: item.plot.width / item.box.width,
      h: item.plot.height / item.box.height,
    },
  })
  return {
    chart: {
      kind: item.chart,
      points: points.map(({ value, decimals, fill, stroke, labelColor }) => ({
        value,
        decimals,
        labelColor,
        ...given({ fill, stroke: stroke && pointStroke(stroke) }),
      })),
      label: {
        ...facePlan(item.labels.face, labelText(item)),
        bold: item.labels.face.bold,
        size: item.labels.size,
        unit: item.labels.unit,
        unitSize: item.labels.unitSize,
        inside: item.labels.inside,
      },
    },
  }
}

/** The colour of the first filled bar; bars that depart from it get their own. */
const seriesPaint = (item: ChartItem) => item.points.find(point => point.fill)?.fill ?? item.axis.paint

function axisOptions(item: ChartItem, tokens: Tokens): ChartOptions {
  return {
    catAxisOrientation: (item.chart === 'bar' ? 'maxMin' : 'minMax') as 'minMax',
    catAxisLineShow: true,
    catAxisLineColor: tokens.paint(item.axis.paint),
    catAxisLineSize: item.axis.width,
    catAxisMajorTickMark: 'none',
    catAxisMinorTickMark: 'none',
    catGridLine: { style: 'none' },
    valGridLine: { style: 'none' },
    valAxisHidden: true,
    valAxisLineShow: false,
    valAxisMinVal: item.min,
    valAxisMaxVal: item.max,
    ...(item.categories === 'hidden'
      ? { catAxisLabelPos: 'none' as const }
      : categoryOptions(item.categories, item.points.map(({ label }) => label).join(''), tokens)),
  }
}

const categoryOptions = (text: ChartText, words: string, tokens: Tokens): ChartOptions => ({
  catAxisLabelPos: 'low',
  catAxisLabelFontFace: tokens.face(text.face, words),
  catAxisLabelFontSize: text.size,
  catAxisLabelFontBold: text.face.bold,
  catAxisLabelColor: tokens.paint(text.color),
})

const labelText = ({ points, labels }: ChartItem): string =>
  `${points.map(({ value }) => value).join('')}${labels.unit}`

function labelOptions(item: ChartItem, tokens: Tokens): ChartOptions {
  const { labels } = item
  return {
    showValue: true,
    dataLabelFontFace: tokens.face(labels.face, labelText(item)),
    dataLabelFontSize: labels.size,
    dataLabelFontBold: labels.face.bold,
    dataLabelColor: tokens.paint(labels.color),
    dataLabelFormatCode: 'General',
  }
}

const pointStroke = ({ paint, width, dash }: Stroke) => ({ paint, width, ...given({ dash }) })
