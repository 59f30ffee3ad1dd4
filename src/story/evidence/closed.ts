import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { barrierOf } from '../closed/is-open.ts'
import type { SlideContent } from '../slide-content.ts'
import type { RuleContext } from './rule.ts'

/** Rule: neither slide nor notes use a record that is closed to this audience, or that needs such a record. */
export function closedRecords({ texts, shown, slide }: SlideContent, context: RuleContext): readonly Diagnostic[] {
  const mentioned = texts.flatMap(({ pieces, vouchers, span }) =>
    [...pieces.flatMap(({ id, counted }) => [id ?? [], counted?.split('+') ?? []].flat()), ...vouchers].flatMap(id => {
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
