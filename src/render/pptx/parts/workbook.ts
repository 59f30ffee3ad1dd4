import { NAMESPACES } from '../../../opc/names.ts'
import type { Packed } from '../../../opc/package.ts'
import { writeRelationships } from '../../../opc/relationships.ts'
import { child, childrenNamed, el, printXml, textOf, walk, type XmlElement } from '../../../opc/xml.ts'
import { storeEntry, zipEntries } from '../../../opc/zip.ts'

/** A cell's content, by its address (`B2`). Blank cells are absent; a zero is a value. */
export type Cells = ReadonlyMap<string, string | number>

/**
 * The workbook behind a chart: one sheet with exactly what the chart's caches show, where its references say it stands.
 * Its parts are stored: the deck's zip deflates the whole, which is smaller, and quicker to read back.
 */
export function writeWorkbook(chart: XmlElement): Uint8Array {
  const frame = FRAMES.get(sheetOf(chart)) ?? packFrame(sheetOf(chart))
  FRAMES.set(sheetOf(chart), frame)
  const sheet = storeEntry(Buffer.from(printXml(worksheet(cachedCells(chart)))))
  return zipEntries(new Map([...frame, [SHEET, sheet]]))
}

/** The parts beside the sheet, by its name: the same in every workbook, and printed once. */
const FRAMES = new Map<string, ReadonlyMap<string, Packed>>()

function packFrame(sheet: string): ReadonlyMap<string, Packed> {
  const parts: Map<string, { readonly xml: XmlElement }> = new Map([
    ['[Content_Types].xml', { xml: contentTypes() }],
    ['xl/workbook.xml', { xml: workbook(sheet) }],
    ['xl/styles.xml', { xml: styles() }],
  ])
  writeRelationships(parts, '', [{ id: 'rId1', kind: 'officeDocument', target: 'xl/workbook.xml' }])
  writeRelationships(parts, 'xl/workbook.xml', [
    { id: 'rId1', kind: 'worksheet', target: 'xl/worksheets/sheet1.xml' },
    { id: 'rId2', kind: 'styles', target: 'xl/styles.xml' },
  ])
  return new Map([...parts].map(([name, { xml }]) => [name, storeEntry(Buffer.from(printXml(xml)))]))
}

const REFERENCES = new Set(['c:strRef', 'c:numRef', 'c:multiLvlStrRef'])

/** What a chart shows, cell by cell: the points of every cache at the places that its formula names. */
export function cachedCells(chart: XmlElement): Cells {
  const cells = new Map<string, string | number>()
  for (const reference of walk(chart)) {
    if (!REFERENCES.has(reference.name)) continue
    const area = areaOf(textOf(child(reference, 'c:f') ?? el('c:f')))
    if (area === undefined) continue
    const numeric = reference.name === 'c:numRef'
    cacheLevels(reference).forEach((points, level, levels) => {
      for (const point of points) {
        const text = textOf(child(point, 'c:v') ?? el('c:v'))
        if (text === '') continue
        const address = place(area, Number(point.attributes.idx), levels.length - 1 - level)
        cells.set(address, numeric ? Number(text) : text)
      }
    })
  }
  return cells
}

/** The points of a cache; one list a level, the innermost first, where categories have several. */
function cacheLevels(reference: XmlElement): XmlElement[][] {
  const cache = child(reference, `${reference.name.slice(0, -3)}Cache`)
  if (cache === undefined) return []
  if (reference.name !== 'c:multiLvlStrRef') return [childrenNamed(cache, 'c:pt')]
  return childrenNamed(cache, 'c:lvl').map(level => childrenNamed(level, 'c:pt'))
}

interface Area {
  readonly column: number
  readonly row: number
  /** Whether points run along a row. */
  readonly across: boolean
}

/** `Sheet1!$B$2:$B$5` as its first cell and direction. */
function areaOf(formula: string): Area | undefined {
  const match = /!\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(formula)
  if (match === null) return undefined
  const column = columnNumber(match[1]!)
  const row = Number(match[2])
  return { column, row, across: match[4] !== undefined && Number(match[4]) === row && match[3] !== match[1] }
}

function place({ column, row, across }: Area, point: number, level: number): string {
  return across ? `${columnName(column + point)}${row + level}` : `${columnName(column + level)}${row + point}`
}

export function columnNumber(name: string): number {
  return [...name].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

export function columnName(column: number): string {
  return column <= 0 ? '' : columnName(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26))
}

/** The sheet that the chart's formulas name. */
function sheetOf(chart: XmlElement): string {
  for (const { name, children } of walk(chart)) {
    const sheet = name === 'c:f' ? /^'?(.+?)'?!/.exec(String(children[0]))?.[1] : undefined
    if (sheet !== undefined) return sheet.replaceAll("''", "'")
  }
  return 'Sheet1'
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

function worksheet(cells: Cells): XmlElement {
  const rows = new Map<number, [number, XmlElement][]>()
  for (const [address, value] of cells) {
    const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(address)!
    const row = rows.get(Number(digits)) ?? []
    row.push([columnNumber(letters!), cell(address, value)])
    rows.set(Number(digits), row)
  }
  const inOrder = [...rows].sort(([a], [b]) => a - b)
  const data = inOrder.map(([r, row]) =>
    el(
      'row',
      { r },
      row.sort(([a], [b]) => a - b).map(([, one]) => one),
    ),
  )
  return el('worksheet', { xmlns: MAIN }, [el('sheetData', {}, data)])
}

function cell(address: string, value: string | number): XmlElement {
  if (typeof value === 'number') return el('c', { r: address }, [el('v', {}, [String(value)])])
  const space = value.trim() === value ? undefined : 'preserve'
  return el('c', { r: address, t: 'inlineStr' }, [el('is', {}, [el('t', { 'xml:space': space }, [value])])])
}

function workbook(sheet: string): XmlElement {
  return el('workbook', { xmlns: MAIN, 'xmlns:r': NAMESPACES.r }, [
    el('sheets', {}, [el('sheet', { name: sheet, sheetId: 1, 'r:id': 'rId1' })]),
  ])
}

/** The least that Excel accepts: one font, its two reserved fills, one border, one format. */
function styles(): XmlElement {
  const list = (name: string, children: readonly XmlElement[]): XmlElement =>
    el(name, { count: children.length }, children)
  const format = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }
  const fill = (patternType: string): XmlElement => el('fill', {}, [el('patternFill', { patternType })])
  return el('styleSheet', { xmlns: MAIN }, [
    list('fonts', [el('font', {}, [el('sz', { val: 11 }), el('name', { val: 'Arial' }), el('family', { val: 2 })])]),
    list('fills', [fill('none'), fill('gray125')]),
    list('borders', [
      el(
        'border',
        {},
        ['left', 'right', 'top', 'bottom', 'diagonal'].map(edge => el(edge)),
      ),
    ]),
    list('cellStyleXfs', [el('xf', format)]),
    list('cellXfs', [el('xf', { ...format, xfId: 0 })]),
    list('cellStyles', [el('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })]),
  ])
}

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function contentTypes(): XmlElement {
  const override = (part: string, type: string): XmlElement =>
    el('Override', { PartName: part, ContentType: `${SPREADSHEET}.${type}+xml` })
  return el('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, [
    el('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    el('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    override('/xl/workbook.xml', 'sheet.main'),
    override('/xl/worksheets/sheet1.xml', 'worksheet'),
    override('/xl/styles.xml', 'styles'),
  ])
}

const SHEET = 'xl/worksheets/sheet1.xml'
