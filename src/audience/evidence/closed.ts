import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { referencesOf } from '../../content/references.ts'
import type { SurveyRecord } from '../../content/survey.ts'
import type { ToldSlide } from '../said.ts'
import type { Telling } from '../telling.ts'

/** A record that is closed to this audience, or needs one that is, is not used: not on a slide, not in the notes. */
export function closedRecords({ said, shown, slide }: ToldSlide, telling: Telling): readonly Diagnostic[] {
  const mentioned = said.flatMap(({ pieces, vouchers, span }) =>
    [...pieces.flatMap(({ id }) => id ?? []), ...vouchers].flatMap(id => {
      const record = telling.survey.records.get(id)
      return record === undefined || shown.has(id) ? [] : [{ record, span }]
    }),
  )
  return [...shown.values(), ...mentioned].flatMap(({ record, span }) => {
    const chain = closedChain(telling, record, [])
    const last = chain?.at(-1)
    if (chain === undefined || last === undefined) return []
    const open = last.audiences?.map(({ text }) => text).join(', ') ?? ''
    return error('record-closed', `${record.id} on slide ${slide.id} is closed to ${telling.audience.name}`, {
      span,
      why: chain.length > 1 ? `It needs ${last.id}, which is for ${open} alone.` : `It is for ${open} alone.`,
      help: 'Take it off the slide, or open it in the survey.',
      trace: [{ label: `${last.id} is here`, span: last.audiences?.[0]?.span ?? last.span }],
    })
  })
}

export const isOpenTo = (telling: Telling, record: SurveyRecord): boolean =>
  closedChain(telling, record, []) === undefined

/** The way from a record to one that is closed; nothing where there is none. */
function closedChain(
  telling: Telling,
  record: SurveyRecord,
  trail: readonly SurveyRecord[],
): readonly SurveyRecord[] | undefined {
  if (trail.includes(record)) return undefined
  const way = [...trail, record]
  if (record.audiences !== undefined && !record.audiences.some(({ text }) => text === telling.audience.name)) return way
  for (const { target } of referencesOf(record)) {
    const next = telling.survey.records.get(target.text)
    const chain = next === undefined ? undefined : closedChain(telling, next, way)
    if (chain !== undefined) return chain
  }
  return undefined
}
