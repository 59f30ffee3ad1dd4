import type { SlideText, ToldSlide } from '../../../src/story/statement.ts'
import { keepsHedge } from '../../../src/survey/lexicon/hedges.ts'
import { idsOf } from './opinions.ts'
import type { RubricDeck } from './rubric-decks.ts'

export interface Bond {
  readonly place: string
  readonly notes: boolean
  readonly kept: boolean
}

/** Words that a record binds to a hedge, wherever a slide says them on the record's account. */
export function bondsOf(deck: RubricDeck, slide: ToldSlide, said: SlideText): readonly Bond[] {
  const ids = said.place === 'notes' ? [...slide.shown.keys()] : [...new Set([...said.vouchers, ...idsOf(said)])]
  return ids.flatMap(id => {
    const record = deck.telling.survey.records.get(id)
    if (record === undefined || !('hedges' in record)) return []
    return record.hedges
      .filter(({ binds }) => said.text.includes(binds.text))
      .map(({ hedge }) => ({
        place: `${slide.slide.id} ${said.path} ${id} “${hedge.text}”`,
        notes: said.place === 'notes',
        kept: keepsHedge(said.text, hedge.text),
      }))
  })
}

/** A translation keeps the hedges that its original has in the same place. */
export function translatedBonds(original: RubricDeck, slide: ToldSlide, said: SlideText): readonly Bond[] {
  const twin = original.told
    .find(each => each.slide.id === slide.slide.id)
    ?.said.find(({ path, place }) => path === said.path && place === said.place)
  if (twin === undefined) return []
  const ids = twin.place === 'notes' ? [...slide.shown.keys()] : [...new Set([...twin.vouchers, ...idsOf(twin)])]
  return ids.flatMap(id => {
    const record = original.telling.survey.records.get(id)
    if (record === undefined || !('hedges' in record)) return []
    return record.hedges
      .filter(({ hedge }) => twin.text.includes(hedge.text))
      .map(({ hedge }) => ({
        place: `${slide.slide.id} ${said.path} ${id} “${hedge.text}”`,
        notes: said.place === 'notes',
        kept: keepsHedge(said.text, hedge.text) || (ALSO[hedge.text]?.test(said.text) ?? false),
      }))
  })
}

/** English for hedges of the survey that the general rows do not have. */
const ALSO: Readonly<Record<string, RegExp>> = {
  有望: /\ba chance\b/,
  目前看: /\bso far\b|\bas yet\b|\bfor now\b/,
  虽然现在看起来很烧钱: /costly now/,
}
