import { el, type XmlElement } from '../../../opc/xml.ts'
import { wordsOf } from '../../../scene/geometry/chart/cells.ts'
import type { ChartScale, ChartText } from '../../../scene/scene.ts'
import { solidFill } from '../paint.ts'
import { languageOf } from '../placeholder.ts'
import { line } from './series.ts'
import type { Writing } from './writing.ts'

/** The numbers by which marks and axes know each other. */
export const AXES = { base: 2094734554, values: 2094734552 } as const

/** The axes of a chart: the base, then the values. A ring has none. */
export function writeAxes(writing: Writing): XmlElement[] {
  const { base, values, lies } = writing.plan.spec
  if (base.kind === 'ring') return []
  const side = lies ? 'b' : 'l'
  const edges = base.kind === 'dates' || (base.kind === 'names' && base.edges)
  const between = base.kind === 'numbers' || edges ? 'midCat' : 'between'
  return [
    writeBase(writing),
    numberAxis({ scale: values, id: AXES.values, crossed: AXES.base, side, between, low: lies }, writing),
  ]
}

function writeBase(writing: Writing): XmlElement {
  const { base, lies } = writing.plan.spec
  const side = lies ? 'l' : 'b'
  if (base.kind === 'numbers')
    return numberAxis(
      {
        scale: base.scale,
        id: AXES.base,
        crossed: AXES.values,
        side: 'b',
        between: 'midCat',
        low: false,
      },
      writing,
    )
  if (base.kind === 'dates')
    return el('c:dateAx', {}, [
      ...head(AXES.base, [], base.line === undefined, side),
      el('c:numFmt', { formatCode: writing.plan.spec.sheet[base.range.column]?.format ?? 'General', sourceLinked: 0 }),
      ...ticks('none'),
      base.line && el('c:spPr', {}, [line(base.line)]),
      ...crossing(AXES.values),
      el('c:auto', { val: 0 }),
      el('c:lblOffset', { val: 100 }),
      el('c:baseTimeUnit', { val: base.unit }),
    ])
  if (base.kind === 'ring') throw new Error('a ring has no axes')
  const { names } = base
  return el('c:catAx', {}, [
    el('c:axId', { val: AXES.base }),
    el('c:scaling', {}, [el('c:orientation', { val: lies ? 'maxMin' : 'minMax' })]),
    el('c:delete', { val: 0 }),
    el('c:axPos', { val: side }),
    el('c:numFmt', { formatCode: 'General', sourceLinked: 1 }),
    ...ticks(names === 'hidden' ? 'none' : 'low'),
    el('c:spPr', {}, [base.line === undefined ? el('a:ln', {}, [el('a:noFill')]) : line(base.line)]),
    names === 'hidden' ? undefined : textProperties(names, writing, writing.plan.name, brokenNames(writing)),
    ...crossing(AXES.values),
    el('c:auto', { val: 1 }),
    el('c:lblAlgn', { val: 'ctr' }),
    el('c:noMultiLvlLbl', { val: 1 }),
  ])
}

interface NumberAxis {
  readonly scale: ChartScale
  readonly id: number
  readonly crossed: number
  readonly side: 'l' | 'b'
  readonly between: 'between' | 'midCat'
  readonly low: boolean
}

/** An axis of numbers. What is not drawn needs no look. */
function numberAxis(axis: NumberAxis, writing: Writing): XmlElement {
  const { scale, id, crossed, side, between, low } = axis
  const { numbers, grid, every, line: stroke } = scale
  const gone = numbers === undefined && stroke === undefined
  const bounds = [el('c:max', { val: scale.max }), el('c:min', { val: scale.min })]
  const shown = numbers === undefined ? 'none' : low ? 'low' : 'nextTo'
  return el('c:valAx', {}, [
    ...head(id, bounds, gone, side),
    grid && el('c:majorGridlines', {}, [el('c:spPr', {}, [line(grid)])]),
    el('c:numFmt', { formatCode: numbers?.format ?? 'General', sourceLinked: 0 }),
    ...ticks(gone ? (low ? 'low' : 'nextTo') : shown, gone ? 'out' : 'none'),
    gone ? undefined : el('c:spPr', {}, [stroke === undefined ? el('a:ln', {}, [el('a:noFill')]) : line(stroke)]),
    numbers && textProperties(numbers, writing, writing.plan.name),
    ...crossing(crossed),
    el('c:crossBetween', { val: between }),
    every === undefined ? undefined : el('c:majorUnit', { val: every }),
  ])
}

const head = (id: number, bounds: readonly XmlElement[], gone: boolean, side: string): XmlElement[] => [
  el('c:axId', { val: id }),
  el('c:scaling', {}, [el('c:orientation', { val: 'minMax' }), ...bounds]),
  el('c:delete', { val: gone ? 1 : 0 }),
  el('c:axPos', { val: side }),
]

const ticks = (labels: 'none' | 'low' | 'nextTo', major: 'none' | 'out' = 'none'): XmlElement[] => [
  el('c:majorTickMark', { val: major }),
  el('c:minorTickMark', { val: 'none' }),
  el('c:tickLblPos', { val: labels }),
]

const crossing = (axis: number): XmlElement[] => [el('c:crossAx', { val: axis }), el('c:crosses', { val: 'autoZero' })]

function textProperties(
  text: ChartText,
  { language }: Writing,
  face: { readonly latin: string; readonly ea: string },
  broken: 'no' | 'beside' | 'below' = 'no',
): XmlElement {
  const look = { sz: Math.round(text.size * 100), b: text.face.bold ? 1 : 0, i: 0, u: 'none', strike: 'noStrike' }
  return el('c:txPr', {}, [
    el('a:bodyPr', broken === 'below' ? { rot: 0, vert: 'horz' } : {}),
    el('a:lstStyle'),
    el('a:p', {}, [
      el('a:pPr', broken === 'beside' ? { algn: 'r' } : {}, [
        el('a:defRPr', look, [
          solidFill(text.color),
          el('a:latin', { typeface: face.latin }),
          el('a:ea', { typeface: face.ea }),
        ]),
      ]),
      el('a:endParaRPr', languageOf(language)),
    ]),
  ])
}

/** Names of several lines are not turned below columns, and end at the axis beside bars. */
function brokenNames({ plan }: Writing): 'no' | 'beside' | 'below' {
  const { spec } = plan
  if (spec.base.kind !== 'names' || !wordsOf(spec, spec.base.range).some(name => name.includes('\n'))) return 'no'
  return spec.lies ? 'beside' : 'below'
}
