import type { Span } from '../base/span.ts'
import type { Story } from '../story/story.ts'
import type { Survey } from '../survey/model/survey.ts'
import { type TracedRecord, traceRecord } from './trace-slide.ts'

/** A record or a table, the places that prove it, and every place that shows it. */
export interface RecordTrace {
  readonly record: TracedRecord
  readonly uses: readonly RecordUse[]
  /** Records that name it. */
  readonly namedBy: readonly string[]
}

interface RecordUse {
  readonly deck: string
  readonly language: string
  /** Number of the slide, from 1. */
  readonly number: number
  readonly slide: string
  /** `shows` its words, `vouches` for others, stands in the `notes`; the slide's layout `draws` the relation that it is; or the slide takes it without words of the audience's. */
  readonly how: 'shows' | 'vouches' | 'notes' | 'draws' | 'takes'
  readonly path: string
  readonly words: string
  readonly yaml: Span
}

/** Where a record is shown, in all decks. An id of a table stands for its cells. */
export function traceForward(survey: Survey, stories: readonly Story[], id: string): RecordTrace | undefined {
  const record = traceRecord(survey, id)
  if (record === undefined) return undefined
  const taking: RecordUse['how'] = survey.records.get(id)?.kind === 'relation' ? 'draws' : 'takes'
  const isIt = (other: string): boolean => other === id || other.startsWith(`${id}/`)
  const uses = stories.flatMap(({ output, language, slides }) =>
    slides.flatMap(({ id: slide, texts, notes, shown, span }, at): readonly RecordUse[] => {
      const place = { deck: output, language, number: at + 1, slide }
      const ofTexts = texts.flatMap(({ pieces, vouchers, path, text, span: yaml }): readonly RecordUse[] => {
        if (pieces.some(piece => piece.id !== undefined && isIt(piece.id)))
          return [{ ...place, how: 'shows', path, words: text, yaml }]
        // Every record of a slide vouches for its title and foot: that is no use of its own.
        if (path === 'title' || path === 'foot' || !vouchers.some(isIt)) return []
        return [{ ...place, how: 'vouches', path, words: text, yaml }]
      })
      const taken =
        ofTexts.length === 0 && shown.some(isIt) ? [{ ...place, how: taking, path: '', words: '', yaml: span }] : []
      const spoken = notes
        .filter(line => line.startsWith(id))
        .map((words): RecordUse => ({ ...place, how: 'notes', path: 'notes', words, yaml: span }))
      return [...ofTexts, ...taken, ...spoken]
    }),
  )
  const namedBy = [...survey.records.values()]
    .filter(other => other.id !== id && mentions(other, id))
    .map(other => other.id)
  return { record, uses, namedBy }
}

/** Whether a field of a record holds the id. */
function mentions(value: unknown, id: string): boolean {
  if (typeof value !== 'object' || value === null) return false
  if ('text' in value && 'span' in value) return value.text === id
  return Object.values(value).some(each => mentions(each, id))
}
