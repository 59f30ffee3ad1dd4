import { child, childrenNamed, parseXml, textOf, walk, type XmlElement } from '../xml.ts'
import { listEntries, unpackEntry } from '../zip.ts'

/** A cell's content, by its address (`B2`). Blank cells are absent; a zero is a value. */
export type Cells = ReadonlyMap<string, string | number>

/**
 * What a chart shows, by the cells that it names: each cached point (`c:pt`, ECMA-376 Part 1, 21.2.2.131) stands at its place
 * in the range of the formula (`c:f`, 21.2.2.65). Of categories in levels (`c:lvl`), the innermost is the range's last column.
 */
export function shownCells(chart: XmlElement): Cells {
  const cells = new Map<string, string | number>()
  for (const reference of walk(chart)) {
    const kind = /^c:(str|num|multiLvlStr)Ref$/.exec(reference.name)?.[1]
    const cache = kind === undefined ? undefined : child(reference, `c:${kind}Cache`)
    const formula = child(reference, 'c:f')
    if (cache === undefined || formula === undefined) continue
    const lines = linesOf(textOf(formula))
    const levels = kind === 'multiLvlStr' ? childrenNamed(cache, 'c:lvl').reverse() : [cache]
    for (const [at, level] of levels.entries()) {
      for (const point of childrenNamed(level, 'c:pt')) {
        const address = lines[at]?.[Number(point.attributes.idx)]
        const value = textOf(child(point, 'c:v') ?? point)
        if (address !== undefined && value !== '') cells.set(address, kind === 'num' ? Number(value) : value)
      }
    }
  }
  return cells
}

/** The addresses of a range, as `Sheet1!$A$2:$B$5`: column by column, or along its row where it has only one. */
function linesOf(formula: string): readonly (readonly string[])[] {
  const corners = /!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(formula)
  if (corners === null) return []
  const [, left = '', top = '', right = left, bottom = top] = corners
  const rows = upTo(Number(top), Number(bottom))
  const columns = upTo(numberOf(left), numberOf(right)).map(lettersOf)
  const lines = columns.map(column => rows.map(row => `${column}${row}`))
  return rows.length === 1 ? [lines.flat()] : lines
}

/** A sheet has 1,048,576 rows (ECMA-376 Part 1, 18.3.1.73), and a chart of ours some hundred. */
const MOST = 10_000

const upTo = (first: number, last: number): readonly number[] =>
  Array.from({ length: Math.min(MOST, Math.max(0, last - first + 1)) }, (_, at) => first + at)

/** Columns count A to Z, AA to ZZ, … (ECMA-376 Part 1, 18.18.7, ST_CellRef). */
const numberOf = (letters: string): number =>
  Array.from(letters, letter => letter.charCodeAt(0) - 64).reduce((sum, digit) => sum * 26 + digit, 0)

const lettersOf = (column: number): string => {
  const last = (column - 1) % 26
  const rest = (column - 1 - last) / 26
  return (rest === 0 ? '' : lettersOf(rest)) + String.fromCharCode(65 + last)
}

/** What stands in a workbook's first sheet. Throws where it is no zip file or one of its parts no XML. */
export function storedCells(workbook: Uint8Array): Cells {
  const parts = new Map(
    listEntries(workbook).map(({ name, packed }) => [
      name,
      parseXml(new TextDecoder('utf-8', { fatal: true }).decode(unpackEntry(packed))),
    ]),
  )
  const sheet = parts.get('xl/worksheets/sheet1.xml')
  const cells = sheet === undefined ? [] : [...walk(sheet)].filter(({ name }) => name === 'c')
  return new Map(
    cells.map(cell => [
      cell.attributes.r ?? '',
      cell.attributes.t === 'inlineStr' ? textOf(cell) : Number(textOf(cell)),
    ]),
  )
}
