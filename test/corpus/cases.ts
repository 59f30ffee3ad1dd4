import type { ChartKind } from '../../src/base/kinds/chart-kinds.ts'
import type { Language } from '../../src/base/language.ts'
import { RULES } from '../../src/markup/attributes.ts'
import { ELEMENTS, type ElementName } from '../../src/markup/nodes.ts'
import type { Theme } from '../../src/theme/theme.ts'
import { CHART_SAMPLES } from '../support/chart-samples.ts'
import { valuesOf } from './values.ts'
import { HOSTILE_WORDS, NO_XML, PATHS } from './words.ts'

/** One small slide: an element with one attribute of one value, or with hostile words in it. */
export interface CorpusCase {
  readonly what: string
  readonly markup: string
  /** Speaker notes and section: words from the story, not from the markup. */
  readonly spoken?: string
  /** Absent: every other case is English. */
  readonly language?: Language
}

/** Values of one attribute of one element, where there are more. Other elements have the others. */
const MOST = 4

/**
 * Every element with every attribute that it may carry, and with all kinds of words. An attribute that many elements have
 * takes a mild value and then others in turns, so that each of them stands somewhere.
 */
export function corpusCases(theme: Theme): CorpusCase[] {
  const turns = new Map<string, number>()
  const someOf = (attribute: string, [mild, ...others]: readonly string[]): readonly string[] => {
    if (others.length < MOST) return [mild!, ...others]
    const from = turns.get(attribute) ?? 0
    turns.set(attribute, from + MOST - 1)
    return [mild!, ...Array.from({ length: MOST - 1 }, (_, at) => others[(from + at) % others.length]!)]
  }
  const spoken = HOSTILE_WORDS.map(words => ({
    what: `notes and section: ${shown(words)}`,
    markup: slide('<title>Case 案例</title>', '<text>words</text>'),
    // A paragraph of the notes is one line: the story sees to it.
    spoken: words.replaceAll('\n', ' '),
  }))
  const elements = ELEMENTS.flatMap(name => [
    ...Object.entries(RULES[name].attributes).flatMap(([attribute, kind]) =>
      someOf(attribute, valuesOf(kind, theme)).map(value => ({
        what: `<${name} ${attribute}="${shown(value)}">`,
        markup: slideWith(name, { [attribute]: value }, 'words', attribute),
      })),
    ),
    ...(WORDY.includes(name) ? [...HOSTILE_WORDS, ...NO_XML, ...PATHS] : []).map(words => ({
      what: `<${name}>${shown(words)}`,
      markup: slideWith(name, {}, words),
    })),
  ])
  return [...elements, ...charts(theme), ...spoken]
}

/** Charts of every kind; with what only some kinds have, and with hostile words for each of their own. */
function charts(theme: Theme): readonly CorpusCase[] {
  const of = (what: string, chart: string): CorpusCase => ({ what, markup: slide('<title>Case 案例</title>', chart) })
  const kinds = CHART_SAMPLES.flatMap(({ kind, what, markup }, at) => {
    const words = escapeAttribute(HOSTILE_WORDS[at % HOSTILE_WORDS.length]!)
    const first = /(?:<series name|label)="([^"]*)"/.exec(markup.zh)![1]!
    return [
      of(`<chart kind="${kind}"> ${what}`, markup.zh),
      of(
        `<chart kind="${kind}"> with words`,
        markup.zh.replaceAll(`"${first}"`, () => `"${words}"`),
      ),
    ]
  })
  const own = OWN.flatMap(([kind, element, attribute]) => {
    const { markup } = CHART_SAMPLES.find(sample => sample.kind === kind)!
    const there = new RegExp(` ${attribute}="[^"]*"`)
    const values = valuesOf(RULES[element].attributes[attribute]!, theme).slice(0, MOST)
    const cases = values.map(value => {
      const written = ` ${attribute}="${escapeAttribute(value)}"`
      const chart = there.test(markup.zh)
        ? markup.zh.replace(there, () => written)
        : markup.zh.replace(`<${element}`, () => `<${element}${written}`)
      return of(`<${element} ${attribute}="${shown(value)}">`, chart)
    })
    return [of(`<${element} ${attribute}=…> as in its sample`, markup.zh), ...cases]
  })
  return [...kinds, ...own]
}

/** What only some kinds of chart have. */
const OWN: readonly (readonly [ChartKind, 'chart' | 'point', string])[] = [
  ['scatter', 'chart', 'min'],
  ['scatter', 'chart', 'x-name'],
  ['scatter', 'chart', 'y-name'],
  ['scatter', 'point', 'x-value'],
  ['waterfall', 'point', 'total'],
  ['bar', 'chart', 'highlight'],
  ['bar', 'point', 'missing'],
]

const WORDY: readonly ElementName[] = ['text', 'title', 'list', 'p', 'run', 'shape', 'td']

const shown = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text).slice(1, -1)

/** Attributes that only a child of a drawing has: the element then stands in one. */
const LOCAL = ['x', 'y', 'x1', 'y1', 'x2', 'y2']

type Attributes = Readonly<Record<string, string>>

