import type { Language } from '../base/language.ts'
import { BEHIND_A_PERSON, NO_NAMES, NOT_IN_A_NAME, ORGANISATION_WORDS, SURNAMES } from './lexicon/name-words.ts'
import type { Part } from './read-text.ts'

/** 建成研究院: as much of a name as a suffix surely belongs to. */
const HAN_ORGANISATION = new RegExp(`\\p{Script=Han}{2}(?:${ORGANISATION_WORDS.zh})`, 'gu')
const HAN_PERSON = new RegExp(`[${SURNAMES}]\\p{Script=Han}{1,2}?(?=${BEHIND_A_PERSON})`, 'gu')
/** Words with capitals in a row: Great River Holdings. */
const CAPITALS = /\p{Lu}[\p{L}\p{N}’'&-]*(?: (?:of |and |for |the )?\p{Lu}[\p{L}\p{N}’'&-]*)*/gu
/** A capital there is no name’s: at the start, behind the end of a sentence, a colon or an opening mark. */
const SENTENCE_START = /(?:^|[.!?:;…“”‘’"(（[·|–—\n]) *$/u
const ENGLISH_SUFFIX = new RegExp(`\\b(?:${ORGANISATION_WORDS.en})$`)

/**
 * Names of organisations and people in a text that `isKnown` does not know. It is conservative: what it finds is a name, it does not
 * find all.
 */
export function unknownNames(text: string, language: Language, isKnown: (words: string) => boolean): readonly Part[] {
  if (language === 'zh') return hanNames(text).filter(part => !isKnown(part.text))
  return capitals(text).filter(({ text: words }) =>
    ENGLISH_SUFFIX.test(words) ? !isKnown(words) : namesIn(words).some(name => !isKnown(name)),
  )
}

/** The words of a run that are names: of CEO Ann Hill’s, Ann and Hill. */
const namesIn = (words: string): readonly string[] =>
  words
    .split(' ')
    .map(word => word.replace(/[’']s?$/u, ''))
    .filter(word => /^\p{Lu}/u.test(word) && !NO_NAMES.test(word) && !TERM.test(word))

/** CEO, GDP, 5G: what is all capitals is a term. */
const TERM = /^[\p{Lu}\p{N}&-]+s?$/u

const hanNames = (text: string): readonly Part[] =>
  [HAN_ORGANISATION, HAN_PERSON]
    .flatMap(pattern => [...text.matchAll(pattern)].map(({ index, 0: words }) => partAt(index, words)))
    .filter(({ text: words }) => !NOT_IN_A_NAME.test(words.slice(0, 2)))
    .sort((a, b) => a.start - b.start)

function capitals(text: string): readonly Part[] {
  return [...text.matchAll(CAPITALS)].flatMap(({ index, 0: words }) => {
    const opens = SENTENCE_START.test(text.slice(0, index))
    if (opens && !ENGLISH_SUFFIX.test(words)) return []
    return namesIn(words).length === 0 ? [] : [partAt(index, words)]
  })
}

const partAt = (start: number, text: string): Part => ({ start, end: start + text.length, text })
