import type { ChartColumn, ChartRange, ChartSpec } from '../../scene.ts'

export type Cell = string | number | null

/** A column of a sheet below its head. */
export const downColumn = (column: number, count: number): ChartRange => ({ column, row: 2, count })

export const headOf = (column: number): ChartRange => ({ column, row: 1, count: 1 })

export const alongRow = (row: number, column: number, count: number): ChartRange => ({
  column,
  row,
  count,
  across: true,
})

/** The cell in a column and a row, counted as a range counts them. An empty head is no cell. */
export function cellAt(sheet: readonly ChartColumn[], column: number, row: number): Cell {
  const own = sheet[column]
  if (own === undefined) return null
  return row === 1 ? own.head || null : (own.cells[row - 2] ?? null)
}

/** Column and row of each cell of a range. */
export const placesIn = ({ column, row, count, across }: ChartRange): readonly (readonly [number, number])[] =>
  Array.from({ length: count }, (_, at) => (across ? [column + at, row] : [column, row + at]))

export const cellsOf = (sheet: readonly ChartColumn[], range: ChartRange): readonly Cell[] =>
  placesIn(range).map(([column, row]) => cellAt(sheet, column, row))

/** Numbers of a range; null where there is none. */
export const numbersOf = ({ sheet }: Pick<ChartSpec, 'sheet'>, range: ChartRange): readonly (number | null)[] =>
  cellsOf(sheet, range).map(cell => (typeof cell === 'number' ? cell : null))

/** Words of a range; a cell that is not there is empty. */
export const wordsOf = ({ sheet }: Pick<ChartSpec, 'sheet'>, range: ChartRange): readonly string[] =>
  cellsOf(sheet, range).map(cell => String(cell ?? ''))
