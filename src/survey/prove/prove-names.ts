import { type Diagnostic, error } from '../../base/diagnostic.ts'
import type { SourcedText } from '../../base/sourced-text.ts'
import { didYouMean } from '../../base/suggest.ts'
import type { OrganisationRecord, PersonRecord, Survey, SurveyRecord } from '../model/survey.ts'
import { occurrences, paragraphAt } from './source-text.ts'
import { namesOf } from './speech/mentions.ts'

/**
 * Checks that names and titles occur in the sources as printed, a title beside its holder, that roles are parts of titles,
 * that an affiliation stands in a title, and that words of absences do not occur.
 */
export function proveNames(survey: Survey): readonly Diagnostic[] {
  const sources = [...survey.texts.values()].map(({ text }) => text)
  if (sources.length === 0) return []
  const stands = (words: string): boolean => sources.some(text => text.includes(words))
  return [...survey.records.values()].flatMap(record => [
    ...printedNames(record, survey).flatMap(sourced => (stands(sourced.text) ? [] : notInSource(record, sourced))),
    ...(record.kind === 'person' ? provePerson(record, survey, sources) : []),
    ...(record.kind === 'absence'
      ? record.words.flatMap(sourced => (stands(sourced.text) ? present(record, sourced) : []))
      : []),
  ])
}

const provePerson = (person: PersonRecord, survey: Survey, sources: readonly string[]): readonly Diagnostic[] => [
  ...proveTitles(person, survey, sources),
  ...proveRole(person, survey),
  ...proveAffiliation(person, survey, sources),
]

function printedNames(record: SurveyRecord, { language }: Survey): readonly SourcedText[] {
  switch (record.kind) {
    case 'person':
      return [record.name, ...record.titles].flatMap(texts => texts[language] ?? [])
    case 'organisation':
      return [record.name[language] ?? [], ...record.aka].flat()
    case 'product':
      return [record.name[language] ?? []].flat()
    default:
      return []
  }
}

const notInSource = (record: SurveyRecord, { text, span }: SourcedText): readonly Diagnostic[] => [
  error('name-not-in-source', `"${text}" of ${record.id} does not stand in the source`, {
    span,
    why: 'Names and titles are written as printed.',
    help: 'Copy it from the source.',
  }),
]

/** What may stand between a title and the name of its holder: marks, and the names of others who hold it too. */
const BETWEEN = /^[\s:：、,，]*(?:\p{Script=Han}{2,4}[、和及与]\s?)*$|^,?\s(?:\d+,\s)?$/u

/** Checks that each title stands beside the name of its holder somewhere. */
function proveTitles(person: PersonRecord, survey: Survey, sources: readonly string[]): readonly Diagnostic[] {
  const names = namesOf(person, survey)
  return person.titles.flatMap(texts => {
    const title = texts[survey.language]
    if (title === undefined || !sources.some(text => text.includes(title.text))) return []
    const held = sources.some(text =>
      occurrences(text, title.text).some(at => standsBeside(text, at, title.text, names)),
    )
    return held
      ? []
      : error(
          'title-of-another',
          `The title "${title.text}" stands nowhere beside ${names[0] ?? person.id} (${person.id})`,
          {
            span: title.span,
            why: 'In the source it is the title of somebody else.',
            help: 'Copy the title that stands before or behind the name.',
          },
        )
  })
}

function standsBeside(text: string, at: number, title: string, names: readonly string[]): boolean {
  const { start, end } = paragraphAt(text, at)
  const before = text.slice(start, at)
  const behind = text.slice(at + title.length, end)
  return names.some(name => {
    const from = behind.indexOf(name)
    const back = before.lastIndexOf(name)
    return (
      (from >= 0 && BETWEEN.test(behind.slice(0, from))) ||
      (back >= 0 && BETWEEN.test(before.slice(back + name.length)))
    )
  })
}

/** Words before an office that make it another one: a cut may not end behind them. */
const CHANGES_OFFICE =
  /(?:副|协理|常务|执行|代|原|前|助理|联合|名誉|候任|总|\b(?:vice|deputy|associate|assistant|co|acting|former|honorary|executive|managing|general)[- ])$/i

