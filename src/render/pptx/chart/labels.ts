import { EAST_ASIAN } from '../../../base/language.ts'
import { isGrouped, numberFormat } from '../../../numbers/format.ts'
import { el, type XmlElement } from '../../../opc/xml.ts'
import { toXstring } from '../../../opc/xstring.ts'
import { numbersOf } from '../../../scene/geometry/chart/cells.ts'
import { labelText, numberText } from '../../../scene/geometry/chart/labels.ts'
import type { ChartLabel, ChartSeries } from '../../../scene/scene.ts'
import { guidOf } from '../guid.ts'
import { solidFill } from '../paint.ts'
import { languageOf } from '../placeholder.ts'
import type { ChartPlan } from '../plan.ts'
import type { Writing } from './writing.ts'

export const CHART_2012 = 'http://schemas.microsoft.com/office/drawing/2012/chart'
/** What a label has beyond the first edition of the standard ([MS-ODRAWXML] 2.24.3.47). */
const LABEL_EXTENSION = '{CE6537A1-D6FC-4f65-9D91-7224C49458BB}'

/**
 * The labels of a series: numbers by their format. One that departs from the others is written out; so is one whose unit is
 * set in another size than its value, with the value as a field, so that it follows the workbook; or one that a cell says.
 */
export function seriesLabels(series: ChartSeries, writing: Writing, seed: string): XmlElement {
  const { plan, language } = writing
  const labels = series.points.map(({ label }) => label)
  const usual = usualOf(labels.flatMap(label => label ?? []))
  if (usual === undefined) return el('c:dLbls', {}, shows(usual))
  const values = numbersOf(plan.spec, series.values)
  const grouped = values.some(value => value !== null && isGrouped(value, language))
  const below = values.some(value => value !== null && value < 0)
  const known: Known = { series, grouped, below, ...writing }
  const own = labels.flatMap((label, at) => {
    if (label === undefined) return [el('c:dLbl', {}, [el('c:idx', { val: at }), el('c:delete', { val: 1 })])]
    if (label.cell) return [cellLabel(label, at, known, `${seed} ${at}`)]
    if (isApart(label, plan)) return [apartLabel(label, at, usual, known, `${seed} ${at}`)]
    // The labels of a series have no place of their own to be moved from.
    const same = label.shift === undefined && JSON.stringify(label) === JSON.stringify(usual)
    return same ? [] : [plainLabel(label, at, known)]
  })
  return el('c:dLbls', {}, [...own, ...shared(usual, known)])
}

interface Known extends Writing {
  readonly series: ChartSeries
  /** Whether a number of the series is written in groups of three, and whether one is below zero. */
  readonly grouped: boolean
  readonly below: boolean
}

/** The first label, with as many places as most have. */
function usualOf(labels: readonly ChartLabel[]): ChartLabel | undefined {
  const times = (wanted: number): number => labels.filter(({ decimals }) => decimals === wanted).length
  return (
    labels[0] && {
      ...labels[0],
      decimals: labels.reduce(
        (best, { decimals }) => (times(decimals) > times(best) ? decimals : best),
        labels[0].decimals,
      ),
    }
  )
}

const shared = (label: ChartLabel, known: Known): XmlElement[] => [
  el('c:numFmt', { formatCode: formatCode(label, known), sourceLinked: 0 }),
  el('c:spPr', {}, [el('a:noFill'), el('a:ln', {}, [el('a:noFill')])]),
  el('c:txPr', {}, [bodyProperties(), el('a:lstStyle'), textStyle(label, known)]),
  ...place(label),
  ...shows(label),
]

const place = ({ place }: ChartLabel): XmlElement[] => (place === undefined ? [] : [el('c:dLblPos', { val: place })])

/** What a label shows: its value, after its series' name where it is the one that names it; or what its cell says. */
function shows(label: ChartLabel | undefined): XmlElement[] {
  const flags = {
    'c:showLegendKey': 0,
    'c:showVal': label === undefined || label.cell ? 0 : 1,
    'c:showCatName': 0,
    'c:showSerName': label?.named ? 1 : 0,
    'c:showPercent': 0,
    'c:showBubbleSize': 0,
  }
  const all = Object.entries(flags).map(([name, val]) => el(name, { val }))
  return label?.named ? [...all, el('c:separator', {}, [' '])] : all
}

/** Labels inside a lying bar stand 3 pt from its end; two spaces give them air. */
const behind = ({ after = '', place }: ChartLabel, { spec }: ChartPlan): string =>
  spec.lies && place === 'inEnd' ? `${after}\u00a0\u00a0` : after

const isApart = (label: ChartLabel, plan: ChartPlan): boolean =>
  behind(label, plan) !== '' && plan.spec.labels.unitSize !== plan.spec.labels.size

