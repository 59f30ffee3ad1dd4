import { el, type XmlElement } from '../../../opc/xml.ts'
import { toXstring } from '../../../opc/xstring.ts'
import { type Cell, cellsOf } from '../../../scene/geometry/chart/cells.ts'
import type { ChartColumn, ChartRange } from '../../../scene/scene.ts'

export const SHEET = 'Sheet1'

/** Columns count A to Z, AA to ZZ, … (ECMA-376 Part 1, 18.18.7, ST_CellRef), ours from 0. */
export const columnName = (column: number): string =>
  column < 0 ? '' : columnName(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26))

const cellName = (column: number, row: number): string => `$${columnName(column)}$${row}`

/** A range as a formula names it: `Sheet1!$B$2:$B$5`. */
export function formulaOf({ column, row, count, across }: ChartRange): string {
  const first = `${SHEET}!${cellName(column, row)}`
  if (count === 1) return first
  return `${first}:${across ? cellName(column + count - 1, row) : cellName(column, row + count - 1)}`
}

export const stringReference = (sheet: readonly ChartColumn[], range: ChartRange): XmlElement =>
  el('c:strRef', {}, [
    el('c:f', {}, [formulaOf(range)]),
    el(
      'c:strCache',
      {},
      points(cellsOf(sheet, range), cell => toXstring(String(cell))),
    ),
  ])

export const numberReference = (sheet: readonly ChartColumn[], range: ChartRange): XmlElement =>
  el('c:numRef', {}, [
    el('c:f', {}, [formulaOf(range)]),
    el('c:numCache', {}, [
      el('c:formatCode', {}, [sheet[range.column]?.format ?? 'General']),
      ...points(cellsOf(sheet, range), String),
    ]),
  ])

/** A cell that is not there has no point: an empty one would be no number. */
export const points = (cells: readonly Cell[], write: (cell: string | number) => string): XmlElement[] => [
  el('c:ptCount', { val: cells.length }),
  ...cells.flatMap((cell, idx) => (cell === null ? [] : [el('c:pt', { idx }, [el('c:v', {}, [write(cell)])])])),
]
