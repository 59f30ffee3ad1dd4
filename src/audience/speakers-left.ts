import { OFFICES } from '../content/lexicon/offices.ts'
import type { PersonRecord } from '../content/survey.ts'
import { officeBeside } from './evidence/titles.ts'
import type { Said, ToldSlide } from './said.ts'
import type { Scope } from './story.ts'
import { inLanguage, scope, type Telling } from './telling.ts'

/**
 * The persons whose views the slide's words give and whose office none of these words names. Whether the layout prints
 * it beside their words is known when it has printed: `office` is what then is to be said of them.
 */
export function speakersLeft(telling: Telling, { said, slide }: ToldSlide): readonly Scope[] {
  const shown = said.filter(({ place }) => place !== 'notes')
  const ids = shown.filter(({ place }) => place === 'words').flatMap(claimsOf)
  const people = new Set(ids.flatMap(id => speakerOf(telling, id) ?? []))
  return [...people]
    .filter(person => !shown.some(each => introduces(each, person, telling)))
    .map(person => {
      const role = person.role ?? person.titles[0]!
      const full = inLanguage(telling, role, person, 'role', slide.span)
      return scope({
        name: inLanguage(telling, person.name, person, 'name', slide.span),
        role: full,
        office: person.short?.[telling.language] ?? full,
      })
    })
}

/** The records that words show: those that they print, else the first that vouches for them. */
const claimsOf = ({ form, cut, pieces, vouchers }: Said): readonly string[] =>
  cut !== undefined
    ? [cut.id]
    : form === 'own'
      ? vouchers.slice(0, 1)
      : [...pieces.flatMap(({ id }) => id ?? []), ...vouchers.slice(0, 1)]

function speakerOf({ survey }: Telling, id: string): PersonRecord | undefined {
  const record = survey.records.get(id)
  const speaker = record !== undefined && 'by' in record ? survey.records.get(record.by?.text ?? '') : undefined
  return speaker?.kind === 'person' ? speaker : undefined
}

const OFFICE_FIELDS: readonly (string | undefined)[] = ['role', 'title', 'short']

/** Words that name a person's office: by its field, in words that the person's own record vouches for, or beside the name. */
function introduces(said: Said, person: PersonRecord, { language }: Telling): boolean {
  if (said.pieces.some(({ id, field }) => id === person.id && OFFICE_FIELDS.includes(field))) return true
  const titles = [...person.titles, ...(person.role === undefined ? [] : [person.role])].flatMap(
    texts => texts[language]?.text.toLowerCase() ?? [],
  )
  const words = said.text.toLowerCase()
  const isVouched = said.form === 'own' && said.vouchers.includes(person.id)
  if (isVouched && OFFICES[language].some(holds(words, titles))) return true
  const name = person.name[language]?.text
  return name !== undefined && officeBeside(said.text, name, language) !== undefined
}

const holds =
  (words: string, titles: readonly string[]) =>
  (office: string): boolean =>
    words.includes(office.toLowerCase()) && titles.some(title => title.includes(office.toLowerCase()))
