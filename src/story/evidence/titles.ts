import { type Diagnostic, error } from '../../base/diagnostic.ts'
import type { Language } from '../../base/language.ts'
import { bareOffice, isSameOffice, type Office, promotionsOf, shortensTitle } from '../../reading/offices.ts'
import { readText } from '../../reading/read-text.ts'
import type { PersonRecord } from '../../survey/model/survey.ts'
import { placeOf, type SlideContent, type SlideText } from '../slide-content.ts'
import { type Mention, mentionsIn, peopleIn } from './people.ts'
import type { RuleContext } from './rule.ts'

/**
 * Rule: an office stands with its own holder. Beside a name it is one of the person's, in a clause that names people one of
 * theirs, in words that a person's record vouches for a title of that person, shortened without becoming another office.
 */
export function wrongTitles({ texts, slide }: SlideContent, context: RuleContext): readonly Diagnostic[] {
  return texts
    .filter(({ form }) => form === 'own')
    .flatMap(each => {
      const people = peopleIn(each, context)
      return [
        ...rolesOfOthers(each, people, slide.id, context),
        ...people.flatMap(person => promoted(person, each, slide.id, context)),
        ...clausesOf(each.text, context.language).flatMap(clause => inClause(clause, each, people, slide.id, context)),
      ].slice(0, 1)
    })
}

interface Clause {
  readonly start: number
  readonly end: number
}

/** Chinese sets a comma between two statements, English one between a name and its office. */
const CLAUSE_END = {
  zh: /[，。；！？\n]/g,
  en: /(?<!\b(?:Assoc|Asst|Dep|Dr|Mr|Mrs|Ms|Prof|St|etc))[.;!?\n](?!\w)/g,
} as const

function clausesOf(text: string, language: Language): readonly Clause[] {
  let start = 0
  const ends = [...text.matchAll(CLAUSE_END[language])].map(({ index }) => index)
  return [...ends, text.length].map(end => {
    const clause = { start, end }
    start = end + 1
    return clause
  })
}

