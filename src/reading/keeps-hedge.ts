import { HEDGE_ROWS } from './lexicon/hedges.ts'

/** The word itself and all that may stand for it. */
export function equivalents(hedge: string): readonly string[] {
  const rows = HEDGE_ROWS.filter(row => row.some(word => word === hedge || hedge.includes(word)))
  return [...new Set([hedge, ...rows.flat()])]
}

/** The hedge as it stands in a text, or the first equivalent word there. */
export function findHedge(text: string, hedge: string): string | undefined {
  for (const word of equivalents(hedge)) {
    const found = /^[a-z ]+$/.test(word)
      ? new RegExp(`\\b${word}\\b`, 'i').exec(text)?.[0]
      : text.includes(word)
        ? word
        : undefined
    if (found !== undefined) return found
  }
  return undefined
}

/** Whether a text keeps a hedge or one that may stand for it. */
export const keepsHedge = (text: string, hedge: string): boolean => findHedge(text, hedge) !== undefined
