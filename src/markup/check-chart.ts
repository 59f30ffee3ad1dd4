import { type Diagnostic, error, warning } from '../base/diagnostic.ts'
import { CHART_KINDS, type ChartRule } from '../base/kinds/chart-kinds.ts'
import type { Span } from '../base/span.ts'
import { A_DATE, dateParts, instantOf } from '../numbers/dates.ts'
import { readNumber } from '../numbers/notation.ts'
import { checkShares, checkTotals } from './check-chart-sums.ts'
import { aKind, type CheckedChart, type CheckedPoint, type CheckedSeries } from './checked-chart.ts'
import type { MarkupElement } from './nodes.ts'
import type { Parsing } from './parsing.ts'

/** Data that a kind of chart cannot show, or that would lie in it. Each fault is reported where its value comes from. */
export function checkChart(element: MarkupElement, { diagnostics }: Parsing): void {
  const kind = written(element, 'kind')
  const rule: ChartRule | undefined = CHART_KINDS[kind as keyof typeof CHART_KINDS]
  if (rule === undefined) return
  const told = diagnostics.length
  const chart: CheckedChart = {
    kind,
    rule,
    element,
    unit: written(element, 'unit'),
    series: seriesOf(element),
    tell: (code, message, at, { severity, source, ...detail }) => {
      const shown = source ?? sourceOf(at)
      const found: Pick<Diagnostic, 'span' | 'trace'> =
        shown === undefined ? { span: at.span } : { span: shown, trace: [{ label: 'printed by', span: at.span }] }
      diagnostics.push((severity === 'warning' ? warning : error)(code, message, { ...detail, ...found }))
    },
  }
  checkSeries(chart)
  if (diagnostics.length > told) return
  checkPoints(chart)
  if (diagnostics.length > told) return
  checkShares(chart)
  checkTotals(chart)
  checkRequests(chart)
  checkSense(chart)
}

const capital = (words: string): string => words[0]!.toUpperCase() + words.slice(1)
const written = (element: MarkupElement, name: string): string => element.attributes.get(name)?.value ?? ''
const has = (element: MarkupElement, name: string): boolean => element.attributes.has(name)

const named = ({ children }: MarkupElement, name: string): readonly MarkupElement[] =>
  children.filter((node): node is MarkupElement => node.kind === 'element' && node.name === name)

/** Where the value of an element was written: in the YAML, if it was merged in. */
function sourceOf(element: MarkupElement): Span | undefined {
  const attribute =
    element.attributes.get('value') ?? element.attributes.get('missing') ?? element.attributes.get('label')
  return attribute?.source ?? [...element.attributes.values()].find(({ source }) => source !== undefined)?.source
}

function seriesOf(element: MarkupElement): readonly CheckedSeries[] {
  const parts = named(element, 'series')
  return (parts.length > 0 ? parts : [element]).map(part => ({
    name: written(part, 'name'),
    element: part,
    points: named(part, 'point').map(point => ({
      element: point,
      label: written(point, 'label'),
      value: readNumber(written(point, 'value')),
    })),
  }))
}

const count = (number: number, what: string): string =>
  `${number} ${what}${number === 1 ? '' : what === 'series' ? '' : 's'}`
const range = ([least, most]: readonly [number, number], what: string): string =>
  least === most ? count(least, what) : `${least} to ${most} ${what}${what === 'series' ? '' : 's'}`

