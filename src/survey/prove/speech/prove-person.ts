import { type Diagnostic, error } from '../../../base/diagnostic.ts'
import type { SourcedText } from '../../../base/sourced-text.ts'
import type { Excerpt, PersonRecord } from '../../model/survey.ts'
import { occurrences, paragraphAt } from '../source-text.ts'
import type { Spoken, SpokenCase } from './case.ts'
import { namesOf } from './mentions.ts'
import { speakerOf } from './speaker.ts'

/** The source lets this person, and nobody else, say the excerpts, and the attribution is the place that says so. */
export function provePerson(found: SpokenCase, person: PersonRecord): readonly Diagnostic[] {
  const { record, survey, speech } = found
  const name = person.name[survey.language]?.text ?? person.id
  const speakers = record.excerpts.flatMap(excerpt => {
    const own = speech.get(excerpt.file)
    return own === undefined ? [] : [{ excerpt, speaker: speakerOf(excerpt, own) }]
  })
  if (speakers.length === 0) return []
  const other = speakers.find(({ speaker }) => speaker?.sure === true && speaker.mention.id !== person.id)
  const none = !speakers.some(({ speaker }) => speaker?.mention.id === person.id)
  if (other !== undefined || none) {
    const said = (other ?? speakers[0])?.speaker?.mention.id
    return [notThisPerson(found, name, said)]
  }
  return proveAttribution(
    found,
    person,
    name,
    speakers.some(({ speaker }) => speaker?.sure === true),
  )
}

function notThisPerson({ record, survey }: SpokenCase, name: string, said: string | undefined): Diagnostic {
  const speaker = said === undefined ? undefined : survey.records.get(said)
  const other = speaker?.kind === 'person' ? speaker.name[survey.language]?.text : undefined
  return error('speaker-other', `The source does not let ${name} (${record.by.text}) say the excerpt of ${record.id}`, {
    span: record.by.span,
    why:
      other === undefined
        ? 'Nobody is named before it in its paragraph or the one before.'
        : `Who speaks there is ${other} (${said}): the sentence of the excerpt, the one right behind a quotation, or the last name before it says so.`,
    help:
      other === undefined
        ? 'Give it to the voice that narrates it.'
        : `Write \`by: ${said}\`, or take the excerpt from another place.`,
  })
}

function proveAttribution(found: SpokenCase, person: PersonRecord, name: string, sure: boolean): readonly Diagnostic[] {
  const { record, survey } = found
  const { attribution } = record
  const names = namesOf(person, survey)
  const holds = (text: string): boolean => names.some(each => text.includes(each))
  if (attribution === undefined) {
    return sure && record.kind !== 'quotation' ? [] : [missing(record, name)]
  }
  if (!standsNear(attribution.text, found)) return [notThere(record, attribution, found)]
  if (!holds(attribution.text)) return [namesAnother(record, attribution, name)]
  const stands = record.excerpts.some(excerpt => introduces(attribution.text, excerpt, person.id, found))
  return stands ? [] : [notIntroducing(record, attribution, name)]
}

/** Whether the attribution holds a mention of the person from which nobody else is named up to the excerpt. */
function introduces(attribution: string, excerpt: Excerpt, id: string, { speech }: SpokenCase): boolean {
  const own = speech.get(excerpt.file)
  const speaker = own && speakerOf(excerpt, own)
  if (own === undefined || speaker === undefined) return false
  return occurrences(own.text, attribution).some(at => {
    const inside = own.people.filter(each => each.id === id && at <= each.start && each.end <= at + attribution.length)
    return inside.some(
      mention =>
        mention === speaker.mention ||
        (mention.start < excerpt.start &&
          mention.start >= beforeParagraph(own.text, excerpt.start) &&
          !own.people.some(each => each.id !== id && each.start > mention.start && each.start < excerpt.start)),
    )
  })
}

const beforeParagraph = (text: string, place: number): number =>
  paragraphAt(text, Math.max(0, paragraphAt(text, place).start - 3)).start

/** Whether the words stand in the paragraph of an excerpt or the one before. */
function standsNear(words: string, { record, survey }: SpokenCase): boolean {
  return record.excerpts.some(({ file, start }) => {
    const text = survey.texts.get(file)?.text ?? ''
    const { end } = paragraphAt(text, start)
    return occurrences(text, words).some(at => at >= beforeParagraph(text, start) && at <= end)
  })
}

const missing = (record: Spoken, name: string): Diagnostic =>
  error('attribution-missing', `${record.id} has no attribution`, {
    span: record.span,
    why: `It proves that ${name} speaks: the excerpt does not name the speaker.`,
    help: 'Add `attribution:` with the words by which the source says so.',
  })

function notThere(record: Spoken, { text, span }: SourcedText, { survey }: SpokenCase): Diagnostic {
  const elsewhere = [...survey.texts.values()].some(source => source.text.includes(text))
  return error('attribution-not-there', `The attribution "${text}" does not stand beside the excerpt of ${record.id}`, {
    span,
    why: elsewhere
      ? 'It stands elsewhere in the source, so it may introduce other words.'
      : 'It does not stand in the source at all.',
    help: 'Copy the words by which the source says who speaks, from the same paragraph.',
  })
}

const namesAnother = (record: Spoken, { span }: SourcedText, name: string): Diagnostic =>
  error('attribution-names-another', `The attribution of ${record.id} does not name ${name} (${record.by.text})`, {
    span,
    why: 'A quotation goes to the speaker whom the source names.',
    help: 'Copy the words with the name, or correct `by`.',
  })

const notIntroducing = (record: Spoken, { text, span }: SourcedText, name: string): Diagnostic =>
  error('attribution-not-there', `The attribution "${text}" does not introduce the excerpt of ${record.id}`, {
    span,
    why: `Between it and the excerpt the source names somebody else, or it stands behind the excerpt.`,
    help: `Copy the last words before the excerpt that name ${name}, or those right behind the quotation.`,
  })
