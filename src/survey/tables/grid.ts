import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { pointSpan, type Span } from '../../base/span.ts'

/** A cell as its file shows it. */
export interface GridCell {
  /** `Very satisfied`, `67`, `2021-03`; empty where nothing stands. A number has the places that its file shows. */
  readonly text: string
  /** Whether the file writes it as a share: 52.8%, or 0.528 in a cell of the format 0.0%. */
  readonly percent: boolean
  /** Why it cannot be read, worded to follow "which". */
  readonly fault?: string
  /** How messages and notes name it, as spreadsheets do: `B3`; of a workbook `Q7!B3`. */
  readonly place: string
  /** Of a CSV file, where it stands; of a workbook, whose cells have no lines, where the survey names the file. */
  readonly span: Span
  /** Of a CSV file, its offset in the text; 0 in a workbook. */
  readonly start: number
}

/** Cells that a workbook shows as one, by 0-based row and column; the ends belong to it. */
interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** The cells of a sheet, or of the range of it that a table names. Rows have the same length. */
export interface Grid {
  readonly rows: readonly (readonly GridCell[])[]
  readonly merges: readonly Merge[]
}

export type GridResult = { readonly grid: Grid } | { readonly fault: Diagnostic }

/** Of one sheet or range: more is no table that a slide shows a part of. */
export const MOST_ROWS = 20_000
const MOST_CELLS = 200_000

export const isTooLarge = (rows: number, columns: number): boolean => rows > MOST_ROWS || rows * columns > MOST_CELLS

export const tooLarge = (file: string): Diagnostic =>
  error('table-too-large', `The table has more than ${MOST_ROWS} rows or ${MOST_CELLS} cells`, {
    span: pointSpan(file, 1, 1),
    why: 'A slide shows a few cells of a table that a person has read.',
    help: 'Keep the rows that are told in a file of their own; of a workbook, name a `range`.',
  })

/** `A3:D9` → 0-based, the ends belong to it; undefined where it is no such range. */
export function parseRange(text: string): Merge | undefined {
  const [, left = '', top = '', right = '', bottom = ''] =
    /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6}):\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(text.trim()) ?? []
  if (left === '') return undefined
  const range = {
    top: Number(top) - 1,
    left: columnNumber(left),
    bottom: Number(bottom) - 1,
    right: columnNumber(right),
  }
  return range.top <= range.bottom && range.left <= range.right ? range : undefined
}

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1

/** 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26)
  return (before === 0 ? '' : columnLetters(before - 1)) + String.fromCharCode(65 + (column % 26))
}

/** The part of a grid inside a range, with merges counted from its corner. */
export function cropGrid({ rows, merges }: Grid, { top, left, bottom, right }: Merge): Grid {
  return {
    rows: rows.slice(top, bottom + 1).map(row => row.slice(left, right + 1)),
    merges: merges
      .filter(merge => merge.top <= bottom && merge.bottom >= top && merge.left <= right && merge.right >= left)
      .map(merge => ({
        top: Math.max(merge.top - top, 0),
        left: Math.max(merge.left - left, 0),
        bottom: Math.min(merge.bottom, bottom) - top,
        right: Math.min(merge.right, right) - left,
      })),
  }
}
