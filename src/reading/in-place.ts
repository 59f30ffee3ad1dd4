import type { Language } from '../base/language.ts'
import { escaped } from './lexicon/words-of.ts'
import type { Part, TextReading } from './read-text.ts'

/** A stretch of a text. */
export interface Stretch {
  readonly start: number
  readonly text: string
  /** What stands there in the place of the part. */
  readonly between: string
}

const BEFORE = { zh: /[\p{Script=Han}\p{L}\p{N}]+$/u, en: /[\p{L}\p{N}’'-]+ $/u } as const
const BEHIND = { zh: /^[\p{Script=Han}\p{L}\p{N}]+/u, en: /^ [\p{L}\p{N}’'-]+ [\p{L}\p{N}’'-]+/u } as const

/**
 * Where a text has the neighbours of a part of another one side by side, or with at most two signs or words between: there the part
 * was left out, or others were put in its place. At the border of a clause the neighbours of one side are longer.
 */
export function putInPlace(
  { start, end }: Part,
  { written, language }: TextReading,
  other: string,
): readonly Stretch[] {
  const before = BEFORE[language].exec(written.slice(0, start))?.[0] ?? ''
  const behind = BEHIND[language].exec(written.slice(end))?.[0] ?? ''
  const pattern = PATTERN[language](before, behind)
  if (pattern === undefined) return []
  return [...other.matchAll(new RegExp(pattern, 'giu'))].map(({ index, 0: text, 1: between = '' }) => ({
    start: index,
    text,
    between,
  }))
}

type Sides = (before: string, behind: string) => string | undefined

const EDGE = '[，。；：！？、（）\\s]'
const PATTERN: Readonly<Record<Language, Sides>> = {
  zh: (before, behind) => {
    const few = '([\\p{Script=Han}]{0,2}?)'
    if (before !== '' && behind.length > 1) return `${escaped(before.slice(-1))}${few}${escaped(behind.slice(0, 2))}`
    if (behind === '' && before.length > 2) return `${escaped(before.slice(-3))}${few}(?=${EDGE}|$)`
    return before === '' && behind.length > 3 ? `(?<=^|${EDGE})${few}${escaped(behind.slice(0, 4))}` : undefined
  },
  en: (before, behind) =>
    before === '' || behind === ''
      ? undefined
      : `\\b${escaped(before.trim())}((?: [\\p{L}’'-]+){0,2}?)${escaped(behind)}\\b`,
}
