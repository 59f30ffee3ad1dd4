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

/** The data of a chart, and the records that it comes from. */
export interface Series {
  readonly view: ContextObject
  readonly ids: readonly string[]
}

/** Registers a head that the slide's author wrote, so that the evidence rules check it, and returns its text. */
export type SayHead = (head: YamlTree, index: number) => string | undefined

interface Point {
  readonly label: string
  readonly value: number
  /** The value as its record writes it, and where. */
  readonly written: SourcedText
  readonly text: string
  readonly names?: readonly string[]
}

interface Drawn {
  readonly name: string
  readonly unit: string
  readonly points: readonly Point[]
  readonly counted: boolean
  readonly level?: SourcedText
  readonly ids: readonly string[]
}

/**
 * A series slot: `{ figures: [F2, F3] }` or the list alone; the id of a figure with `per` or `values`; or
 * `{ groups: [{ head, items: [ids] }], unit }`, which counts lists.
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
  if (tree.kind === 'list') return ofFigures(context, idsOf(tree), tree.span)
  if (tree.kind === 'map') {
    const figures = tree.entries.get('figures')?.value
    if (figures !== undefined) return ofFigures(context, idsOf(figures), figures.span)
    const groups = tree.entries.get('groups')?.value
    const unit = tree.entries.get('unit')?.value
    const word = unit?.kind === 'text' ? unit.text : ''
    if (groups?.kind === 'list') return ofGroups(context, groups.items, word, tree.span, sayHead)
  }
  context.report(
    error('series-malformed', 'Unexpected series', {
      span: tree.span,
      help: 'Write [F2, F3], the id of a figure with `per` or `values`, or { groups: [{ head: …, items: [ids] }], unit: … }.',
    }),
  )
  return undefined
}

/** Figures side by side: of one unit and one level, each a number. */
function ofFigures(context: StoryContext, ids: readonly SourcedText[], span: Span): Drawn | undefined {
  const figures = ids.flatMap(sourced => figureOf(context, sourced.text, sourced.span) ?? [])
  const [first] = figures
  if (first === undefined || figures.length < ids.length) return undefined
  if (figures.length < 2) {
    const help = 'Show one number as a number.'
    context.report(error('series-too-short', 'Unexpected single figure, expected two at least', { span, help }))
  }
  for (const other of figures.slice(1)) {
    const units = [first, other].map(figure => unitOf(context, figure, span) ?? '')
    const levels = [first, other].map(figure => figure.level?.text ?? '')
    const [what, [one, two]] = units[0] !== units[1] ? ['unit', units] : ['level', levels]
    if (one === two) continue
    context.report(
      error('series-mixed', `${first.id} and ${other.id} differ in their ${what}: "${one}" and "${two}"`, {
        span,
        why: 'Bars on one axis are compared, and these cannot be.',
        help: 'Show them as numbers, each with its unit and level.',
      }),
    )
  }
  const points = figures.flatMap(figure => pointOf(context, figure, span) ?? [])
  const level = levelName(context, first, span)
  const unit = unitOf(context, first, span) ?? ''
  return {
    name: measureName(context, level?.text, unit) || inLanguage(context, first.what, first, 'what', span).text,
    unit,
    points,
    counted: figures.some(({ counted }) => counted !== undefined),
    ids: figures.map(({ id }) => id),
    ...given({ level }),
  }
}

/** What the bars of several figures have in common: their level, their unit. */
function measureName(context: StoryContext, level: string | undefined, unit: string): string {
  if (level === undefined || unit === '') return level ?? unit
  return `${level}${houseWord(context, 'open-bracket')}${unit}${houseWord(context, 'close-bracket')}`
}

function figureOf(context: StoryContext, id: string, span: Span): FigureRecord | undefined {
  const record = findRecord(context, id, span)
  if (record === undefined || record.kind === 'figure') return record
  context.report(
    error('series-of-no-figure', `${id} is a ${record.kind}, expected a figure`, {
      span,
      help: 'A chart draws figures.',
    }),
  )
  return undefined
}

function pointOf(context: StoryContext, figure: FigureRecord, span: Span): Point | undefined {
  const texts = figure.short ?? figure.what
  const label = inLanguage(context, texts, figure, figure.short === undefined ? 'what' : 'short', span).text
  if (figure.value.form === 'number')
    return {
      label,
      value: figure.value.value,
      written: inLanguage(context, figure.value.text, figure, 'value', span),
      text: recordText(context, figure, span),
    }
  context.report(
    error('series-of-no-number', `${figure.id} is no single number`, {
      span,
      why: 'Words, changes and ranges have no place on an axis.',
      help: 'Show it as text.',
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
