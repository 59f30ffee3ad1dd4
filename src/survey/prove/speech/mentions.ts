import { speakersIn } from '../../../reading/speech.ts'
import type { OrganisationRecord, PersonRecord, Survey } from '../../model/survey.ts'
import { namePlaces } from '../source-text.ts'

/** A place in a text where a person is named, or an organisation that speaks. */
export interface Mention {
  readonly id: string
  readonly start: number
  readonly end: number
  /** Whether the words behind or before the name say that the named one speaks. */
  readonly speaks: boolean
}

/** The mentions of people and organisations in a text, in order. A name inside a longer name is none. */
export function mentionsIn(text: string, survey: Survey): readonly Mention[] {
  const names = [...survey.records.values()].flatMap(record =>
    record.kind === 'person' || record.kind === 'organisation'
      ? namesOf(record, survey).map(name => ({ id: record.id, name }))
      : [],
  )
  const found = names
    .flatMap(({ id, name }) => namePlaces(text, name).map(start => ({ id, start, end: start + name.length })))
    .sort((one, other) => one.start - other.start || other.end - one.end)
  let reached = 0
  const apart = found.filter(({ start, end }) => {
    if (start < reached) return false
    reached = end
    return true
  })
  const speaking = new Set(speakersIn(text, survey.language, apart))
  return apart
    .filter(({ end }) => !isOthersWords(text.slice(end, end + LOOK_BEHIND)))
    .map(mention => ({ ...mention, speaks: speaking.has(mention) }))
}

/** A remark about what somebody said elsewhere: 对于某人的说法. */
const isOthersWords = (behind: string): boolean => /^的(?:说法|观点|看法|意见|建议|主张|话)/.test(behind)
const LOOK_BEHIND = 8

/** The names by which a text may mention them: of a person in Latin letters, the surname too. */
export function namesOf(record: PersonRecord | OrganisationRecord, { language }: Survey): readonly string[] {
  const name = record.name[language]?.text ?? ''
  const surname = record.kind === 'person' && name.includes(' ') ? name.slice(name.lastIndexOf(' ') + 1) : ''
  const others = record.kind === 'organisation' ? record.aka.map(({ text }) => text) : []
  return [name, surname, ...others].filter(each => each !== '')
}
