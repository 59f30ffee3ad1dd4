import { error } from '../../base/diagnostic.ts'
import { given } from '../../base/given.ts'
import { type ChartKind, ruleOf } from '../../base/kinds/chart-kinds.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import type { Span } from '../../base/span.ts'
import { didYouMean } from '../../base/suggest.ts'
import type { FigureRecord } from '../../survey/model/survey.ts'
import type { SlotValue } from '../../template/spec/layout-spec.ts'
import type { YamlTree } from '../../yaml/yaml-tree.ts'
import { findRecord, houseWord, inLanguage, type StoryContext } from '../story-context.ts'
import { unitOf, withUnit } from '../words/figure-form.ts'
import { levelName, recordText } from '../words/record-text.ts'
import { idsOf } from '../words/words.ts'
import { BESIDE_KEYS } from './beside.ts'
import type { Drawn, Point, Series } from './drawn.ts'
import { figureOf, ofIds, seriesOf } from './of-figures.ts'
import { ofTable, ofWholeTable } from './of-table.ts'
import { readCells } from './read-cells.ts'
import { chartView, isWord, seriesView } from './view.ts'

/** Registers a head that the slide's author wrote, so that the evidence rules check it, and returns its text. */
type SayHead = (head: YamlTree, index: number) => string | undefined

/** The keys of data in a map: what is drawn, and how. */
const DATA_KEYS = ['table', 'rows', 'columns', 'series', 'x', 'totals', 'figures', 'groups', 'unit', 'highlight']
const LOOK_KEYS = ['sort', 'top', 'max', 'min', 'scale', ...BESIDE_KEYS]

/** Whether a key of a map is one of data: such a map names records as an id alone does. */
export const isDataKey = (key: string): boolean => DATA_KEYS.includes(key) || LOOK_KEYS.includes(key)

/** Slots of data: charts, one series, cells of a table. */
export const isOfData = (kind: SlotValue['kind']): boolean => kind === 'series' || kind === 'chart' || kind === 'cells'

/**
 * The data of a slot: `{ figures: [F2, F3] }` or the list alone; the id of a figure with `per` or `values`;
 * `{ groups: [{ head, items: [ids] }], unit }`, which counts lists; `{ table, rows, columns }`, which takes cells. A slot of
 * a kind of chart takes several series and missing values, and how they are drawn: sorted, highlighted, on which scale.
 */
