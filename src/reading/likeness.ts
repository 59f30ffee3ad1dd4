import type { Language } from '../base/language.ts'

/** Words that carry no meaning of their own. */
const STOPS =
  /^(?:the|a|an|and|or|but|of|in|on|at|to|for|from|by|with|as|is|are|was|were|be|been|it|its|he|she|they|his|her|their|this|that|these|those|there|one|not|no|so|than|then|which|who|what|how|will|would|can|could|should|may|might|must|has|have|had|do|does|did|more|also|very)$/

/** An English word without its commonest endings. */
const stem = (word: string): string => word.replace(/(?:ies|ing|ed|es|s|ly)$/, '')

const cleanHan = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/\p{Script=Han}+|[a-z0-9]+/gu) ?? []

/** What a text is compared by: pairs of neighbouring Han signs, Latin words without their endings. */
export function tracesOf(text: string, language: Language): readonly string[] {
  if (language === 'en')
    return (text.toLowerCase().match(/[a-z0-9]+(?:[’'-][a-z]+)*/g) ?? []).filter(word => !STOPS.test(word)).map(stem)
  return cleanHan(text).flatMap(run =>
    /\p{Script=Han}/u.test(run)
      ? Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => run.slice(at, at + 2))
      : [run],
  )
}

const kept = new Map<string, ReadonlySet<string>>()
const MOST_KEPT = 5000
function traceSet(text: string, language: Language): ReadonlySet<string> {
  const key = `${language}${text}`
  const known = kept.get(key)
  if (known !== undefined) return known
  if (kept.size >= MOST_KEPT) kept.clear()
  const traces = new Set(tracesOf(text, language))
  kept.set(key, traces)
  return traces
}

/** How many of a text's Han signs stand in others, in any order, from 0 to 1: shortened words keep their signs. */
export function sharedSigns(text: string, others: readonly string[]): number {
  const signs = text.match(/\p{Script=Han}/gu) ?? []
  if (signs.length === 0) return 0
  const known = new Set(others.join(''))
  return signs.filter(sign => known.has(sign)).length / signs.length
}

const RUN = 4
/** Runs of four English words, as they stand. */
export function runsOf(text: string): readonly string[] {
  const words =
    text
      .toLowerCase()
      .replace(/[‘’“”'"]/g, '')
      .match(/[a-z0-9-]+/g) ?? []
  return Array.from({ length: Math.max(0, words.length - RUN + 1) }, (_, at) => words.slice(at, at + RUN).join(' '))
}

/** How much of a text stands in others, from 0 to 1; 1 for a text without traces. */
export function likeness(text: string, others: readonly string[], language: Language): number {
  const traces = tracesOf(text, language)
  if (traces.length === 0) return 1
  const sets = others.map(other => traceSet(other, language))
  return traces.filter(trace => sets.some(set => set.has(trace))).length / traces.length
}
