import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { referencesOf } from '../../survey/load/references.ts'
import type { Survey, SurveyRecord } from '../../survey/model/survey.ts'
import type { SlideContent } from '../slide-content.ts'
import type { StoryContext } from '../story-context.ts'

/** Rule: neither slide nor notes use a record that is closed to this audience, or that needs such a record. */
export function closedRecords({ texts, shown, slide }: SlideContent, context: StoryContext): readonly Diagnostic[] {
  const mentioned = texts.flatMap(({ pieces, vouchers, span }) =>
    [...pieces.flatMap(({ id }) => id ?? []), ...vouchers].flatMap(id => {
      const record = context.survey.records.get(id)
      return record === undefined || shown.has(id) ? [] : [{ record, span }]
    }),
  )
  return [...shown.values(), ...mentioned].flatMap(({ record, span }) => {
    const last = barrierOf(context, record)
    if (last === undefined) return []
    const open = last.audiences?.map(({ text }) => text).join(', ') ?? ''
    return error('record-closed', `${record.id} on slide ${slide.id} is closed to ${context.audience.name}`, {
      span,
      why: last !== record ? `It needs ${last.id}, which is for ${open} alone.` : `It is for ${open} alone.`,
      help: 'Take it off the slide, or open it in the survey.',
      trace: [{ label: `${last.id} is here`, span: last.audiences?.[0]?.span ?? last.span }],
    })
  })
}

export const isOpenTo = (context: StoryContext, record: SurveyRecord): boolean =>
  barrierOf(context, record) === undefined

/**
 * Maps each record that is closed to an audience to the reason: the record itself, or the nearest closed record that it
 * refers to, directly or not.
 */
type Barriers = ReadonlyMap<SurveyRecord, SurveyRecord>

const known = new WeakMap<Survey, Map<string, Barriers>>()

function barrierOf({ survey, audience }: StoryContext, record: SurveyRecord): SurveyRecord | undefined {
  const ofSurvey = known.get(survey) ?? new Map<string, Barriers>()
  known.set(survey, ofSurvey)
  const barriers = ofSurvey.get(audience.name) ?? barriersOf(survey, audience.name)
  ofSurvey.set(audience.name, barriers)
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
