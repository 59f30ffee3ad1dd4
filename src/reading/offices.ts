import type { Language } from '../base/language.ts'
import { ENGLISH_HEADS, OFFICE_ABBREVIATIONS, OFFICE_HEADS, OFFICE_MODIFIERS } from './lexicon/office-words.ts'

/** An office that a text names: its head and what modifies it. */
export interface Office {
  readonly start: number
  readonly end: number
  /** As written, modifiers included. */
  readonly text: string
  /** Keys of OFFICE_MODIFIERS, sorted. */
  readonly modifiers: readonly string[]
  /** In lower case. */
  readonly head: string
}

const byLength = (a: string, b: string): number => b.length - a.length
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
const oneOf = (words: readonly string[]): string => [...words].sort(byLength).map(escaped).join('|')

const modifierKeys = (language: Language): ReadonlyMap<string, string> => {
  const table: Readonly<Record<string, readonly string[]>> = OFFICE_MODIFIERS[language]
  return new Map(Object.entries(table).flatMap(([key, words]) => words.map(word => [word, key] as const)))
}

const KEYS = { zh: modifierKeys('zh'), en: modifierKeys('en') } as const

/** 不代表, 代表着 and 教授 as a verb name no office. */
const NO_OFFICE = /^代表(?:着|了|占|性|各|作|的是)|^教授(?:了|给|过)/

const ZH = new RegExp(
  `((?:${oneOf([...KEYS.zh.keys()])})*)(${oneOf(OFFICE_HEADS.map(([zh]) => zh))})(?![\\p{Script=Latin}])`,
  'gu',
)
/** A deputy is an office of its own (of a parliament) unless it modifies the head that follows. */
const EN_HEADS = [...new Set([...OFFICE_HEADS.flatMap(([, en]) => en), ...ENGLISH_HEADS])].filter(
  head => head !== 'deputy',
)
const EN = new RegExp(
  `(?<![\\p{L}\\d’'-])((?:(?:${oneOf([...KEYS.en.keys()])})[ \\u00A0\\u2011-]?)*?)(${oneOf(EN_HEADS)}|deputy(?! (?:${oneOf([...KEYS.en.keys(), ...EN_HEADS])})\\b))(?![\\p{L}\\d])(-elect|-designate)?`,
  'giu',
)

/** The offices that a text names, in order. */
export const findOffices = (text: string, language: Language): readonly Office[] =>
  language === 'zh' ? chineseOffices(text) : englishOffices(text)

function chineseOffices(text: string): readonly Office[] {
  return [...text.matchAll(ZH)].flatMap(match => {
    const { index: start, 0: whole, 1: before = '', 2: head = '' } = match
    const at = start + before.length
    if (NO_OFFICE.test(text.slice(at)) || (head === '代表' && /[不并能可所足来]$/.test(text.slice(0, at)))) return []
    const modifiers = [...before.matchAll(new RegExp(oneOf([...KEYS.zh.keys()]), 'g'))]
      .map(([word]) => KEYS.zh.get(word) ?? word)
      .sort()
    return { start, end: start + whole.length, text: whole, modifiers, head: head.toLowerCase() }
  })
}

function englishOffices(written: string): readonly Office[] {
  const { text, at } = unabbreviated(written)
  return [...text.matchAll(EN)].map(match => {
    const { index: from, 0: whole, 1: before = '', 2: head = '', 3: after } = match
    const start = at(from)
    const end = at(from + whole.length)
    const words = before
      .toLowerCase()
      .split(/[ \u00A0\u2011-]+/)
      .filter(Boolean)
    const modifiers = words.map(word => KEYS.en.get(word) ?? word)
    if (after !== undefined) modifiers.push('designate')
    return { start, end, text: written.slice(start, end), modifiers: modifiers.sort(), head: head.toLowerCase() }
  })
}

const ABBREVIATION = new RegExp(OFFICE_ABBREVIATIONS.map(([short]) => `(${short})`).join('|'), 'g')

