import { child, childrenNamed, parseXml, textOf, walk, type XmlElement } from '../../xml.ts'
import { listEntries, unpackEntry } from '../../zip.ts'

/** A cell's content, by its address (`B2`). Blank cells are absent; a zero is a value. */
export type Cells = ReadonlyMap<string, string | number>

/**
 * What a chart shows, by the cells that it names: each cached point (`c:pt`, ECMA-376 Part 1, 21.2.2.131) stands at its place
 * in the range of the formula (`c:f`, 21.2.2.65), and so do those of labels ([MS-ODRAWXML] 2.24.3.41). Of categories in levels (`c:lvl`), the innermost is the range's last column.
 */
export const shownCells = (chart: XmlElement): Cells => new Map(cachesOf(chart))

/** The same one by one: several caches may show a cell, and each may be wrong. */
export function* cachesOf(chart: XmlElement): Generator<readonly [address: string, value: string | number]> {
  for (const reference of walk(chart)) {
    const kind = /^c:(str|num|multiLvlStr)Ref$/.exec(reference.name)?.[1]
    const isLabels = reference.name === 'c15:datalabelsRange'
    const cache = isLabels ? child(reference, 'c15:dlblRangeCache') : kind && child(reference, `c:${kind}Cache`)
    const formula = child(reference, isLabels ? 'c15:f' : 'c:f')
    if (cache === undefined || cache === '' || formula === undefined) continue
    const lines = linesOf(textOf(formula))
    const levels = kind === 'multiLvlStr' ? childrenNamed(cache, 'c:lvl').reverse() : [cache]
    for (const [at, level] of levels.entries()) {
      for (const point of childrenNamed(level, 'c:pt')) {
        const address = lines[at]?.[Number(point.attributes.idx)]
        const value = textOf(child(point, 'c:v') ?? point)
        if (address !== undefined && value !== '') yield [address, kind === 'num' ? Number(value) : value]
      }
    }
  }
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
export const storedCells = (workbook: Uint8Array): Cells =>
  new Map(
    cellsIn(workbook).map(cell => [
      cell.attributes.r ?? '',
      cell.attributes.t === 'inlineStr' ? textOf(cell) : cachedValue(cell),
    ]),
  )

/** The cells that formulas of a workbook's first sheet name. */
export const formulaInputs = (workbook: Uint8Array): ReadonlySet<string> =>
  new Set(
    cellsIn(workbook).flatMap(cell => {
      const formula = textOf(child(cell, 'f') ?? { name: 'f', attributes: {}, children: [] }).replace(/"[^"]*"/g, '')
      return [...formula.matchAll(/([A-Z]+\d+)(?::([A-Z]+\d+))?/g)].flatMap(([, from = '', to]) =>
        to === undefined ? [from] : linesOf(`!${from}:${to}`).flat(),
      )
    }),
  )

function cellsIn(workbook: Uint8Array): readonly XmlElement[] {
  const entry = listEntries(workbook)
  const parts = new Map(
    entry.map(({ name, packed }) => [
      name,
      parseXml(new TextDecoder('utf-8', { fatal: true }).decode(unpackEntry(packed))),
    ]),
  )
  const sheet = parts.get('xl/worksheets/sheet1.xml')
  return sheet === undefined ? [] : [...walk(sheet)].filter(({ name }) => name === 'c')
}

/** The value that a cell has, or that its formula had when it was last computed (ECMA-376 Part 1, 18.3.1.4). */
function cachedValue(cell: XmlElement): string | number {
  const text = textOf(child(cell, 'v') ?? cell)
  return cell.attributes.t === 'str' ? text : Number(text)
}
