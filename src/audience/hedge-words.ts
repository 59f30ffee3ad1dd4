import { findHedge } from '../content/lexicon/hedges.ts'
import type { Said } from './said.ts'
import type { Telling } from './telling.ts'

/**
 * The words of a text that make its claim softer, as its records name them: slides set them bold. Titles are bold as a
 * whole, and quotations keep their speakers' own weight.
 */
export function hedgeWords(telling: Telling, { place, text, vouchers }: Said): readonly string[] {
  if (place !== 'words') return []
  const hedges = vouchers.flatMap(id => {
    const record = telling.survey.records.get(id)
    return record !== undefined && 'hedges' in record ? record.hedges : []
  })
  return [...new Set(hedges.flatMap(({ hedge }) => findHedge(text, hedge.text) ?? []))]
}
