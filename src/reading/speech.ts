import type { Language } from '../base/language.ts'
import { SPEECH_VERBS } from './lexicon/speech.ts'
import { anyOf } from './lexicon/words-of.ts'

/** Where a text says that somebody says something. */
export interface Speech {
  /** Where its subject stands. */
  readonly from: number
  /** Where its subject ends. */
  readonly start: number
  /** Where what is said begins, and the end of its sentence. */
  readonly saidStart: number
  readonly saidEnd: number
  /** A pronoun as subject, where no name stands nearer. */
  readonly pronoun: boolean
  /** The name that is its subject. */
  readonly subject?: number
}

/** A name in a text. */
interface Named {
  readonly start: number
  readonly end: number
}

/** A speech as a noun. */
const NOUNS = '建议|主张|话|原话|说法|解释|观点|看法|判断|意见'

/** Between a name and its verb: no other clause, in English an office between commas. */
const VERB_AFTER = {
  zh: new RegExp(
    `^(?![’'])(?:[^，。；：！？、的“”‘’\\n]{0,14}?(?<!没有|未曾|从未|不|没|未)(?:${anyOf(SPEECH_VERBS.zh)})(?!的是谁|法|不)(?:的?是|过|道|到)?|的(?:${NOUNS})(?:[：:]|[，,]?说的是)|的(?:建议|主张|原话)是)\\s*(?:[：:，,]\\s*)?`,
    'u',
  ),
  en: new RegExp(
    `^(?![’']s)(?:,[^.;:“”"\\n]{0,80},)?(?: ?[\\w’-]+){0,4}? ?\\b(${anyOf(SPEECH_VERBS.en)})\\b(?: in [^,.;“”"]{0,40}?(?= that|,))?(?:,| that)?\\s*:?\\s*`,
    'iu',
  ),
} as const

/** A name with a colon: 周：…; Ana Ruiz, harbour master: … */
const COLON_AFTER = {
  zh: /^[^，。；！？“”\n：]{0,14}[：:]\s*/u,
  en: /^(?:,[^.;“”"\n:]{0,80})?:\s+/u,
} as const

const PRONOUN = { zh: /[他她](?=们?)(?!们)/gu, en: /\b(?:he|she)\b/giu } as const
/** A speech also ends where the author turns to the reader: 不要讲成…, do not… */
const SENTENCE_END = {
  zh: /[。！？；\n]|[，,](?=不要|别|请|勿|切勿|不可|不代|不替|引用时)/u,
  en: /[.!?;](?=\s|$|[”"’'])|\n|, (?=do not|don[’']t|never|please)/u,
} as const

/** What people say in a text: each speech belongs to the name right before its verb. */
export function speechesIn(text: string, language: Language, names: readonly Named[]): readonly Speech[] {
  const subjects = [
    ...names.map(({ start: from, end }, subject) => ({ from, end, subject, pronoun: false })),
    ...[...text.matchAll(PRONOUN[language])].map(({ index, 0: word }) => ({
      from: index,
      end: index + word.length,
      subject: undefined,
      pronoun: true,
    })),
  ]
  return subjects
    .flatMap(({ from, end, subject, pronoun }) => {
      const rest = text.slice(end)
      const verb = VERB_AFTER[language].exec(rest) ?? (pronoun ? null : COLON_AFTER[language].exec(rest))
      if (verb === null) return []
      const start = end + verb.index
      const saidStart = end + verb[0].length
      // Another name nearer to the verb is its subject.
      if (names.some(name => name.start >= end && name.end <= saidStart)) return []
      const close = text.slice(saidStart).search(SENTENCE_END[language])
      const speech = { from, start, saidStart, saidEnd: close < 0 ? text.length : saidStart + close, pronoun }
      return subject === undefined ? speech : { ...speech, subject }
    })
    .sort((a, b) => a.start - b.start)
}

/** “…”, said Lopez: English lets a verb stand before its subject. */
const SPOKEN_BY = new RegExp(`\\b(?:${anyOf(SPEECH_VERBS.en)})(?: the [a-z' ]{1,40})? $`)

/** The names of a text that are the subject of a speech. */
export function speakersIn<Name extends Named>(
  text: string,
  language: Language,
  names: readonly Name[],
): readonly Name[] {
  const subjects = speechesIn(text, language, names).flatMap(({ subject }) => names[subject ?? -1] ?? [])
  const behind = names.filter(
    ({ start }) => language === 'en' && SPOKEN_BY.test(text.slice(Math.max(0, start - 60), start)),
  )
  return [...new Set([...subjects, ...behind])]
}

/** Whether he or she speaks in a sentence, whoever that is. */
export const pronounSpeaks = (sentence: string, language: Language): boolean =>
  speechesIn(sentence, language, []).some(({ pronoun }) => pronoun)
