import type { SourcedText } from '../../base/sourced-text.ts'
import type { FigureRecord } from '../../survey/model/survey.ts'
import type { TableCell } from '../../survey/model/table.ts'
import type { ContextObject } from '../../template/context.ts'

/** A point as its record or cell has it; without a value, with what is said in its place. */
export interface Point {
  readonly label: string
  readonly value?: number
  /** The value as its record writes it, and where. */
  readonly written?: SourcedText
  /** Label's number with qualifier, unit and mark, as a sentence would say it. */
  readonly text: string
  readonly missing?: SourcedText
  /** Before its number: about. */
  readonly qualifier?: string
  /** Behind its number: that few answered, and the letters of the groups from which it differs. */
  readonly mark?: string
  /** Of a point by two numbers, the one across. */
  readonly across?: SourcedText
  readonly total?: true
  readonly names?: readonly string[]
}

/** The data of a chart, and the records that it comes from. */
export interface Series {
  readonly view: ContextObject
  readonly ids: readonly string[]
}

export interface DrawnSeries {
  readonly name: string
  readonly points: readonly Point[]
}

/** A column of numbers that stand beside the rows of a chart or table, computed from them. */
export interface BesideColumn {
  readonly name: string
  /** One a row, in its order. */
  readonly values: readonly string[]
}

/** What a chart draws: series of points, and what they have in common. */
export interface Drawn {
  /** What is measured, where one series is drawn. */
  readonly name: string
  readonly unit: string
  readonly series: readonly DrawnSeries[]
  readonly counted: boolean
  readonly level?: SourcedText
  /** Question, base and wave of a table, in a line. */
  readonly base?: SourcedText
  /** Columns beside the rows that are computed from them. */
  readonly beside?: readonly BesideColumn[]
  /** Whether the line says that parts of a whole are rounded. */
  readonly rounded?: boolean
  /** Names of both axes of points by two numbers. */
  readonly axes?: readonly [across: string, up: string]
  /** How names of the data's source are printed, where a chart's `highlight` names one. */
  readonly printed?: (name: string) => string
  readonly ids: readonly string[]
}

/** A cell that is drawn: how its labels are printed, and its figure where it has a value. */
export interface DrawnCell {
  readonly cell: TableCell
  readonly series: string
  readonly category: string
  readonly figure?: FigureRecord
}

/** The ends of an axis that several charts share. */
export interface Scale {
  readonly min: number
  readonly max: number
}

/** How names are printed: what a source calls a thing, an id or a label, and the word for it in the deck's language. */
export function printedBy(
  names: Iterable<readonly [name: string, printed: string]>,
  keyOf = (name: string): string => name,
): (name: string) => string {
  const byName = new Map(names)
  return name => byName.get(keyOf(name)) ?? name
}

export const valuesOf = ({ series }: Pick<Drawn, 'series'>): readonly number[] =>
  series.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []))
