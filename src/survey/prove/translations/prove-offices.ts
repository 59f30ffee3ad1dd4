import { type Diagnostic, error } from '../../../base/diagnostic.ts'
import type { Language } from '../../../base/language.ts'
import { partSpan } from '../../../base/part-span.ts'
import { translatesOffice } from '../../../reading/offices.ts'
import { readText } from '../../../reading/read-text.ts'
import type { PersonRecord } from '../../model/survey.ts'
import { pairsIn } from './pairs.ts'

/** Offices of a person agree between languages: the same modifiers, heads that may stand for each other, none lost or added. */
export function proveOffices(person: PersonRecord, original: Language): readonly Diagnostic[] {
  const fields = [
    ...person.titles.map(texts => ['titles', texts] as const),
    ['role', person.role] as const,
    ['short', person.short] as const,
  ]
  return fields.flatMap(([field, texts]) =>
    texts === undefined
      ? []
      : pairsIn(texts, original).flatMap(({ original: own, translation, language }) => {
          const [chinese, english] = language === 'en' ? [own, translation] : [translation, own]
          const held = readText(chinese.text, 'zh').offices
          const said = readText(english.text, 'en').offices
          const strange = said.find(office => held.length > 0 && !held.some(each => translatesOffice(each, office)))
          const lost = held.find(office => !said.some(each => translatesOffice(office, each)))
          if (strange === undefined && lost === undefined) return []
          return error(
            'translation-office',
            strange === undefined
              ? `The office "${lost!.text}" in \`${field}\` of ${person.id} has no translation`
              : `"${strange.text}" in \`${field}\` of ${person.id} is no translation of an office there`,
            {
              span:
                strange === undefined || language !== 'en'
                  ? translation.span
                  : partSpan(translation.span, translation.text, strange.start, strange.end - strange.start),
              why: 'Another word before an office makes another office: deputy, associate, co-, acting, former.',
              help: `The ${language === 'en' ? 'Chinese' : 'English'} is "${own.text}".`,
              trace: [{ label: 'the office as printed', span: own.span }],
            },
          )
        }),
  )
}
