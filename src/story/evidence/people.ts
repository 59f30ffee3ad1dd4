import type { Language } from '../../base/language.ts'
import type { OrganisationRecord, PersonRecord, Survey, VoiceRecord } from '../../survey/model/survey.ts'
import type { SlideText } from '../slide-content.ts'
import type { RuleContext } from './rule.ts'

/** A person, a voice or an organisation where a text names it. */
export interface Mention<Named extends PersonRecord | VoiceRecord | OrganisationRecord = PersonRecord> {
  readonly record: Named
  readonly start: number
  readonly end: number
}

type Kind = 'person' | 'voice' | 'organisation'
type Of<K extends Kind> = Extract<PersonRecord | VoiceRecord | OrganisationRecord, { kind: K }>
/** The names of a kind of record in a language: one pattern for all, longest first, and whose they are. */
interface Index {
  readonly pattern: RegExp | undefined
  readonly records: ReadonlyMap<string, Of<Kind>>
}

const known = new WeakMap<Survey, Map<string, Index>>()

/** The people that a text names, in order: by a record in braces or by the name typed. */
export const peopleIn = (text: SlideText, context: RuleContext): readonly Mention[] =>
  mentionsIn(text.text, 'person', context)

/** The records of a kind that words name. A name inside a longer one of the same kind is no mention. */
export function mentionsIn<K extends Kind>(text: string, kind: K, context: RuleContext): readonly Mention<Of<K>>[] {
  const { pattern, records } = indexOf(kind, context)
  if (pattern === undefined) return []
  return [...text.matchAll(pattern)].flatMap(({ index: start, 0: name }) => {
    const record = records.get(name)
    const end = start + name.length
    return record === undefined || cutsWord(text, start, end) ? [] : { record: record as Of<K>, start, end }
  })
}

/** Latin letters on both sides of a border: Ann in Anna. */
const cutsWord = (text: string, start: number, end: number): boolean =>
  /^[A-Za-z]{2}$/.test(text.slice(start - 1, start + 1)) || /^[A-Za-z]{2}$/.test(text.slice(end - 1, end + 1))

function indexOf(kind: Kind, { survey, language }: RuleContext): Index {
  const ofSurvey = known.get(survey) ?? new Map<string, Index>()
  known.set(survey, ofSurvey)
  const key = `${kind} ${language}`
  const found = ofSurvey.get(key) ?? readNames(kind, survey, language)
  ofSurvey.set(key, found)
  return found
}

function readNames(kind: Kind, survey: Survey, language: Language): Index {
  const all = [...survey.records.values()].filter((record): record is Of<Kind> => record.kind === kind)
  const names = all.flatMap(record => writings(record, language).map(text => [text, record] as const))
  const sorted = names.map(([text]) => text).sort((a, b) => b.length - a.length)
  return {
    pattern: sorted.length === 0 ? undefined : new RegExp(sorted.map(escaped).join('|'), 'gu'),
    records: new Map(names.reverse()),
  }
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** Lantu (蓝图) is also written Lantu or 蓝图 alone; an article opens no name. */
function writings(record: Of<Kind>, language: Language): readonly string[] {
  const name = record.name[language]?.text
  if (name === undefined) return []
  const plain = name.replaceAll('\u00A0', ' ')
  const [, short, original] = /^(.+?) ?\((\p{Script=Han}+)\)$/u.exec(plain) ?? []
  const aka = record.kind === 'organisation' ? record.aka.map(({ text }) => text) : []
  const bare = record.kind === 'voice' ? plain.replace(/^(?:The|A|An) /, '') : plain
  const opening = bare.charAt(0).toUpperCase() + bare.slice(1)
  return [...new Set([name, plain, bare, opening, short ?? '', original ?? '', ...aka])].filter(text => text.length > 1)
}
