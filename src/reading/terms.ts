import type { Language } from '../base/language.ts'

/** Words that carry no meaning of their own. */
const STOPS =
  /^(?:the|a|an|and|or|but|of|in|on|at|to|for|from|by|with|as|is|are|was|were|be|been|it|its|he|she|they|his|her|their|this|that|these|those|there|one|not|no|so|than|then|which|who|what|how|will|would|can|could|should|may|might|must|has|have|had|do|does|did|more|also|very)$/

/** An English word without its commonest endings. */
const stem = (word: string): string => word.replace(/(?:ies|ing|ed|es|s|ly)$/, '')

/** What texts are compared by: pairs of neighbouring Han signs (a sign alone stands for itself), English words without their endings. */
export const termsOf = (text: string, language: Language): readonly string[] =>
  language === 'en'
    ? (text.toLowerCase().match(/[a-z0-9]+(?:[’'-][a-z]+)*/g) ?? []).filter(word => !STOPS.test(word)).map(stem)
    : (
        text
          .normalize('NFKC')
          .toLowerCase()
          .match(/\p{Script=Han}+|[a-z0-9]+/gu) ?? []
      ).flatMap(run => (run.length > 1 && /\p{Script=Han}/u.test(run) ? pairsOf(run) : run))

const pairsOf = (run: string): readonly string[] =>
  Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))
