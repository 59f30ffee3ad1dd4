import type { CellDraft, LayoutContext, SizedContext, TableDraft } from '../model.ts'
import { growth } from './grow.ts'
import { longestWidth, naturalWidth, type SizedText, setText, sizeText } from './set-text.ts'

export interface TableSize {
  readonly columns: readonly number[]
  readonly rows: readonly number[]
  readonly height: number
  /** Cells with a piece that is wider than its column, and by how much. */
  readonly tight: readonly { readonly cell: CellDraft; readonly by: number }[]
}

/** Column widths in a table's width, and the least heights of its rows, in points; `roomy`: with room for wider letters. */
export function sizeTable(table: TableDraft, width: number, context: SizedContext, roomy = false): TableSize {
  const measured = new Map<CellDraft, CellWords>()
  const wordsOf = (cell: CellDraft): CellWords | undefined => {
    if (!hasWords(cell)) return undefined
    const known = measured.get(cell) ?? measureCell(cell, context)
    measured.set(cell, known)
    return known
  }
  const columns = columnWidths(table, width, wordsOf, context)
  const tight: { cell: CellDraft; by: number }[] = []
  const rows = table.rows.map(() => 0)
  const spanning: { cell: CellDraft; row: number; height: number }[] = []
  table.rows.forEach((row, rowIndex) => {
    row.cells.forEach((cell, column) => {
      if (cell === undefined) return
      const inner = innerWidth(cell, column, columns)
      const words = wordsOf(cell)
      const height = cellHeight(cell, inner, words, context, roomy)
      const by = (words?.longest ?? 0) - inner
      if (by > 0.5) tight.push({ cell, by })
      if (cell.rowSpan === 1) rows[rowIndex] = Math.max(rows[rowIndex]!, height)
      else spanning.push({ cell, row: rowIndex, height })
    })
  })
  for (const { cell, row, height } of spanning) {
    const covered = rows.slice(row, row + cell.rowSpan)
    const lacking = height - covered.reduce((sum, own) => sum + own, 0)
    if (lacking > 0) for (let at = row; at < row + cell.rowSpan; at += 1) rows[at] = rows[at]! + lacking / cell.rowSpan
  }
  const tidy = rows.map(height => Math.ceil(height * 100) / 100)
  return { columns, rows: tidy, height: tidy.reduce((sum, height) => sum + height, 0), tight }
}

/** Rows may grow to this many times their least height to fill a table's box. */
const MOST_GROWTH = 2.2

/** Shares the box's spare height among the body's rows, alike. */
export function stretchRows(table: TableDraft, rows: readonly number[], height: number): readonly number[] {
  const spare = height - rows.reduce((sum, own) => sum + own, 0)
  const body = table.rows.filter(row => !row.head).length
  if (!table.stretches || spare <= 0 || body === 0) return rows
  const share = spare / body
  return rows.map((own, index) => (table.rows[index]!.head ? own : Math.min(own + share, own * MOST_GROWTH)))
}

/**
 * Office programs round lengths, and a cell's twice, with its column's: in addition to the slack of lines
 * (`text/lines/wrap.ts`), in points.
 */
const CELL_SLACK = 0.6

export function innerWidth(cell: CellDraft, column: number, columns: readonly number[]): number {
  const [, right, , left] = cell.text.padding
  const width = columns.slice(column, column + cell.columnSpan).reduce((sum, own) => sum + own, 0)
  return width - left - right - CELL_SLACK
}

const hasWords = (cell: CellDraft): boolean => cell.text.paragraphs.some(paragraph => paragraph.runs.length > 0)

/** The words of a cell at their sizes, and the widths that they need. */
interface CellWords {
  readonly text: SizedText
  readonly natural: number
  readonly longest: number
}

function measureCell(cell: CellDraft, context: SizedContext): CellWords {
  const text = sizeText(cell.text, context)
  return { text, natural: naturalWidth(text, context), longest: longestWidth(text, context) }
}

type WordsOf = (cell: CellDraft) => CellWords | undefined

function cellHeight(
  cell: CellDraft,
  width: number,
  words: CellWords | undefined,
  context: LayoutContext,
  roomy: boolean,
): number {
  const [top, , bottom] = cell.text.padding
  if (words === undefined) return top + bottom + (context.theme.styles[cell.text.paragraphs[0]!.style]?.line ?? 0)
  const set = setText(words.text, width, context)
  return set.height + (roomy ? growth(set, context) : 0) + top + bottom
}

/**
 * Fixed widths as written, `flex` columns by their shares of the rest; columns with neither by their words: at least
 * their longest unbreakable piece, at most what needs no break, and in between in proportion.
 */
function columnWidths(table: TableDraft, width: number, wordsOf: WordsOf, context: LayoutContext): readonly number[] {
  const { columns } = table
  const fixed = columns.reduce((sum, column) => sum + (column.width ?? 0), 0)
  const shares = columns.reduce((sum, column) => sum + (column.flex ?? 0), 0)
  const auto = columns.flatMap((column, index) =>
    column.width === undefined && column.flex === undefined ? [index] : [],
  )
  const needs = new Map(auto.map(index => [index, columnNeeds(table, index, wordsOf, context)]))
  const rest = Math.max(0, width - fixed)
  const widths = autoWidths(needs, shares > 0, rest)
  const left = Math.max(0, rest - [...widths.values()].reduce((sum, own) => sum + own, 0))
  return columns.map(
    (column, index) => column.width ?? widths.get(index) ?? (left * (column.flex ?? 0)) / Math.max(shares, 1e-9),
  )
}

interface Needs {
  readonly least: number
  readonly most: number
}

function columnNeeds(table: TableDraft, column: number, wordsOf: WordsOf, context: LayoutContext): Needs {
  let least = 0
  let most = 0
  for (const row of table.rows) {
    const cell = row.cells[column]
    const words = cell && cell.columnSpan === 1 ? wordsOf(cell) : undefined
    if (cell === undefined || words === undefined) continue
    const [, right, , left] = cell.text.padding
    const { natural, longest } = words
    const ems = 4 * (context.theme.styles[cell.text.paragraphs[0]!.style]?.size ?? 0)
    least = Math.max(least, left + right + Math.max(longest + 1, Math.min(natural, ems)))
    most = Math.max(most, left + right + natural)
  }
  return { least, most: Math.max(least, most) }
}

function autoWidths(needs: ReadonlyMap<number, Needs>, others: boolean, rest: number): ReadonlyMap<number, number> {
  const all = [...needs.entries()]
  const most = all.reduce((sum, [, need]) => sum + need.most, 0)
  const least = all.reduce((sum, [, need]) => sum + need.least, 0)
  const room = others ? Math.min(rest / 2, most) : rest
  if (most <= room) {
    const spare = others ? 0 : room - most
    return new Map(
      all.map(([index, need]) => [index, need.most + spare * (most > 0 ? need.most / most : 1 / all.length)]),
    )
  }
  const factor = most > least ? Math.max(0, room - least) / (most - least) : 0
  return new Map(all.map(([index, need]) => [index, need.least + (need.most - need.least) * factor]))
}
