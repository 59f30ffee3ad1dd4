import { type ChartKind, ruleOf } from '../../src/base/kinds/chart-kinds.ts'
import { SourcedText } from '../../src/base/sourced-text.ts'
import { pointSpan } from '../../src/base/span.ts'
import type { Story, StorySlide } from '../../src/story/story.ts'
import type { ContextObject, ContextValue } from '../../src/template/context.ts'
import type { LayoutSpec } from '../../src/template/spec/layout-spec.ts'
import { type Shape, shapeOfLayout } from '../../src/template/spec/shape.ts'

/** Leaves of a made-up YAML file, one line each in the order in which they are made. */
export const leaf = (text: string, line = 1): SourcedText => new SourcedText(text, pointSpan('story.yaml', line, 1))

export const scope = (fields: Record<string, ContextValue>): ContextObject => Object.assign(Object.create(null), fields)

/** What every slide has beside its slots. */
export const reserved = (fields: Record<string, ContextValue> = {}): ContextObject =>
  scope({
    title: scope({ text: leaf('标题') }),
    foot: leaf('来源'),
    speakers: [],
    slide: scope({ id: leaf('T01'), number: 2 }),
    sections: [scope({ name: leaf('一节'), current: true, past: false, index: 0 })],
    section: leaf('一节'),
    appendix: false,
    deck: scope({ title: leaf('题目'), for: leaf('给谁') }),
    event: scope({}),
    theme: scope({ id: leaf('briefing'), tracker: leaf('names'), cover: leaf('lever') }),
    language: leaf('zh'),
    ...fields,
  })

export const slideOf = (layout: string, context: ContextObject, id = 'T01'): StorySlide => ({
  id,
  layout,
  context,
  notes: [],
  texts: [],
  shown: [],
  span: pointSpan('story.yaml', 100, 3),
})

export const storyOf = (slides: readonly StorySlide[], language: Story['language'] = 'zh'): Story => ({
  audience: 'sample',
  language,
  output: 'sample',
  theme: 'briefing',
  title: leaf('题目'),
  keywords: [],
  slides,
  glossary: [],
  forbidden: [],
  records: [],
  open: [],
})

/** A context that fills a layout's slots: with all that is optional and `most` items, or with nothing more than it must. */
export function sampleContext(layout: LayoutSpec, full: boolean, most = 3): ContextObject {
  const context = fill(shapeOfLayout(layout), '样', full, most) as ContextObject
  const charts = layout.slots.flatMap(({ name, value }) =>
    'chart' in value && value.chart !== undefined ? [[name, chartContext(value.chart, full)] as const] : [],
  )
  return scope({ ...context, ...Object.fromEntries(charts) })
}

const HOSTILE = `<&"'{{x}}]]>`

/** Data that a kind of chart takes, under names that no markup may be broken by. */
function chartContext(kind: ChartKind, full: boolean): ContextObject {
  const { series, points, dated, paired, whole, rows } = ruleOf(kind)
  const [many, long] = [Math.max(series[0], full ? Math.min(2, series[1]) : 1), Math.min(points[1], 3)]
  const value = (at: number, index: number): string =>
    whole === 'series'
      ? ['50', '30', '20'][index]!
      : whole === undefined
        ? `${10 + 7 * at + 3 * index}`
        : `${Math.floor(100 / many) + (at === 0 ? 100 % many : 0)}`
  const optional = {
    base: leaf(`base${HOSTILE}`),
    level: leaf(`level${HOSTILE}`),
    'unit-word': leaf(`unit${HOSTILE}`),
    counted: leaf(`counted${HOSTILE}`),
    max: leaf('200'),
    ...(dated ? {} : { sort: leaf('descending'), top: leaf('2') }),
    highlight: leaf('max'),
    'x-name': leaf(`across${HOSTILE}`),
    'y-name': leaf(`up${HOSTILE}`),
  }
  return scope({
    text: leaf(`text${HOSTILE}`),
    name: leaf(`name${HOSTILE}`),
    kind: leaf(kind),
    unit: leaf('%'),
    ...(full ? optional : {}),
    beside:
      full && rows ? [scope({ name: leaf(`net${HOSTILE}`), values: leaf(Array(long).fill('+1').join('|')) })] : [],
    series: Array.from({ length: many }, (_, at) =>
      scope({
        name: leaf(`series ${at}${HOSTILE}`),
        points: Array.from({ length: long }, (__, index) =>
          scope({
            label: leaf(dated ? `${2020 + index}` : `label ${index}${HOSTILE}`),
            text: leaf('text'),
            value: leaf(value(at, index)),
            ...(paired ? { across: leaf(`${index + 1}`) } : {}),
            ...(full ? { mark: leaf(`*${HOSTILE}`), qualifier: leaf(`about${HOSTILE}`) } : {}),
          }),
        ),
      }),
    ),
  })
}

/** Values that the markup takes in one form only. */
const GIVEN: Readonly<Record<string, string>> = {
  value: '1',
  start: '1',
  span: '1',
  heat: 'heat-3',
  fit: 'contain',
  focus: 'top',
  link: '#T01',
  highlight: 'max',
  direction: 'up',
  tone: 'muted',
}

function fill(shape: Shape, name: string, full: boolean, most: number): ContextValue {
  switch (shape.kind) {
    case 'leaf':
      return leaf(GIVEN[name] ?? `${name}<&"'{{x}}]]>`)
    case 'number':
      return 1
    case 'boolean':
      return full
    case 'list':
      return Array.from({ length: full ? Math.max(shape.min, most) : shape.min }, () =>
        fill(shape.item, name, full, most),
      )
    case 'record': {
      const fields = [...shape.fields].filter(([, field]) => full || !field.optional)
      return scope(
        Object.fromEntries(
          fields.map(([key, field]) => [key, fill(field.shape, shape.name === 'number' ? 'value' : key, full, most)]),
        ),
      )
    }
    case 'unknown':
      return undefined
  }
}
