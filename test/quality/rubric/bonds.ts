import { keepsHedge } from '../../../src/reading/keeps-hedge.ts'
import type { SlideContent, SlideText } from '../../../src/story/slide-content.ts'
import { idsOf } from './opinions.ts'
import type { RubricDeck } from './rubric-decks.ts'

export interface Bond {
  readonly place: string
  readonly notes: boolean
  readonly kept: boolean
}

/** Words that a record binds to a hedge, wherever a slide says them on the record's account. */
export function bondsOf(deck: RubricDeck, slide: SlideContent, slideText: SlideText): readonly Bond[] {
  const ids =
    slideText.place === 'notes' ? [...slide.shown.keys()] : [...new Set([...slideText.vouchers, ...idsOf(slideText)])]
  return ids.flatMap(id => {
    const record = deck.telling.survey.records.get(id)
    if (record === undefined || !('hedges' in record)) return []
    return record.hedges
      .filter(({ binds }) => slideText.text.includes(binds.text))
      .map(({ hedge }) => ({
        place: `${slide.slide.id} ${slideText.path} ${id} “${hedge.text}”`,
        notes: slideText.place === 'notes',
        kept: keepsHedge(slideText.text, hedge.text),
      }))
  })
}

/** A translation keeps the hedges that its original has in the same place. */
export function translatedBonds(original: RubricDeck, slide: SlideContent, slideText: SlideText): readonly Bond[] {
  const twin = original.content
    .find(each => each.slide.id === slide.slide.id)
    ?.texts.find(({ path, place }) => path === slideText.path && place === slideText.place)
  if (twin === undefined) return []
  const ids = twin.place === 'notes' ? [...slide.shown.keys()] : [...new Set([...twin.vouchers, ...idsOf(twin)])]
  return ids.flatMap(id => {
    const record = original.telling.survey.records.get(id)
    if (record === undefined || !('hedges' in record)) return []
    return record.hedges
      .filter(({ hedge }) => twin.text.includes(hedge.text))
      .map(({ hedge }) => ({
        place: `${slide.slide.id} ${slideText.path} ${id} “${hedge.text}”`,
        notes: slideText.place === 'notes',
        kept: keepsHedge(slideText.text, hedge.text) || (ALSO[hedge.text]?.test(slideText.text) ?? false),
      }))
  })
}

/** English for hedges of the survey that the general rows do not have. */
const ALSO: Readonly<Record<string, RegExp>> = {
  有望: /\ba chance\b/,
  目前看: /\bso far\b|\bas yet\b|\bfor now\b/,
  虽然现在看起来很烧钱: /costly now/,
}
