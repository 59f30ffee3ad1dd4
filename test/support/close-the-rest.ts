import { SourcedText } from '../../src/base/sourced-text.ts'
import { load, type Project } from '../../src/pipeline/load.ts'
import { tell } from '../../src/pipeline/tell.ts'
import { referencesOf } from '../../src/survey/load/references.ts'
import type { Audience } from '../../src/survey/model/audience.ts'
import type { Survey, SurveyRecord } from '../../src/survey/model/survey.ts'
import { ROOT } from './source-files.ts'

export type Records = Map<string, SurveyRecord>

export const openShipped = (): Promise<Project> => load({ folder: ROOT, fonts: 'none' }).then(({ value }) => value!)

export async function tellWith(project: Project, deck: Audience, records: Records) {
  const survey: Survey = { ...project.survey, records }
  const { value, diagnostics } = await tell({ ...project, survey }, deck)
  return { told: value, story: value?.story, faults: diagnostics.filter(({ severity }) => severity === 'error') }
}

/** Kinds whose records other words rest on without naming them: every foot cites sources, every rule knows names and terms. */
const COMMON: ReadonlySet<SurveyRecord['kind']> = new Set(['source', 'term', 'person', 'organisation', 'voice'])

/** The records that a deck needs: those that it selects, what they refer to, and what all rest on. */
function needed(survey: Survey, ids: readonly string[]): ReadonlySet<string> {
  const common = [...survey.records.values()].filter(({ kind }) => COMMON.has(kind)).map(({ id }) => id)
  const all = new Set([...ids, ...common])
  for (const id of all) {
    const record = survey.records.get(id)
    if (record !== undefined) for (const { target } of referencesOf(record)) all.add(target.text)
  }
  return all
}

const closedTo = (record: SurveyRecord): SurveyRecord => ({
  ...record,
  audiences: [new SourcedText('somebody else', record.span)],
})

/** Closes all that a deck does not need, but for records whose sentences an open one holds: to close those is an error. */
export async function closeTheRest(project: Project, deck: Audience) {
  const { story } = await tellWith(project, deck, new Map(project.survey.records))
  const counted = story!.slides.flatMap(({ texts }) =>
    texts.flatMap(({ pieces }) => pieces.flatMap(piece => piece.counted?.split('+') ?? [])),
  )
  const open = new Set(needed(project.survey, [...story!.records, ...counted]))
  for (;;) {
    const records: Records = new Map(
      [...project.survey.records].map(([id, record]) => [id, open.has(id) ? record : closedTo(record)]),
    )
    const { faults, told, story } = await tellWith(project, deck, records)
    const closed = [...records.keys()].filter(id => !open.has(id))
    if (faults.length === 0) return { records, closed, told, story }
    const before = open.size
    for (const { message } of faults)
      for (const [id] of message.matchAll(/\b[A-Z]{1,3}\d{1,4}\b/g))
        for (const each of needed(project.survey, [id])) open.add(each)
    // Nothing more to open: words of a closed record hold the deck up, which no rule says by its id.
    if (open.size === before) throw new Error(faults.map(({ message }) => message).join('\n'))
  }
}

/** Other words in the same places: none begins with a letter, which behind a heading might be an id of the notes. */
function scrambled(value: unknown): unknown {
  if (value instanceof SourcedText)
    return new SourcedText(
      [...value.text]
        .reverse()
        .map(each => `变${each}`)
        .join(''),
      value.span,
    )
  if (typeof value === 'number') return value + 1
  if (Array.isArray(value)) return value.map(scrambled)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, KEPT.has(key) ? each : scrambled(each)] as const),
  )
}

/** Ids and places. */
const KEPT: ReadonlySet<string> = new Set('span by source of affiliation owner spokesperson with audiences'.split(' '))

/** The survey in which all closed records have other words, and the one that lacks them. */
export function changedRecords(records: Records, closed: readonly string[]): readonly Records[] {
  const changed: Records = new Map(
    [...records].map(([id, record]) => [id, closed.includes(id) ? (scrambled(record) as SurveyRecord) : record]),
  )
  return [changed, new Map([...records].filter(([id]) => !closed.includes(id)))]
}