export function readSeries(
  context: StoryContext,
  tree: YamlTree,
  slot: SlotValue,
  sayHead: SayHead,
): Series | undefined {
  if (slot.kind === 'cells') return readCells(context, tree, slot)
  checkKeys(context, tree, slot)
  const drawn = draw(context, tree, slot.chart, sayHead)
  if (drawn === undefined) return undefined
  const { ids, series } = drawn
  const points = series.flatMap(one => one.points)
  const most = slot.capacity?.zh
  const beside = slot.chart !== undefined && ruleOf(slot.chart).beside === true
  const needed = beside ? points.length : Math.max(...series.map(one => one.points.length))
  if (points.length < 2 && ids.length < 2)
    context.report(
      error('series-too-short', 'Unexpected single figure, expected two at least', {
        span: tree.span,
        help: 'Show one number as a number.',
      }),
    )
  if (most !== undefined && needed > most && !has(tree, 'top'))
    context.report(
      error('series-too-long', `Unexpected ${needed} points, expected ${most} at most`, {
        span: tree.span,
        why: 'Points that are left out would make the chart tell another story.',
        help: `Use a table, or a figure that counts by something coarser${slot.chart === undefined ? '' : `; or write \`top: ${Math.floor(most / (beside ? series.length : 1))}\`, which tells the rest below the chart`}.`,
      }),
    )
  if (slot.chart !== undefined) return { view: chartView(context, drawn, slot.chart, tree), ids }
  if (series.length > 1)
    context.report(
      error('series-several', `Unexpected ${series.length} series, expected one`, {
        span: tree.span,
        why: 'The layout draws one.',
        help: 'Name one row or one column; or take a layout whose slot is of the kind `chart`.',
      }),
    )
  for (const { missing, label } of points)
    if (missing !== undefined)
      context.report(
        error('cell-without-number', `“${label}” has no value: ${missing.text}`, {
          span: tree.span,
          why: 'The layout draws a bar for each.',
          help: 'Leave it out; or take a layout whose slot is of the kind `chart`, which says what is missing.',
          trace: [{ label: 'the cell is here', span: missing.span }],
        }),
      )
  return { view: seriesView(context, drawn, tree), ids }
}

const has = (tree: YamlTree, key: string): boolean => tree.kind === 'map' && tree.entries.has(key)

function checkKeys(context: StoryContext, tree: YamlTree, slot: SlotValue): void {
  if (tree.kind !== 'map') return
  const known = slot.chart === undefined ? DATA_KEYS : [...DATA_KEYS, ...LOOK_KEYS]
  for (const { key } of tree.entries.values())
    if (!known.includes(key.text))
      context.report(
        error('series-key', `Unexpected key "${key.text}" in the data of a chart`, {
          span: key.span,
          help: LOOK_KEYS.includes(key.text)
            ? 'Only a slot of the kind `chart` takes it: use a layout that has one.'
            : didYouMean(key.text, known),
        }),
      )
}

/** What is drawn of the data; undefined after a fault, which is reported. */
export function draw(
  context: StoryContext,
  tree: YamlTree,
  kind: ChartKind | undefined,
  sayHead: SayHead,
): Drawn | undefined {
  if (tree.kind === 'text') {
    const isTable = context.survey.records.get(tree.text)?.kind === 'table'
    return isTable ? ofWholeTable(context, tree, kind) : ofOneFigure(context, tree.text, tree.span)
  }
  if (tree.kind === 'list') return ofIds(context, idsOf(tree), tree.span)
  if (tree.kind === 'map') {
    if (tree.entries.has('table')) return ofTable(context, tree, kind)
    const figures = tree.entries.get('figures')?.value
    if (figures?.kind === 'text') return ofOneFigure(context, figures.text, figures.span)
    if (figures !== undefined) return ofIds(context, idsOf(figures), figures.span)
    const groups = tree.entries.get('groups')?.value
    const unit = tree.entries.get('unit')?.value
    const word = unit?.kind === 'text' ? unit.text : ''
    if (groups?.kind === 'list') return ofGroups(context, groups.items, word, tree.span, sayHead)
  }
  context.report(
    error('series-malformed', 'Unexpected series', {
      span: tree.span,
      help: 'Write [F2, F3], the id of a figure with `per` or `values`, { groups: [{ head: …, items: [ids] }], unit: … }, or { table: G1, rows: [labels], columns: [labels] }.',
    }),
  )
  return undefined
}

/** One figure with parts: a count split by something, or values by label. */
function ofOneFigure(context: StoryContext, id: string, span: Span): Drawn | undefined {
  const figure = figureOf(context, id, span)
  if (figure === undefined) return undefined
  const points =
    figure.value.form === 'series' ? seriesOf(context, figure, span).points : partsOf(context, figure, span)
  if (points.length === 0) {
    const help = 'Give it `counted` with `per`, or `values`; or name two figures: [F2, F3].'
    context.report(error('series-without-parts', `${id} has no parts to draw`, { span, help }))
    return undefined
  }
  const name = inLanguage(context, figure.what, figure, 'what', span).text
  return {
    name,
    unit: unitOf(context, figure, span) ?? '',
    series: [{ name, points }],
    counted: figure.counted !== undefined,
    ids: [id],
    printed: key => partName(context, key, span),
    ...given({ level: levelName(context, figure, span) }),
  }
}

/** The parts of a count. */
const partsOf = (context: StoryContext, figure: FigureRecord, span: Span): readonly Point[] =>
  (figure.counted?.parts ?? []).map(({ key, value }) => {
    const written = new SourcedText(String(value), span)
    return { label: partName(context, key, span), value, written, text: withUnit(context, figure, written.text, span) }
  })

/** A part is named by the record whose id it is, or by itself. */
function partName(context: StoryContext, key: string, span: Span): string {
  const record = context.survey.records.get(key)
  return record === undefined ? key : recordText(context, record, span)
}

/** Lists that are counted on the spot; the heads are words of the slide. */
function ofGroups(
  context: StoryContext,
  groups: readonly YamlTree[],
  unit: string,
  span: Span,
  sayHead: SayHead,
): Drawn | undefined {
  const ids: string[] = []
  const points = groups.flatMap((group, index) => {
    const words = group.kind === 'map' ? group.entries.get('head')?.value : undefined
    const head = words === undefined ? undefined : sayHead(words, index)
    const items = group.kind === 'map' ? idsOf(group.entries.get('items')?.value) : []
    if (head === undefined || items.length === 0) {
      const help = 'A group is { head: …, items: [ids] }.'
      context.report(error('series-malformed', 'Unexpected group of a series', { span: group.span, help }))
      return []
    }
    const records = items.flatMap(item => findRecord(context, item.text, item.span) ?? [])
    ids.push(...records.map(({ id }) => id))
    const names = records.map(record => recordText(context, record, span))
    const gap = context.language === 'en' && unit !== '' ? ' ' : ''
    const written = new SourcedText(String(records.length), group.span)
    return [{ label: head, value: records.length, written, text: `${written.text}${gap}${unit}`, names }]
  })
  const name = isWord(unit) ? unit : houseWord(context, 'counted')
  return points.length === 0 ? undefined : { name, unit, series: [{ name, points }], counted: true, ids }
}
