import { child, childrenNamed, textOf, type XmlElement } from '../../xml.ts'
import { type Check, repeated } from '../check.ts'
import type { ReadPart } from '../read-deck.ts'
import { MARK_CHECKS, plots, within } from './mark-checks.ts'
import { cachesOf, readSheet } from './workbook.ts'

/** Charts and the workbooks behind them. */
export const CHART_CHECKS: readonly Check[] = [
  {
    code: 'file-chart-label-place',
    why: 'A label placed where its kind of chart has no such place makes PowerPoint repair the file.',
    of: 'charts',
    each: function* (chart) {
      for (const { name, element } of plots(chart)) {
        const allowed = placesOf(name, element)
        for (const place of within(element, 'c:dLblPos')) {
          if (!allowed.includes(place.attributes.val ?? ''))
            yield `${chart.name}: ${name} has no label place ${place.attributes.val}`
        }
      }
    },
  },
  {
    code: 'file-chart-number',
    why: 'A value that is no number is drawn as nothing, or the chart refused.',
    of: 'charts',
    each: function* (chart) {
      for (const cache of chart.named('c:numCache')) {
        for (const point of childrenNamed(cache, 'c:pt')) {
          const value = textOf(child(point, 'c:v') ?? point)
          if (value.trim() === '' || !Number.isFinite(Number(value)))
            yield `${chart.name}: a point has the value “${value}”`
        }
      }
    },
  },
  {
    code: 'file-chart-format',
    why: 'Excel and PowerPoint take no number format in which `General` stands beside a literal (ECMA-376 Part 1, 18.8.31).',
    of: 'charts',
    each: function* (chart) {
      const codes = [
        ...chart.named('c:numFmt').map(({ attributes }) => attributes.formatCode ?? ''),
        ...chart.named('c:formatCode').map(textOf),
      ]
      for (const code of codes) if (!isFormat(code)) yield `${chart.name}: “${code}” is no number format`
    },
  },
  {
    code: 'file-chart-points',
    why: 'A cache that counts other points than it has shows bars of nothing.',
    of: 'charts',
    each: function* (chart) {
      for (const cache of [...chart.named('c:numCache'), ...chart.named('c:strCache')]) {
        const count = Number(child(cache, 'c:ptCount')?.attributes.val)
        const places = childrenNamed(cache, 'c:pt').map(({ attributes }) => attributes.idx ?? '')
        if (repeated(places).length > 0) yield `${chart.name}: a point stands twice`
        if (places.some(place => !(Number(place) < count)))
          yield `${chart.name}: a point lies beyond the ${count} that are counted`
      }
      for (const one of chart.named('c:ser')) {
        const [labels, values] = [cacheCount(one, 'c:cat'), cacheCount(one, 'c:val')]
        if (labels !== values) yield `${chart.name}: ${labels} categories and ${values} values`
        const [across, up] = [cacheCount(one, 'c:xVal'), cacheCount(one, 'c:yVal')]
        if (across !== up) yield `${chart.name}: ${across} values across and ${up} up`
      }
    },
  },
  {
    code: 'file-chart-workbook',
    why: 'When someone edits the data, the chart changes to what the workbook says.',
    of: 'charts',
    each: function* (chart, deck) {
      const target = deck.relationships.get(chart.name)?.find(({ kind }) => kind === 'package')?.target
      const part = target === undefined ? undefined : deck.blobs.get(target)
      if (part === undefined) {
        yield `${chart.name} has no workbook`
        return
      }
      if (child(chart.root, 'c:externalData') === undefined) yield `${chart.name} does not name its workbook`
      yield* difference(chart, part)
    },
  },
  {
    code: 'file-chart-axes',
    why: 'A chart whose axes are missing, or do not name each other, is refused.',
    of: 'charts',
    each: function* (chart) {
      const axes = AXIS_KINDS.flatMap(name => chart.named(name))
      const ids = axes.map(axis => child(axis, 'c:axId')?.attributes.val ?? '')
      for (const id of repeated(ids)) yield `${chart.name}: axis ${id} stands twice`
      for (const axis of axes) {
        const crossed = child(axis, 'c:crossAx')?.attributes.val ?? ''
        if (!ids.includes(crossed)) yield `${chart.name}: an axis crosses ${crossed}, which is not there`
      }
      for (const { name, element } of plots(chart)) {
        const used = childrenNamed(element, 'c:axId').map(({ attributes }) => attributes.val ?? '')
        const wanted = AXES[name] ?? 2
        if (used.length !== wanted) yield `${chart.name}: ${name} names ${used.length} axes, not ${wanted}`
        for (const id of used)
          if (!ids.includes(id)) yield `${chart.name}: ${name} names axis ${id}, which is not there`
      }
    },
  },
  {
    code: 'file-chart-series',
    why: 'Two series with one number make PowerPoint repair the file; one without a fill takes a colour of Office’s.',
    of: 'charts',
    each: function* (chart) {
      const series = chart.named('c:ser')
      for (const key of ['c:idx', 'c:order']) {
        for (const number of repeated(series.map(one => child(one, key)?.attributes.val ?? '')))
          yield `${chart.name}: ${key} ${number} stands twice`
      }
      for (const one of series) if (child(one, 'c:spPr') === undefined) yield `${chart.name}: a series has no fill`
      if (series.length === 0) yield `${chart.name} has no series`
    },
  },
  {
    code: 'file-chart-language',
    why: 'A chart without a language takes the reader’s own for its numbers and words.',
    of: 'charts',
    each: function* (chart) {
      if (child(chart.root, 'c:lang') === undefined) yield `${chart.name} has no language`
    },
  },
  {
    code: 'file-chart-corners',
    why: 'Unless it says otherwise, a chart’s frame has round corners.',
    of: 'charts',
    each: function* (chart) {
      if (child(chart.root, 'c:roundedCorners')?.attributes.val !== '0') yield `${chart.name} has round corners`
    },
  },
  {
    code: 'file-chart-style',
    why: 'Without its style and colour parts, resetting a chart falls back to Office’s own look.',
    of: 'charts',
    each: function* ({ name }, deck) {
      const kinds = new Set(deck.relationships.get(name)?.map(({ kind }) => kind))
      for (const kind of ['chartStyle', 'chartColorStyle']) if (!kinds.has(kind)) yield `${name} has no ${kind}`
    },
  },
  {
    code: 'file-chart-gap',
    why: 'Bars without a gap of their own take the program’s; one out of range makes PowerPoint repair the file.',
    of: 'charts',
    each: function* (chart) {
      for (const { name, element } of plots(chart).filter(({ name }) => name in BAR_RANGES)) {
        for (const [key, { least, most, needed }] of Object.entries(BAR_RANGES[name]!)) {
          const given = child(element, key)
          if (given === undefined && needed) yield `${chart.name}: ${name} has no ${key}`
          if (given === undefined) continue
          const value = Number(given.attributes.val ?? 'none')
          if (!Number.isInteger(value) || value < least || value > most)
            yield `${chart.name}: ${key} is ${given.attributes.val}, not ${least} to ${most}`
        }
      }
    },
  },
  {
    code: 'file-chart-zero',
    why: 'Bars that do not start at zero lie about the difference between them.',
    of: 'charts',
    each: function* (chart) {
      const used = chart.named('c:barChart').flatMap(bars => childrenNamed(bars, 'c:axId').map(id => id.attributes.val))
      for (const axis of chart.named('c:valAx').filter(own => used.includes(child(own, 'c:axId')?.attributes.val))) {
        const low = child(child(axis, 'c:scaling') ?? axis, 'c:min')?.attributes.val
        if (low === undefined || Number(low) > 0)
          yield `${chart.name}: the value axis starts at ${low ?? 'a value of the program’s choice'}`
      }
    },
  },
  ...MARK_CHECKS,
]

