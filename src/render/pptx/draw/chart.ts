import { numbersOf, wordsOf } from '../../../scene/geometry/chart/cells.ts'
import { seriesOf } from '../../../scene/geometry/chart/labels.ts'
import type { ChartItem } from '../../../scene/scene.ts'
import { type ChartName, type Draw, place } from './pen.ts'
import { facePlan } from './tokens.ts'

/** A chart of one bar holds the place of every kind: the finisher writes plot and workbook anew. */
export const drawChart: Draw<ChartItem> = (item, key, pen) => {
  pen.slide.addChart('bar' as ChartName, [{ name: 'x', labels: ['a'], values: [1] }], {
    ...place(item.box),
    objectName: key,
    altText: item.alt ?? item.name,
  })
  const { chart, sheet, plot, marks, base, values, lies, labels, box } = item
  const spec = { chart, sheet, plot, marks, base, values, lies, labels }
  const names = base.kind === 'names' && base.names !== 'hidden' ? base.names : undefined
  return {
    chart: {
      spec,
      box,
      label: facePlan(labels.face, labelWords(item)),
      name: facePlan((names ?? labels).face, base.kind === 'names' ? wordsOf(item, base.range).join('') : '0'),
    },
  }
}

/** All that labels may say: values, qualifiers and units; names of series and cells, where they stand in labels. */
function labelWords(item: ChartItem): string {
  return seriesOf(item)
    .flatMap(series => [
      ...numbersOf(item, series.values),
      ...(series.texts === undefined ? [] : wordsOf(item, series.texts)),
      ...series.points.flatMap(({ label }) => [
        label?.before,
        label?.after,
        label?.named && wordsOf(item, series.name)[0],
      ]),
    ])
    .join('')
}