/** A unit in the value's own size is part of the number format; so is the gap between a bar's end and what stands behind it. */
function formatCode(label: ChartLabel, { plan, grouped, below }: Known): string {
  const { before = '', decimals, sign, place } = label
  const digits = numberFormat({ decimals }, grouped)
  const after = isApart(label, plan) ? '' : literal(behind(label, plan))
  const number = `${literal(before)}${digits}${after}`
  const gap = plan.spec.lies && place === 'outEnd' ? '" "' : ''
  if (sign === 'always') return `"+"${number};"−"${number};${number}`
  if (sign === 'minus') return `${number};"−"${number}`
  if (sign === 'never') return `${number};${number}`
  // A minus sign would stand before the gap; and the gap of a bar that lies to the left is on the right of its label.
  return `${gap}${number}${gap !== '' && below ? `;-${number}${isApart(label, plan) ? '' : gap}` : ''}`
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

function textStyle(label: ChartLabel, { plan, language }: Known): XmlElement {
  return el('a:p', {}, [
    el('a:pPr', {}, [el('a:defRPr', attributes(plan, plan.spec.labels.size), look(label, plan))]),
    el('a:endParaRPr', languageOf(language)),
  ])
}

const attributes = ({ spec }: ChartPlan, size: number) => ({
  sz: Math.round(size * 100),
  b: spec.labels.face.bold ? 1 : 0,
})

const look = ({ color }: ChartLabel, { label }: ChartPlan): XmlElement[] => [
  solidFill(color),
  el('a:latin', { typeface: label.latin }),
  el('a:ea', { typeface: label.ea }),
]

const moved = ({ shift }: ChartLabel, { box }: ChartPlan): XmlElement[] =>
  shift === undefined
    ? []
    : [
        el('c:layout', {}, [
          el('c:manualLayout', {}, [el('c:x', { val: shift.x / box.width }), el('c:y', { val: shift.y / box.height })]),
        ]),
      ]

const plainLabel = (label: ChartLabel, at: number, known: Known): XmlElement =>
  el('c:dLbl', {}, [el('c:idx', { val: at }), ...moved(label, known.plan), ...shared(label, known)])

function runStyle(label: ChartLabel, words: string, size: number, { plan, language }: Known): XmlElement {
  const own = languageOf(EAST_ASIAN.test(words) ? 'zh' : language)
  return el('a:rPr', { ...own, ...attributes(plan, size) }, look(label, plan))
}

/** A field that a program fills: with the value, or with the cell of the labels' range. */
const field = (type: 'VALUE' | 'CELLRANGE', shown: string, label: ChartLabel, known: Known, seed: string): XmlElement =>
  el('a:fld', { id: guidOf(`chart value ${seed}`), type }, [
    runStyle(label, shown, known.plan.spec.labels.size, known),
    el('a:pPr'),
    el('a:t', {}, [shown]),
  ])

const rich = (
  label: ChartLabel,
  at: number,
  words: readonly XmlElement[],
  known: Known,
  without: readonly string[],
  extension: XmlElement,
) =>
  el('c:dLbl', {}, [
    el('c:idx', { val: at }),
    ...moved(label, known.plan),
    el('c:tx', {}, [el('c:rich', {}, [bodyProperties(), el('a:lstStyle'), el('a:p', {}, words)])]),
    ...shared(label, known).filter(({ name }) => !without.includes(name)),
    el('c:extLst', {}, [el('c:ext', { uri: LABEL_EXTENSION, 'xmlns:c15': CHART_2012 }, [extension])]),
  ])

function apartLabel(label: ChartLabel, at: number, usual: ChartLabel, known: Known, seed: string): XmlElement {
  const { plan, series, language } = known
  const value = numbersOf(plan.spec, series.values)[at] ?? 0
  const { after: _, ...bare } = label
  const words = behind(label, plan)
  const unit = el('a:r', {}, [runStyle(label, words, plan.spec.labels.unitSize, known), el('a:t', {}, [words])])
  const number = field('VALUE', numberText(value, bare, language), label, known, seed)
  const plain =
    usual.decimals === 0 && label.decimals === 0 && label.before === undefined && !isGrouped(value, language)
  return rich(label, at, [number, unit], known, plain ? ['c:numFmt', 'c:txPr'] : ['c:txPr'], el('c15:dlblFieldTable'))
}

/** Beside the range alone: with a table of fields, validators refuse it and some programs show nothing. */
function cellLabel(label: ChartLabel, at: number, known: Known, seed: string): XmlElement {
  const shown = labelText(known.plan.spec, known.series, at, known.language)
  const words = field('CELLRANGE', shown, label, known, seed)
  return rich(label, at, [words], known, ['c:numFmt', 'c:txPr'], el('c15:showDataLabelsRange', { val: 1 }))
}