/** `General` alone, a date, else up to four sections of literals and digits: what layouts and locales of ours write, and no more. */
const SECTION = /^(?:"[^"]*"|\\.|[-+$ ])*(?:#,##)?0(?:\.0+)?%?(?:"[^"]*"|\\.)*$/

const DATE = /^yyyy(?:-mm(?:-dd)?)?$/

function isFormat(code: string): boolean {
  if (DATE.test(code)) return true
  const sections = (code.match(/(?:"[^"]*"|\\.|[^;"\\])+|;(?=;|$)/g) ?? []).filter(part => part !== ';')
  return code === 'General' || (sections.length > 0 && sections.length <= 4 && sections.every(one => SECTION.test(one)))
}

interface Range {
  readonly least: number
  readonly most: number
  readonly needed: boolean
}

const GAP: Range = { least: 0, most: 500, needed: true }

/** Whole percents of a bar’s width (ECMA-376 Part 1, ST_GapAmount and ST_Overlap). */
const BAR_RANGES: Readonly<Record<string, Readonly<Record<string, Range>>>> = {
  'c:barChart': { 'c:gapWidth': GAP, 'c:overlap': { least: -100, most: 100, needed: false } },
  'c:bar3DChart': { 'c:gapWidth': GAP },
}

const AXIS_KINDS = ['c:catAx', 'c:valAx', 'c:dateAx', 'c:serAx']

