import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { strangeMarks } from '../../reading/marks.ts'
import { isTyped, placeOf, type SlideContent } from '../slide-content.ts'
import type { RuleContext } from './rule.ts'

/** Rule: one kind of quotation marks for each language, so that no speech hides in marks that nobody reads. */
export function wrongMarks({ texts, slide }: SlideContent, { language }: RuleContext): readonly Diagnostic[] {
  return texts
    .filter(({ form }) => form === 'own')
    .flatMap(each =>
      strangeMarks(each.text, language)
        .filter(({ at }) => isTyped(each, at, at + 1))
        .slice(0, 1)
        .map(({ at, sign }) =>
          error('quote-mark', `Unexpected mark ${sign} in "${each.path}" of slide ${slide.id}`, {
            span: placeOf(each, at, 1),
            why: `${language === 'zh' ? 'A Chinese' : 'An English'} deck marks speech in one way, by which it is checked.`,
            help: language === 'zh' ? 'Write “ ”, and ‘ ’ inside them.' : 'Write “ ”, and ‘ ’ inside them, or " ".',
          }),
        ),
    )
}
