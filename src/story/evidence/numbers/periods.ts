import { type Diagnostic, error } from '../../../base/diagnostic.ts'
import type { Language } from '../../../base/language.ts'
import { readText } from '../../../reading/read-text.ts'
import { masksOf } from '../../../survey/masks.ts'
import type { FigureRecord, SurveyRecord } from '../../../survey/model/survey.ts'
import { isTyped, placeOf, type SlideContent, type SlideText } from '../../slide-content.ts'
import type { RuleContext } from '../rule.ts'
import { vouchingTexts } from './vouched-words.ts'

/**
 * Rule: beside the cells of a table, a year in own words is one that is drawn or that a cited record states, also where the
 * words are the authors' own; it is the year of the cell that is printed beside it; and a way from year to year goes forward.
 * Years behind the last one that is drawn are plans.
 */
export function wrongPeriods(content: SlideContent, context: RuleContext): readonly Diagnostic[] {
  const records = [...content.shown.values()].map(({ record }) => record)
  const cells = records.filter(isCell)
  if (cells.length === 0) return []
  const ofTables = new Map(cells.map(cell => [cell.cell.table, cell]))
  const known = new Set([
    ...records.flatMap(record => yearsOf(record, context)),
    ...[...ofTables.values()].flatMap(cell => tableYears(cell, context)),
  ])
  const last = [...known].sort().at(-1)
  if (last === undefined) return []
  return content.texts
    .filter(({ form }) => form === 'own')
    .flatMap(each => [
      ...turned(each, content, context.language),
      ...ofAnother(each, content, context),
      ...undrawn(each, known, last, content, context),
    ])
    .slice(0, 1)
}

interface Cell extends FigureRecord {
  readonly cell: NonNullable<FigureRecord['cell']>
}
const isCell = (record: SurveyRecord | undefined): record is Cell =>
  record?.kind === 'figure' && record.cell !== undefined

const tableOf = ({ cell }: Cell, { survey }: RuleContext): readonly SurveyRecord[] => {
  const table = survey.records.get(cell.table)
  return table === undefined ? [] : [table]
}

const yearsIn = (text: string): readonly string[] => text.match(/(?<!\d)(?:1[89]|20)\d{2}(?!\d)/g) ?? []

/** The years that a record states: in its words and excerpts, in the labels of a cell, in the cite of its source. */
function yearsOf(record: SurveyRecord, context: RuleContext): readonly string[] {
  const words = vouchingTexts(context, record).map(({ reading }) => reading.written)
  const source = context.survey.records.get(record.source?.text ?? '')
  const cite = source?.kind === 'source' ? Object.values(source.cite).map(({ text }) => text) : []
  return [...words, ...cite].flatMap(yearsIn)
}

/** The wave of a cell's table, and the years that its question asks about. Its other labels are not drawn. */
const tableYears = (cell: Cell, context: RuleContext): readonly string[] =>
  tableOf(cell, context).flatMap(table => {
    if (table.kind !== 'table') return []
    const question = Object.values(table.question?.text ?? {}).map(({ text }) => text)
    return [table.wave?.text ?? '', ...question].flatMap(yearsIn)
  })

/** The years of a cell itself: its labels, or the wave of its table. */
const ownYears = (cell: Cell, context: RuleContext): readonly string[] => [
  ...cell.cell.labels.flatMap(yearsIn),
  ...tableOf(cell, context).flatMap(table => (table.kind === 'table' ? yearsIn(table.wave?.text ?? '') : [])),
]

const WAYS: Readonly<Record<Language, RegExp>> = {
  zh: /[从自由](?<from>\d{4})年?的?[^，。；\d]{0,8}[到至](?<to>\d{4})/dg,
  en: /\bfrom [^,.;\d]{0,12}(?<from>\d{4}) (?:[^,.;\d]{0,16} )?to [^,.;\d]{0,12}(?<to>\d{4})\b/dgi,
}

/** From a later year to an earlier one. */
const turned = (each: SlideText, { slide }: SlideContent, language: Language): readonly Diagnostic[] =>
  [...each.text.matchAll(WAYS[language])].flatMap(({ groups, indices }) => {
    const [from, to] = [groups?.from ?? '', groups?.to ?? '']
    const [start, end] = indices?.groups?.from ?? [0, 0]
    if (from <= to || !isTyped(each, start, end)) return []
    return error('period-turned', `"${each.path}" of slide ${slide.id} goes from ${from} back to ${to}`, {
      span: placeOf(each, start, end - start),
      why: 'A rise told backwards is a fall.',
      help: `Write from ${to} to ${from}, or say what is compared.`,
    })
  })

/** A year right behind a printed cell, or before it in its clause. */
const BEHIND: Readonly<Record<Language, RegExp>> = {
  zh: /^[（(](?<year>\d{4})年?[）)]/d,
  en: /^(?: in| for)? ?\(?(?<year>\d{4})\b/d,
}
const BEFORE: Readonly<Record<Language, RegExp>> = {
  zh: /(?<year>\d{4})年[^，。；、\d]{0,10}$/d,
  en: /\bin (?<year>\d{4}),? (?:[^,.;\d]{1,24} )?$/di,
}

function ofAnother(each: SlideText, { slide }: SlideContent, context: RuleContext): readonly Diagnostic[] {
  const { language, survey } = context
  return each.pieces.flatMap((piece, at) => {
    const cell = survey.records.get(piece.id ?? '')
    if (!isCell(cell)) return []
    const years = ownYears(cell, context)
    if (years.length === 0) return []
    const behindFrom = piece.start + piece.length
    const [before, behind] = [each.pieces[at - 1], each.pieces[at + 1]]
    const beforeFrom = before?.start ?? piece.start
    const found = [
      [
        behindFrom,
        BEHIND[language].exec(
          each.text.slice(behindFrom, behind === undefined ? behindFrom : behind.start + behind.length),
        ),
      ],
      [beforeFrom, BEFORE[language].exec(each.text.slice(beforeFrom, piece.start))],
    ] as const
    return found.flatMap(([from, match]) => {
      const [start, end] = match?.indices?.groups?.year ?? [0, 0]
      const year = match?.groups?.year
      if (year === undefined || years.includes(year) || !isTyped(each, from + start, from + end)) return []
      return error('period-of-another', `{${cell.id}} in "${each.path}" of slide ${slide.id} is told of ${year}`, {
        span: placeOf(each, from + start, end - start),
        why: `The cell is of ${years.join(', ')}.`,
        help: `Print the cell of ${year}, or name the year of this one.`,
      })
    })
  })
}

function undrawn(
  each: SlideText,
  known: ReadonlySet<string>,
  last: string,
  { slide }: SlideContent,
  { language, survey }: RuleContext,
): readonly Diagnostic[] {
  // Other own words have their numbers bound already; notes and feet may say what is not drawn.
  if (each.isDeclaredOurs !== true || each.place === 'notes' || each.place === 'foot') return []
  return readText(each.text, language, masksOf(survey)).numbers.flatMap(({ kind, raw, unit, start, end }) => {
    const [year] = kind === 'date' || (kind === 'number' && raw.length === 4 && unit === undefined) ? yearsIn(raw) : []
    if (year === undefined || known.has(year) || year > last || !isTyped(each, start, end)) return []
    return error('period-undrawn', `${year} in "${each.path}" of slide ${slide.id} is no year of its data`, {
      span: placeOf(each, start, end - start),
      why: `Drawn or stated by its records are ${[...known].sort().join(', ')}.`,
      help: 'Write the year that is drawn, or name the record that states this one in `from`.',
    })
  })
}
