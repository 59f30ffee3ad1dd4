import type { Language } from '../base/language.ts'
import { remembered } from './remembered.ts'

/** A part of a text in marks of speech. */
export interface Marked {
  readonly start: number
  readonly end: number
  /** Without its marks. */
  readonly text: string
  readonly open: string
}

/** All signs that Unicode counts as quotation marks, their dingbats, and the grave accent, which stands for one. */
const ANY_MARK = /[\p{Quotation_Mark}❛❜❝❞❮❯〝〞〟`´]/gu

/** The marks that a deck may use. */
const ALLOWED: Readonly<Record<Language, ReadonlySet<string>>> = {
  zh: new Set('“”‘’'),
  en: new Set('“”‘’"\''),
}

/** An apostrophe: between letters, before a year, behind a plural; primes of feet and minutes. */
const APOSTROPHE = /^['’‘´`ʼ]$/u
function isApostrophe(text: string, at: number): boolean {
  if (!APOSTROPHE.test(text[at] ?? '')) return false
  const before = text[at - 1] ?? ''
  const behind = text[at + 1] ?? ''
  if (/\p{Script=Latin}|\d/u.test(before) && /\p{Script=Latin}|\d/u.test(behind)) return true
  return (text[at] === '’' || text[at] === "'") && /s/i.test(before) && !/\p{L}/u.test(behind) && !opensBefore(text, at)
}
const opensBefore = (text: string, at: number): boolean => /(?:^|[\s(（“"：，])['‘][^'’‘]*$/u.test(text.slice(0, at))

/** Marks of speech that a deck of the language does not use. */
export const strangeMarks = (
  text: string,
  language: Language,
): readonly { readonly at: number; readonly sign: string }[] =>
  [...text.matchAll(ANY_MARK)]
    .filter(({ index, 0: sign }) => !ALLOWED[language].has(sign) && !isApostrophe(text, index))
    .map(({ index, 0: sign }) => ({ at: index, sign }))

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '„': '“”‟',
  '‚': '‘’‛',
  '‟': '”',
  '‛': '’',
  '〝': '〞〟',
  '﹁': '﹂',
  '﹃': '﹄',
  '｢': '｣',
  '❝': '❞',
  '❛': '❜',
  '❮': '❯',
  '⹂': '”',
  '"': '"',
  "'": "'",
  '＂': '＂',
  '＇': '＇',
  '`': "`'´",
  '´': '´',
}

/** The parts of a text in marks of speech, outer ones and those inside them, in order of their opening. */
export const markedIn = remembered((text: string): readonly Marked[] =>
  text.search(ANY_MARK) < 0 ? [] : readMarks(text),
)

function readMarks(text: string): readonly Marked[] {
  const open: { at: number; sign: string }[] = []
  const found: Marked[] = []
  for (const { index: at, 0: sign } of text.matchAll(ANY_MARK)) {
    if (isApostrophe(text, at)) continue
    const opener = open.findLastIndex(each => (PAIRS[each.sign] ?? '').includes(sign))
    if (opener >= 0) {
      const { at: start, sign: first } = open[opener]!
      open.length = opener
      found.push({ start, end: at + 1, text: text.slice(start + 1, at), open: first })
    } else if (sign in PAIRS && !isInch(text, at, sign)) open.push({ at, sign })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** 6' and 6" are feet and inches. */
const isInch = (text: string, at: number, sign: string): boolean => /["']/.test(sign) && /\d/.test(text[at - 1] ?? '')
