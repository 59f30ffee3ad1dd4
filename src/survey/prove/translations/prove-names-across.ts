import { type Diagnostic, error } from '../../../base/diagnostic.ts'
import { LANGUAGE_WORD, type Language } from '../../../base/language.ts'
import { partSpan } from '../../../base/part-span.ts'
import type { PersonRecord, Survey } from '../../model/survey.ts'
import { namePlaces } from '../source-text.ts'
import type { Pair } from './pairs.ts'

type Records = Pick<Survey, 'language' | 'records'>

const known = new WeakMap<Survey['records'], readonly PersonRecord[]>()
function peopleOf({ records }: Records): readonly PersonRecord[] {
  const found = known.get(records) ?? [...records.values()].filter(record => record.kind === 'person')
  known.set(records, found)
  return found
}

const placeOf = (text: string, person: PersonRecord, language: Language): number => {
  const name = person.name[language]?.text
  return name === undefined ? -1 : (namePlaces(text, name)[0] ?? -1)
}

/** A person whom one language names is named by the other. */
export function proveNamesAcross(
  { record, field, original, translation, language }: Pair,
  survey: Records,
): readonly Diagnostic[] {
  if (field === 'caution') return []
  return peopleOf(survey).flatMap(person => {
    if (person.name[language] === undefined || person.name[survey.language] === undefined) return []
    const there = placeOf(original.text, person, survey.language)
    const here = placeOf(translation.text, person, language)
    if (there < 0 === here < 0) return []
    const name = person.name[language]?.text ?? ''
    return error(
      'translation-name',
      here < 0
        ? `The ${LANGUAGE_WORD[language]} of \`${field}\` of ${record.id} does not name ${name} (${person.id})`
        : `The ${LANGUAGE_WORD[language]} of \`${field}\` of ${record.id} names ${name} (${person.id}), the ${LANGUAGE_WORD[survey.language]} does not`,
      {
        span: here < 0 ? translation.span : partSpan(translation.span, translation.text, here, name.length),
        why: 'Both languages name the same people.',
        help: `The ${LANGUAGE_WORD[survey.language]} says "${original.text}".`,
        trace: [{ label: `the ${LANGUAGE_WORD[survey.language]}`, span: original.span }],
      },
    )
  })
}
