import { el, type XmlElement } from '../../../opc/xml.ts'
import type { ChartMarks } from '../../../scene/scene.ts'
import { AXES } from './axes.ts'
import { writeSeries } from './series.ts'
import type { Writing } from './writing.ts'

/** The marks of a chart as its plots. @param first the number of their first series among all of the chart */
export function writeMarks(marks: ChartMarks, first: number, writing: Writing, seed: string): XmlElement {
  const series = marks.series.map((one, at) => writeSeries(one, marks, first + at, writing, seed))
  const axes = [el('c:axId', { val: AXES.base }), el('c:axId', { val: AXES.values })]
  const plain = el('c:varyColors', { val: 0 })
  switch (marks.kind) {
    case 'bars':
      return el('c:barChart', {}, [
        el('c:barDir', { val: writing.plan.spec.lies ? 'bar' : 'col' }),
        el('c:grouping', { val: marks.grouping === 'percent' ? 'percentStacked' : marks.grouping }),
        plain,
        ...series,
        el('c:gapWidth', { val: marks.gap }),
        el('c:overlap', { val: marks.overlap }),
        ...axes,
      ])
    case 'lines':
      return el('c:lineChart', {}, [
        el('c:grouping', { val: 'standard' }),
        plain,
        ...series,
        el('c:marker', { val: 1 }),
        ...axes,
      ])
    case 'areas':
      return el('c:areaChart', {}, [el('c:grouping', { val: marks.grouping }), plain, ...series, ...axes])
    case 'dots':
      return el('c:scatterChart', {}, [el('c:scatterStyle', { val: 'lineMarker' }), plain, ...series, ...axes])
    case 'ring':
      return el('c:doughnutChart', {}, [
        plain,
        ...series,
        el('c:firstSliceAng', { val: 0 }),
        el('c:holeSize', { val: 50 }),
      ])
  }
}
