import { HAN } from '../../base/language.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import type { Texts } from '../../survey/model/survey.ts'
import type { Table, TableRecord } from '../../survey/model/table.ts'
import { byLabel } from '../../survey/tables/cell-base.ts'
import { labelTexts } from '../../survey/tables/cell-figure.ts'
import { isOpenTo } from '../evidence/closed.ts'
import type { StoryContext } from '../story-context.ts'

/**
 * The length from which a common piece counts as a leak: 8 Han characters, or 5 words of another script (our choice).
 */
const HAN_PIECE = 8
const WORD_PIECE = 5

/**
 * Texts that must not stand in any part of this audience's file: every piece of the words of closed records, unless an
 * open record has the same words. The render stage searches the finished bytes for them.
 */
export function forbiddenWords(context: StoryContext): readonly string[] {
  const closed: string[] = []
  const open: string[] = []
  for (const record of context.survey.records.values())
    (isOpenTo(context, record) ? open : closed).push(...wordsOf(record.kind === 'table' ? headsOf(record) : record))
  for (const table of context.survey.tables.values()) {
    const isOpenTable = isOpenTo(context, table.record)
    for (const row of table.rows)
      (isOpenTable && isRowOpen(table, row, context) ? open : closed).push(...wordsOf(rowTexts(table, row, context)))
  }
  if (closed.length === 0) return []
  const allowed = open.join('\n')
  return [...new Set(closed.flatMap(piecesOf))].filter(piece => !allowed.includes(piece))
}

/** What a table says beside its rows. */
const headsOf = ({ says, question, base, note, caution }: TableRecord): unknown => [
  says,
  question,
  base.who,
  note,
  caution,
]

const isRowOpen = ({ record }: Table, row: string, { audience }: StoryContext): boolean =>
  byLabel(record.only, [row])?.some(({ text }) => text === audience.name) ?? true

const rowTexts = (table: Table, row: string, { survey }: StoryContext): Texts =>
  labelTexts(table, { span: table.record.file.span }, row, survey.language)

function piecesOf(text: string): readonly string[] {
  const characters = [...text]
  const han = characters
    .slice(0, Math.max(0, characters.length - HAN_PIECE + 1))
    .map((_, at) => characters.slice(at, at + HAN_PIECE).join(''))
  const words = text.split(/ +/)
  const latin = words
    .slice(0, Math.max(0, words.length - WORD_PIECE + 1))
    .map((_, at) => words.slice(at, at + WORD_PIECE).join(' '))
  return [...han.filter(piece => /^\p{Script=Han}{4}/u.test(piece)), ...latin.filter(piece => !HAN.test(piece))]
}

/** All texts of a record, however deep. */
function wordsOf(value: unknown): string[] {
  if (value instanceof SourcedText) return [value.text]
  if (Array.isArray(value)) return value.flatMap(wordsOf)
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(wordsOf)
  return []
}
