import { findHedge } from '../../survey/lexicon/hedges.ts'
import type { SlideText } from '../statement.ts'
import type { StoryContext } from '../story-context.ts'

/**
 * The words of a text that make its claim softer, as its records name them: slides set them bold. Titles are bold as a
 * whole, and quotations keep their speakers' own weight.
 */
export function hedgeWords(context: StoryContext, { place, text, vouchers }: SlideText): readonly string[] {
  if (place !== 'words') return []
  const hedges = vouchers.flatMap(id => {
    const record = context.survey.records.get(id)
    return record !== undefined && 'hedges' in record ? record.hedges : []
  })
  return [...new Set(hedges.flatMap(({ hedge }) => findHedge(text, hedge.text) ?? []))]
}
