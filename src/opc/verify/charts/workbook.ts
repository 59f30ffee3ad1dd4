import { child, childrenNamed, parseXml, textOf, walk, type XmlElement } from '../../xml.ts'
import { listEntries, unpackEntry } from '../../zip.ts'

/** A cell's content, by its address (`B2`). Blank cells are absent; a zero is a value. */
export type Cells = ReadonlyMap<string, string | number>

/**
 * What a chart shows, by the cells that it names: each cached point (`c:pt`, ECMA-376 Part 1, 21.2.2.131) stands at its place
 * in the range of the formula (`c:f`, 21.2.2.65), and so do those of labels ([MS-ODRAWXML] 2.24.3.41). Of categories in levels (`c:lvl`), the innermost is the range's last column.
 */
export const shownCells = (chart: XmlElement): Cells => new Map(cachesOf(chart))

/** What names cells, and below it their values and the formula. */
const REFERENCES = new Map([
  ['c:strRef', { cache: 'c:strCache', formula: 'c:f' }],
  ['c:numRef', { cache: 'c:numCache', formula: 'c:f' }],
  ['c:multiLvlStrRef', { cache: 'c:multiLvlStrCache', formula: 'c:f' }],
  ['c15:datalabelsRange', { cache: 'c15:dlblRangeCache', formula: 'c15:f' }],
])

/** The same one by one: several caches may show a cell, and each may be wrong. */
export function* cachesOf(chart: XmlElement): Generator<readonly [address: string, value: string | number]> {
  for (const reference of walk(chart)) {
    const names = REFERENCES.get(reference.name)
    const cache = names && child(reference, names.cache)
    const formula = names && child(reference, names.formula)
    if (cache === undefined || formula === undefined) continue
    const lines = linesOf(textOf(formula))
    const levels = cache.name === 'c:multiLvlStrCache' ? childrenNamed(cache, 'c:lvl').reverse() : [cache]
    for (const [at, level] of levels.entries()) {
      for (const point of childrenNamed(level, 'c:pt')) {
        const address = lines[at]?.[Number(point.attributes.idx)]
        const value = textOf(child(point, 'c:v') ?? point)
        if (address !== undefined && value !== '') yield [address, cache.name === 'c:numCache' ? Number(value) : value]
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

/** A workbook's first sheet. */
interface Sheet {
  readonly stored: Cells
  /** The cells that formulas name. */
  readonly named: ReadonlySet<string>
}

/** Throws where it is no zip file or one of its parts no XML. */
export function readSheet(workbook: Uint8Array): Sheet {
  const cells = cellsIn(workbook)
  return {
    stored: new Map(
      cells.map(cell => [
        cell.attributes.r ?? '',
        cell.attributes.t === 'inlineStr' ? textOf(cell) : cachedValue(cell),
      ]),
    ),
    named: new Set(cells.flatMap(cell => formulaInputs(child(cell, 'f')))),
  }
}

function formulaInputs(formula: XmlElement | undefined): readonly string[] {
  if (formula === undefined) return []
  const ranges = textOf(formula)
    .replace(/"[^"]*"/g, '')
    .matchAll(/([A-Z]+\d+)(?::([A-Z]+\d+))?/g)
  return [...ranges].flatMap(([, from = '', to]) => (to === undefined ? [from] : linesOf(`!${from}:${to}`).flat()))
}

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
