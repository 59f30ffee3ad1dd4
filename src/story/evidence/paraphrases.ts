import { uncovered } from '../../base/coverage.ts'
import type { OpenClaim } from '../../base/open-claim.ts'
import { provenWords } from '../../survey/prove/proven-words.ts'
import type { SlideContent, SlideText } from '../slide-content.ts'
import type { StoryContext } from '../story-context.ts'

/**
 * Leaves open: own words that make a claim, and are not the words of their vouchers clause by clause. What a text shows of a
 * record in its braces vouches for itself.
 */
export function paraphrases({ texts, slide }: SlideContent, context: StoryContext): readonly OpenClaim[] {
  return texts
    .filter(({ form, place, ours }) => form === 'own' && (place === 'title' || place === 'words') && !ours)
    .flatMap(each => {
      const strange = uncovered(each.text, vouchersWords(each, context))
      if (strange.length === 0) return []
      return {
        rule: 'paraphrase',
        slide: slide.id,
        path: each.path,
        span: each.span,
        text: each.text,
        vouchers: [...new Set([...each.vouchers, ...each.pieces.flatMap(({ id }) => id ?? [])])],
        why: `Not the words of its vouchers: “${strange.join('” “')}”`,
      }
    })
}

function vouchersWords({ vouchers, pieces, text }: SlideText, { survey, language }: StoryContext): readonly string[] {
  const shown = pieces
    .filter(({ id }) => id !== undefined)
    .map(({ start, length }) => text.slice(start, start + length))
  return [...shown, ...vouchers.flatMap(id => provenWords(survey.records.get(id), survey, language))]
}
