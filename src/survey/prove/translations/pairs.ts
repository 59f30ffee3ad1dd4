import { LANGUAGES, type Language } from '../../../base/language.ts'
import { SourcedText } from '../../../base/sourced-text.ts'
import type { Survey, SurveyRecord, Texts } from '../../model/survey.ts'

/** A text of a record and its translation. */
export interface Pair {
  readonly record: SurveyRecord
  /** `says`, `note`. */
  readonly field: string
  readonly original: SourcedText
  readonly translation: SourcedText
  /** Of the translation. */
  readonly language: Language
}

/** The texts of a record that are written in the survey's language and in another. */
export function pairsOf(record: SurveyRecord, survey: Pick<Survey, 'language'>): readonly Pair[] {
  return Object.entries(record).flatMap(([field, value]) =>
    (Array.isArray(value) ? value : [value]).flatMap((each: unknown) =>
      isTexts(each) ? pairsIn(each, survey.language).map(pair => ({ ...pair, record, field })) : [],
    ),
  )
}

/** A text in the survey's language with each of its translations. */
export function pairsIn(
  texts: Texts,
  original: Language,
): readonly Pick<Pair, 'original' | 'translation' | 'language'>[] {
  const own = texts[original]
  if (own === undefined) return []
  return LANGUAGES.flatMap(language => {
    const translation = texts[language]
    return language === original || translation === undefined ? [] : { original: own, translation, language }
  })
}

const isTexts = (value: unknown): value is Texts =>
  typeof value === 'object' && value !== null && Object.values(value).some(each => each instanceof SourcedText)
