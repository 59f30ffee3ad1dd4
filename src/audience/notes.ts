import { LANGUAGES } from '../base/language.ts'
import { isClaim, type SurveyRecord, type Texts } from '../content/survey.ts'
import { recordText } from './record-text.ts'
import type { ToldSlide } from './said.ts'
import { houseWord, type Telling } from './telling.ts'
import { speakerView } from './views.ts'

/** The speaker notes: what to say, what not to, then the evidence of each record shown, one a line. */
export function notesOf(telling: Telling, { said, shown }: ToldSlide): readonly string[] {
  const records = [...shown.values()].map(({ record }) => record)
  const own = said.filter(({ place }) => place === 'notes').flatMap(({ text }) => linesOf(text))
  const cautions = records.flatMap(record => {
    const words = anyLanguage(telling, record.caution)
    return words === undefined ? [] : [`${houseWord(telling, 'caution')}${record.id}${GAP}${words}`]
  })
  const claims = records.filter(record => !NAMES.has(record.kind)).map(record => evidenceLine(telling, record))
  const names = records
    .filter(record => NAMES.has(record.kind))
    .map(record => `${record.id} ${recordText(telling, record, record.span)}`)
  const evidence = [...claims, ...(names.length === 0 ? [] : [names.join(houseWord(telling, 'clause-comma'))])]
  return [...own, ...cautions, ...(evidence.length === 0 ? [] : [houseWord(telling, 'evidence').trim(), ...evidence])]
}

/** A line of the YAML is a paragraph. */
const linesOf = (text: string): readonly string[] =>
  text
    .split(/\n/)
    .map(line => line.trim())
    .filter(line => line !== '')

const GAP = '\u2002'

/** Records that claim nothing: they share one line. */
export const NAMES: ReadonlySet<SurveyRecord['kind']> = new Set([
  'person',
  'organisation',
  'product',
  'voice',
  'source',
  'term',
])

/** `F1  what：14个 — speaker，role — section “excerpt”`. The excerpt stays in the language of the source. */
function evidenceLine(telling: Telling, record: SurveyRecord): string {
  const text = recordText(telling, record, record.span)
  const what =
    record.kind === 'figure'
      ? `${anyLanguage(telling, record.what) ?? ''}${telling.language === 'zh' ? '：' : ': '}${text}`
      : text
  const [excerpt] = record.excerpts
  const repeats =
    record.excerpts.length === 1 &&
    excerpt !== undefined &&
    (text === excerpt.words.text || text.includes(excerpt.words.text))
  const words = repeats ? '' : record.excerpts.map(each => quoted(telling, each.words.text)).join('')
  const where = [...new Set(record.excerpts.map(({ section }) => shortPath(section)).filter(Boolean))].join(
    houseWord(telling, 'clause-comma'),
  )
  const counted =
    record.kind === 'figure' && record.counted !== undefined && record.by === undefined
      ? houseWord(telling, 'counted')
      : ''
  const parts = [
    what,
    speakerLine(telling, record),
    counted,
    `${where}${where !== '' && words !== '' ? ' ' : ''}${words}`,
  ]
  return `${record.id}${GAP}${parts.filter(part => part !== '').join(' — ')}`
}

/** Headings up to their colon or dash. */
const shortPath = (path: string): string =>
  path
    .split(' / ')
    .map(heading => /^.{2,}?(?=：|: |——| — )/u.exec(heading)?.[0] ?? heading.replace(/^——/, ''))
    .join(' / ')

function speakerLine(telling: Telling, record: SurveyRecord): string {
  if (!isClaim(record) && record.kind !== 'figure') return ''
  const speaker = speakerView(telling, record, record.span)
  if (speaker === undefined) return ''
  const mode =
    speaker.mode === undefined
      ? ''
      : `${houseWord(telling, 'open-bracket')}${speaker.mode}${houseWord(telling, 'close-bracket')}`
  const role = speaker.role === undefined ? '' : `${telling.language === 'zh' ? '，' : ', '}${speaker.role}`
  return `${speaker.name ?? ''}${mode}${role}`
}

/** An excerpt in quotation marks, if it has none of its own. */
function quoted(telling: Telling, text: string): string {
  return /^[“"「]/.test(text) ? text : `${houseWord(telling, 'open-quote')}${text}${houseWord(telling, 'close-quote')}`
}

/** Notes are for the speaker: a caution in the other language is better than none. */
const anyLanguage = (telling: Telling, texts: Texts | undefined): string | undefined =>
  texts?.[telling.language]?.text ?? LANGUAGES.flatMap(language => texts?.[language]?.text ?? [])[0]