function inClause(
  clause: Clause,
  slideText: SlideText,
  people: readonly Mention[],
  slide: string,
  context: RuleContext,
): readonly Diagnostic[] {
  const { language } = context
  const offices = readText(slideText.text.slice(clause.start, clause.end), language)
    .offices.map(office => ({ ...office, start: office.start + clause.start, end: office.end + clause.start }))
    .filter(
      ({ start, end }) => !isCited(slideText.text, start, language) && !/^[’']s\b/.test(slideText.text.slice(end)),
    )
  if (offices.length === 0) return []
  const named = people.filter(({ start }) => clause.start <= start && start < clause.end)
  if (named.length > 0)
    return offices.flatMap(office => besideNames(office, named, slideText, slide, context)).slice(0, 1)
  return offices.flatMap(office => inPost(office, clause, slideText, slide, context)).slice(0, 1)
}

/** 他是副站长，不是站长; not director. */
const isCited = (text: string, start: number, language: Language): boolean =>
  (language === 'zh'
    ? /(?:不是|并非|而非|不等于|没有)[^，。；]{0,12}$/
    : /\b(?:not|never|no|than) (?:an? |the )?$/i
  ).test(text.slice(Math.max(0, start - 24), start))

/** The person whom an office stands next to, else all that the clause names: one of them must hold it. */
function besideNames(
  office: Office,
  named: readonly Mention[],
  slideText: SlideText,
  slide: string,
  context: RuleContext,
): readonly Diagnostic[] {
  const { language } = context
  const { text } = slideText
  const next = named.find(({ start, end }) => touches(text, office, start, end, language))
  const holders = next === undefined ? named.map(({ record }) => record) : [next.record]
  const strange = strangeHouse(office, holders, text, context)
  const right = holders.some(person => titlesOf(person, language).length === 0 || holds(person, office, language))
  if (right && strange === undefined) return []
  const vague = isNobody(text, office, language)
  if (!right && (next === undefined ? COMMON.has(office.head) || vague : COMMON.has(office.head) && vague)) return []
  return [wrongTitle(strange ?? office, holders, slideText, slide, language)]
}

/** Heads that are common words, too: they are an office only beside a name or in a post. */
const COMMON: ReadonlySet<string> = new Set([
  'member',
  'expert',
  'head',
  'fellow',
  'specialist',
  '专家',
  '代表',
  '委员',
])

/** 一位校长, a director, directors: somebody, but nobody named. */
const isNobody = (text: string, office: Office, language: Language): boolean =>
  language === 'zh'
    ? /(?:[一两几各位名个每]|其他|所有)$/.test(text.slice(0, office.start))
    : /\b(?:an?|every|each|any|other) (?:\w+ ){0,2}$/i.test(text.slice(Math.max(0, office.start - 30), office.start))

/** Whether nothing but spaces, a bracket or 为, 是, 、 stands between an office and a name. */
function touches(text: string, office: Office, start: number, end: number, language: Language): boolean {
  if (office.end <= start) return /^[\s\u3000]*$/.test(text.slice(office.end, start))
  if (office.start < end) return false
  const between = text.slice(end, office.start)
  return language === 'zh'
    ? /^(?:[为是任：:（(\s\u3000、]|担任|[^，。；：、\s\u3000]{0,40}(?:的|[）)]))*$/.test(between) && between.length < 4
    : /^(?:,| is| was|:| \()? ?(?:an? |the )?$/i.test(between)
}

/** Beside an English name, the rest of a title without the word that modifies it. */
function promoted(person: Mention, slideText: SlideText, slide: string, context: RuleContext): readonly Diagnostic[] {
  if (context.language !== 'en') return []
  const { record, start, end } = person
  const { text } = slideText
  return promotionsOf(titlesOf(record, 'en')).flatMap(phrase => {
    const before = Math.max(0, start - phrase.length - 20)
    const places = [
      [before, text.slice(before, start).trimEnd()],
      [end, text.slice(end, end + phrase.length + 12)],
    ] as const
    return places.flatMap(([from, part], behind) => {
      const at = bareOffice(part, phrase)
      const touching =
        behind === 0
          ? part.length - phrase.length === at
          : /^(?:,| is| was| \()? ?(?:an? |the )?$/i.test(part.slice(0, at))
      if (at < 0 || !touching) return []
      const office = {
        start: from + at,
        end: from + at + phrase.length,
        text: text.slice(from + at, from + at + phrase.length),
      }
      return wrongTitle({ ...office, modifiers: [], head: phrase }, [record], slideText, slide, 'en')
    })
  })
}

/** Titles in a language, with the short and the common writing. */
const titlesOf = (person: PersonRecord, language: Language): readonly string[] => [
  ...new Set([...person.titles, person.role, person.short].flatMap(texts => texts?.[language]?.text ?? [])),
]

const holds = (person: PersonRecord, office: Office, language: Language): boolean =>
  titlesOf(person, language).some(title =>
    language === 'en' && hasPhrase(title, office.text)
      ? !isPromoted(title, office.text)
      : readText(title, language).offices.some(own => isSameOffice(own, office)),
  )

const hasPhrase = (title: string, phrase: string): boolean => title.toLowerCase().includes(phrase.toLowerCase())
const isPromoted = (title: string, phrase: string): boolean => {
  const before = title.slice(0, title.toLowerCase().indexOf(phrase.toLowerCase()))
  return readText(`${before}${phrase}`, 'en').offices.some(
    ({ end, text }) => end === before.length + phrase.length && text.length > phrase.length,
  )
}

/** An organisation right before an office that is in none of the titles, and is not where the holder belongs. */
function strangeHouse(
  office: Office,
  holders: readonly PersonRecord[],
  text: string,
  context: RuleContext,
): Office | undefined {
  const house = mentionsIn(text, 'organisation', context).find(({ end }) => end === office.start)
  if (house === undefined) return undefined
  const { record, start, end } = house
  const written = text.slice(start, end)
  const names = [written, record.name[context.language]?.text ?? written, ...record.aka.map(sourced => sourced.text)]
  const right = holders.some(
    person =>
      person.affiliation?.text === record.id ||
      titlesOf(person, context.language).some(title => names.some(name => title.includes(name))),
  )
  return right ? undefined : { ...office, start, text: `${written}${office.text}` }
}

/** Words that a person's own record vouches for, as `post: { text: …, from: P1 }`. */
function inPost(
  office: Office,
  clause: Clause,
  slideText: SlideText,
  slide: string,
  context: RuleContext,
): readonly Diagnostic[] {
  const { survey, language } = context
  if (slideText.place === 'title' || slideText.place === 'foot' || slideText.place === 'notes') return []
  const holders = slideText.vouchers.flatMap(id => {
    const record = survey.records.get(id)
    return record?.kind === 'person' ? record : []
  })
  const [holder, other] = holders
  if (holder === undefined || other !== undefined || titlesOf(holder, language).length === 0) return []
  if (isNobody(slideText.text, office, language)) return []
  if (!holders.some(person => holds(person, office, language)))
    return [wrongTitle(office, holders, slideText, slide, language)]
  if (language !== 'zh' || office.end !== clause.end) return []
  const post = slideText.text.slice(clause.start, clause.end).trim()
  if (holders.some(person => isTitle(post, person, context))) return []
  return [
    wrongTitle({ ...office, start: clause.start, end: clause.end, text: post }, holders, slideText, slide, language),
  ]
}

/** Whether a post is a title shortened; other names of an organisation stand for its name. */
function isTitle(post: string, person: PersonRecord, { survey, language }: RuleContext): boolean {
  const writings = [...survey.records.values()].flatMap(record =>
    record.kind === 'organisation'
      ? record.aka
          .filter(({ text }) => post.includes(text))
          .map(({ text }) => [text, record.name[language]?.text ?? text] as const)
      : [],
  )
  const posts = [post, ...writings.map(([short, name]) => post.replace(short, name))]
  return titlesOf(person, language).some(title => posts.some(each => shortensTitle(title, each)))
}

/** Rule: {P1} is not given the office of {P2}. */
function rolesOfOthers(
  slideText: SlideText,
  people: readonly Mention[],
  slide: string,
  context: RuleContext,
): readonly Diagnostic[] {
  const { language, survey } = context
  const clauses = clausesOf(slideText.text, language)
  return slideText.pieces.flatMap(({ id, field, start, length, writtenStart }) => {
    const holder = id === undefined || !OFFICE_FIELDS.has(field ?? '') ? undefined : survey.records.get(id)
    if (holder?.kind !== 'person') return []
    const clause = clauses.find(each => each.start <= start && start <= each.end)
    const named = people.filter(each => clause !== undefined && clause.start <= each.start && each.start < clause.end)
    const role = slideText.text.slice(start, start + length)
    if (
      named.length === 0 ||
      named.some(({ record }) => record.id === holder.id || titlesOf(record, language).includes(role))
    )
      return []
    const place = { start: writtenStart, length: holder.id.length + (field?.length ?? 0) + 3 }
    const names = [...new Set(named.map(({ record }) => record.name[language]?.text ?? record.id))]
    return error(
      'office-of-another',
      `{${holder.id}.${field}} is the office of another than ${names.join(' and ')} on slide ${slide}`,
      {
        span: placeOf(
          { ...slideText, pieces: [{ start: 0, length: Number.MAX_SAFE_INTEGER, writtenStart: 0 }] },
          place.start,
          place.length,
        ),
        why: `It prints “${role}”, which ${holder.name[language]?.text ?? holder.id} (${holder.id}) holds.`,
        help: `Write {${named[0]!.record.id}.${field}}.`,
      },
    )
  })
}

const OFFICE_FIELDS: ReadonlySet<string> = new Set(['role', 'title', 'short'])

function wrongTitle(
  { start, text }: Office,
  holders: readonly PersonRecord[],
  slideText: SlideText,
  slide: string,
  language: Language,
): Diagnostic {
  const who = holders.map(person => `${person.name[language]?.text ?? person.id} (${person.id})`).join(' or ')
  const titles = [...new Set(holders.flatMap(person => titlesOf(person, language)))]
  return error('title-of-person-wrong', `"${text}" is no title of ${who} on slide ${slide}`, {
    span: placeOf(slideText, start, text.length),
    why: 'Offices are shown as printed in the source; shortening one never makes another of it.',
    help: `Titles: ${titles.join('; ')}.`,
  })
}

/** The first office of a person that stands right before or behind the name in a text. */
export function officeBeside(text: string, name: string, language: Language): string | undefined {
  const offices = readText(text, language).offices
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
    const found = offices.find(office => touches(text, office, start, start + name.length, language))
    if (found !== undefined) return found.text
  }
  return undefined
}
