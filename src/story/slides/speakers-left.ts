import { isSameOffice } from '../../reading/offices.ts'
import { readText } from '../../reading/read-text.ts'
import type { PersonRecord } from '../../survey/model/survey.ts'
import type { ContextObject } from '../../template/context.ts'
import { officeBeside } from '../evidence/titles.ts'
import type { SlideContent, SlideText } from '../slide-content.ts'
import { inLanguage, type StoryContext, scope } from '../story-context.ts'

/**
 * The persons whose views the slide's words give, and whose office none of these words names. Whether the layout prints
 * the office is known only after printing; `office` is the text to print if it does not.
 */
export function speakersLeft(context: StoryContext, { texts, slide }: SlideContent): readonly ContextObject[] {
  const shown = texts.filter(({ place }) => place !== 'notes')
  const ids = shown.filter(({ place }) => place === 'words').flatMap(claimsOf)
  const people = new Set(ids.flatMap(id => speakerOf(context, id) ?? []))
  return [...people]
    .filter(person => !shown.some(each => introduces(each, person, context)))
    .map(person => {
      const role = person.role ?? person.titles[0]!
      const full = inLanguage(context, role, person, 'role', slide.span)
      return scope({
        name: inLanguage(context, person.name, person, 'name', slide.span),
        role: full,
        office: person.short?.[context.language] ?? full,
      })
    })
}

/** The records that words show: those that they print, else the first that vouches for them. */
const claimsOf = ({ form, cut, pieces, vouchers }: SlideText): readonly string[] =>
  cut !== undefined
    ? [cut.id]
    : form === 'own'
      ? vouchers.slice(0, 1)
      : [...pieces.flatMap(({ id }) => id ?? []), ...vouchers.slice(0, 1)]

function speakerOf({ survey }: StoryContext, id: string): PersonRecord | undefined {
  const record = survey.records.get(id)
  const speaker = record !== undefined && 'by' in record ? survey.records.get(record.by?.text ?? '') : undefined
  return speaker?.kind === 'person' ? speaker : undefined
}

const OFFICE_FIELDS: readonly (string | undefined)[] = ['role', 'title', 'short']

/** Words that name a person's office: by its field, in words that the person's own record vouches for, or beside the name. */
function introduces(slideText: SlideText, person: PersonRecord, { language }: StoryContext): boolean {
  if (slideText.pieces.some(({ id, field }) => id === person.id && OFFICE_FIELDS.includes(field))) return true
  const titles = [...person.titles, ...(person.role === undefined ? [] : [person.role])].flatMap(
    texts => texts[language]?.text ?? [],
  )
  const isVouched = slideText.form === 'own' && slideText.vouchers.includes(person.id)
  const held = titles.flatMap(title => readText(title, language).offices)
  if (
    isVouched &&
    readText(slideText.text, language).offices.some(office => held.some(own => isSameOffice(own, office)))
  )
    return true
  const name = person.name[language]?.text
  return name !== undefined && officeBeside(slideText.text, name, language) !== undefined
}