function slideWith(name: ElementName, attributes: Attributes, words: string, varied = ''): string {
  const fixed = LOCAL.includes(varied) ? { ...PLACED[name], ...attributes } : attributes
  const own = { ...REQUIRED[name], ...fixed }
  const element = tag(name, own, CONTENT[name](escapeText(words)))
  if (name === 'slide')
    return tag('slide', own, '<column margin-top="60" padding="0 48"><title>Case</title><text>words</text></column>')
  if (name === 'title')
    return slide(varied === 'layer' ? `<column width="300" height="60">${element}</column>` : element, '')
  return slide('<title>Case 案例</title>', LOCAL.includes(varied) ? inDrawing(element) : AROUND[name](element))
}

export const slide = (title: string, body: string): string =>
  `<slide padding="60 48 40">${title}<column flex="1" gap="m">${body}</column></slide>`
const inDrawing = (element: string): string => `<drawing size="400 200" alt="d" width="400">${element}</drawing>`

const REQUIRED: Readonly<Partial<Record<ElementName, Attributes>>> = {
  grid: { columns: '2', width: '500' },
  shape: { kind: 'rect' },
  connector: { from: 'one', to: 'two' },
  drawing: { size: '400 200', alt: 'a drawing', width: '400' },
  polyline: { points: '0,0 40,20 80,0' },
  image: { src: 'red.png', alt: 'a red dot' },
  icon: { of: 'dot', alt: 'an icon' },
  chart: { kind: 'column', alt: 'a chart', height: '200' },
  series: { name: 'one' },
  point: { label: 'first', value: '3' },
  beside: { name: 'Net', values: '+3' },
}

const PLACED: Readonly<Partial<Record<ElementName, Attributes>>> = {
  shape: { x: '10', y: '10', width: '90', height: '40' },
  text: { x: '10', y: '10', width: '90', height: '40' },
  rule: { x1: '0', y1: '0', x2: '90', y2: '40' },
}

const CONTENT: Readonly<Record<ElementName, (words: string) => string>> = {
  slide: () => '',
  row: () => '<text>one</text><text>two</text>',
  column: () => '<text>one</text><text>two</text>',
  grid: () => '<text>one</text><text>two</text><text>three</text>',
  spacer: () => '',
  text: words => words,
  title: words => words || 'Case',
  list: words => `<p>${words}</p><p>second 第二</p>`,
  p: words => words,
  run: words => words,
  shape: words => words,
  rule: () => '',
  connector: () => '',
  drawing: () => '<shape kind="ellipse" x="10" y="10" width="60" height="40"/><polyline points="0,0 50,50"/>',
  polyline: () => '',
  image: () => '',
  icon: () => '',
  chart: () => '<point label="one" value="3"/><point label="二" value="0"/><point label="three" value="-1.5"/>',
  series: () => '<point label="one" value="3"/><point label="二" value="0"/>',
  point: () => '',
  beside: () => '',
  table: () => '<tr head="true"><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr>',
  col: () => '',
  tr: () => '<td>c</td><td>d</td>',
  td: words => words,
}

const between = (before: string, after: string) => (element: string) => `${before}${element}${after}`
const alone = between('', '')
const ENDS =
  '<shape id="one" kind="rect" width="80" height="40">one</shape><spacer/><shape id="two" kind="ellipse" width="80" height="40">two</shape>'

/** Where an element stands. */
const AROUND: Readonly<Record<ElementName, (element: string) => string>> = {
  slide: alone,
  row: alone,
  column: alone,
  grid: alone,
  spacer: between('<row><text>one</text>', '<text>two</text></row>'),
  text: alone,
  title: alone,
  list: alone,
  p: between('<text>', '<p>second</p></text>'),
  run: between('<text>before ', ' after 之后</text>'),
  shape: alone,
  rule: alone,
  connector: between(`<row>${ENDS}`, '</row>'),
  drawing: alone,
  polyline: inDrawing,
  image: between('<column width="300" height="320">', '</column>'),
  icon: between('<column width="300" height="320">', '</column>'),
  chart: alone,
  series: between(
    '<chart kind="column" alt="a chart" flex="1" categories="shown">',
    '<series name="two"><point label="one" value="1"/><point label="二" value="-2"/></series></chart>',
  ),
  point: between(
    '<chart kind="bar" alt="a chart" flex="1" categories="shown">',
    '<point label="last" value="1"/></chart>',
  ),
  beside: between(
    '<chart kind="bar" alt="a chart" flex="1" categories="shown"><point label="一" value="3"/>',
    '</chart>',
  ),
  table: alone,
  col: between('<table>', '<col/><tr head="true"><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>'),
  tr: between('<table><tr head="true"><td>a</td><td>b</td></tr>', '<tr><td>e</td><td>f</td></tr></table>'),
  td: between(
    '<table><tr head="true"><td>a</td><td>b</td></tr><tr>',
    '<td>d</td></tr><tr><td>e</td><td>f</td></tr></table>',
  ),
}

function tag(name: string, attributes: Attributes, content: string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
  return `<${name}${written.join('')}>${content}</${name}>`
}

const escapeText = (text: string): string => text.replace(/[&<>]/g, sign => ENTITIES[sign] ?? sign)
const escapeAttribute = (text: string): string => text.replace(/[&<>"\n\t]/g, sign => ENTITIES[sign] ?? sign)
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
}
