import type { Language } from '../base/language.ts'
import type { Composed } from './compose.ts'

/**
 * What a line end costs at a place, for titles: nothing after a comma, much inside a word or a name. Words are those of
 * Intl.Segmenter, which a Node version brings; a glossary lies over them.
 */
export type PhraseCost = (set: Composed, at: number) => number

export function createPhraseCost(): (text: string, language: Language) => PhraseCost {
  const segmenters = new Map<Language, Intl.Segmenter>()
  return (text, language) => {
    const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' })
    segmenters.set(language, segmenter)
    const starts = new Set([...segmenter.segment(text)].map(({ index }) => index))
    return (set, at) => costAt(set, at, starts)
  }
}

const INSIDE = 50

/** The first pattern that matches before (or after) the place. */
const AFTER: readonly (readonly [RegExp, number])[] = [
  [/[，：；。！？…]$|[—–]$|[,:;!?.] ?$/, 0],
  [/(?:可能|或许|也许|将|应该|应当|应|必须|须|不|没有|未|拟|预计|有望|仍|并非|尚)$/, 24],
  [/(?:和|与|及|或|在|是|把|被|让|使|从|向|为|对|以|于|跟|同|给|由|比)$/, 14],
  [/\b(?:a|an|the|of|to|in|on|at|for|by|and|or|but|with|from|as|is|are|be|not|no|its|their|our) ?$/i, 20],
  [/、$/, 4],
  [/[”’》）)]$/, 5],
  [/的$/, 5],
]

const BEFORE: readonly (readonly [RegExp, number])[] = [
  [/^[的了之性地得着过们者]/, 40],
  [/^(?:and|or|but|of|to|in|on|for|by|with|from|as|that|which)\b/i, 6],
]

function costAt({ text, held }: Composed, at: number, starts: ReadonlySet<number>): number {
  if (held[at] === 1) return INSIDE
  const before = text.slice(Math.max(0, at - 8), at)
  const after = text.slice(at, at + 8)
  const mark = AFTER[0]![0].test(before)
  if (mark) return 0
  if (!starts.has(at)) return INSIDE
  const following = BEFORE.find(([pattern]) => pattern.test(after))?.[1]
  if (following !== undefined) return following
  return AFTER.find(([pattern]) => pattern.test(before))?.[1] ?? 10
}
