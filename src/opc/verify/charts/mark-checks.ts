import { child, childrenNamed, elements, isElement, textOf, type XmlElement } from '../../xml.ts'
import type { Check } from '../check.ts'
import type { ReadPart } from '../read-part.ts'

/** What stands in a chart's plots: bars within their axes, points that are there, dates that are numbers. */
export const MARK_CHECKS: readonly Check[] = [
  {
    code: 'file-chart-range',
    why: 'A bar that is longer than its axis is cut, and looks like a smaller value.',
    of: 'charts',
    each: function* (chart) {
      for (const { element } of plots(chart)) {
        const [base, values] = childrenNamed(element, 'c:axId').map(({ attributes }) => scaleOf(chart, attributes.val))
        for (const value of endsOf(element))
          if (!holds(values, value)) yield `${chart.name}: the value ${value} lies beyond the axis`
        for (const value of childrenNamed(element, 'c:ser').flatMap(one => numbersIn(one, 'c:xVal')))
          if (!holds(base, value.value)) yield `${chart.name}: the value ${value.value} lies beyond the axis`
      }
    },
  },
  {
    code: 'file-chart-percent',
    why: 'Bars that fill their plot end at 1; another end leaves a gap or cuts them.',
    of: 'charts',
    each: function* (chart) {
      for (const { name, element } of plots(chart)) {
        if (child(element, 'c:grouping')?.attributes.val !== 'percentStacked') continue
        const { min, max } = scaleOf(chart, childrenNamed(element, 'c:axId')[1]?.attributes.val)
        if (min !== 0 || max !== 1) yield `${chart.name}: ${name} of shares runs from ${min} to ${max}`
      }
    },
  },
  {
    code: 'file-chart-dates',
    why: 'An axis of dates whose categories are words is no axis of dates once the data are edited.',
    of: 'charts',
    each: function* (chart) {
      if (chart.named('c:dateAx').length === 0) return
      for (const one of chart.named('c:cat'))
        if (child(one, 'c:numRef') === undefined) yield `${chart.name}: dates of a series are words`
    },
  },
  {
    code: 'file-chart-index',
    why: 'The shape properties or the label of a point that is not there makes PowerPoint repair the file, or stands at another point.',
    of: 'charts',
    each: function* (chart) {
      for (const series of chart.named('c:ser')) {
        const counts = ['c:val', 'c:yVal'].flatMap(name =>
          within(series, name).flatMap(one => within(one, 'c:ptCount')),
        )
        const count = Number(counts[0]?.attributes.val ?? 0)
        for (const one of ['c:dPt', 'c:dLbl'].flatMap(name => within(series, name))) {
          const at = Number(child(one, 'c:idx')?.attributes.val)
          if (!(at < count)) yield `${chart.name}: a ${one.name} of point ${at} among ${count}`
        }
      }
    },
  },
  {
    code: 'file-chart-extension',
    why: 'Of two things in one extension some programs read neither.',
    of: 'charts',
    each: function* (chart) {
      for (const one of chart.named('c:ext'))
        if (elements(one).length !== 1) yield `${chart.name}: an extension holds ${elements(one).length} elements`
    },
  },
]

interface Scale {
  readonly min: number
  readonly max: number
}

function scaleOf(chart: ReadPart, id: string | undefined): Scale {
  const axis = chart.named('c:valAx').find(own => child(own, 'c:axId')?.attributes.val === id)
  const scaling = axis === undefined ? undefined : child(axis, 'c:scaling')
  const bound = (name: string, absent: number): number =>
    Number((scaling && child(scaling, name)?.attributes.val) ?? absent)
  return { min: bound('c:min', -Infinity), max: bound('c:max', Infinity) }
}

/** Sums of decimals leave rests of binary fractions. */
const holds = (scale: Scale | undefined, value: number): boolean =>
  scale === undefined || (value >= scale.min - rest(scale.min) && value <= scale.max + rest(scale.max))
const rest = (bound: number): number => (Number.isFinite(bound) ? Math.abs(bound) * 1e-9 : 0)

/** How far marks reach along their axis: each value, or where each part of a heap that is seen ends. */
function endsOf(plot: XmlElement): readonly number[] {
  const series = childrenNamed(plot, 'c:ser')
  const grouping = child(plot, 'c:grouping')?.attributes.val
  const values = (one: XmlElement) => [...numbersIn(one, 'c:val'), ...numbersIn(one, 'c:yVal')]
  if (grouping === 'percentStacked') return []
  if (grouping !== 'stacked') return series.flatMap(one => values(one).map(({ value }) => value))
  const heaps = new Map<string, number>()
  return series.flatMap(one => {
    const properties = child(one, 'c:spPr')
    const seen = properties === undefined || child(properties, 'a:noFill') === undefined
    return values(one).flatMap(({ at, value }) => {
      const key = `${at} ${value < 0}`
      const end = (heaps.get(key) ?? 0) + value
      heaps.set(key, end)
      return seen ? [end] : []
    })
  })
}

const numbersIn = (series: XmlElement, name: string): readonly { readonly at: string; readonly value: number }[] =>
  childrenNamed(series, name).flatMap(holder =>
    within(holder, 'c:pt').flatMap(point => {
      const value = Number(textOf(child(point, 'c:v') ?? point))
      return Number.isFinite(value) ? [{ at: point.attributes.idx ?? '', value }] : []
    }),
  )

export function plots(chart: ReadPart): { name: string; element: XmlElement }[] {
  return chart
    .named('c:plotArea')
    .flatMap(elements)
    .filter(({ name }) => name.endsWith('Chart'))
    .map(element => ({ name: element.name, element }))
}

/** The elements of a name below a root, in document order; none inside another. */
export function within(root: XmlElement, name: string, found: XmlElement[] = []): XmlElement[] {
  for (const node of root.children) {
    if (!isElement(node)) continue
    if (node.name === name) found.push(node)
    else within(node, name, found)
  }
  return found
}
