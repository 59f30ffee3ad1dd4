import type { Language } from '../../base/language.ts'
import type { Survey, SurveyRecord, Texts } from '../model/survey.ts'

/**
 * The words by which a record vouches for others: its excerpts, in the language of the source; what it says, which is proved
 * or reviewed itself; names and titles. Never a caution or a note.
 */
export function provenWords(record: SurveyRecord | undefined, survey: Survey, language: Language): readonly string[] {
  if (record === undefined) return []
  const excerpts = language === survey.language ? record.excerpts.map(({ words }) => words.text) : []
  const texts: readonly (Texts | undefined)[] = [
    'says' in record ? record.says : undefined,
    'name' in record ? record.name : undefined,
    ...(record.kind === 'person' ? [...record.titles, record.role] : []),
    ...(record.kind === 'figure' ? [record.what, record.forms, record.unit] : []),
    ...(record.kind === 'quotation' ? [record.short] : []),
  ]
  return [...excerpts, ...texts.flatMap(each => each?.[language]?.text ?? [])]
}
