import { lineIndex } from '../base/span.ts'
import type { Excerpt, Survey, SurveyRecord } from '../survey/model/survey.ts'
import { paragraphAt } from '../survey/prove/source-text.ts'

/** An excerpt where it stands in its source: the paragraph, cut into what is before, the excerpt, and what is behind. */
export interface SourcePlace {
  readonly file: string
  readonly line: number
  readonly section: string
  readonly before: string
  readonly words: string
  readonly after: string
}

/** The places in the sources that prove a record. */
export const placesOf = (record: SurveyRecord, survey: Survey): readonly SourcePlace[] =>
  record.excerpts.flatMap(excerpt => placeOf(excerpt, survey) ?? [])

function placeOf({ words, file, start, section }: Excerpt, survey: Survey): SourcePlace | undefined {
  const text = survey.texts.get(file)?.text
  if (text === undefined) return undefined
  const end = start + words.text.length
  const paragraph = paragraphAt(text, start)
  return {
    file,
    line: lineIndex(file, text)(start).line,
    section,
    before: text.slice(paragraph.start, start),
    words: text.slice(start, end),
    after: text.slice(end, Math.max(end, paragraph.end)),
  }
}
