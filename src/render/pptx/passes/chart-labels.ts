import { EAST_ASIAN, type Language } from '../../../base/language.ts'
import { formatNumber, isGrouped, numberFormat } from '../../../numbers/format.ts'
import { el, type XmlElement } from '../../../opc/xml.ts'
import { toXstring } from '../../../opc/xstring.ts'
import type { Paint } from '../../../theme/theme.ts'
import { guidOf } from '../guid.ts'
import { solidFill } from '../paint.ts'
import { languageOf } from '../placeholder.ts'
import type { ChartPlan, PointPlan } from '../plan.ts'

/**
 * The labels of a series: values with their unit by number format. A label of another colour, or whose unit is set in
 * another size than its value, is written out: the value as a field, so that it follows the workbook, and the unit as text.
 */
export function dataLabels(plan: ChartPlan, language: Language, seed: string): XmlElement {
  const usual = {
    labelColor: plan.points[0]!.labelColor,
    decimals: mostCommon(plan.points.map(point => point.decimals)),
  }
  const apart = isApart(plan)
  const own = plan.points.flatMap((point, index) => {
    if (apart) return [richLabel(point, index, plan, usual, language, `${seed} ${index}`)]
    const isUsual = sameColor(point.labelColor, usual.labelColor) && point.decimals === usual.decimals
    return isUsual ? [] : [plainLabel(point, index, plan, language)]
  })
  return el('c:dLbls', {}, [...own, ...shared(plan, usual, language)])
}

/** What one label may have of its own: its colour, and the places of its number, as the source writes it. */
type LabelLook = Pick<PointPlan, 'labelColor' | 'decimals'>

/** The first of those that stand most often. */
function mostCommon(numbers: readonly number[]): number {
  const times = (wanted: number): number => numbers.filter(number => number === wanted).length
  return numbers.reduce((best, number) => (times(number) > times(best) ? number : best))
}

const sameColor = (a: Paint, b: Paint): boolean => JSON.stringify(a) === JSON.stringify(b)

const shared = (plan: ChartPlan, look: LabelLook, language: Language): XmlElement[] => [
  el('c:numFmt', { formatCode: formatCode(plan, look.decimals, language), sourceLinked: 0 }),
  el('c:spPr', {}, [el('a:noFill'), el('a:ln', {}, [el('a:noFill')])]),
  el('c:txPr', {}, [bodyProperties(), el('a:lstStyle'), textStyle(plan, look.labelColor, language)]),
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
function formatCode(plan: ChartPlan, decimals: number, language: Language): string {
  const { unit } = plan.label
  const digits = numberFormat(
    { decimals },
    plan.points.some(({ value }) => isGrouped(value, language)),
  )
  const gap = plan.kind === 'bar' && !plan.label.inside ? '" "' : ''
  const number = unit === '' || isApart(plan) ? digits : `${digits}${literal(unit)}`
  // A minus sign would stand before the gap; and the gap of a bar that lies to the left is on the right of its label.
  const below = gap !== '' && plan.points.some(({ value }) => value < 0) ? `;-${number}${isApart(plan) ? '' : gap}` : ''
  return `${gap}${number}${below}`
}

/** Words of a number format. A quotation mark cannot stand in quotation marks there. */
const literal = (text: string): string =>
  text
    .split('"')
    .map(part => (part === '' ? '' : `"${toXstring(part)}"`))
    .join('\\"')

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
  el('c:dLbl', {}, [el('c:idx', { val: index }), ...shared(plan, point, language)])

function richLabel(
  point: PointPlan,
  index: number,
  plan: ChartPlan,
  usual: LabelLook,
  language: Language,
  seed: string,
): XmlElement {
  const { label } = plan
  const run = (size: number, words: string): XmlElement =>
    el(
      'a:rPr',
      { ...languageOf(EAST_ASIAN.test(words) ? 'zh' : language), ...attributes(plan, size) },
      look(plan, point.labelColor),
    )
  const shown = formatNumber(point, language)
  const value = el('a:fld', { id: guidOf(`chart value ${seed}`), type: 'VALUE' }, [
    run(label.size, shown),
    el('a:pPr'),
    el('a:t', {}, [shown]),
  ])
  const unit = el('a:r', {}, [run(label.unitSize, label.unit), el('a:t', {}, [label.unit])])
  const rich = el('c:rich', {}, [bodyProperties(), el('a:lstStyle'), el('a:p', {}, [value, unit])])
  const plain = usual.decimals === 0 && point.decimals === 0 && !isGrouped(point.value, language)
  const style = shared(plan, point, language).filter(
    node => !(plain && node.name === 'c:numFmt') && node.name !== 'c:txPr',
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
