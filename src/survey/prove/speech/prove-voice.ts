import { type Diagnostic, error } from '../../../base/diagnostic.ts'
import { type Excerpt, isClaim, type VoiceRecord } from '../../model/survey.ts'
import { namesSection, occurrences, paragraphAt } from '../source-text.ts'
import type { SpokenCase } from './case.ts'
import { quotedAround, type Speech, speakerOf } from './speaker.ts'

/** The words or the section of the voice stand at the excerpts, and neither another voice’s nor a person’s. */
export function proveVoice(found: SpokenCase, voice: VoiceRecord): readonly Diagnostic[] {
  const { record } = found
  if (voice.how === 'count') return [unproved(found, voice, 'It is for counts of records, and none are counted here.')]
  const why =
    whyAttributionFails(found) ??
    record.excerpts.flatMap(excerpt => whyExcerptFails(excerpt, found, voice) ?? [])[0] ??
    whyWordsFail(found, voice)
  return why === undefined ? [] : [unproved(found, voice, why)]
}

function unproved({ record, survey }: SpokenCase, voice: VoiceRecord, why: string): Diagnostic {
  const name = voice.name[survey.language]?.text ?? voice.id
  return error('voice-unproved', `The source does not let ${name} (${voice.id}) say the excerpt of ${record.id}`, {
    span: record.by.span,
    why,
    help: 'Correct `by`; or copy into `attribution` the words of its paragraph that say so.',
  })
}

/** The attribution of a voice stands in the paragraph of an excerpt, before its end or right behind it. */
function whyAttributionFails({ record, survey, speech }: SpokenCase): string | undefined {
  const words = record.attribution?.text
  if (words === undefined) return undefined
  const person = record.excerpts.flatMap(({ file }) => personIn(words, speech.get(file)))[0]
  if (person !== undefined) return `Its attribution “${words}” names a person (${person}).`
  const stands = record.excerpts.some(({ file, start, words: { text } }) => {
    const source = survey.texts.get(file)?.text ?? ''
    const own = paragraphAt(source, start)
    const end = start + text.length
    return occurrences(source, words).some(
      at => at >= own.start && at < own.end && (at < end || BYLINE.test(source.slice(end, at))),
    )
  })
  return stands
    ? undefined
    : `Its attribution “${words}” does not stand in the paragraph of the excerpt, before its end or right behind it.`
}

/** What may stand between a quotation and the line below it that says whose it is. */
const BYLINE = /^[\s>*_—–-]*$/

const personIn = (words: string, speech: Speech | undefined): readonly string[] =>
  speech === undefined
    ? []
    : occurrences(speech.text, words).flatMap(at =>
        speech.people.filter(({ start, end }) => at <= start && end <= at + words.length).map(({ id }) => id),
      )

function whyExcerptFails(excerpt: Excerpt, found: SpokenCase, voice: VoiceRecord): string | undefined {
  const { survey, speech, voices } = found
  const owner = voices.find(({ section }) => section !== undefined && namesSection(excerpt.section, section.text))
  if (owner !== undefined && owner.id !== voice.id)
    return `It stands under “${owner.section?.text ?? ''}”, the section of ${owner.id}.`
  if (owner === undefined && voice.section !== undefined)
    return `It stands under “${excerpt.section}”, and not under “${voice.section.text}”, where that voice speaks.`
  const own = speech.get(excerpt.file)
  if (own === undefined) return undefined
  const speaker = speakerOf(excerpt, own)
  const person = speaker?.sure === true ? survey.records.get(speaker.mention.id) : undefined
  if (person?.kind === 'person')
    return `Its sentence or its quotation marks give it to ${person.name[survey.language]?.text ?? ''} (${person.id}).`
  if (quotedAround(excerpt.start, excerpt.start + excerpt.words.text.length, own) !== undefined) {
    if (voice.how !== 'unnamed') return 'It stands in quotation marks: somebody’s speech is no narration.'
    if (found.record.attribution === undefined && owner === undefined)
      return 'It stands in quotation marks, and no words of the source say who speaks.'
  }
  return whyClaimed(excerpt, found)
}

/** A figure of a voice does not lie in what a person says. */
function whyClaimed({ file, start, words }: Excerpt, { record, survey }: SpokenCase): string | undefined {
  if (record.kind !== 'figure') return undefined
  const claim = [...survey.records.values()].find(
    other =>
      isClaim(other) &&
      survey.records.get(other.by.text)?.kind === 'person' &&
      other.excerpts.some(
        each =>
          each.file === file && each.start <= start && start + words.text.length <= each.start + each.words.text.length,
      ),
  )
  return claim === undefined ? undefined : `It is a piece of the excerpt of ${claim.id}, which a person says.`
}

/** The words by which a voice is known stand in the excerpt or its attribution, and no other voice’s do. */
function whyWordsFail({ record, voices }: SpokenCase, voice: VoiceRecord): string | undefined {
  const texts = [
    ...record.excerpts.map(({ words }) => words.text),
    ...(record.attribution === undefined ? [] : [record.attribution.text]),
  ]
  const speaks = ({ words }: VoiceRecord): boolean => words.some(({ text }) => texts.some(each => each.includes(text)))
  if (voice.words.length > 0 && !speaks(voice))
    return `Neither the excerpt nor the attribution holds “${voice.words.map(({ text }) => text).join('”, “')}”.`
  const other = voices.find(each => each.id !== voice.id && speaks(each))
  return other === undefined || voice.words.length > 0
    ? undefined
    : `Its words are those by which ${other.id} is known.`
}
