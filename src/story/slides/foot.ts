import { SourcedText } from '../../base/sourced-text.ts'
import type { SourceRecord, SurveyRecord } from '../../survey/model/survey.ts'
import type { SlideContent } from '../slide-content.ts'
import { houseWord, inLanguage, type StoryContext } from '../story-context.ts'

/** The line at the foot of a slide: the sources of its words and numbers, then the slide's own caveat. */
export function footLine(context: StoryContext, { slide, texts, shown }: SlideContent): SourcedText {
  const words = texts.find(({ place }) => place === 'foot')?.text
  const records = [...shown.values()].map(({ record }) => record)
  const sources = [citeLine(context, records), dataLine(context, records)].filter(line => line !== '')
  const isCounted = records.some(record => record.kind === 'figure' && record.counted !== undefined)
  const isCalculated = records.some(record => record.kind === 'figure' && record.derived !== undefined)
  const says = (word: string): boolean => (words ?? '').includes(houseWord(context, word))
  const needed = [
    texts.some(({ ours }) => ours) && !says('ours') ? houseWord(context, 'ours') : '',
    isCounted && !says('counted') ? houseWord(context, 'counted-foot') : '',
    isCalculated && !says('calculated') ? houseWord(context, 'calculated-foot') : '',
  ]
  const pieces = [sources.join(SOURCE_GAP[context.language]), words ?? '', ...needed].filter(piece => piece !== '')
  return new SourcedText(pieces.join(PIECE_GAP[context.language]), slide.foot?.span ?? slide.span)
}

const SOURCE_GAP = { zh: '；', en: '; ' } as const
const PIECE_GAP = { zh: '\u3000', en: ' · ' } as const

/** The cites of the source texts that the slide's records stand in; the first source where it shows no record. */
export function citeLine(context: StoryContext, records: readonly SurveyRecord[]): string {
  const texts = [...context.survey.records.values()].filter(
    (record): record is SourceRecord => record.kind === 'source' && record.file !== undefined,
  )
  const files = new Set(records.flatMap(({ excerpts }) => excerpts.map(({ file }) => file)))
  const cells = new Set(
    records.flatMap(record => (record.kind === 'figure' && record.cell ? (record.source?.text ?? []) : [])),
  )
  const used = texts.filter(({ id, file }) => cells.has(id) || [...files].some(path => path.endsWith(`/${file?.text}`)))
  const cites = (used.length > 0 || cells.size > 0 ? used : texts.slice(0, 1)).map(
    source => inLanguage(context, source.cite, source, 'cite', source.span).text,
  )
  return cites.length === 0 ? '' : `${houseWord(context, 'source')}${cites.join(houseWord(context, 'clause-comma'))}`
}

/** The sources of the figures on this slide. */
function dataLine(context: StoryContext, records: readonly SurveyRecord[]): string {
  const ids = new Set(
    records.flatMap(record => (record.kind === 'figure' && record.source !== undefined ? record.source.text : [])),
  )
  const cites = [...ids].flatMap(id => {
    const source = context.survey.records.get(id)
    if (source?.kind !== 'source' || source.file !== undefined) return []
    return inLanguage(context, source.cite, source, 'cite', source.span).text
  })
  return cites.length === 0
    ? ''
    : `${houseWord(context, 'data-source')}${cites.join(houseWord(context, 'clause-comma'))}`
}
