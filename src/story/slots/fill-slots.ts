import { error } from '../../base/diagnostic.ts'
import { given } from '../../base/given.ts'
import { parseReference } from '../../base/reference.ts'
import { SLIDE_KEYS } from '../../base/slide-keys.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import type { Span } from '../../base/span.ts'
import { certain, didYouMean } from '../../base/suggest.ts'
import type { ContextObject, ContextValue } from '../../template/context.ts'
import type { LayoutSpec, SlotKind, SlotSpec, SlotValue } from '../../template/spec/layout-spec.ts'
import type { YamlEntry, YamlTree } from '../../yaml/yaml-tree.ts'
import { isDataKey, isOfData, readSeries } from '../series/read-series.ts'
import { type SlideText, type SlideTextPlace, said } from '../slide-content.ts'
import { findRecord, type StoryContext, scope } from '../story-context.ts'
import { resolveWords, type WordsContext } from '../words/resolve-words.ts'
import { recordView } from '../words/views.ts'
import { idsOf, parseWords } from '../words/words.ts'
import { overCapacity } from './capacity.ts'
import { changeView } from './change-view.ts'
import { imageView } from './image-view.ts'
import { MARK_ROOM, matrixView } from './matrix.ts'
import { slideView } from './slide-view.ts'
import { spreadDates } from './spread-dates.ts'
import { reject, wrongShape } from './wrong-kind.ts'

/** Collects the texts and records of the filled slots. */
export interface Filling {
  readonly context: StoryContext
  readonly layout: LayoutSpec
  readonly texts: SlideText[]
  readonly show: (id: string, span: Span) => void
  /** Notes that the slide shows a number that it computes itself. */
  readonly calculate: () => void
}

type Entries = ReadonlyMap<string, YamlEntry>
type Around = Omit<WordsContext, 'place' | 'path'>

/** Keys of items that are no slots: they name vouchers. */
const VOUCHER_KEYS = ['from', 'ours']

/**
 * Fills a layout's slots and checks the values against their specs. It reports every fault and leaves out the values at
 * fault.
 */
export function fillSlots(
  filling: Filling,
  specs: readonly SlotSpec[],
  entries: Entries,
  around: Around,
  span: Span,
  path = '',
): ContextObject {
  const { context, layout } = filling
  const known = [...specs.map(spec => spec.name), ...(path === '' ? SLIDE_KEYS : VOUCHER_KEYS)]
  for (const [name, { key }] of entries) {
    if (specs.some(spec => spec.name === name) || (path !== '' && VOUCHER_KEYS.includes(name))) continue
    const right = certain(name, known)
    const meant = specs.find(spec => spec.name === right && !entries.has(spec.name))?.name
    context.report(
      error('slot-unknown', `Unexpected slot "${path}${name}" of layout ${layout.key}`, {
        span: key.span,
        help: name.includes(' ')
          ? 'A text with a comma inside braces needs quotation marks.'
          : didYouMean(
              name,
              specs.map(spec => spec.name),
            ),
        ...(meant !== undefined && { fix: { span: key.span, text: meant, was: name } }),
        trace: [{ label: 'slots of the layout', span: specs[0]?.span ?? key.span }],
      }),
    )
  }
  const inner = vouchersOf(filling, entries, around)
  const filled = specs.map(
    spec =>
      [spec.name, fillSlot(filling, spec, entries.get(spec.name)?.value, inner, span, `${path}${spec.name}`)] as const,
  )
  return scope(Object.fromEntries(filled))
}

/**
 * The vouchers inside an item: its `from`, its `ours` or its records; without them, those of the surrounding item or
 * slide.
 */
function vouchersOf(filling: Filling, entries: Entries, around: Around): Around {
  const from = idsOf(entries.get('from')?.value)
  for (const { text, span } of from) if (findRecord(filling.context, text, span) !== undefined) filling.show(text, span)
  const ours = entries.get('ours')?.value
  const records = [...entries].flatMap(([name, { value }]) => (VOUCHER_KEYS.includes(name) ? [] : directIds(value)))
  return {
    from: from.length > 0 ? from.map(({ text }) => text) : around.from,
    nearby: records.length > 0 ? records : around.nearby,
    ours: (ours?.kind === 'flag' && ours.value) || around.ours,
  }
}

