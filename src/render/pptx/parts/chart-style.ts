import { NAMESPACES } from '../../../opc/names.ts'
import { el, type XmlElement } from '../../../opc/xml.ts'

const CHART_STYLE = 'http://schemas.microsoft.com/office/drawing/2012/chartStyle'
const ROOT = { 'xmlns:cs': CHART_STYLE, 'xmlns:a': NAMESPACES.a } as const

/** How an element of a chart looks when someone adds it or resets the chart's style: text colour and size, line, fill. */
interface Entry {
  readonly name: string
  readonly size?: number
  /** `fill`: the series' own colour; `line`: a line in it; `hair`: a thin neutral line. */
  readonly paint?: 'fill' | 'line' | 'hair'
}

/** In the order that the schema demands ([MS-ODRAWXML] 2.24.3). Flat, without gridline colours of Office's own. */
const ENTRIES: readonly Entry[] = [
  { name: 'axisTitle', size: 12 },
  { name: 'categoryAxis', size: 14, paint: 'hair' },
  { name: 'chartArea', size: 14 },
  { name: 'dataLabel', size: 14 },
  { name: 'dataLabelCallout', size: 14 },
  { name: 'dataPoint', paint: 'fill' },
  { name: 'dataPoint3D', paint: 'fill' },
  { name: 'dataPointLine', paint: 'line' },
  { name: 'dataPointMarker', paint: 'fill' },
  { name: 'dataPointWireframe', paint: 'line' },
  { name: 'dataTable', size: 12, paint: 'hair' },
  { name: 'downBar', paint: 'hair' },
  { name: 'dropLine', paint: 'hair' },
  { name: 'errorBar', paint: 'hair' },
  { name: 'floor' },
  { name: 'gridlineMajor', paint: 'hair' },
  { name: 'gridlineMinor', paint: 'hair' },
  { name: 'hiLoLine', paint: 'hair' },
  { name: 'leaderLine', paint: 'hair' },
  { name: 'legend', size: 12 },
  { name: 'plotArea' },
  { name: 'plotArea3D' },
  { name: 'seriesAxis', size: 12, paint: 'hair' },
  { name: 'seriesLine', paint: 'hair' },
  { name: 'title', size: 18 },
  { name: 'trendline', paint: 'line' },
  { name: 'trendlineLabel', size: 12 },
  { name: 'upBar', paint: 'hair' },
  { name: 'valueAxis', size: 12 },
  { name: 'wall' },
]

/** The style part: what PowerPoint keeps beside each chart for its "Reset to match style". */
export function chartStyle(): XmlElement {
  const entries = ENTRIES.map(entry)
  const marker = ENTRIES.findIndex(({ name }) => name === 'dataPointMarker') + 1
  entries.splice(marker, 0, el('cs:dataPointMarkerLayout', { symbol: 'circle', size: 7 }))
  return el('cs:chartStyle', { ...ROOT, id: 201 }, entries)
}

function entry({ name, size, paint }: Entry): XmlElement {
  const reference = (tag: string): XmlElement =>
    el(tag, { idx: 0 }, paint === 'fill' || paint === 'line' ? [el('cs:styleClr', { val: 'auto' })] : [])
  return el(`cs:${name}`, {}, [
    reference('cs:lnRef'),
    reference('cs:fillRef'),
    el('cs:effectRef', { idx: 0 }),
    el('cs:fontRef', { idx: 'minor' }, [el('a:schemeClr', { val: 'tx1' })]),
    shapeProperties(paint),
    size === undefined ? undefined : el('cs:defRPr', { sz: size * 100, kern: 1200 }),
  ])
}

function shapeProperties(paint: Entry['paint']): XmlElement | undefined {
  const solid = (val: string): XmlElement => el('a:solidFill', {}, [el('a:schemeClr', { val })])
  if (paint === 'fill') return el('cs:spPr', {}, [solid('phClr')])
  if (paint === 'line')
    return el('cs:spPr', {}, [el('a:ln', { w: 28575, cap: 'rnd' }, [solid('phClr'), el('a:round')])])
  if (paint === 'hair') return el('cs:spPr', {}, [el('a:ln', { w: 9525, cap: 'flat' }, [solid('tx1'), el('a:round')])])
  return undefined
}

/** The colour part: the theme's accents in turn, then lighter and darker ones, as PowerPoint's "Colorful" palette. */
export function chartColors(): XmlElement {
  const accents = [1, 2, 3, 4, 5, 6].map(number => el('a:schemeClr', { val: `accent${number}` }))
  const variation = (...changes: readonly [string, number][]): XmlElement =>
    el(
      'cs:variation',
      {},
      changes.map(([name, val]) => el(name, { val })),
    )
  return el('cs:colorStyle', { ...ROOT, meth: 'cycle', id: 10 }, [
    ...accents,
    variation(),
    variation(['a:lumMod', 60000]),
    variation(['a:lumMod', 80000], ['a:lumOff', 20000]),
    variation(['a:lumMod', 80000]),
    variation(['a:lumMod', 60000], ['a:lumOff', 40000]),
    variation(['a:lumMod', 50000]),
  ])
}
