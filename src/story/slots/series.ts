import { error } from '../../base/diagnostic.ts'
import { given } from '../../base/given.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import type { Span } from '../../base/span.ts'
import type { FigureRecord } from '../../survey/model/survey.ts'
import type { ContextObject } from '../../template/context.ts'
import type { YamlTree } from '../../yaml/yaml-tree.ts'
import { findRecord, houseWord, inLanguage, type StoryContext, scope } from '../story-context.ts'
import { unitOf, withUnit } from '../words/figure-form.ts'
import { levelName, recordText } from '../words/record-text.ts'
import { idsOf } from '../words/words.ts'
import { type Drawn, figureOf, ofIds, type Point } from './series-figures.ts'
import { ofTable } from './series-table.ts'

/** The data of a chart, and the records that it comes from. */
export interface Series {
  readonly view: ContextObject
  readonly ids: readonly string[]
}

/** Registers a head that the slide's author wrote, so that the evidence rules check it, and returns its text. */
export type SayHead = (head: YamlTree, index: number) => string | undefined

/**
 * A series slot: `{ figures: [F2, F3] }` or the list alone; the id of a figure with `per` or `values`; or
 * `{ groups: [{ head, items: [ids] }], unit }`, which counts lists; `{ table, rows, columns }`, which takes cells.
 */
export function readSeries(
  context: StoryContext,
  tree: YamlTree,
  most: number | undefined,
  sayHead: SayHead,
): Series | undefined {
  const drawn = draw(context, tree, sayHead)
  if (drawn === undefined) return undefined
  const { points } = drawn
  if (most !== undefined && points.length > most) {
    context.report(
      error('series-too-long', `Unexpected ${points.length} points, expected ${most} at most`, {
        span: tree.span,
        why: 'Points that are left out would make the chart tell another story.',
        help: 'Use a table, or a figure that counts by something coarser.',
      }),
    )
  }
  return { view: seriesView(context, drawn, tree.span), ids: drawn.ids }
}

function draw(context: StoryContext, tree: YamlTree, sayHead: SayHead): Drawn | undefined {
  if (tree.kind === 'text') return ofOneFigure(context, tree.text, tree.span)
  if (tree.kind === 'list') return ofIds(context, idsOf(tree), tree.span)
  if (tree.kind === 'map') {
    if (tree.entries.has('table')) return ofTable(context, tree)
    const figures = tree.entries.get('figures')?.value
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
  const points = partsOf(context, figure, span)
  if (points.length === 0) {
    const help = 'Give it `counted` with `per`, or `values`; or name two figures: [F2, F3].'
    context.report(error('series-without-parts', `${id} has no parts to draw`, { span, help }))
    return undefined
  }
  const level = levelName(context, figure, span)
  return {
    name: inLanguage(context, figure.what, figure, 'what', span).text,
    unit: unitOf(context, figure, span) ?? '',
    points,
    counted: figure.counted !== undefined,
    ids: [id],
    ...given({ level }),
  }
}

function partsOf(context: StoryContext, figure: FigureRecord, span: Span): readonly Point[] {
  if (figure.value.form === 'series') {
    return figure.value.points.map(({ label, value, text }) => ({
      label: label.text,
      value,
      written: text,
      text: withUnit(context, figure, text.text, span),
    }))
  }
  return (figure.counted?.parts ?? []).map(({ key, value }) => {
    const record = context.survey.records.get(key)
    const label = record === undefined ? key : recordText(context, record, span)
    const written = new SourcedText(String(value), span)
    return { label, value, written, text: withUnit(context, figure, written.text, span) }
  })
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
  return points.length === 0
    ? undefined
    : { name: isWord(unit) ? unit : houseWord(context, 'counted'), unit, points, counted: true, ids }
}

function seriesView(context: StoryContext, { name, unit, points, counted, level }: Drawn, span: Span): ContextObject {
  const sourced = (text: string): SourcedText => new SourcedText(text, span)
  const gap = context.language === 'en' ? ' ' : ''
  const all = points.map(({ label, text }) => `${label}${gap || ' '}${text}`)
  return scope({
    text: sourced(all.join(houseWord(context, 'clause-comma'))),
    name: sourced(name),
    unit: sourced(isWord(unit) ? '' : unit),
    'unit-word': isWord(unit) ? sourced(unit) : undefined,
    max: Math.max(...points.map(({ value }) => value)),
    counted: counted ? sourced(houseWord(context, 'counted')) : undefined,
    level,
    points: points.map(point =>
      scope({
        label: sourced(point.label),
        value: point.written,
        text: sourced(point.text),
        names: point.names?.map(sourced),
      }),
    ),
  })
}

/** A sign or a measure word stands behind each number of a chart (41%, 3 km, 12家); a word (passengers) is said once. */
const isWord = (unit: string): boolean => /^[A-Za-z]{3}/.test(unit)
