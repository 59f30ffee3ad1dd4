import { error } from '../../base/diagnostic.ts'
import { given } from '../../base/given.ts'
import type { ChartKind } from '../../base/kinds/chart-kinds.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import type { Span } from '../../base/span.ts'
import type { ContextObject, ContextValue } from '../../template/context.ts'
import { scalarText, type YamlTree } from '../../yaml/yaml-tree.ts'
import { houseWord, type StoryContext, scope } from '../story-context.ts'
import type { Drawn, Point } from './drawn.ts'
import { labelsIn } from './labels.ts'

/** What a layout sees of one series whose every point has a value. */
export function seriesView(context: StoryContext, drawn: Drawn, tree: YamlTree): ContextObject {
  const points = drawn.series[0]?.points ?? []
  return scope({
    ...commonView(context, drawn, tree.span),
    max: Math.max(...points.map(({ value }) => value ?? 0)),
    points: points.map(point => pointView(point, tree.span)),
    highlight: highlightOf(drawn, tree),
  })
}

/** What stands out, by the names that the deck prints. */
function highlightOf({ printed }: Drawn, tree: YamlTree): SourcedText | undefined {
  const lit = (tree.kind === 'map' && labelsIn(tree.entries.get('highlight')?.value, [])) || []
  const [first] = lit
  return first && new SourcedText(lit.map(({ text }) => printed?.(text) ?? text).join('|'), first.span)
}

/** What a layout sees of a chart's data: all series, and how they are to be drawn. */
export function chartView(context: StoryContext, drawn: Drawn, kind: ChartKind, tree: YamlTree): ContextObject {
  const asked = tree.kind === 'map' ? tree.entries : new Map()
  const written = (key: string): SourcedText | undefined => {
    const value: YamlTree | undefined = asked.get(key)?.value
    const text = value && scalarText(value)
    return text === undefined ? undefined : new SourcedText(text, value!.span)
  }
  const as = (pattern: Pattern, key: string): SourcedText | undefined => checked(context, written(key), pattern)
  const sourced = (text: string): SourcedText => new SourcedText(text, tree.span)
  const scale = written('scale')
  const shared = scale && context.scales?.get(scale.text)
  return scope({
    ...commonView(context, drawn, tree.span),
    kind: new SourcedText(kind, tree.span),
    series: drawn.series.map(({ name, points }) =>
      scope({ name: new SourcedText(name, tree.span), points: points.map(point => pointView(point, tree.span)) }),
    ),
    base: drawn.base,
    beside: (drawn.beside ?? []).map(({ name, values }) =>
      scope({ name: sourced(name), values: sourced(values.join('|')) }),
    ),
    rounded: drawn.rounded,
    sort: as(SORTED, 'sort'),
    top: as(COUNT, 'top'),
    max: as(NUMBER, 'max') ?? (shared && new SourcedText(String(shared.max), scale!.span)),
    min: as(NUMBER, 'min') ?? (shared && shared.min < 0 ? new SourcedText(String(shared.min), scale!.span) : undefined),
    highlight: highlightOf(drawn, tree),
    'x-name': drawn.axes && new SourcedText(drawn.axes[0], tree.span),
    'y-name': drawn.axes && new SourcedText(drawn.axes[1], tree.span),
  })
}

interface Pattern {
  readonly is: RegExp
  readonly expected: string
}
const SORTED: Pattern = { is: /^(?:a|de)scending$/, expected: 'ascending or descending' }
const COUNT: Pattern = { is: /^[1-9]\d?$/, expected: 'a number from 1 to 99' }
const NUMBER: Pattern = { is: /^[-−]?\d+(?:\.\d+)?$/, expected: 'a number' }

function checked(
  context: StoryContext,
  written: SourcedText | undefined,
  { is, expected }: Pattern,
): SourcedText | undefined {
  if (written === undefined || is.test(written.text)) return written
  context.report(
    error('series-malformed', `Unexpected "${written.text}", expected ${expected}`, {
      span: written.span,
      help: `Write ${expected}.`,
    }),
  )
  return undefined
}

function commonView(
  context: StoryContext,
  { name, unit, series, counted, level, base }: Drawn,
  span: Span,
): Readonly<Record<string, ContextValue>> {
  const sourced = (text: string): SourcedText => new SourcedText(text, span)
  const gap = context.language === 'en' ? ' ' : ''
  const rows = series.map(one => {
    const all = one.points.map(({ label, text }) => `${label}${gap || ' '}${text}`)
    const said = all.join(houseWord(context, 'clause-comma'))
    return series.length === 1 ? said : `${one.name}${houseWord(context, 'says')}${said}`
  })
  return {
    text: sourced(rows.join(houseWord(context, 'clause-comma'))),
    name: sourced(name),
    unit: sourced(isWord(unit) ? '' : unit),
    'unit-word': isWord(unit) ? sourced(unit) : undefined,
    counted: counted ? sourced(houseWord(context, 'counted')) : undefined,
    level,
    ...given({ base }),
  }
}

const pointView = (
  { label, text, written, missing, qualifier, mark, across, total, names }: Point,
  span: Span,
): ContextObject => {
  const sourced = (words: string): SourcedText => new SourcedText(words, span)
  return scope({
    label: sourced(label),
    value: written,
    text: sourced(text),
    missing,
    qualifier: qualifier === undefined ? undefined : sourced(qualifier),
    mark: mark === undefined ? undefined : sourced(mark),
    across,
    total,
    names: names?.map(sourced),
  })
}

/** A sign or a measure word stands behind each number of a chart (41%, 3 km, 12家); a word (passengers, 个百分点) is said once. */
export const isWord = (unit: string): boolean => /^(?:[A-Za-z]|\p{Script=Han}){3}/u.test(unit)
