import { findHedge } from '../../reading/keeps-hedge.ts'
import type { SlideText } from '../slide-content.ts'
import type { StoryContext } from '../story-context.ts'

/**
 * The hedges of a text, as its records name them. Slides set them bold, except in titles, which are bold, and in
 * quotations, which keep the speaker's emphasis.
 */
export function hedgeWords(context: StoryContext, { place, text, vouchers }: SlideText): readonly string[] {
  if (place !== 'words') return []
  const hedges = vouchers.flatMap(id => {
    const record = context.survey.records.get(id)
    return record !== undefined && 'hedges' in record ? record.hedges : []
  })
  return [...new Set(hedges.flatMap(({ hedge }) => findHedge(text, hedge.text) ?? []))]
}
