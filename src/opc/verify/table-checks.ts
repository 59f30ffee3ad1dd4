import { child, childrenNamed, type XmlElement } from '../xml.ts'
import type { Check } from './check.ts'
import type { ReadPart } from './read-part.ts'

/** Tables: what the schema cannot say of them. */
export const TABLE_CHECKS: readonly Check[] = [
  {
    code: 'file-table-ragged',
    why: 'A row with more or fewer cells than the table has columns makes PowerPoint repair the file.',
    of: 'slides',
    each: function* (slide) {
      for (const table of slide.named('a:tbl')) {
        const columns = columnsOf(table).length
        for (const [at, row] of childrenNamed(table, 'a:tr').entries()) {
          const cells = childrenNamed(row, 'a:tc').length
          if (cells !== columns)
            yield `${slide.name}: row ${at + 1} of a table has ${cells} cells for ${columns} columns`
        }
        if (childrenNamed(table, 'a:tr').length === 0) yield `${slide.name}: a table has no rows`
      }
    },
  },
  {
    code: 'file-table-span',
    why: 'A merged cell that reaches beyond the table, or covers cells that do not say so, breaks the rows.',
    of: 'slides',
    each: function* (slide) {
      for (const table of slide.named('a:tbl')) yield* spans(slide, table)
    },
  },
  {
    code: 'file-table-cell',
    why: 'A cell without a paragraph makes PowerPoint repair the file.',
    of: 'slides',
    each: function* (slide) {
      for (const cell of slide.named('a:tc')) {
        const body = child(cell, 'a:txBody')
        if (body === undefined || child(body, 'a:p') === undefined) yield `${slide.name}: a table cell has no paragraph`
      }
    },
  },
  {
    code: 'file-table-height',
    why: 'Rows without their height, or a frame that is not their sum, make the table jump when it is touched.',
    of: 'slides',
    each: function* (slide) {
      for (const { table, frame } of tables(slide)) {
        const rows = childrenNamed(table, 'a:tr').map(({ attributes }) => Number(attributes.h))
        if (rows.some(height => !(height > 0))) yield `${slide.name}: a table row has no height`
        const sum = rows.reduce((total, height) => total + height, 0)
        const widths = columnsOf(table).reduce((total, { attributes }) => total + Number(attributes.w), 0)
        const size = child(child(frame, 'p:xfrm') ?? frame, 'a:ext')?.attributes
        // Rounding to whole EMU, once a row.
        if (Math.abs(Number(size?.cy) - sum) > rows.length)
          yield `${slide.name}: a table’s frame is ${size?.cy} high, its rows ${sum}`
        if (Math.abs(Number(size?.cx) - widths) > rows.length + 10)
          yield `${slide.name}: a table’s frame is ${size?.cx} wide, its columns ${widths}`
      }
    },
  },
  {
    code: 'file-table-style',
    why: 'A table without the theme’s style does not follow when someone changes it.',
    of: 'slides',
    each: function* (slide, deck) {
      if (slide.named('a:tbl').length === 0) return
      const known = new Set(
        deck
          .part('ppt/tableStyles.xml')
          ?.named('a:tblStyle')
          .map(({ attributes }) => attributes.styleId),
      )
      for (const table of slide.named('a:tbl')) {
        const properties = child(table, 'a:tblPr')
        const id = String(properties === undefined ? '' : (child(properties, 'a:tableStyleId')?.children[0] ?? ''))
        if (!known.has(id)) yield `${slide.name}: a table has the style “${id}”, which is not there`
      }
    },
  },
  {
    code: 'file-table-head',
    why: 'Without a header row a screen reader cannot say what a cell is about.',
    of: 'slides',
    each: function* (slide) {
      for (const table of slide.named('a:tbl')) {
        if (child(table, 'a:tblPr')?.attributes.firstRow !== '1') yield `${slide.name}: a table has no header row`
      }
    },
  },
]

interface Found {
  readonly table: XmlElement
  readonly frame: XmlElement
}

function* tables(slide: ReadPart): Generator<Found> {
  for (const table of slide.named('a:tbl')) {
    const data = slide.parent(table)
    const frame = data && slide.parent(slide.parent(data)!)
    if (frame !== undefined) yield { table, frame }
  }
}

const columnsOf = (table: XmlElement): XmlElement[] => childrenNamed(child(table, 'a:tblGrid') ?? table, 'a:gridCol')

/** Which cells a merged one covers must say so, and no other may. */
function* spans(slide: ReadPart, table: XmlElement): Generator<string> {
  const rows = childrenNamed(table, 'a:tr').map(row => childrenNamed(row, 'a:tc'))
  const columns = columnsOf(table).length
  const covered = new Map<XmlElement, string>()
  for (const [at, row] of rows.entries()) {
    for (const [column, cell] of row.entries()) {
      const across = Number(cell.attributes.gridSpan ?? 1)
      const down = Number(cell.attributes.rowSpan ?? 1)
      const says = `${cell.attributes.hMerge === '1' ? 'h' : ''}${cell.attributes.vMerge === '1' ? 'v' : ''}`
      if (says !== (covered.get(cell) ?? ''))
        yield `${slide.name}: cell ${column + 1} of table row ${at + 1} is marked “${says}” and covered “${covered.get(cell) ?? ''}”`
      if (column + across > columns || at + down > rows.length)
        yield `${slide.name}: cell ${column + 1} of table row ${at + 1} reaches beyond the table`
      if (covered.has(cell)) continue
      for (let y = 0; y < down; y++) {
        for (let x = 0; x < across; x++) {
          const other = rows[at + y]?.[column + x]
          if (other !== undefined && other !== cell) covered.set(other, `${x > 0 ? 'h' : ''}${y > 0 ? 'v' : ''}`)
        }
      }
    }
  }
}
