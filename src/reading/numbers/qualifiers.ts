import { BETWEEN, NO_QUALIFIER, QUALIFIER_CLASSES, QUALIFIERS, type QualifierClass } from '../lexicon/qualifiers.ts'
import type { Qualifier } from './token.ts'

type Side = 'zh' | 'en' | 'zhBehind' | 'enBehind'

/** A qualifier's word with its class, longest words first. */
const wordsOn = (side: Side): readonly Qualifier[] =>
  QUALIFIER_CLASSES.flatMap(each =>
    (QUALIFIERS[each][side] ?? '').split('|').flatMap(word => (word === '' ? [] : [{ class: each, word }])),
  ).sort((a, b) => b.word.length - a.word.length)

const classOf = (words: readonly Qualifier[]): ReadonlyMap<string, QualifierClass> =>
  new Map(words.map(each => [each.word.replace('\\', ''), each.class]))

const BEFORE = { zh: wordsOn('zh'), en: wordsOn('en') }
const BEHIND = { zh: wordsOn('zhBehind'), en: wordsOn('enBehind') }
const CLASS_BEFORE = classOf([...BEFORE.zh, ...BEFORE.en])
const CLASS_BEHIND = classOf([...BEHIND.zh, ...BEHIND.en])

const alternatives = (words: readonly Qualifier[]): string => words.map(({ word }) => word).join('|')
const HAN_BEFORE = new RegExp(`(${alternatives(BEFORE.zh)})${BETWEEN.zh}$`)
const ENGLISH_BEFORE = new RegExp(`(?:^|[^A-Za-z])(${alternatives(BEFORE.en)})${BETWEEN.en} ?$`, 'i')
const HOLDS_NONE = new RegExp(`(?:${NO_QUALIFIER})$`)
const VALUE_BEHIND = /^(余|多(?!少|种多|样)|来(?![自到源]))/
const HAN_BEHIND = new RegExp(`^\\s?(${alternatives(BEHIND.zh.filter(({ word }) => !'余多来许'.includes(word)))})`)
const ENGLISH_BEHIND = new RegExp(`^ ?(${alternatives(BEHIND.en)})(?![A-Za-z])`, 'i')

/** The longest phrase of qualifiers that matters before a number, in characters. */
const LOOK_BEHIND = 32

/** The qualifiers that end where a number begins, outermost first. */
export function qualifiersBefore(text: string, at: number): readonly Qualifier[] {
  const found: Qualifier[] = []
  let before = text.slice(Math.max(0, at - LOOK_BEHIND), at)
  for (;;) {
    const match = HAN_BEFORE.exec(before) ?? ENGLISH_BEFORE.exec(before)
    const word = match?.[1]
    if (match === null || word === undefined) break
    const start = match.index + match[0].indexOf(word)
    const kind = CLASS_BEFORE.get(word.toLowerCase())
    if (kind === undefined || HOLDS_NONE.test(before.slice(0, start + word.length))) break
    found.unshift({ class: kind, word })
    before = before.slice(0, start)
    // “over the past” is one word of time.
    if (kind === 'past') break
  }
  return found
}

/** 余 多 来 right behind a value, before its unit. */
export function qualifierOfValue(text: string, at: number): Qualifier | undefined {
  const word = VALUE_BEHIND.exec(text.slice(at, at + 3))?.[1]
  return word === undefined ? undefined : { class: word === '来' ? 'about' : 'over', word }
}

/** 左右, 以上, “or more” behind the unit. */
export function qualifiersBehind(text: string, at: number): readonly Qualifier[] {
  const rest = text.slice(at, at + 16)
  const word = (HAN_BEHIND.exec(rest) ?? ENGLISH_BEHIND.exec(rest))?.[1]
  const kind = word === undefined ? undefined : CLASS_BEHIND.get(word.toLowerCase())
  return word === undefined || kind === undefined ? [] : [{ class: kind, word }]
}
