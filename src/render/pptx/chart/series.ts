import { el, printXml, type XmlElement } from '../../../opc/xml.ts'
import { toXstring } from '../../../opc/xstring.ts'
import { cellsOf } from '../../../scene/geometry/chart/cells.ts'
import type { ChartMarker, ChartMarks, ChartPoint, ChartSeries, Stroke } from '../../../scene/scene.ts'
import { solidFill } from '../paint.ts'
import { CHART_2012, seriesLabels } from './labels.ts'
import { formulaOf, numberReference, points, stringReference } from './references.ts'
import type { Writing } from './writing.ts'

/** A series' range of labels ([MS-ODRAWXML] 2.24.3.41). */
const SERIES_EXTENSION = '{02D57815-91ED-43cb-92C2-25804820EDAC}'

/** A series in the order of children that its marks demand. @param number counts the series of the chart */
export function writeSeries(
  series: ChartSeries,
  marks: ChartMarks,
  number: number,
  writing: Writing,
  seed: string,
): XmlElement {
  const { sheet } = writing.plan.spec
  const solid = marks.kind === 'bars' || marks.kind === 'areas' || marks.kind === 'ring'
  return el('c:ser', {}, [
    el('c:idx', { val: number }),
    el('c:order', { val: number }),
    el('c:tx', {}, [stringReference(sheet, series.name)]),
    solid ? filled(series) : el('c:spPr', {}, [series.stroke === undefined ? noLine() : line(series.stroke)]),
    marks.kind === 'bars' ? el('c:invertIfNegative', { val: 0 }) : undefined,
    solid ? undefined : marker(series.marker),
    ...series.points.flatMap((point, at) => ownPoint(point, at, series, marks)),
    seriesLabels(series, writing, number === 0 ? seed : `${seed} series ${number}`),
    ...ranges(series, marks, writing),
    solid ? undefined : el('c:smooth', { val: 0 }),
    ...cellRange(series, writing),
  ])
}

const filled = ({ fill, stroke }: ChartSeries): XmlElement =>
  el('c:spPr', {}, [
    fill === undefined ? el('a:noFill') : solidFill(fill),
    stroke === undefined ? undefined : outline(stroke),
    el('a:effectLst'),
  ])

function ranges(series: ChartSeries, marks: ChartMarks, { plan }: Writing): XmlElement[] {
  const { sheet, base } = plan.spec
  if (marks.kind === 'dots' && 'across' in series)
    return [
      el('c:xVal', {}, [numberReference(sheet, series.across as ChartSeries['values'])]),
      el('c:yVal', {}, [numberReference(sheet, series.values)]),
    ]
  if (base.kind === 'numbers') return []
  const names = base.kind === 'dates' ? numberReference : stringReference
  return [el('c:cat', {}, [names(sheet, base.range)]), el('c:val', {}, [numberReference(sheet, series.values)])]
}

/** The cells that stand as labels in place of values. */
function cellRange({ texts }: ChartSeries, { plan }: Writing): XmlElement[] {
  if (texts === undefined) return []
  return [
    el('c:extLst', {}, [
      el('c:ext', { uri: SERIES_EXTENSION, 'xmlns:c15': CHART_2012 }, [
        el('c15:datalabelsRange', {}, [
          el('c15:f', {}, [formulaOf(texts)]),
          el(
            'c15:dlblRangeCache',
            {},
            points(cellsOf(plan.spec.sheet, texts), cell => toXstring(String(cell))),
          ),
        ]),
      ]),
    ]),
  ]
}

/** Nothing where the point looks like its series. */
function ownPoint(
  { fill, stroke, marker: mark }: ChartPoint,
  at: number,
  series: ChartSeries,
  { kind }: ChartMarks,
): XmlElement[] {
  const own = fill === 'none' ? el('a:noFill') : fill && solidFill(fill)
  const usual = series.fill && solidFill(series.fill)
  const same = own === undefined || (usual !== undefined && printXml(own, false) === printXml(usual, false))
  if (same && stroke === undefined && mark === undefined) return []
  const solid = kind === 'bars' || kind === 'areas'
  return [
    el('c:dPt', {}, [
      el('c:idx', { val: at }),
      solid ? el('c:invertIfNegative', { val: 0 }) : undefined,
      mark === undefined ? undefined : marker(mark),
      el('c:bubble3D', { val: 0 }),
      el('c:spPr', {}, [own, stroke && (kind === 'lines' || kind === 'dots' ? line(stroke) : outline(stroke))]),
    ]),
  ]
}

function marker(mark: ChartMarker | undefined): XmlElement {
  if (mark === undefined) return el('c:marker', {}, [el('c:symbol', { val: 'none' })])
  return el('c:marker', {}, [
    el('c:symbol', { val: 'circle' }),
    el('c:size', { val: Math.min(72, Math.max(2, Math.round(mark.size))) }),
    el('c:spPr', {}, [solidFill(mark.paint), noLine()]),
  ])
}

const noLine = (): XmlElement => el('a:ln', {}, [el('a:noFill')])

const DASHES = { dash: 'dash', dot: 'sysDot', none: 'solid' } as const

export const line = ({ paint, width, dash }: Stroke): XmlElement =>
  el('a:ln', { w: Math.round(width * 12700), cap: 'flat' }, [
    solidFill(paint),
    el('a:prstDash', { val: DASHES[dash ?? 'none'] }),
    el('a:round'),
  ])

function outline(stroke: Stroke): XmlElement {
  const own = line(stroke)
  return { ...own, children: [...own.children.slice(0, -1), el('a:miter', { lim: 800000 })] }
}
