import type { OpenClaim } from '../../base/open-claim.ts'
import { readText } from '../../reading/read-text.ts'
import { masksOf } from '../../survey/masks.ts'
import { isTyped, type SlideContent } from '../slide-content.ts'
import type { StoryContext } from '../story-context.ts'
import { states } from './numbers/unbound.ts'

/**
 * Leaves open: a number or a superlative in words of the author's own (`ours: true`). Nothing in the source bears it, so a person
 * answers for it.
 */
export function ownClaims({ texts, slide }: SlideContent, context: StoryContext): readonly OpenClaim[] {
  return texts
    .filter(({ form, isDeclaredOurs }) => form === 'own' && isDeclaredOurs)
    .flatMap(each => {
      const reading = readText(each.text, context.language, masksOf(context.survey))
      const numbers = reading.numbers.filter(token => isTyped(each, token.start, token.end) && states(token, reading))
      const said = [...numbers, ...reading.superlatives].map(({ text }) => text)
      if (said.length === 0) return []
      return {
        rule: 'own-claim',
        slide: slide.id,
        path: each.path,
        span: each.span,
        text: each.text,
        vouchers: [],
        why: `The author’s own, and no words of the source: “${said.join('” “')}”`,
      }
    })
}
