import { LINE_BREAK, onOneLine } from '../../base/characters.ts'
import { LANGUAGES } from '../../base/language.ts'
import { NAMING_KINDS } from '../../base/record-kinds.ts'
import { isClaim, type SurveyRecord, type Texts } from '../../survey/model/survey.ts'
import { shortPath } from '../section-path.ts'
import type { SlideContent } from '../slide-content.ts'
import { houseWord, type StoryContext } from '../story-context.ts'
import { recordText } from '../words/record-text.ts'
import { speakerView } from '../words/views.ts'
import { cautionsOf, isRow, rowLine, rowsOf } from './note-rows.ts'

interface SlideNotes {
  readonly notes: readonly string[]
  /** On the pages of the slide that follow its first. */
  readonly overleaf: readonly string[]
}

/**
 * The speaker notes: what to say, what not to, then the evidence of each record shown, one a line; of a table, a line for each
 * row. Pages overleaf repeat what to say, and lead back for the evidence.
 */
export function notesOf(context: StoryContext, { texts, shown }: SlideContent): SlideNotes {
  const records = [...shown.values()].map(({ record }) => record)
  const own = texts.filter(({ place }) => place === 'notes').flatMap(({ text }) => linesOf(text))
  const cautions = cautionLines(context, records)
  const claims = [...rowsOf(records.filter(record => !NAMING_KINDS.has(record.kind))).values()].map(row =>
    isRow(row) ? rowLine(context, row) : evidenceLine(context, row[0]!),
  )
  const names = records
    .filter(record => NAMING_KINDS.has(record.kind))
    .map(record => `${record.id} ${recordText(context, record, record.span)}`)
  const evidence = [...claims, ...(names.length === 0 ? [] : [names.join(houseWord(context, 'clause-comma'))])]
  if (context.audience.evidence === 'appendix') return { notes: [...own, ...cautions.map(onOneLine)], overleaf: own }
  const content = [...cautions, ...(evidence.length === 0 ? [] : [houseWord(context, 'evidence').trim(), ...evidence])]
  const back = content.length === 0 ? [] : [houseWord(context, 'evidence-before')]
  return { notes: [...own, ...content.map(onOneLine)], overleaf: [...own, ...back] }
}

const cautionLines = (context: StoryContext, records: readonly SurveyRecord[]): readonly string[] =>
  cautionsOf(
    records.flatMap(record => {
      const words = anyLanguage(context, record.caution)
      return words === undefined ? [] : [[record.id, words] as const]
    }),
  ).map(line => `${houseWord(context, 'caution')}${line}`)

/** A line of the YAML is a paragraph. */
const linesOf = (text: string): readonly string[] =>
  text
    .split(LINE_BREAK)
    .map(line => line.trim())
    .filter(line => line !== '')

const GAP = '\u2002'

/** `F1  what：14个 — speaker，role — section “excerpt”`. The excerpt stays in the language of the source. */
function evidenceLine(context: StoryContext, record: SurveyRecord): string {
  const text =
    record.kind === 'relation'
      ? houseWord(context, `relation-${record.type}`)
      : recordText(context, record, record.span)
  const what =
    record.kind === 'figure'
      ? `${anyLanguage(context, record.what) ?? ''}${context.language === 'zh' ? '：' : ': '}${text}`
      : text
  const [excerpt] = record.excerpts
  const repeats =
    record.excerpts.length === 1 &&
    excerpt !== undefined &&
    (text === excerpt.words.text || text.includes(excerpt.words.text))
  const words = repeats ? '' : record.excerpts.map(each => quoted(context, each.words.text)).join('')
  const where = [...new Set(record.excerpts.map(({ section }) => shortPath(section)).filter(Boolean))].join(
    houseWord(context, 'clause-comma'),
  )
  const counted =
    record.kind === 'figure' && record.counted !== undefined && record.by === undefined
      ? houseWord(context, 'counted')
      : ''
  const formula = record.kind === 'figure' ? (record.derived?.formula.text.replace(/[{}]/g, '') ?? '') : ''
  const parts = [
    what,
    formula,
    speakerLine(context, record),
    counted,
    `${where}${where !== '' && words !== '' ? ' ' : ''}${words}`,
  ]
  return `${record.id}${GAP}${parts.filter(part => part !== '').join(' — ')}`
}

function speakerLine(context: StoryContext, record: SurveyRecord): string {
  if (!isClaim(record) && record.kind !== 'figure') return ''
  const speaker = speakerView(context, record, record.span)
  if (speaker === undefined) return ''
  const mode =
    speaker.mode === undefined
      ? ''
      : `${houseWord(context, 'open-bracket')}${speaker.mode}${houseWord(context, 'close-bracket')}`
  const role = speaker.role === undefined ? '' : `${context.language === 'zh' ? '，' : ', '}${speaker.role}`
  return `${speaker.name ?? ''}${mode}${role}`
}

/** An excerpt in quotation marks, if it has none of its own. */
function quoted(context: StoryContext, text: string): string {
  return /^[“"「]/.test(text) ? text : `${houseWord(context, 'open-quote')}${text}${houseWord(context, 'close-quote')}`
}

/** Notes are for the speaker: a caution in the other language is better than none. */
const anyLanguage = (context: StoryContext, texts: Texts | undefined): string | undefined =>
  texts?.[context.language]?.text ?? LANGUAGES.flatMap(language => texts?.[language]?.text ?? [])[0]
