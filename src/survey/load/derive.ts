import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { given } from '../../base/given.ts'
import { RECORD_GROUPS, type RecordGroup } from '../../base/record-kinds.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import { didYouMean } from '../../base/suggest.ts'
import type {
  Count,
  EvidenceDepth,
  FigureRecord,
  Level,
  OrganisationRecord,
  SourceText,
  Speaks,
  SurveyRecord,
} from '../model/survey.ts'
import { occurrences, paragraphAt } from '../prove/source-text.ts'
import { COUNTED, RECORD_ID } from '../schema/schema-records.ts'
import type { RecordDraft } from './build-records.ts'
import type { FigureDraft } from './figure-value.ts'

type Drafts = ReadonlyMap<string, RecordDraft>

/**
 * Derives fields from other records: the speakers and how they are known, the evidence level of organisations, and
 * counts.
 */
export function deriveRecords(
  drafts: Drafts,
  levels: readonly Level[],
  texts: readonly SourceText[],
): { readonly records: ReadonlyMap<string, SurveyRecord>; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  const records = new Map<string, SurveyRecord>()
  const speaking = speakersIn(drafts)
  for (const draft of drafts.values()) {
    if (draft.kind === 'person') records.set(draft.id, { ...draft, speaks: speaking.get(draft.id) ?? 'silent' })
    else if (draft.kind === 'organisation') records.set(draft.id, deriveOrganisation(draft, speaking, texts))
    else if (draft.kind === 'figure') {
      // Those with a formula are computed once tables are read.
      if (draft.formula !== undefined) continue
      const figure = deriveFigure(draft, drafts, levels, diagnostics)
      if (figure !== undefined) records.set(draft.id, figure)
    } else records.set(draft.id, draft)
  }
  return { records, diagnostics }
}

/** The speakers with claims in the survey, and whether any claim is in their own words. */
function speakersIn(drafts: Drafts): ReadonlyMap<string, Speaks> {
  const speaking = new Map<string, Speaks>()
  for (const draft of drafts.values()) {
    if (!('by' in draft) || draft.by === undefined || draft.kind === 'figure') continue
    if (draft.kind === 'quotation') speaking.set(draft.by.text, 'quoted')
    else if (!speaking.has(draft.by.text)) speaking.set(draft.by.text, 'paraphrased')
  }
  return speaking
}

function deriveOrganisation(
  draft: OrganisationRecord,
  speaking: ReadonlyMap<string, Speaks>,
  texts: readonly SourceText[],
): OrganisationRecord {
  const spoken = speaking.get(draft.spokesperson?.text ?? draft.id) ?? 'silent'
  const given = draft.evidence as EvidenceDepth | 'derive'
  const evidence = given === 'derive' ? depthOf(draft, spoken, texts) : given
  return { ...draft, evidence, speaks: evidence === 'voice' ? spoken : 'silent' }
}

/** A spokesperson; else its name outside the paragraph that lists it; else the list alone. */
function depthOf(draft: OrganisationRecord, spoken: Speaks, texts: readonly SourceText[]): EvidenceDepth {
  if (spoken !== 'silent') return 'voice'
  const [excerpt] = draft.excerpts
  const names = [...Object.values(draft.name), ...draft.aka].map(({ text }) => text)
  const elsewhere = texts.some(({ file, text }) => {
    const list = excerpt?.file === file ? paragraphAt(text, excerpt.start) : undefined
    return names.some(name =>
      occurrences(text, name).some(at => list === undefined || at < list.start || at > list.end),
    )
  })
  return elsewhere ? 'named' : 'listed'
}

