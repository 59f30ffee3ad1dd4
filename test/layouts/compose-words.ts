import { LANGUAGES, type Language } from '../../src/base/language.ts'
import { lengthOf } from '../../src/story/slots/capacity.ts'
import { CLAUSES, COUNTED, NOUNS, type Phrase } from './phrases.ts'

const COMMA: Readonly<Record<Language, string>> = { zh: '，', en: ', ' }

/** Words of a language, with the same in the other beside them. */
export type Words = Phrase

/** A name of a thing of at most so many characters, as near to them as there is; `turn` chooses among equals. */
export function composeName(most: number, language: Language, turn: number): Words {
  const fitting = NOUNS.filter(noun => lengthOf(noun[language], language) <= most)
  const longest = Math.max(...fitting.map(noun => lengthOf(noun[language], language)))
  const near = fitting.filter(noun => lengthOf(noun[language], language) >= longest - (language === 'zh' ? 0 : 2))
  return near[turn % near.length] ?? NOUNS[0]!
}

/** A title: of one line, capitals are wider than the half that they count, so those of one line have none. */
export function composeTitle(most: number, language: Language, turn: number): Words {
  const bank = language === 'zh' && most <= ONE_LINE ? CLAUSES.filter(({ zh }) => !/[A-Z]/.test(zh)) : CLAUSES
  return joinUpTo(bank, most, language, turn)
}

const ONE_LINE = 30

/** A sentence of at most so many characters and nearly as many: clauses in turn, the last chosen for its length. */
export function composeSentence(most: number, language: Language, turn: number, counted: boolean): Words {
  return joinUpTo(counted ? interleave(CLAUSES, COUNTED) : CLAUSES, most, language, turn)
}

function joinUpTo(bank: readonly Phrase[], most: number, language: Language, turn: number): Words {
  const size = (phrase: Phrase): number => lengthOf(phrase[language], language)
  const comma = lengthOf(COMMA[language], language)
  const chosen: Phrase[] = []
  let room = most
  for (let at = turn * 3; ; at += 1) {
    const open = bank.filter(phrase => !chosen.includes(phrase) && size(phrase) <= room)
    if (open.length === 0) break
    const next = bank[at % bank.length]!
    const longest = open.reduce((best, phrase) => (size(phrase) > size(best) ? phrase : best))
    const fits = open.includes(next) && room - size(next) >= comma + SHORTEST[language]
    const taken = fits ? next : longest
    chosen.push(taken)
    room -= size(taken) + comma
  }
  return chosen.length === 0 ? composeName(most, language, turn) : joined(chosen)
}

const SHORTEST: Readonly<Record<Language, number>> = { zh: 3, en: 11 }

const joined = (phrases: readonly Phrase[]): Words => {
  const [zh, en] = LANGUAGES.map(language => phrases.map(phrase => phrase[language]).join(COMMA[language]))
  return { zh: zh!, en: en!.charAt(0).toUpperCase() + en!.slice(1) }
}

const interleave = (one: readonly Phrase[], other: readonly Phrase[]): readonly Phrase[] =>
  one.flatMap((phrase, index) => (other[index] === undefined ? [phrase] : [phrase, other[index]]))
