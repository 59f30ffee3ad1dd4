import type { Language } from '../../base/language.ts'
import { digitFormat, groupDigits } from '../../numbers/format.ts'
import type { Paint } from '../../theme/theme.ts'
import { guidOf } from '../guid.ts'
import { solidFill } from '../paint.ts'
import { languageOf } from '../placeholder.ts'
import type { ChartPlan, PointPlan } from '../plan.ts'
import { el, type XmlElement } from '../xml.ts'

/**
 * The labels of a series: values with their unit by number format. A label of another colour, or whose unit is set in
 * another size than its value, is written out: the value as a field, so that it follows the workbook, and the unit as text.
 */
export function dataLabels(plan: ChartPlan, language: Language, seed: string): XmlElement {
  const usual = plan.points[0]!.labelColor
  const apart = isApart(plan)
  const own = plan.points.flatMap((point, index) => {
    if (apart) return [richLabel(point, index, plan, language, `${seed} ${index}`)]
    return sameColor(point.labelColor, usual) ? [] : [plainLabel(point, index, plan, language)]
  })
  return el('c:dLbls', {}, [...own, ...shared(plan, usual, language)])
}

const sameColor = (a: Paint, b: Paint): boolean => JSON.stringify(a) === JSON.stringify(b)

const shared = (plan: ChartPlan, color: Paint, language: Language): XmlElement[] => [
  el('c:numFmt', { formatCode: formatCode(plan, language), sourceLinked: 0 }),
  el('c:spPr', {}, [el('a:noFill'), el('a:ln', {}, [el('a:noFill')])]),
  el('c:txPr', {}, [bodyProperties(), el('a:lstStyle'), textStyle(plan, color, language)]),
  el('c:dLblPos', { val: plan.label.inside ? 'inEnd' : 'outEnd' }),
  ...SHOWN.map(([name, val]) => el(name, { val })),
]

/** Only the value. */
const SHOWN = [
  ['c:showLegendKey', 0],
  ['c:showVal', 1],
  ['c:showCatName', 0],
  ['c:showSerName', 0],
  ['c:showPercent', 0],
  ['c:showBubbleSize', 0],
] as const

const isApart = ({ label }: ChartPlan): boolean => label.unit !== '' && label.unitSize !== label.size

/** A unit in the value's own size is part of the number format; so is the gap between a bar's end and what stands behind it. */
function formatCode(plan: ChartPlan, language: Language): string {
  const { unit } = plan.label
  const digits = digitFormat(
    plan.points.map(({ value }) => value),
    language,
  )
  const gap = plan.kind === 'bar' && !plan.label.inside ? '" "' : ''
  return unit === '' || isApart(plan) ? `${gap}${digits}` : `${gap}${digits}"${unit.replaceAll('"', '""')}"`
}

const bodyProperties = (): XmlElement =>
  el('a:bodyPr', { wrap: 'none', lIns: 38100, tIns: 19050, rIns: 38100, bIns: 19050, anchor: 'ctr' }, [
    el('a:noAutofit'),
  ])

function textStyle(plan: ChartPlan, color: Paint, language: Language): XmlElement {
  return el('a:p', {}, [
    el('a:pPr', {}, [el('a:defRPr', attributes(plan, plan.label.size), look(plan, color))]),
    el('a:endParaRPr', languageOf(language)),
  ])
}

const attributes = ({ label }: ChartPlan, size: number) => ({ sz: Math.round(size * 100), b: label.bold ? 1 : 0 })

const look = ({ label }: ChartPlan, color: Paint): XmlElement[] => [
  solidFill(color),
  el('a:latin', { typeface: label.latin }),
  el('a:ea', { typeface: label.ea }),
]

const plainLabel = (point: PointPlan, index: number, plan: ChartPlan, language: Language): XmlElement =>
  el('c:dLbl', {}, [el('c:idx', { val: index }), ...shared(plan, point.labelColor, language)])

function richLabel(point: PointPlan, index: number, plan: ChartPlan, language: Language, seed: string): XmlElement {
  const { label } = plan
  const run = (size: number): XmlElement =>
    el('a:rPr', { ...languageOf(language), ...attributes(plan, size) }, look(plan, point.labelColor))
  const value = el('a:fld', { id: guidOf(`chart value ${seed}`), type: 'VALUE' }, [
    run(label.size),
    el('a:pPr'),
    el('a:t', {}, [groupDigits(point.value, language)]),
  ])
  const unit = el('a:r', {}, [run(label.unitSize), el('a:t', {}, [label.unit])])
  const rich = el('c:rich', {}, [bodyProperties(), el('a:lstStyle'), el('a:p', {}, [value, unit])])
  const style = shared(plan, point.labelColor, language).filter(
    node => node.name !== 'c:numFmt' && node.name !== 'c:txPr',
  )
  return el('c:dLbl', {}, [
    el('c:idx', { val: index }),
    el('c:tx', {}, [rich]),
    ...style,
    el('c:extLst', {}, [
      el('c:ext', { uri: '{CE6537A1-D6FC-4f65-9D91-7224C49458BB}', 'xmlns:c15': CHART_2012 }, [
        el('c15:dlblFieldTable'),
      ]),
    ]),
  ])
}

const CHART_2012 = 'http://schemas.microsoft.com/office/drawing/2012/chart'
