import type { OpenClaim } from '../../../base/open-claim.ts'
import type { SlideContent } from '../../slide-content.ts'
import { otherLanguageOf, pairsOf } from '../pairs.ts'
import { mentionsIn } from '../people.ts'
import type { RuleContext } from '../rule.ts'

/**
 * Leaves open: an organisation that the words in the other language name, and these do not. Shortening may leave one out; a
 * person decides whether the sentence still says the same.
 */
export function lostOrganisations(slide: SlideContent, context: RuleContext): readonly OpenClaim[] {
  const language = otherLanguageOf(context)
  return pairsOf(slide, context).flatMap(({ own, base }) => {
    const here = new Set(mentionsIn(own.text, 'organisation', context).map(({ record }) => record.id))
    const lost = mentionsIn(base.text, 'organisation', { ...context, language }).filter(
      ({ record }) => !here.has(record.id),
    )
    if (lost.length === 0) return []
    const names = [...new Set(lost.map(({ record }) => record.name[language]?.text ?? record.id))]
    return {
      rule: 'translation',
      slide: slide.slide.id,
      path: own.path,
      span: own.span,
      text: own.text,
      vouchers: own.vouchers,
      why: `“${base.text}” names ${names.join(', ')}, these words do not`,
    }
  })
}
