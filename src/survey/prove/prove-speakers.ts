import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { isClaim, type Survey, type SurveyRecord } from '../model/survey.ts'
import { RECORD_ID } from '../schema/schema-records.ts'
import type { Spoken } from './speech/case.ts'
import { provePerson } from './speech/prove-person.ts'
import { proveVoice } from './speech/prove-voice.ts'
import { readSpeech } from './speech/speaker.ts'

/**
 * Checks who says each record. A person: the source lets this person, and nobody else, speak there, and the attribution is
 * the place that says so. A voice: its words or its section stand there, and neither another voice’s nor a person’s.
 */
export function proveSpeakers(survey: Survey): readonly Diagnostic[] {
  const records = [...survey.records.values()]
  const speech = new Map([...survey.texts].map(([file, text]) => [file, readSpeech(text, survey)]))
  const voices = records.filter(record => record.kind === 'voice')
  return records.flatMap(record => {
    if (!isSpoken(record)) return []
    const speaker = survey.records.get(record.by.text)
    const found = { record, survey, speech, voices }
    if (isOurCount(record) && voices.some(({ how }) => how === 'count')) return proveCounter(record, speaker)
    if (speaker?.kind === 'person') return provePerson(found, speaker)
    return speaker?.kind === 'voice' ? proveVoice(found, speaker) : []
  })
}

const isSpoken = (record: SurveyRecord): record is Spoken =>
  isClaim(record) || (record.kind === 'figure' && record.by !== undefined)

/** Whether we counted records; counted words of an excerpt are its speaker’s. */
const isOurCount = (record: Spoken): boolean =>
  record.kind === 'figure' && record.counted !== undefined && record.counted.items.some(item => RECORD_ID.test(item))

const proveCounter = (record: Spoken, speaker: SurveyRecord | undefined): readonly Diagnostic[] =>
  speaker?.kind === 'voice' && speaker.how === 'count'
    ? []
    : [
        error('voice-unproved', `${record.id} counts records of the survey, and nobody in the source says so`, {
          span: record.by.span,
          why: 'A count of records is ours.',
          help: 'Name the voice whose `how` is `count`.',
        }),
      ]
