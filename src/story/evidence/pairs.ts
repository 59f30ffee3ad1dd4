import type { Language } from '../../base/language.ts'
import type { SlideContent, SlideText } from '../slide-content.ts'
import { joined, shortLists } from './joined-lists.ts'
import type { RuleContext } from './rule.ts'

/** The language of the deck that this one is laid over. */
export const otherLanguageOf = ({ audience, survey }: RuleContext): Language =>
  audience.base?.language ?? survey.language

/** Words of a slide, and those that stand in their place in the other language. */
export interface Pair {
  readonly own: SlideText
  readonly base: SlideText
}

export function pairsOf({ slide, texts }: SlideContent, { base }: RuleContext): readonly Pair[] {
  const below = base?.get(slide.id)
  if (below === undefined) return []
  const short = shortLists(texts)
  const lists = new Set([...shortLists(below.texts)].filter(list => short.has(list)))
  const others = joined(below.texts, lists)
  return [...joined(texts, lists)].flatMap(([key, own]) => {
    const other = others.get(key)
    return other === undefined ||
      own.form !== 'own' ||
      other.form === 'cut' ||
      own.written?.span.file === other.written?.span.file
      ? []
      : { own, base: other }
  })
}