const AXES: Readonly<Record<string, number>> = {
  'c:bar3DChart': 3,
  'c:pieChart': 0,
  'c:doughnutChart': 0,
  'c:pie3DChart': 0,
}

const IN_BAR = ['ctr', 'inEnd', 'inBase']
const AROUND = ['t', 'b', 'l', 'r', 'ctr']
const PLACES: Readonly<Record<string, readonly string[]>> = {
  'c:lineChart': AROUND,
  'c:scatterChart': AROUND,
  'c:bubbleChart': AROUND,
  'c:pieChart': ['bestFit', 'ctr', 'inEnd', 'outEnd'],
  'c:radarChart': ['outEnd'],
}

/** Where the labels of a kind of chart may stand ([MS-OI29500] 2.1.1487). */
function placesOf(name: string, plot: XmlElement): readonly string[] {
  if (name !== 'c:barChart') return PLACES[name] ?? []
  return child(plot, 'c:grouping')?.attributes.val === 'clustered' ? [...IN_BAR, 'outEnd'] : IN_BAR
}

function cacheCount(series: XmlElement, name: string): string | undefined {
  const holder = child(series, name)
  return holder === undefined ? undefined : within(holder, 'c:ptCount')[0]?.attributes.val
}

/** How a workbook differs from what the chart shows. */
function* difference(chart: ReadPart, workbook: Uint8Array): Generator<string> {
  const shown = [...cachesOf(chart.root)]
  let sheet: ReturnType<typeof readSheet>
  try {
    sheet = readSheet(workbook)
  } catch (fault) {
    yield `${chart.name}: its workbook cannot be read (${fault instanceof Error ? fault.message : fault})`
    return
  }
  const { stored, named } = sheet
  for (const [address, value] of shown) {
    if (stored.get(address) !== value)
      yield `${chart.name} shows ${value} where its workbook has ${stored.get(address) ?? 'nothing'} (${address})`
  }
  const places = new Set(shown.map(([address]) => address))
  for (const [address, value] of stored) {
    // What is shown may be computed from other cells; names of columns and rows are for readers.
    const isName = typeof value === 'string' && /^(?:[A-Z]+1|A\d+)$/.test(address)
    if (!places.has(address) && !named.has(address) && !isName)
      yield `${chart.name}: its workbook has a value at ${address} that the chart does not show`
  }
}
