import { given } from '../../base/given.ts'
import { LANGUAGES, type Language } from '../../base/language.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import { writtenLabel } from '../../numbers/dates.ts'
import { readNumber, type WrittenNumber } from '../../numbers/notation.ts'
import type { Texts } from '../model/record-base.ts'
import type { FigureRecord } from '../model/survey.ts'
import type { Table, TableCell } from '../model/table.ts'
import { baseAt, byLabel, isBase, unitAt } from './cell-base.ts'
import { foldLabel, writeAddress } from './label.ts'

/** A cell as a figure: its excerpt is the cell itself, its small print says how many answered. */
export function figureOfCell(table: Table, cell: TableCell, number: WrittenNumber, language: Language): FigureRecord {
  const { record, path } = table
  const value = new SourcedText(number.text, cell.span)
  const n = isBase(table, cell) ? undefined : baseAt(table, cell)
  const count = n === undefined ? undefined : readNumber(n)?.value
  const isLow = record.low !== undefined && count !== undefined && count < record.low
  const audiences = byLabel(record.only, cell.labels.slice(0, 1)) ?? record.audiences
  const words = new SourcedText(`${cell.text}${cell.percent ? '%' : ''}`, cell.span)
  return {
    kind: 'figure',
    id: addressOf(table, cell),
    span: cell.span,
    excerpts: [{ words, file: path, start: cell.start, section: placeName(table, cell) }],
    what: whatOf(table, cell, language),
    value: { form: 'number', value: number.value, text: { zh: value, en: value } },
    forms: {},
    hedges: [],
    emphasis: [],
    same: [],
    figurative: false,
    cell: { table: record.id, labels: cell.labels, place: cell.place, isLow, ...given({ n }) },
    short: labelTexts(table, cell, cell.labels[0]!, language),
    ...given({
      source: record.source,
      unit: cell.percent ? everywhere('%', cell) : isBase(table, cell) ? undefined : unitAt(table, cell),
      level: record.level,
      note: n === undefined ? undefined : baseNote(table, cell, n, isLow),
      caution: cautionOf(table, cell, n, isLow),
      audiences,
    }),
  }
}

export const addressOf = ({ record }: Table, { labels }: TableCell): string => `${record.id}/${writeAddress(labels)}`

const placeName = ({ record }: Table, { place }: TableCell): string => `${record.file.text} ${place}`

/**
 * The labels as a text: the row's, and in brackets the column's, wave's and segment's where the table has several. Where the rows
 * are waves, the column's comes first: what is measured, then when.
 */
function whatOf(table: Table, cell: TableCell, language: Language): Texts {
  const [row = '', ...rest] = cell.labels
  const isWave = table.record.wave?.text === 'rows'
  const one = labelTexts(table, cell, row, language)
  const values = table.columns.filter(column => foldLabel(column) !== foldLabel(table.record.base.column?.text ?? ''))
  if (values.length < 2 && !isWave) return one
  const others = rest.map(label => labelTexts(table, cell, label, language))
  return inLanguages(each => {
    const inOrder = isWave ? [...others, one] : [one, ...others]
    const parts = inOrder.map(texts => texts[each] && writtenLabel(texts[each].text, each))
    if (parts.some(part => part === undefined)) return undefined
    const [head, ...tail] = parts
    return new SourcedText(each === 'zh' ? `${head}（${tail.join('，')}）` : `${head} (${tail.join(', ')})`, cell.span)
  })
}

/** How a label is printed: as the record says, else as the file has it. A label without letters is the same in every language. */
export function labelTexts(
  { record }: Table,
  { span }: Pick<TableCell, 'span'>,
  label: string,
  language: Language,
): Texts {
  const said = byLabel(record.labels, [label])
  const own = new SourcedText(label, span)
  return { ...(/\p{L}/u.test(label) ? { [language]: own } : { zh: own, en: own }), ...said }
}

function baseNote({ record }: Table, cell: TableCell, n: string, isLow: boolean): Texts {
  const who = record.base.who
  return inLanguages(language => {
    const said = who?.[language]?.text
    const low = isLow ? LOW[language] : ''
    const text =
      language === 'zh' ? `n=${n}${said ? `，${said}` : ''}${low}` : `n = ${n}${said ? `, ${said}` : ''}${low}`
    return new SourcedText(text, cell.span)
  })
}

const LOW = { zh: '，基数偏低', en: ', low base' } as const

/** What the notes say of a value: that few answered, and how answers were weighted. */
function cautionOf({ record }: Table, cell: TableCell, n: string | undefined, isLow: boolean): Texts | undefined {
  if (!isLow || n === undefined) return record.caution
  const said = inLanguages(language => {
    const own = record.caution?.[language]?.text
    const text =
      language === 'zh' ? `只有${n}人回答，少于${record.low}` : `only ${n} answered, fewer than ${record.low}`
    return new SourcedText(own === undefined ? text : `${text}${language === 'zh' ? '；' : '; '}${own}`, cell.span)
  })
  return said
}

const everywhere = (text: string, { span }: TableCell): Texts => {
  const sourced = new SourcedText(text, span)
  return { zh: sourced, en: sourced }
}

function inLanguages(write: (language: Language) => SourcedText | undefined): Texts {
  return Object.fromEntries(
    LANGUAGES.flatMap(language => {
      const text = write(language)
      return text === undefined ? [] : [[language, text] as const]
    }),
  )
}
