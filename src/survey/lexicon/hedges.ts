/**
 * Hedges: words that make a claim softer. The words of a row can replace each other, in both languages. The list is
 * general and knows no survey.
 */
export const HEDGE_ROWS: readonly (readonly string[])[] = [
  ['可能', '或许', '也许', '或将', 'may', 'might', 'could', 'perhaps', 'possibly', 'maybe'],
  ['似乎', '好像', '仿佛', 'seem', 'seems', 'seemed', 'seemingly', 'appears', 'appear', 'apparently'],
  [
    '有望',
    'expected to',
    'is expected',
    'are expected',
    'has a chance',
    'have a chance',
    'stands a chance',
    'likely',
    'could',
    'may',
    'on course to',
    'prospect',
  ],
  ['大致', '大体', '大约', '约', '左右', 'roughly', 'broadly', 'about', 'around', 'approximately', 'some'],
  ['之一', 'one of', 'among', 'one reason', 'part of'],
  ['近', '将近', '接近', 'nearly', 'almost', 'close to', 'just under'],
  ['暂时', 'for now', 'so far', 'for the time being', 'yet', 'as yet'],
]

/** Hedges that the rule looks for in excerpts without being told: those that bind the words that follow. */
export const BINDING_HEDGES =
  /(?<!不|尽|才|很)可能(?!性)|或许|也许|似乎|有望|大致|之一是|\b(?:may|might|[Pp]erhaps|[Pp]ossibly|seems? to|appears? to|is expected to|are expected to|roughly)\b/g

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