/** As many series as the kind draws, all with the same labels. */
function checkSeries({ kind, rule, element, series, tell }: CheckedChart): void {
  const [first] = series
  if (first !== undefined && first.element !== element && named(element, 'point').length > 0)
    tell('chart-series', 'The chart has points beside its series', element, {
      why: 'They belong to none of them.',
      help: 'Put each <point> into a <series>.',
    })
  const [least, most] = rule.series
  if (rule.whole === 'series' && series.length > most) {
    tell(
      'chart-wholes',
      `${capital(aKind(kind))} draws one whole, and ${series.length} are given`,
      series[most]!.element,
      {
        why: 'Two wholes in one ring cannot be compared, and read as parts of one.',
        help: 'Write kind="percent-bar": a bar for each whole.',
      },
    )
    return
  }
  if (series.length < least || series.length > most)
    tell(
      'chart-series',
      `${capital(aKind(kind))} draws ${range(rule.series, 'series')}, and ${count(series.length, 'series')} ${series.length === 1 ? 'is' : 'are'} given`,
      element,
      {
        why: series.length > most ? 'More of them cannot be told apart.' : 'It compares them.',
        help: series.length > most ? 'Show fewer, or use a table.' : 'Add <series name="…">, or take another kind.',
      },
    )
  checkBeside({ kind, rule, element, series, tell })
  if (rule.paired) return
  for (const other of series.slice(1)) {
    const at = other.points.findIndex(({ label }, index) => label !== first!.points[index]?.label)
    if (at < 0 && other.points.length === first!.points.length) continue
    const wrong = other.points[at]?.element ?? other.element
    tell('chart-series', `The series “${other.name}” has other labels than “${first!.name}”`, wrong, {
      why: 'Values of one label stand together: in one bar, at one date.',
      help: 'Give all series the same labels in one order; a value that is not there is <point label="…" missing="…"/>.',
    })
  }
}

/** Columns of words stand beside rows, a value for each. */
function checkBeside({ kind, rule, element, series, tell }: Omit<CheckedChart, 'unit'>): void {
  const rows = series[0]?.points.length ?? 0
  for (const column of named(element, 'beside')) {
    const values = written(column, 'values').split('|').length
    if (rule.rows && values === rows) continue
    const message = rule.rows
      ? `The column “${written(column, 'name')}” has ${count(values, 'value')} for ${count(rows, 'row')}`
      : `${capital(aKind(kind))} has no rows for words to stand beside`
    tell('chart-beside', message, column, {
      why: 'Each value belongs to the row that it stands beside.',
      help: rule.rows ? 'Write a value for each row, parted by |.' : 'Take a kind whose bars lie, likert or dots.',
    })
  }
}

/** As many points as the kind draws, each with what it needs, and no value that it cannot draw. */
function checkPoints(chart: CheckedChart): void {
  const { kind, rule, series, tell } = chart
  for (const { points, element } of series) {
    const [least, most] = rule.points
    if (points.length > most && rule.whole === 'series')
      tell(
        'chart-parts',
        `${capital(aKind(kind))} has ${most} parts at most, and ${points.length} are given`,
        points[most]!.element,
        {
          why: 'Nobody compares more angles.',
          help: 'Write kind="bar", or put the smallest together.',
        },
      )
    else if (points.length < least || points.length > most)
      tell(
        'chart-points',
        `${capital(aKind(kind))} draws ${range(rule.points, 'point')} of a series, and ${count(points.length, 'point')} ${points.length === 1 ? 'is' : 'are'} given`,
        element,
        {
          why: points.length < least ? 'There is nothing to compare.' : 'More of them cannot be told apart.',
          help: points.length < least ? 'Show one number as a number.' : 'Show fewer, or use a table.',
        },
      )
    for (const point of points) checkPoint(point, chart)
    if (rule.dated) checkDates(points, chart)
  }
}