/** Ids that a slot names directly or in a list. An id inside a nested item vouches for that item only. */
function directIds(tree: YamlTree | undefined): readonly string[] {
  if (tree === undefined) return []
  if (tree.kind === 'list') return tree.items.flatMap(item => (item.kind === 'list' ? [] : directIds(item)))
  if (tree.kind === 'text') return [parseReference(tree.text)?.id ?? []].flat()
  if (tree.kind !== 'map') return []
  const keys = [...tree.entries.keys()]
  if (keys.every(isDataKey)) return ['figures', 'table'].flatMap(key => directIds(tree.entries.get(key)?.value))
  return keys.length === 1 ? [parseReference(keys[0]!)?.id ?? []].flat() : []
}

function fillSlot(
  filling: Filling,
  spec: SlotSpec,
  tree: YamlTree | undefined,
  around: Around,
  owner: Span,
  path: string,
): ContextValue {
  const { context, layout } = filling
  const { list, optional } = spec
  if (tree === undefined || tree.kind === 'none') {
    const mayLack = optional || list?.min === 0
    if (!mayLack) {
      context.report(
        error('slot-missing', `Missing slot "${path}" of layout ${layout.key}`, {
          span: tree?.span ?? owner,
          help: `Add \`${spec.name}:\`.`,
          trace: [{ label: 'asked for here', span: spec.span }],
        }),
      )
    }
    return list === undefined || optional ? undefined : []
  }
  if (list === undefined) return fillOne(filling, spec, tree, around, path)
  if (tree.kind !== 'list') {
    context.report(wrongShape(layout.key, tree, path, 'a list', `Write a list of ${list.min} to ${list.max}.`))
    return []
  }
  const { length } = tree.items
  if (length < list.min || (length > list.max && !list.more)) {
    context.report(
      error(
        'slot-count',
        `Unexpected ${length} items in "${path}", expected ${list.min === list.max ? list.max : `${list.min} to ${list.max}`}`,
        {
          span: tree.span,
          why: `Layout ${layout.key} has no room for another number.`,
          help:
            length > list.max && layout.instead !== undefined
              ? `Use layout ${layout.instead}, or show fewer.`
              : 'Change the list.',
          trace: [{ label: 'asked for here', span: spec.span }],
        },
      ),
    )
  }
  const items = tree.items
    .map((item, index) => fillOne(filling, spec, item, around, `${path}.${index}`))
    .filter(value => value !== undefined)
  const dated = 'slots' in spec.value ? spec.value.slots.find(isOfDate) : undefined
  return dated === undefined ? items : spreadDates(context, dated.name, items as readonly ContextObject[])
}

const isOfDate = ({ value }: SlotSpec): boolean => 'kind' in value && value.kind === 'date'

function fillOne(filling: Filling, spec: SlotSpec, tree: YamlTree, around: Around, path: string): ContextValue {
  const { context, layout } = filling
  if (!('slots' in spec.value)) return fillValue(filling, spec.value, tree, around, path)
  if (tree.kind === 'map') return fillSlots(filling, spec.value.slots, tree.entries, around, tree.span, `${path}.`)
  const names = spec.value.slots.map(({ name }) => name).join(', ')
  context.report(wrongShape(layout.key, tree, path, 'a map', `Write { ${names} }.`))
  return undefined
}

const WORD_PLACES: Readonly<Partial<Record<SlotKind, SlideTextPlace>>> = {
  words: 'words',
  date: 'words',
  label: 'label',
  ours: 'ours',
}

