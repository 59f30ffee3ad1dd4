import { given } from '../../base/given.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import type { SurveyRecord } from '../../survey/model/survey.ts'
import type { ContextObject, ContextValue } from '../../template/context.ts'
import { OURS } from '../ours.ts'
import { shortPath } from '../section-path.ts'
import { citeLine, PIECE_GAP } from '../slides/foot.ts'
import type { StorySlide } from '../story.ts'
import { houseWord, type StoryContext, scope } from '../story-context.ts'
import { recordText } from '../words/record-text.ts'
import { speakerView } from '../words/views.ts'
import { anchorOf, type Cited } from './marks.ts'

/** The layout that prints it. */
const LAYOUT = 'evidence'

/** An id for the page of evidence that no slide has. */
export function freeId(slides: readonly { readonly id: string }[]): string {
  const taken = new Set(slides.map(({ id }) => id))
  let id = LAYOUT
  while (taken.has(id)) id += '-'
  return id
}

interface Behind {
  readonly id: string
  readonly number: number
  readonly evidence: readonly ContextObject[]
  readonly records: readonly SurveyRecord[]
  /** What all slides of the deck are given. */
  readonly values: Readonly<Record<string, ContextValue>>
}

/** The slide behind all others: it goes on overleaf as far as its entries need. */
export function evidenceSlide(context: StoryContext, { id, number, evidence, records, values }: Behind): StorySlide {
  const { span } = context.audience
  const sourced = (text: string): SourcedText => new SourcedText(text, span)
  const isForeign = context.language !== context.survey.language && records.some(({ kind }) => kind === 'quotation')
  return {
    id,
    layout: LAYOUT,
    context: scope({
      ...values,
      evidence,
      title: scope({ text: sourced(houseWord(context, 'evidence-title')) }),
      foot: sourced(
        [citeLine(context, records), ...(isForeign ? [houseWord(context, 'translated')] : [])].join(
          PIECE_GAP[context.language],
        ),
      ),
      speakers: [],
      slide: scope({ id: sourced(id), number }),
      appendix: true,
    }),
    notes: [houseWord(context, 'evidence-say')],
    texts: [],
    shown: [],
    section: houseWord(context, 'appendix'),
    span,
  }
}

/** What each mark leads to: the words of the source, who said them, where they stand, and how they were obtained. */
export const evidenceViews = (context: StoryContext, cited: readonly Cited[]): readonly ContextObject[] =>
  cited.flatMap(({ id, number, slides }): readonly ContextObject[] => {
    const record = context.survey.records.get(id)
    const own = record === undefined ? (id === OURS ? oursView(context) : undefined) : viewOf(context, record)
    if (own === undefined) return []
    const sourced = (text: string): SourcedText => new SourcedText(text, record?.span ?? context.audience.span)
    const called = number === '' ? {} : { anchor: sourced(anchorOf(id, number)), number: sourced(number) }
    return [scope({ ...own, ...called, pages: slides.map(sourced) })]
  })

function oursView(context: StoryContext): ContextObject {
  const said = (key: string): SourcedText => new SourcedText(houseWord(context, key), context.audience.span)
  return scope({ words: [said('evidence-ours-words')], how: said('evidence-ours') })
}

function viewOf(context: StoryContext, record: SurveyRecord): ContextObject {
  const sourced = (text: string): SourcedText => new SourcedText(text, record.span)
  const text = recordText(context, record, record.span)
  const isFigure = record.kind === 'figure'
  const plain = isFigure ? `${record.what[context.language]?.text ?? ''}${COLON[context.language]}${text}` : text
  const formula =
    isFigure && record.derived !== undefined ? record.derived.formula.text.replace(/[{}]/g, '') : undefined
  const excerpts = record.excerpts.map(({ words }) => words.text)
  const words = excerpts.length > 0 ? excerpts : [plain, ...(formula === undefined ? [] : [formula])]
  const foreign = context.language !== context.survey.language && excerpts.length > 0
  const { name, role } = speakerView(context, record, record.span) ?? {}
  const how = houseWord(context, howOf(context, record))
  const places = [...new Set(record.excerpts.map(({ section }) => shortPath(section)).filter(Boolean))]
  return scope({
    words: words.map(sourced),
    how: sourced(how),
    quoted: record.kind === 'quotation' || undefined,
    said: foreign ? sourced(plain) : undefined,
    place: places.length === 0 ? undefined : sourced(places.join(houseWord(context, 'clause-comma'))),
    ...given({ name: name instanceof SourcedText && name.text === how ? undefined : name, role }),
  })
}

const COLON = { zh: '：', en: ': ' } as const

/** The house word for how a record's words were obtained. */
function howOf({ survey }: StoryContext, record: SurveyRecord): string {
  if (record.kind === 'quotation') return 'evidence-direct'
  if (record.kind === 'figure' && record.derived !== undefined) return 'evidence-calculated'
  if (record.kind === 'figure' && record.counted !== undefined) return 'evidence-counted'
  if (record.kind === 'caption') return 'evidence-caption'
  if (record.kind === 'absence') return 'evidence-absence'
  const by = 'by' in record && record.by !== undefined ? survey.records.get(record.by.text) : undefined
  if (by?.kind === 'voice') return `evidence-${by.how}`
  return by === undefined ? 'evidence-data' : 'evidence-indirect'
}