function deriveFigure(
  { count, per, formula: _, as: __, round: ___, ...draft }: FigureDraft,
  drafts: Drafts,
  levels: readonly Level[],
  diagnostics: Diagnostic[],
): FigureRecord | undefined {
  const level = draft.level ?? (draft.source === undefined ? undefined : lastLevel(levels, draft.source))
  if (level !== undefined && !levels.some(({ key }) => key === level.text)) {
    const help = didYouMean(
      level.text,
      levels.map(({ key }) => key),
    )
    diagnostics.push(error('level-unknown', `Unknown level "${level.text}" of ${draft.id}`, { span: level.span, help }))
  }
  const counted = count === undefined ? undefined : countItems(draft.id, count, per, drafts, diagnostics)
  const value = draft.value ?? (counted === undefined ? undefined : countedValue(counted.items.length, draft))
  if (value === undefined) {
    const help = 'Add `value`, `values` or `counted`.'
    diagnostics.push(error('figure-without-value', `${draft.id} has no value`, { span: draft.span, help }))
    return undefined
  }
  if (per !== undefined && count === undefined) {
    const help = 'Delete it, or say what is `counted`.'
    diagnostics.push(
      error('per-without-counted', `${draft.id} has \`per\`, but nothing is counted`, { span: per.span, help }),
    )
  }
  return { ...draft, value, ...given({ level, counted }) }
}

function lastLevel(levels: readonly Level[], { span }: SourcedText): SourcedText | undefined {
  const last = levels.at(-1)
  return last === undefined ? undefined : new SourcedText(last.key, span)
}

function countedValue(length: number, { span }: FigureDraft): FigureRecord['value'] {
  const sourced = new SourcedText(String(length), span)
  return { form: 'number', value: length, text: { zh: sourced, en: sourced } }
}

function countItems(
  id: string,
  count: NonNullable<FigureDraft['count']>,
  per: SourcedText | undefined,
  drafts: Drafts,
  diagnostics: Diagnostic[],
): Count {
  const items = 'list' in count ? count.list.map(({ text }) => text) : groupItems(count.group, drafts)
  if ('group' in count && items.length === 0) {
    const help =
      'Known: a group (`quotations`), and a field that is true (`organisations where sample`) or has a value (`people where group is Press`).'
    diagnostics.push(
      error('counted-nothing', `"${count.group.text}" counts nothing in ${id}`, { span: count.group.span, help }),
    )
  }
  const seen = new Set<string>()
  for (const sourced of 'list' in count ? count.list : []) {
    if (seen.has(sourced.text)) {
      const help = 'Delete one.'
      diagnostics.push(
        error('counted-twice', `${sourced.text} is counted twice in ${id}`, { span: sourced.span, help }),
      )
    }
    seen.add(sourced.text)
  }
  return { items, parts: per === undefined ? [] : splitBy(id, items, per, drafts, diagnostics) }
}

function groupItems(group: SourcedText, drafts: Drafts): readonly string[] {
  const [, name, field, wanted] = COUNTED.exec(group.text) ?? []
  const kind = RECORD_GROUPS[name as RecordGroup]
  const matches = (draft: RecordDraft): boolean => {
    if (draft.kind !== kind) return false
    if (field === undefined) return true
    const values = fieldValues(draft, field)
    return wanted === undefined ? values.length > 0 : values.includes(wanted)
  }
  return [...drafts.values()].filter(matches).map(({ id }) => id)
}

function splitBy(
  id: string,
  items: readonly string[],
  per: SourcedText,
  drafts: Drafts,
  diagnostics: Diagnostic[],
): Count['parts'] {
  const values = new Map<string, number>()
  for (const item of items) {
    const draft = RECORD_ID.test(item) ? drafts.get(item) : undefined
    const [key] = draft === undefined ? [] : fieldValues(draft, per.text)
    if (key === undefined) {
      const help = `Every counted record needs \`${per.text}\`.`
      diagnostics.push(
        error('per-missing', `${item} has no \`${per.text}\`, by which ${id} splits its count`, {
          span: per.span,
          help,
        }),
      )
    } else values.set(key, (values.get(key) ?? 0) + 1)
  }
  return [...values].map(([key, value]) => ({ key, value })).sort((a, b) => b.value - a.value)
}

/** The values of a field as texts by language; none if the field is absent or false. */
function fieldValues(draft: RecordDraft, field: string): readonly string[] {
  const value: unknown = (draft as unknown as Readonly<Record<string, unknown>>)[field]
  if (value === undefined || value === false) return []
  if (value instanceof SourcedText) return [value.text]
  if (typeof value !== 'object' || value === null) return [String(value)]
  return Object.values(value).flatMap(item => (item instanceof SourcedText ? [item.text] : []))
}