/** A text with abbreviations of offices written out, and the way from its offsets to those as written. */
function unabbreviated(written: string): { readonly text: string; readonly at: (offset: number) => number } {
  const changes: { from: number; grown: number }[] = []
  let grown = 0
  const text = written.replace(ABBREVIATION, (short: string, ...rest: readonly unknown[]) => {
    const which = rest.slice(0, OFFICE_ABBREVIATIONS.length).findIndex(group => group !== undefined)
    const long = OFFICE_ABBREVIATIONS[which]?.[1] ?? short
    const from = (rest[OFFICE_ABBREVIATIONS.length] as number) + grown + long.length
    grown += long.length - short.length
    changes.push({ from, grown })
    return long
  })
  const at = (offset: number): number => offset - (changes.findLast(({ from }) => from <= offset)?.grown ?? 0)
  return { text, at }
}

/** Whether two offices in one language are the same: one head, the same modifiers. */
export const isSameOffice = (one: Office, other: Office): boolean =>
  sameModifiers(one, other) && (one.head === other.head || sharesHead(one.head, other.head))

const sameModifiers = (one: Office, other: Office): boolean =>
  one.modifiers.length === other.modifiers.length && one.modifiers.every((word, at) => word === other.modifiers[at])

/** CEO and 首席执行官, CEO and chief executive. */
const sharesHead = (one: string, other: string): boolean =>
  OFFICE_HEADS.some(
    ([zh, en]) => zh === '首席执行官' && [zh, 'ceo', ...en].includes(one) && [zh, 'ceo', ...en].includes(other),
  )

/** Whether an English office may translate a Chinese one. */
export const translatesOffice = (chinese: Office, english: Office): boolean =>
  sameModifiers(normalChief(chinese), normalChief(english)) &&
  OFFICE_HEADS.some(([zh, en]) => zh.toLowerCase() === chinese.head && en.includes(english.head))

/** 首席 belongs to the head in chief executive and chief engineer. */
const normalChief = (office: Office): Office => ({
  ...office,
  modifiers: office.modifiers.filter(word => word !== 'chief' || !/^(ceo|首席|总)/.test(office.head)),
})

/** Characters that a cut must not end in: what comes next would become another, mostly a higher office. */
const PROMOTING = new RegExp(`(?:${oneOf([...KEYS.zh.keys()])}|非|不)$`)
/** No piece of a shortened title is shorter, so that no office is pasted together from single characters. */
const SHORTEST_PIECE = 2

/**
 * Whether a Chinese office is a title shortened by cuts, none of which ends in a word that modifies what follows: 河东水厂总经理 of
 * 河东镇水厂总经理, but never 站长 of 副站长.
 */
export function shortensTitle(title: string, office: string): boolean {
  const tried = new Set<number>()
  const from = (at: number, done: number): boolean => {
    if (done === office.length) return true
    const key = at * (office.length + 1) + done
    if (tried.has(key)) return false
    tried.add(key)
    const left = office.length - done
    for (let start = at; start < title.length; start += 1) {
      if (start > at && PROMOTING.test(title.slice(at, start))) continue
      let length = 0
      while (length < left && title[start + length] === office[done + length]) length += 1
      for (let take = length; take >= Math.min(SHORTEST_PIECE, office.length); take -= 1)
        if (from(start + take, done + take)) return true
    }
    return false
  }
  return from(0, 0)
}

const MODIFIER_WORDS = oneOf([...KEYS.en.keys()])
const MODIFIED = new RegExp(`\\b(?:${MODIFIER_WORDS})[ -]([a-z]+(?: [a-z]+){0,2})$`, 'i')

/**
 * What is left of English titles without their modifiers, where it could be taken for a higher office: harbour master of deputy
 * harbour master.
 */
export const promotionsOf = (titles: readonly string[]): readonly string[] =>
  titles.flatMap(title =>
    title.split(/[,;(]| (?:of|for|to|at) /).flatMap(part => MODIFIED.exec(part.trim())?.[1] ?? []),
  )

/** Where a phrase stands in a text without a modifier before it; −1 if nowhere. */
export const bareOffice = (text: string, phrase: string): number =>
  text.search(new RegExp(`(?<!\\b(?:${MODIFIER_WORDS})[ -])(?<![A-Za-z-])${escaped(phrase)}(?![A-Za-z])`, 'i'))