function fillValue(filling: Filling, value: SlotValue, tree: YamlTree, around: Around, path: string): ContextValue {
  const { context } = filling
  const kinds = [value.kind, ...(value.or ?? [])]
  const reference = tree.kind === 'text' ? parseReference(tree.text) : undefined
  const record =
    reference === undefined || reference.field !== undefined ? undefined : context.survey.records.get(reference.id)
  if (record !== undefined && kinds.some(kind => kind === 'record' || kind === record.kind)) {
    return showRecord(filling, record.id, tree.span, value, path)
  }
  const place = kinds.flatMap(kind => WORD_PLACES[kind] ?? [])[0]
  if (place !== undefined) return fillWords(filling, value, tree, { ...around, place, path })
  const cuttable = kinds.includes('quotation') && (tree.kind === 'map' || reference?.field === 'short')
  if (cuttable) return fillQuotation(filling, value, tree, { ...around, place: 'words', path })
  if (isOfData(value.kind)) {
    const sayHead = (head: YamlTree, index: number): string | undefined => {
      const view = fillWords(filling, { kind: 'label' }, head, {
        ...around,
        place: 'label',
        path: `${path}.groups.${index}.head`,
      })
      return view?.text instanceof SourcedText ? view.text.text : undefined
    }
    const series = readSeries(context, tree, value, sayHead)
    for (const id of series?.ids ?? []) filling.show(id, tree.span)
    const unit = tree.kind === 'map' ? tree.entries.get('unit')?.value : undefined
    if (unit?.kind === 'text') sayAside(filling, 'unit', `${path}.unit`, new SourcedText(unit.text, unit.span))
    return series?.view
  }
  if (value.kind === 'matrix' && tree.kind === 'map')
    return matrixView(context, tree, path, (words, at, place) =>
      fillWords(filling, { kind: place, ...given({ capacity: MARK_ROOM[place] }) }, words, {
        ...around,
        place,
        path: at,
      }),
    )
  if (kinds.includes('number') && tree.kind === 'number')
    return scope({ text: new SourcedText(tree.text, tree.span), value: tree.value })
  if (kinds.includes('slide') && tree.kind === 'text') return slideView(context, tree, path)
  if (kinds.includes('change') && tree.kind === 'map') {
    const change = changeView(context, tree, around.nearby, path)
    for (const id of change?.ids ?? []) filling.show(id, tree.span)
    if (change !== undefined) filling.calculate()
    return change?.view
  }
  if (kinds.includes('image') && tree.kind === 'map') {
    const view = imageView(context, tree, path)
    for (const key of ['alt', 'credit'])
      if (view[key] instanceof SourcedText) sayAside(filling, 'alt', `${path}.${key}`, view[key])
    return view
  }
  return reject(context, filling.layout.key, kinds, tree, path, reference?.id)
}

/** Registers words that no slot of words holds, so that the evidence rules read them. */
function sayAside({ texts }: Filling, place: SlideTextPlace, path: string, words: SourcedText): void {
  const text = said(place, path, words)
  if (text !== undefined) texts.push(text)
}

function showRecord(filling: Filling, id: string, span: Span, value: SlotValue, path: string): ContextValue {
  const { context } = filling
  const record = findRecord(context, id, span)
  if (record === undefined) return undefined
  filling.show(id, span)
  const view = recordView(context, record, span)
  const text = view.text instanceof SourcedText ? view.text.text : ''
  const piece = { start: 0, length: text.length, id, writtenStart: 0 }
  filling.texts.push({ place: 'words', path, form: 'record', text, span, pieces: [piece], vouchers: [id], ours: false })
  reportCapacity(filling, value, text, span, path)
  return view
}

function fillWords(
  filling: Filling,
  value: SlotValue,
  tree: YamlTree,
  around: WordsContext,
): ContextObject | undefined {
  const words = parseWords(filling.context, tree, around.path)
  const result = words === undefined ? undefined : resolveWords(filling.context, words, around)
  if (words === undefined || result === undefined) return undefined
  filling.texts.push(result.text)
  for (const id of namedIn(result.text, words.form === 'own' ? words.from.map(({ text }) => text) : []))
    filling.show(id, words.span)
  reportCapacity(filling, value, result.text.text, words.span, around.path)
  return result.view
}

/** The ids that words name themselves. */
export const namedIn = (slideText: SlideText, from: readonly string[]): readonly string[] => [
  ...slideText.pieces.flatMap(({ id }) => id ?? []),
  ...from,
]

/** A layout that expects a quotation receives a cut in the same form. */
function fillQuotation(filling: Filling, value: SlotValue, tree: YamlTree, around: WordsContext): ContextValue {
  const view = fillWords(filling, value, tree, around)
  if (view === undefined || tree.kind === 'number') return undefined
  const id =
    tree.kind === 'map' ? [...tree.entries.keys()][0] : tree.kind === 'text' ? parseReference(tree.text)?.id : undefined
  return id === undefined ? view : scope({ ...view, id: new SourcedText(id, tree.span) })
}

function reportCapacity({ context, layout }: Filling, value: SlotValue, text: string, span: Span, path: string): void {
  const fault = overCapacity(value, layout, text, context.language, span, path)
  if (fault !== undefined) context.report(fault)
}
