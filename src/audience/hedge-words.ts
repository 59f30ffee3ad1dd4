import { equivalents } from '../content/lexicon/hedges.ts'
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

/** The hedge itself, or the first word in the text that may stand for it. */
const findHedge = (text: string, hedge: string): string | undefined =>
  equivalents(hedge)
    .map(word =>
      LATIN.test(word) ? new RegExp(`\\b${word}\\b`, 'i').exec(text)?.[0] : text.includes(word) ? word : undefined,
    )
    .find(word => word !== undefined)

const LATIN = /^[A-Za-z ]+$/
