import { referencesOf } from '../../survey/load/references.ts'
import type { Audience } from '../../survey/model/audience.ts'
import type { Survey, SurveyRecord } from '../../survey/model/survey.ts'

/** Whose deck it is. */
interface OpenTo {
  readonly survey: Survey
  readonly audience: Pick<Audience, 'name'>
}

export const isOpenTo = (context: OpenTo, record: SurveyRecord): boolean => barrierOf(context, record) === undefined

/**
 * Maps each record that is closed to an audience to the reason: the record itself, or the nearest closed record that it
 * refers to, directly or not.
 */
type Barriers = ReadonlyMap<SurveyRecord, SurveyRecord>

const known = new WeakMap<Survey, Map<string, Barriers>>()

/** What closes a record to the audience: itself, or a closed record that it needs. */
export function barrierOf(context: OpenTo, record: SurveyRecord): SurveyRecord | undefined {
  const { survey, audience } = context
  const ofSurvey = known.get(survey) ?? new Map<string, Barriers>()
  known.set(survey, ofSurvey)
  const barriers = ofSurvey.get(audience.name) ?? barriersOf(survey, audience.name)
  ofSurvey.set(audience.name, barriers)
  if (record.kind === 'figure' && record.derived !== undefined) {
    const parts = record.derived.from.flatMap(id => survey.records.get(id) ?? [])
    return barriers.get(record) ?? parts.map(part => barrierOf(context, part)).find(barrier => barrier !== undefined)
  }
  if (record.kind !== 'figure' || record.cell === undefined) return barriers.get(record)
  // No walk over the records meets a cell: it is closed where its row is, or with its table.
  if (record.audiences?.every(({ text }) => text !== audience.name)) return record
  const table = survey.records.get(record.cell.table)
  return table && barriers.get(table)
}

/**
 * Walks from the closed records back to those that refer to them, each once, in time linear in records and references.
 */
function barriersOf({ records }: Survey, audience: string): Barriers {
  const users = new Map<string, SurveyRecord[]>()
  const barriers = new Map<SurveyRecord, SurveyRecord>()
  for (const record of records.values()) {
    if (record.audiences?.every(({ text }) => text !== audience)) barriers.set(record, record)
    for (const { target } of referencesOf(record)) {
      const named = users.get(target.text)
      if (named === undefined) users.set(target.text, [record])
      else named.push(record)
    }
  }
  // Iteration over a map also visits entries added meanwhile, in order. This makes it a breadth-first search.
  for (const [record, barrier] of barriers)
    for (const user of users.get(record.id) ?? []) if (!barriers.has(user)) barriers.set(user, barrier)
  return barriers
}
