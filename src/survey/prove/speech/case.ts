import type { SourcedText } from '../../../base/sourced-text.ts'
import type { ClaimRecord, FigureRecord, Survey, VoiceRecord } from '../../model/survey.ts'
import type { Speech } from './speaker.ts'

/** A record that somebody says. */
export type Spoken = ClaimRecord | (FigureRecord & { readonly by: SourcedText })

/** What the rules on the speaker of a record share. */
export interface SpokenCase {
  readonly record: Spoken
  readonly survey: Survey
  /** By path of the source. */
  readonly speech: ReadonlyMap<string, Speech>
  readonly voices: readonly VoiceRecord[]
}
