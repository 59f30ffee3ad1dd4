import { type Diagnostic, error } from '../../base/diagnostic.ts'
import type { SlideContent } from '../slide-content.ts'

/** Rule: a finding that needs another record is not shown without it. */
export function missingPartners({ shown, slide }: SlideContent): readonly Diagnostic[] {
  return [...shown.values()].flatMap(({ record, span }) => {
    if (record.kind !== 'finding') return []
    return record.with
      .filter(({ text }) => !shown.has(text))
      .map(partner =>
        error('partner-missing', `${record.id} stands on slide ${slide.id} without ${partner.text}`, {
          span,
          why: 'The survey says that the one misleads without the other.',
          help: `Show ${partner.text} too, or name it in the slide’s \`from\` and say it.`,
          trace: [{ label: 'said here', span: partner.span }],
        }),
      )
  })
}
