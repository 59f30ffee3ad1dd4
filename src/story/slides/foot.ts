import { SourcedText } from '../../base/sourced-text.ts'
import type { SourceRecord, SurveyRecord } from '../../survey/model/survey.ts'
import type { ContextValue } from '../../template/context.ts'
import type { SlideContent } from '../slide-content.ts'
import { houseWord, inLanguage, type StoryContext, scope } from '../story-context.ts'
import { inlineViews, joinMarked, type MarkedWords, markedOf } from '../words/inline.ts'
import type { FilledSlide } from './tell-slide.ts'

/** What stands at the foot of a slide: its notes, a line each, then the sources of its words and numbers, and its own caveat. */
export function footLine(context: StoryContext, { content, foot, footnotes }: FilledSlide): ContextValue {
  const { slide, shown } = content
  const words = foot === undefined ? plain('') : markedOf(foot)
  const records = [...shown.values()].map(({ record }) => record)
  const sources = [citeLine(context, records), dataLine(context, records)].filter(line => line !== '')
  const needed = neededWords(context, content, records, words.text)
  const pieces = [plain(sources.join(SOURCE_GAP[context.language])), words, ...needed.map(plain)]
  const line = joinMarked(
    pieces.filter(({ text }) => text !== ''),
    PIECE_GAP[context.language],
  )
  const notes = footnotes.map((note, at) => joinMarked([raised(at + 1), markedOf(note)], NOTE_GAP))
  const { text, inlines } = joinMarked([...notes, line], '\n')
  const sourced = new SourcedText(text, slide.foot?.span ?? slide.span)
  return inlines.length === 0 ? sourced : scope({ text: sourced, inlines: inlineViews(inlines) })
}

const NOTE_GAP = '\u00a0'
const plain = (text: string): MarkedWords => ({ text, inlines: [] })
const raised = (number: number): MarkedWords => {
  const text = String(number)
  return { text, inlines: [{ start: 0, end: text.length, raised: true }] }
}

const isElsewhere = ({ audience }: StoryContext): boolean => audience.evidence !== 'notes'

function neededWords(
  context: StoryContext,
  { texts, isCalculated: isComputed }: Pick<SlideContent, 'texts' | 'isCalculated'>,
  records: readonly SurveyRecord[],
  words: string,
): readonly string[] {
  const isCounted = records.some(record => record.kind === 'figure' && record.counted !== undefined)
  const isCalculated = isComputed || records.some(record => record.kind === 'figure' && record.derived !== undefined)
  const says = (word: string): boolean => words.includes(houseWord(context, word))
  const ours = texts.some(({ ours, place }) => ours && place !== 'notes') && !says('ours')
  const isForeign =
    context.language !== context.survey.language &&
    records.some(({ kind }) => kind === 'quotation') &&
    !says('translated')
  // The evidence behind the slides says what was counted and calculated, and who is paraphrased.
  if (isElsewhere(context))
    return [ours ? houseWord(context, 'ours') : '', isForeign ? houseWord(context, 'translated') : '']
  return [
    ours ? houseWord(context, 'ours') : '',
    isCounted && !says('counted') ? houseWord(context, 'counted-foot') : '',
    isCalculated && !says('calculated') ? houseWord(context, 'calculated-foot') : '',
  ]
}

const SOURCE_GAP = { zh: '；', en: '; ' } as const
export const PIECE_GAP = { zh: '\u3000', en: ' · ' } as const

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
