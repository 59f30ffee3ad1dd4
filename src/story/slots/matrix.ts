import { error } from '../../base/diagnostic.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import { didYouMean } from '../../base/suggest.ts'
import type { SurveyRecord } from '../../survey/model/survey.ts'
import type { ContextObject, ContextValue } from '../../template/context.ts'
import type { SlotValue } from '../../template/spec/layout-spec.ts'
import { scalarText, type YamlTree } from '../../yaml/yaml-tree.ts'
import { findRecord, type StoryContext, scope } from '../story-context.ts'
import { recordView } from '../words/views.ts'
import { idsOf } from '../words/words.ts'

/** Registers words as those of a slot, and returns their view. */
type Say = (tree: YamlTree, path: string, place: 'words' | 'label') => ContextObject | undefined

/** What a cell holds beside its mark: a word or two. */
export const MARK_ROOM: Readonly<Partial<Record<'words' | 'label', SlotValue['capacity']>>> = {
  words: { zh: 7, en: 16 },
}

/** A mark of the matrix: who says what in which field, and whether in the speaker's own words. */
interface Mark {
  readonly speaker: string
  readonly field: number
  readonly isDirect: boolean
  readonly isUncounted: boolean
  readonly view: ContextObject
}

/**
 * Who says something of which field: `{ fields: [{ head, order?, voices?, direct? }], says: [{ field, text, from, uncounted? }], silent: [ids] }`.
 * Rows are the speakers of the records, people before others; marks and counts are computed of them: filled where a quotation
 * is among the records, a ring where there is none. What is `uncounted` asks for nothing: a warning, or what is done already. A count that
 * is written must be the one that is computed.
 */
export function matrixView(context: StoryContext, tree: YamlTree, path: string, say: Say): ContextObject | undefined {
  const heads = itemsAt(tree, 'fields').map((field, at) => {
    const view = say(valueAt(field, 'head') ?? field, `${path}.fields.${at}.head`, 'label')
    const order = valueAt(field, 'order')
    return { head: view, order: order && say(order, `${path}.fields.${at}.order`, 'label') }
  })
  const names = heads.map(({ head }) => textOf(head?.text))
  const marks = itemsAt(tree, 'says').flatMap(
    (item, at) => readMark(context, item, names, tree => say(tree, `${path}.says.${at}`, 'words')) ?? [],
  )
  if (names.length === 0 || marks.length === 0) {
    refuse(context, tree, 'Expected fields and what is said of them in a matrix', EXAMPLE)
    return undefined
  }
  const speakers = [...new Set(marks.map(({ speaker }) => speaker))]
  const isPerson = (id: string): boolean => context.survey.records.get(id)?.kind === 'person'
  const rows = [...speakers.filter(isPerson), ...speakers.filter(id => !isPerson(id))].map(id =>
    rowOf(context, id, names.length, marks, tree),
  )
  const fields = heads.map(({ head, order }, at) => {
    const own = marks.filter(({ field, isUncounted, speaker }) => field === at && !isUncounted && isPerson(speaker))
    const count = (of: readonly Mark[]): number => new Set(of.map(({ speaker }) => speaker)).size
    const counts = { voices: count(own), direct: count(own.filter(({ isDirect }) => isDirect)) }
    checkCounts(context, itemsAt(tree, 'fields')[at]!, names[at]!, counts)
    return scope({ head, order, ...counts })
  })
  const uncounted = marks.some(mark => mark.isUncounted) || undefined
  return scope({
    text: new SourcedText('', tree.span),
    fields,
    rows,
    silent: silentOf(context, tree, speakers),
    uncounted,
  })
}

/** The counts on which an author's order rests: where records change, the order has to be thought over. */
function checkCounts(
  { report }: StoryContext,
  field: YamlTree,
  name: string,
  counts: Readonly<Record<'voices' | 'direct', number>>,
): void {
  for (const [key, count] of Object.entries(counts)) {
    const written = valueAt(field, key)
    if (written === undefined || scalarText(written) === String(count)) continue
    report(
      error('count-differs', `"${name}" has ${count} ${key}, and ${scalarText(written)} is written`, {
        span: written.span,
        why: 'The order of the fields was made for other counts.',
        help: `See whether the order still holds; then write \`${key}: ${count}\`.`,
      }),
    )
  }
}

