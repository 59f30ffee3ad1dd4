import type { Language } from '../../base/language.ts'
import type { Composed } from './compose.ts'

/** The cost of a line end at a place, for titles: nothing after a comma, much inside a word or a name. */
export type PhraseCost = (set: Composed, at: number) => number

/**
 * Words are those of Intl.Segmenter, whose dictionary comes with Node and may change with it: so only titles depend on it.
 * No-break ranges (numbers, names of the glossary) take precedence over them.
 */
export function createPhraseCost(): (text: string, language: Language) => PhraseCost {
  const segmenters = new Map<Language, Intl.Segmenter>()
  return (text, language) => {
    const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' })
    segmenters.set(language, segmenter)
    let words: ReadonlyMap<number, string> | undefined
    // Only now: most paragraphs have one line, and end it nowhere.
    const wordAt = (at: number): string | undefined => {
      words ??= new Map([...segmenter.segment(text)].map(({ index, segment }) => [index, segment]))
      return words.get(at)
    }
    return (set, at) => costAt(set, at, wordAt)
  }
}

const INSIDE = 50
/** The cost inside a number, a name or a term: only if no other line end fits. */
const INSIDE_HELD = 110
const BETWEEN_WORDS = 16
/** Two single characters side by side are mostly one word that the dictionary lacks. */
const BETWEEN_SINGLES = 34
/** 生成|式, 现代|化: endings that the dictionary takes for words. */
const BEFORE_ENDING = 45

const MARKS = /[，：；。！？…]$|[—–]$|[,:;!?.] ?$/
const ENDING = /^[式型化级率类度力界感]$/

/** The first pattern that matches the text before the place. */
const AFTER: readonly (readonly [RegExp, number])[] = [
  [
    /(?:可能|或许|也许|将|应该|应当|应|必须|须|不|没有|没|未|拟|预计|有望|仍|并非|尚|要|再|就|都|也|仅|只|更|最|很)$/,
    28,
  ],
  [/(?:和|与|及|或|在|是|把|被|让|使|从|向|为|对|以|用|于|跟|同|给|由|比|而|但)$/, 34],
  [/\b(?:a|an|the|of|to|in|on|at|for|by|and|or|but|with|from|as|is|are|be|not|no|its|their|our|what|that) ?$/i, 26],
  [/、$/, 8],
  [/[”’》）)]$/, 10],
  [/的$/, 10],
]

const BEFORE: readonly (readonly [RegExp, number])[] = [
  [/^[的了之性地得着过们者]/, 40],
  [/^(?:和|与|及|或|但|而|并|从|把|被|让|使|向|为|对|以|由|在)/, 10],
  [/^(?:and|or|but|of|to|in|on|for|by|with|from|as|that|which|what)\b/i, 9],
]

function costAt({ text, held }: Composed, at: number, wordAt: (at: number) => string | undefined): number {
  if (held[at] !== 0) return INSIDE_HELD
  const before = text.slice(Math.max(0, at - 8), at)
  const after = text.slice(at, at + 8)
  if (MARKS.test(before)) return 0
  const next = wordAt(at)
  if (next === undefined) return INSIDE
  if (ENDING.test(next)) return BEFORE_ENDING
  const lastIsSingle = wordAt(at - 1) !== undefined && HAN.test(text.charAt(at - 1))
  const nextIsSingle = next.length === 1 && HAN.test(next)
  const following = BEFORE.find(([pattern]) => pattern.test(after))?.[1]
  const preceding = AFTER.find(([pattern]) => pattern.test(before))?.[1]
  if (following !== undefined || preceding !== undefined) return Math.max(following ?? 0, preceding ?? 0)
  return lastIsSingle && nextIsSingle
    ? BETWEEN_SINGLES
    : lastIsSingle || nextIsSingle
      ? BETWEEN_WORDS + 8
      : BETWEEN_WORDS
}

const HAN = /\p{Script=Han}/u