function checkPoint({ element, label, value }: CheckedPoint, { kind, rule, tell }: CheckedChart): void {
  if (has(element, 'value') && has(element, 'missing'))
    tell('chart-missing', `“${label}” has a value, and words that say why it has none`, element, {
      why: 'Only one of them is true.',
      help: 'Leave out value="…" or missing="…".',
    })
  if (value === undefined && !rule.gaps)
    tell('chart-gap', `“${label}” has no value, and ${aKind(kind)} has no way to show that`, element, {
      why: 'Its sum would be wrong, or its area fall to zero.',
      help:
        kind === 'area'
          ? 'Write kind="line": a line has gaps.'
          : 'Leave it out of all series and say so beside the chart, or use a table.',
    })
  if (value !== undefined && value.value < 0 && !rule.negative)
    tell('chart-negative', `“${label}” is ${value.text}, and ${aKind(kind)} shows parts of a sum`, element, {
      why: 'A part of a whole is not below zero.',
      help: 'Write kind="bar" or kind="waterfall".',
    })
  if (rule.paired && !has(element, 'x-value'))
    tell('chart-pair', `“${label}” has no x-value`, element, {
      why: 'A point of two numbers needs both.',
      help: 'Write <point label="…" x-value="…" value="…"/>.',
    })
  if (!rule.paired && has(element, 'x-value'))
    tell('chart-pair', `“${label}” has an x-value, and ${aKind(kind)} has no axis for it`, element, {
      why: 'It would be dropped.',
      help: 'Write kind="scatter", or leave x-value="…" out.',
    })
}

/** Dates in their order: an axis of time draws them where they are, whatever order they stand in. */
function checkDates(points: readonly CheckedPoint[], { tell }: CheckedChart): void {
  let last: { readonly label: string; readonly at: number } | undefined
  for (const { label, element } of points) {
    const date = dateParts(label)
    const at = date && instantOf(date.year, date.month ?? 1, date.day ?? 1)
    if (at === undefined)
      tell('chart-date', `“${label}” is no date`, element, {
        why: 'Waves stand at their real distances.',
        help: `Write ${A_DATE}.`,
      })
    else if (last !== undefined && at <= last.at)
      tell('chart-date', `“${label}” does not come after “${last.label}”`, element, {
        why: 'A line goes from wave to wave.',
        help: 'Sort the points by date, each date once.',
      })
    if (at !== undefined) last = { label, at }
  }
}

/** What the layout asks for, and the kind or the data have not. */
function checkRequests({ kind, rule, element, series, tell }: CheckedChart): void {
  const min = readNumber(written(element, 'min'))
  const cuts = min !== undefined && (min.value > 0 || (min.value < 0 && !rule.negative))
  if (cuts && !rule.floats)
    tell('chart-zero', `The axis of ${aKind(kind)} begins at zero, not at ${min.text}`, element, {
      why: 'The length of a bar says its value.',
      help: 'Leave min="…" out, or use kind="line" or kind="dots".',
      source: element.attributes.get('min')?.source,
    })
  const asked = written(element, 'highlight')
  if (asked === '' || RULES.test(asked)) return
  const names = new Set([
    ...series.map(({ name }) => name),
    ...series.flatMap(({ points }) => points.map(({ label }) => label)),
  ])
  for (const name of asked.split('|').map(one => one.trim())) {
    if (names.has(name)) continue
    tell('chart-highlight', `Nothing in the chart is called “${name}”`, element, {
      why: 'What the title claims would not stand out.',
      help: 'Write the name of a series or a point as it stands there, or max, min, first, last or top 3.',
      source: element.attributes.get('highlight')?.source,
    })
  }
}

const RULES = /^(?:max|min|first|last|top \d+)$/

/** A chart that compares nothing. */
function checkSense({ element, rule, series, tell }: CheckedChart): void {
  const values = series.flatMap(({ points }) => points.flatMap(({ value }) => value?.value ?? []))
  const why = 'A chart compares, and here is nothing to compare.'
  if (values.length === 0)
    tell('chart-empty', 'No point of the chart has a value', element, { why, help: 'Say so in words.' })
  // Equal parts of a whole are a finding.
  else if (values.length === 1 || (new Set(values).size === 1 && rule.whole === undefined))
    tell(
      'chart-says-nothing',
      values.length === 1 ? 'The chart has one value' : 'All values of the chart are equal',
      element,
      {
        why,
        help: values.length === 1 ? 'Show it as a number.' : 'Say so in words, or use a table.',
        severity: 'warning',
      },
    )
}
