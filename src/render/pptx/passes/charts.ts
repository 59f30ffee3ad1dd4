import { LANGUAGE_TAG, type Language } from '../../../base/language.ts'
import type { Package } from '../../../opc/package.ts'
import { child, childrenNamed, el, elements, printXml, textOf, walk, type XmlElement } from '../../../opc/xml.ts'
import { toXstring } from '../../../opc/xstring.ts'
import { solidFill } from '../paint.ts'
import { languageOf } from '../placeholder.ts'
import type { ChartPlan, FinishPlan, PointPlan } from '../plan.ts'
import { chartsOf, type Slide, xmlPart } from '../slide-objects.ts'
import { dataLabels } from './chart-labels.ts'

/** Mends the bar charts of pptxgenjs, and gives single bars and labels what they have of their own. Before workbooks are built. */
export function finishCharts(slide: Slide, plan: FinishPlan, parts: Package): void {
  for (const { element, key, plan: object } of slide.objects) {
    if (object.chart === undefined) continue
    const reference = [...walk(element)].find(node => node.name === 'c:chart')?.attributes['r:id']
    const part = chartsOf(slide).find(({ id }) => id === reference)
    if (part !== undefined)
      settleChart(xmlPart(parts, part.target).xml, object.chart, plan.language, `${slide.name} ${key}`)
  }
}

function settleChart(space: XmlElement, plan: ChartPlan, language: Language, seed: string): void {
  const plot = child(child(space, 'c:chart')!, 'c:plotArea')!
  const bars = child(plot, 'c:barChart')!
  const series = child(bars, 'c:ser')!
  const lies = child(bars, 'c:barDir')?.attributes.val === 'bar'
  bars.children = settleBars(bars)
  series.children = settleSeries(series, plan, lies, language, seed)
  for (const node of walk(series)) if (node.name === 'c:strCache') escapeStrings(node)
  for (const axis of elements(plot)) if (AXES.has(axis.name)) settleAxis(axis)
  settleSpace(space, language)
  for (const node of walk(plot)) if (node.name === 'a:endParaRPr') node.attributes = languageOf(language)
}

function escapeStrings(cache: XmlElement): void {
  for (const node of walk(cache)) if (node.name === 'c:v') node.children = [toXstring(textOf(node))]
}

/** Two axes, not three; labels belong to the series alone. */
function settleBars(bars: XmlElement): XmlElement[] {
  const axes = childrenNamed(bars, 'c:axId').slice(0, 2)
  return elements(bars).filter(node => node.name !== 'c:dLbls' && (node.name !== 'c:axId' || axes.includes(node)))
}

function settleSeries(
  series: XmlElement,
  plan: ChartPlan,
  lies: boolean,
  language: Language,
  seed: string,
): XmlElement[] {
  const kept = elements(series).filter(node => !['c:dPt', 'c:dLbls', 'c:cat', 'c:val'].includes(node.name))
  const fill = child(child(series, 'c:spPr')!, 'a:solidFill')
  const points = plan.points.flatMap((point, index) => ownPoint(point, index, fill))
  const categories = singleLevel(child(series, 'c:cat')!)
  return [...kept, ...points, dataLabels(spaced(plan, lies), language, seed), categories, child(series, 'c:val')!]
}

/** Labels inside a lying bar stand 3 pt from its end; two spaces give them air. */
const spaced = (plan: ChartPlan, lies: boolean): ChartPlan =>
  lies && plan.label.inside ? { ...plan, label: { ...plan.label, unit: `${plan.label.unit}\u00a0\u00a0` } } : plan

/** Nothing where the bar looks like its series. */
function ownPoint({ fill, stroke }: PointPlan, index: number, usual: XmlElement | undefined): XmlElement[] {
  const own = fill === undefined ? el('a:noFill') : solidFill(fill)
  if (stroke === undefined && usual !== undefined && printXml(own, false) === printXml(usual, false)) return []
  return [
    el('c:dPt', {}, [
      el('c:idx', { val: index }),
      el('c:invertIfNegative', { val: 0 }),
      el('c:bubble3D', { val: 0 }),
      el('c:spPr', {}, [own, stroke && outline(stroke)]),
    ]),
  ]
}

function outline({ paint, width, dash }: NonNullable<PointPlan['stroke']>): XmlElement {
  return el('a:ln', { w: Math.round(width * 12700), cap: 'flat' }, [
    solidFill(paint),
    el('a:prstDash', { val: dash === undefined ? 'solid' : dash === 'dash' ? 'dash' : 'sysDot' }),
    el('a:miter', { lim: 800000 }),
  ])
}

/** Names of categories as one list of strings: pptxgenjs declares levels even for one. */
function singleLevel(categories: XmlElement): XmlElement {
  const levels = child(categories, 'c:multiLvlStrRef')
  if (levels === undefined) return categories
  const points = [...walk(levels)].filter(node => node.name === 'c:pt')
  const cache = el('c:strCache', {}, [el('c:ptCount', { val: points.length }), ...points])
  const formula = `Sheet1!$A$2:$A$${points.length + 1}`
  return el('c:cat', {}, [el('c:strRef', {}, [el('c:f', {}, [formula]), cache])])
}

const AXES: ReadonlySet<string> = new Set(['c:catAx', 'c:valAx'])

/** What is not drawn needs no look: pptxgenjs gives it black and Arial. */
function settleAxis(axis: XmlElement): void {
  const gone = child(axis, 'c:delete')?.attributes.val === '1'
  const mute = gone || child(axis, 'c:tickLblPos')?.attributes.val === 'none'
  axis.children = elements(axis).filter(({ name }) => !(gone && name === 'c:spPr') && !(mute && name === 'c:txPr'))
}

/** The language, square corners, and the theme's minor family for whatever text someone adds. */
function settleSpace(space: XmlElement, language: Language): void {
  const head = ['c:date1904', 'c:lang', 'c:roundedCorners', 'c:txPr', 'c:externalData']
  const body = elements(space).filter(node => !head.includes(node.name))
  const external = childrenNamed(space, 'c:externalData')
  space.children = [
    el('c:date1904', { val: 0 }),
    el('c:lang', { val: LANGUAGE_TAG[language] }),
    el('c:roundedCorners', { val: 0 }),
    ...body,
    textDefaults(language),
    ...external,
  ]
}

const textDefaults = (language: Language): XmlElement =>
  el('c:txPr', {}, [
    el('a:bodyPr'),
    el('a:lstStyle'),
    el('a:p', {}, [
      el('a:pPr', {}, [
        el('a:defRPr', {}, [el('a:latin', { typeface: '+mn-lt' }), el('a:ea', { typeface: '+mn-ea' })]),
      ]),
      el('a:endParaRPr', languageOf(language)),
    ]),
  ])
