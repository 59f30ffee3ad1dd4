import type { SourcedText } from '../../base/sourced-text.ts'
import type { Span } from '../../base/span.ts'
import type { RecordBase, Texts } from './record-base.ts'

/** A table of numbers in a file of the content folder. The file is its source; nothing of it is typed again. */
export interface TableRecord extends RecordBase<'table'> {
  /** What it shows, in a few words. */
  readonly says: Texts
  readonly file: SourcedText
  readonly sheet?: SourcedText
  readonly range?: SourcedText
  /** How many rows of heads stand above the values, and which column holds the labels of the rows. */
  readonly heads: number
  readonly rowsIn?: SourcedText
  /** Of a long table: the columns whose labels address a value, and the column of the values. */
  readonly path: readonly SourcedText[]
  readonly value?: SourcedText
  readonly question?: { readonly code?: SourcedText; readonly text?: Texts }
  readonly base: TableBase
  /** Of every value, or by a label of its row or column. */
  readonly unit?: Texts
  readonly units: Labelled<Texts>
  /** How a label is printed, where it is printed otherwise than the file has it. */
  readonly labels: Labelled<Texts>
  /** The answers in order, from one end to the other: each respondent gave one. */
  readonly scale: readonly SourcedText[]
  /** The wave of all values, or where the waves stand: `rows` or `columns`. */
  readonly wave?: SourcedText
  readonly weighting?: Texts
  /** What is written where there is no value, and what it means. */
  readonly missing: Labelled<Texts>
  /** The base below which a value is marked. */
  readonly low?: number
  readonly level?: SourcedText
  /** Whether the values of a column (`rows`) or of a row (`columns`) exclude one another, so that they may be added. */
  readonly adds?: 'rows' | 'columns'
  /** Whether they also add up to 100%, but for rounding. */
  readonly whole: boolean
  /** Which values differ from which others beyond chance, where the file says it by letters. */
  readonly significance?: TableLetters
  /** Rows that only these audiences may see. */
  readonly only: Labelled<readonly SourcedText[]>
}

/** Values by label, in the order of the YAML. */
export type Labelled<Value> = readonly { readonly label: SourcedText; readonly value: Value }[]

/** How many answered: one number, a row or column of the file, or numbers by label. */
export interface TableBase {
  readonly who?: Texts
  readonly n?: SourcedText
  readonly row?: SourcedText
  readonly column?: SourcedText
  readonly by: Labelled<SourcedText>
}

/** Letters of significance: behind the values of cells, or in columns or rows of their own, by the label of the values. */
export interface TableLetters {
  readonly inCells: boolean
  readonly by: Labelled<SourcedText>
  /** Whether a value with letters is higher than those of the groups, or differs from them. */
  readonly means: (typeof LETTER_MEANINGS)[number]
  readonly test?: Texts
  /** Of confidence: 95%. */
  readonly level?: SourcedText
  /** Which group each letter stands for. */
  readonly groups: Labelled<Texts>
}

export const LETTER_MEANINGS = ['different', 'higher'] as const

/** A table as read. */
export interface Table {
  readonly record: TableRecord
  /** Path of the file from the project's root. */
  readonly path: string
  /** Labels as the file has them, in its order; of a long table, those of its first key and of the others joined by slashes. */
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  readonly cells: readonly TableCell[]
}

/** A value of a table, or the reason why there is none. */
export interface TableCell {
  /** Row, column, then wave and segment where the table has them. */
  readonly labels: readonly string[]
  /** As the file shows it, without its percent sign. */
  readonly text: string
  readonly percent: boolean
  /** Of `45 BC`, where the record says that cells hold letters: BC. */
  readonly letters?: string
  /** `B3`; of a workbook `Q7!B3`. */
  readonly place: string
  readonly span: Span
  /** Of a CSV file, where it stands in the text. */
  readonly start: number
}

/** What a figure that is a cell knows beside its value. */
export interface CellOrigin {
  readonly table: string
  readonly labels: readonly string[]
  readonly place: string
  readonly n?: string
  /** Whether fewer answered than the table's `low`. */
  readonly isLow: boolean
}