function rowOf(
  context: StoryContext,
  id: string,
  fields: number,
  marks: readonly Mark[],
  { span }: YamlTree,
): ContextObject {
  const speaker = context.survey.records.get(id)
  const view = speaker === undefined ? scope({}) : recordView(context, speaker, span)
  const cells = Array.from({ length: fields }, (_, at) =>
    scope({
      says: marks
        .filter(mark => mark.speaker === id && mark.field === at)
        .map(({ view, isDirect, isUncounted }) =>
          scope({ ...view, direct: isDirect || undefined, uncounted: isUncounted || undefined }),
        ),
    }),
  )
  return scope({ name: view.name, role: officeOf(context, speaker, view.role), cells })
}

/** A row has room for the short form of an office. It stands where the office does, so that the foot does not say it again. */
function officeOf({ language }: StoryContext, speaker: SurveyRecord | undefined, role: ContextValue): ContextValue {
  const short = speaker?.kind === 'person' ? speaker.short?.[language] : undefined
  return short !== undefined && role instanceof SourcedText ? new SourcedText(short.text, role.span) : role
}

function readMark(
  context: StoryContext,
  item: YamlTree,
  fields: readonly string[],
  say: (tree: YamlTree) => ContextObject | undefined,
): Mark | undefined {
  const named = valueAt(item, 'field')
  const field = fields.indexOf((named && scalarText(named)) ?? '')
  const records = idsOf(valueAt(item, 'from')).flatMap(({ text, span }) => findRecord(context, text, span) ?? [])
  const speakers = new Set(records.map(speakerOf))
  const [speaker] = speakers
  if (field < 0)
    return refuse(
      context,
      named ?? item,
      'Unexpected field of a matrix',
      didYouMean((named && scalarText(named)) ?? '', fields),
    )
  if (speaker === undefined || speakers.size > 1)
    return refuse(
      context,
      item,
      'Expected records of one speaker behind a mark',
      'Name by `from` what this person says.',
    )
  if (item.kind !== 'map') return undefined
  const words = new Map([...item.entries].filter(([key]) => key === 'text' || key === 'from'))
  const view = say({ ...item, entries: words })
  const uncounted = valueAt(item, 'uncounted')
  const isDirect = records.some(({ kind }) => kind === 'quotation')
  const isUncounted = uncounted?.kind === 'flag' && uncounted.value
  return view && { speaker, field, isDirect, isUncounted, view }
}

const speakerOf = (record: SurveyRecord): string | undefined =>
  'by' in record && record.by !== undefined ? record.by.text : undefined

/** Those who say nothing of any field; who has a mark is not among them. */
function silentOf(context: StoryContext, tree: YamlTree, speakers: readonly string[]): readonly ContextValue[] {
  return idsOf(valueAt(tree, 'silent')).flatMap(({ text, span }) => {
    const record = findRecord(context, text, span)
    if (record === undefined) return []
    if (!speakers.includes(text)) return recordView(context, record, span)
    refuse(
      context,
      { kind: 'text', text, span },
      `${text} has a mark in the matrix, and is called silent`,
      'Take it out.',
    )
    return []
  })
}

const EXAMPLE = 'Write { fields: [{ head: Staff }], says: [{ field: Staff, text: hire more, from: Q1 }] }.'

function refuse({ report }: StoryContext, { span }: YamlTree, message: string, help: string): undefined {
  report(error('slot-wrong-kind', message, { span, help }))
}

const valueAt = (tree: YamlTree | undefined, key: string): YamlTree | undefined =>
  tree?.kind === 'map' ? tree.entries.get(key)?.value : undefined

const itemsAt = (tree: YamlTree, key: string): readonly YamlTree[] => {
  const list = valueAt(tree, key)
  return list?.kind === 'list' ? list.items : []
}

const textOf = (text: ContextValue): string => (text instanceof SourcedText ? text.text : '')
