import { NAMESPACES } from '../../../opc/names.ts'
import type { Packed } from '../../../opc/package.ts'
import { writeRelationships } from '../../../opc/relationships.ts'
import { el, printXml, type XmlElement } from '../../../opc/xml.ts'
import { toXstring } from '../../../opc/xstring.ts'
import { storeEntry, zipEntries } from '../../../opc/zip.ts'
import { cellAt } from '../../../scene/geometry/chart/cells.ts'
import type { ChartColumn } from '../../../scene/scene.ts'
import { columnName, SHEET } from '../chart/references.ts'

/**
 * The workbook behind a chart: one sheet with exactly what the chart's caches show, at the places that its references name,
 * and what they are computed from. Its parts are stored: the deck's zip deflates the whole, which is smaller, and quicker to
 * read back.
 */
export function writeWorkbook(sheet: readonly ChartColumn[]): Uint8Array {
  const formats = formatsOf(sheet)
  const key = formats.join('\n')
  const frame = FRAMES.get(key) ?? packFrame(formats)
  FRAMES.set(key, frame)
  const cells = storeEntry(Buffer.from(printXml(worksheet(sheet, formats))))
  return zipEntries(new Map([...frame, [WORKSHEET, cells]]))
}

/** Number formats of a sheet's columns, each once. */
const formatsOf = (sheet: readonly ChartColumn[]): readonly string[] => [
  ...new Set(sheet.flatMap(({ format }) => format ?? [])),
]

/** The parts beside the sheet, by the number formats that it uses: printed once. */
const FRAMES = new Map<string, ReadonlyMap<string, Packed>>()

function packFrame(formats: readonly string[]): ReadonlyMap<string, Packed> {
  const parts: Map<string, { readonly xml: XmlElement }> = new Map([
    ['[Content_Types].xml', { xml: contentTypes() }],
    ['xl/workbook.xml', { xml: workbook() }],
    ['xl/styles.xml', { xml: styles(formats) }],
  ])
  writeRelationships(parts, '', [{ id: 'rId1', kind: 'officeDocument', target: 'xl/workbook.xml' }])
  writeRelationships(parts, 'xl/workbook.xml', [
    { id: 'rId1', kind: 'worksheet', target: 'xl/worksheets/sheet1.xml' },
    { id: 'rId2', kind: 'styles', target: 'xl/styles.xml' },
  ])
  return new Map([...parts].map(([name, { xml }]) => [name, storeEntry(Buffer.from(printXml(xml)))]))
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

function worksheet(sheet: readonly ChartColumn[], formats: readonly string[]): XmlElement {
  const rows = 1 + Math.max(0, ...sheet.map(({ cells }) => cells.length))
  const data = Array.from({ length: rows }, (_, at) =>
    el(
      'row',
      { r: at + 1 },
      sheet.flatMap((_own, column) => cell(sheet, column, at + 1, formats)),
    ),
  )
  return el('worksheet', { xmlns: MAIN }, [
    el(
      'sheetData',
      {},
      data.filter(({ children }) => children.length > 0),
    ),
  ])
}

/** Blank cells are absent; a zero is a value. A formula stands beside the value that it has. */
function cell(sheet: readonly ChartColumn[], column: number, row: number, formats: readonly string[]): XmlElement[] {
  const value = cellAt(sheet, column, row)
  if (value === null) return []
  const r = `${columnName(column)}${row}`
  const { formulas, format } = sheet[column]!
  const formula = row === 1 ? undefined : formulas?.[row - 2]
  const s = row === 1 || format === undefined ? undefined : formats.indexOf(format) + 1
  if (formula !== undefined)
    return [
      el('c', { r, s, t: typeof value === 'number' ? undefined : 'str' }, [
        el('f', {}, [formula]),
        el('v', {}, [typeof value === 'number' ? String(value) : toXstring(value)]),
      ]),
    ]
  if (typeof value === 'number') return [el('c', { r, s }, [el('v', {}, [String(value)])])]
  const text = toXstring(value)
  const space = text.trim() === text ? undefined : 'preserve'
  return [el('c', { r, t: 'inlineStr' }, [el('is', {}, [el('t', { 'xml:space': space }, [text])])])]
}

function workbook(): XmlElement {
  return el('workbook', { xmlns: MAIN, 'xmlns:r': NAMESPACES.r }, [
    el('sheets', {}, [el('sheet', { name: SHEET, sheetId: 1, 'r:id': 'rId1' })]),
  ])
}

/** Formats of ours are counted from here: below stand those of Excel (ECMA-376 Part 1, 18.8.30). */
const OWN_FORMATS = 164

/** The least that Excel accepts: one font, its two reserved fills, one border, one format and those of the cells. */
function styles(formats: readonly string[]): XmlElement {
  const list = (name: string, children: readonly XmlElement[]): XmlElement =>
    el(name, { count: children.length }, children)
  const format = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }
  const fill = (patternType: string): XmlElement => el('fill', {}, [el('patternFill', { patternType })])
  const own = formats.map((formatCode, at) => el('numFmt', { numFmtId: OWN_FORMATS + at, formatCode }))
  return el('styleSheet', { xmlns: MAIN }, [
    own.length === 0 ? undefined : list('numFmts', own),
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
    list('cellXfs', [
      el('xf', { ...format, xfId: 0 }),
      ...own.map((_, at) => el('xf', { ...format, numFmtId: OWN_FORMATS + at, xfId: 0, applyNumberFormat: 1 })),
    ]),
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

const WORKSHEET = 'xl/worksheets/sheet1.xml'
