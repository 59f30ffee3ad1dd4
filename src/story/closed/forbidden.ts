import type { ClosedPiece } from '../../base/closed-piece.ts'
import { HAN } from '../../base/language.ts'
import { plainWords } from '../../base/plain-words.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import type { SourceRecord, SurveyRecord, Texts } from '../../survey/model/survey.ts'
import type { Table, TableRecord } from '../../survey/model/table.ts'
import { byLabel } from '../../survey/tables/cell-base.ts'
import { labelTexts } from '../../survey/tables/cell-figure.ts'
import { shortPath } from '../section-path.ts'
import { houseWord, type StoryContext } from '../story-context.ts'
import { isOpenTo } from './is-open.ts'

/** The length from which a common piece counts as a leak: 7 Han characters, or 18 letters of another script (our choice). */
const HAN_PIECE = 7
const LETTER_PIECE = 18
/** The least of a name: two Han characters, or three letters. */
const HAN_NAME = 2
const LETTER_NAME = 3

/** The words of a record, or of a row of a table: all that is open or closed as one. */
interface Part {
  readonly id: string
  readonly claims: readonly string[]
  /** Its caution and note. */
  readonly remarks: readonly string[]
  readonly names: readonly string[]
}

/**
 * Texts that must not stand in any part of this audience's file: every piece of the words of closed records, and their names,
 * unless an open record has the same words. A caution or note opens another's caution or note, and nothing else. The story is
 * searched for them, then the finished bytes.
 */
export function forbiddenWords(context: StoryContext): readonly ClosedPiece[] {
  const { open, closed } = partsOf(context)
  if (closed.length === 0) return []
  const claims = plainOf(open.flatMap(part => part.claims))
  const names = claims.join('\n')
  const free = new Set(claims.flatMap(piecesOf))
  const freeRemarks = new Set(plainOf(open.flatMap(part => part.remarks)).flatMap(piecesOf))
  const nameless = withoutNames(open)
  const pieces = new Map<string, ClosedPiece>()
  for (const { id, ...part } of closed) {
    for (const name of namePieces(part.names, id)) if (!names.includes(name.words)) pieces.set(name.words, name)
    const claimed = plainOf(part.claims.flatMap(nameless)).flatMap(piecesOf)
    const remarked = plainOf(part.remarks.flatMap(nameless)).flatMap(piecesOf)
    for (const words of [...claimed, ...remarked.filter(each => !freeRemarks.has(each))])
      if (!free.has(words) && !pieces.has(words)) pieces.set(words, { words, id })
  }
  return [...pieces.values()]
}

function partsOf(context: StoryContext): { readonly open: readonly Part[]; readonly closed: readonly Part[] } {
  const open: Part[] = []
  const closed: Part[] = []
  for (const record of context.survey.records.values())
    (isOpenTo(context, record) ? open : closed).push(partOf(record, context))
  for (const table of context.survey.tables.values()) {
    const isOpenTable = isOpenTo(context, table.record)
    for (const row of table.rows) {
      const claims = wordsOf(rowTexts(table, row, context))
      const part = { id: table.record.id, claims, remarks: [], names: claims.filter(isLongName) }
      ;(isOpenTable && isRowOpen(table, row, context) ? open : closed).push(part)
    }
  }
  return { open, closed }
}

const partOf = (record: SurveyRecord, context: StoryContext): Part => ({
  id: record.id,
  claims: [
    ...wordsOf(record.kind === 'table' ? headsOf(record) : { ...record, caution: undefined, note: undefined }),
    ...printedOf(record, context),
  ],
  remarks: wordsOf([record.caution, record.note]),
  names: namesIn(record),
})

/** What a table says beside its rows. */
const headsOf = ({ says, question, base }: TableRecord): unknown => [says, question, base.who]

const isRowOpen = ({ record }: Table, row: string, { audience }: StoryContext): boolean =>
  byLabel(record.only, [row])?.some(({ text }) => text === audience.name) ?? true

const rowTexts = (table: Table, row: string, { survey }: StoryContext): Texts =>
  labelTexts(table, { span: table.record.file.span }, row, survey.language)

/** A label of a row that is no common word. */
const isLongName = (label: string): boolean => plainWords(label).text.length >= (HAN.test(label) ? 4 : 8)

/** A record's words as notes and feet print them, behind the headings and words of ours. */
function printedOf(record: SurveyRecord, context: StoryContext): readonly string[] {
  const lines = record.excerpts.map(({ section, words }) => `${shortPath(section)}${words.text}`)
  return record.kind === 'source' ? [...lines, ...citesOf(record, context)] : lines
}

/** Cuts a text at the names of open records: a list of them is nobody's words. */
function withoutNames(open: readonly Part[]): (text: string) => readonly string[] {
  const names = open.flatMap(part => part.names).filter(name => name.length > 1)
  const escaped = names.sort((a, b) => b.length - a.length).map(name => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
  const pattern = new RegExp(escaped.join('|') || '(?!)', 'u')
  return text => text.split(pattern)
}

const plainOf = (texts: readonly string[]): readonly string[] => texts.map(words => plainWords(words).text)

/** A source as feet print it, behind their own words. */
const citesOf = ({ cite }: SourceRecord, context: StoryContext): readonly string[] =>
  ['source', 'data-source'].map(word => `${houseWord(context, word)}${cite[context.language]?.text ?? ''}`)

function piecesOf(text: string): readonly string[] {
  return Array.from({ length: text.length }, (_, at) => {
    const han = text.slice(at, at + HAN_PIECE)
    if (HAN.test(han)) return isLong(han, HAN_PIECE) && countHan(han) >= HAN_PIECE - 1 ? [han] : []
    const letters = text.slice(at, at + LETTER_PIECE)
    return isLong(letters, LETTER_PIECE) && !HAN.test(letters) ? [letters] : []
  }).flat()
}

const isLong = (text: string, length: number): boolean => text.length === length
const countHan = (text: string): number => [...text].filter(each => HAN.test(each)).length

const namePieces = (names: readonly string[], id: string): readonly ClosedPiece[] =>
  names
    .map(name => ({ words: plainWords(name).text, id, name: true }))
    .filter(({ words }) => words.length >= (HAN.test(words) ? HAN_NAME : LETTER_NAME))

/** The names of a person, an organisation or a product. */
function namesIn(record: SurveyRecord): readonly string[] {
  if (record.kind !== 'person' && record.kind !== 'organisation' && record.kind !== 'product') return []
  return [...Object.values(record.name), ...(record.kind === 'organisation' ? record.aka : [])].map(({ text }) => text)
}

/** All texts of a record, however deep, but ids. */
export function wordsOf(value: unknown): string[] {
  if (value instanceof SourcedText) return [value.text]
  if (Array.isArray(value)) return value.flatMap(wordsOf)
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(wordsOf)
  return []
}