/** Checks that a role and a short office are parts of one of the titles, and no higher office than it; the organisation that `attribution` names may stand with them. */
function proveRole(person: PersonRecord, survey: Survey): readonly Diagnostic[] {
  const { language } = survey
  const titles = person.titles.flatMap(texts => texts[language]?.text ?? [])
  const houses = introducedHouses(person, survey)
  const pieces = [person.role, person.short].flatMap(texts => texts?.[language] ?? [])
  const holds = (title: string, piece: string): boolean =>
    occurrences(title, piece).some(at => !CHANGES_OFFICE.test(title.slice(0, at)))
  return pieces
    .filter(
      ({ text }) => !titles.some(title => [text, ...withoutHouse(text, houses)].some(piece => holds(title, piece))),
    )
    .map(({ text, span }) =>
      error('role-not-in-title', `The role "${text}" of ${person.id} is no piece of a title`, {
        span,
        why: 'Shortening a title must not change it.',
        help: titles.length === 1 ? `The title is "${titles[0] ?? ''}".` : didYouMean(text, titles),
      }),
    )
}

/** The names of the organisation that stands in `attribution`, where the title has a pronoun for it. */
function introducedHouses({ affiliation, attribution }: PersonRecord, survey: Survey): readonly string[] {
  const record = affiliation && survey.records.get(affiliation.text)
  if (record?.kind !== 'organisation' || attribution === undefined) return []
  return namesIn(attribution.text, record, survey) ? namesOf(record, survey) : []
}

/** What is left of an office that begins or ends with the name of its house. */
const withoutHouse = (text: string, houses: readonly string[]): readonly string[] =>
  houses
    .flatMap(house => [
      text.startsWith(house) ? text.slice(house.length).trim() : '',
      text.endsWith(house) ? text.slice(0, -house.length).replace(/(?:,| of| at)? $/, '') : '',
    ])
    .filter(piece => piece !== '')

/** Checks that the organisation of a person stands in a title, or in the words before the name that `attribution` copies. */
function proveAffiliation(person: PersonRecord, survey: Survey, sources: readonly string[]): readonly Diagnostic[] {
  const { affiliation, attribution } = person
  const record = affiliation && survey.records.get(affiliation.text)
  if (affiliation === undefined || record?.kind !== 'organisation') return []
  const titles = person.titles.flatMap(texts => texts[survey.language]?.text ?? [])
  if (titles.some(title => namesIn(title, record, survey))) return []
  if (attribution !== undefined && namesIn(attribution.text, record, survey)) {
    const names = namesOf(person, survey)
    const introduces = sources.some(text =>
      occurrences(text, attribution.text).some(at => {
        const { end } = paragraphAt(text, at)
        return names.some(name => text.slice(at, end).includes(name))
      }),
    )
    if (introduces) return []
  }
  const name = record.name[survey.language]?.text ?? record.id
  return [
    error('affiliation-not-in-title', `No title of ${person.id} holds ${name} (${record.id})`, {
      span: affiliation.span,
      why: 'That somebody belongs to an organisation is a fact like others.',
      help: `The titles are “${titles.join('”, “')}”. Correct \`affiliation\`; or copy into \`attribution\` the words before the name, in its paragraph, that name the organisation.`,
    }),
  ]
}

/** Whether a text names an organisation, and no other whose longer name holds the same words there. */
function namesIn(text: string, organisation: OrganisationRecord, survey: Survey): boolean {
  const longer = [...survey.records.values()].flatMap(other =>
    other.kind === 'organisation' && other.id !== organisation.id ? namesOf(other, survey) : [],
  )
  return namesOf(organisation, survey).some(name =>
    occurrences(text, name).some(
      at =>
        !longer.some(
          other =>
            other.length > name.length &&
            other.includes(name) &&
            occurrences(text, other).some(from => from <= at && at + name.length <= from + other.length),
        ),
    ),
  )
}

const present = (record: SurveyRecord, { text, span }: SourcedText): readonly Diagnostic[] => [
  error('absence-present', `"${text}" stands in the source, though ${record.id} says that it is absent`, {
    span,
    why: 'The word proves the absence.',
    help: 'Choose a word that the source lacks, or correct the record.',
  }),
]
