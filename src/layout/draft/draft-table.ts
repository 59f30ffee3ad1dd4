import { given } from '../../base/given.ts'
import type { MarkupElement } from '../../markup/nodes.ts'
import { COLOR_ROLES } from '../../theme/theme.ts'
import type { Box, CellDraft, ColumnDraft, Edges, RowDraft, TableDraft } from '../model.ts'
import { standOn } from '../style/computed-style.ts'
import { elementsOf, read, readChoice, readEdges, readLength, readNumber } from '../style/read.ts'
import type { DraftContext } from './draft-context.ts'
import { draftText } from './draft-text.ts'

/** Distances from a cell's edges to its words, in points, where its table has no `padding`: the outer columns stand flush with the grid unless filled. */
const CELL = { side: 12, block: 8, tightBlock: 5, headBlock: 5 } as const

/** A table's rows and cells on their grid, spans resolved, words drafted. */
export function draftTable(box: Box, context: DraftContext): TableDraft {
  const cols = elementsOf(box.element).filter(child => child.name === 'col')
  const rows = elementsOf(box.element).filter(child => child.name === 'tr')
  const grid = placeCells(rows, cols.length)
  const width = grid.rows[0]?.length ?? cols.length
  const columns = Array.from({ length: width }, (_, index) => columnDraft(cols[index], context))
  return {
    columns,
    rows: grid.rows.map((row, index) => draftRow(rows[index]!, row, { box, cols, width, context })),
    stretches: context.page.suffix === undefined,
  }
}

function columnDraft(col: MarkupElement | undefined, context: DraftContext): ColumnDraft {
  if (col === undefined) return {}
  const width = readLength(col, 'width', context.theme)
  const flex = readNumber(col, 'flex')
  return { ...given({ width }), ...(flex === undefined || width !== undefined ? {} : { flex }) }
}

export interface PlacedCell {
  readonly element: MarkupElement
  readonly columnSpan: number
  readonly rowSpan: number
}

interface CellGrid {
  /** A place that another cell covers is undefined; one that no cell reaches holds an empty cell of its row. */
  readonly rows: readonly (readonly (PlacedCell | undefined)[])[]
}

/** Every row's own cells by column. Spans are cut to the table. Without `<col>`s the first row says how many there are. */
export function placeCells(rows: readonly MarkupElement[], cols: number): CellGrid {
  const columns = cols > 0 ? cols : firstRowWidth(rows[0])
  const placed: (PlacedCell | undefined)[][] = rows.map(() => new Array<undefined>(columns).fill(undefined))
  const taken: boolean[][] = rows.map(() => new Array<boolean>(columns).fill(false))
  rows.forEach((row, rowIndex) => {
    for (const element of elementsOf(row).filter(child => child.name === 'td')) {
      const at = taken[rowIndex]!.indexOf(false)
      // The markup's check has reported it.
      if (at < 0) continue
      const columnSpan = Math.min(columns - at, Math.max(1, readNumber(element, 'colspan') ?? 1))
      const rest = rows.length - rowIndex
      const wanted = read(element, 'rowspan') === 'rest' ? rest : (readNumber(element, 'rowspan') ?? 1)
      const rowSpan = Math.min(rest, Math.max(1, wanted))
      placed[rowIndex]![at] = { element, columnSpan, rowSpan }
      for (let r = rowIndex; r < rowIndex + rowSpan; r += 1) taken[r]!.fill(true, at, at + columnSpan)
    }
    taken[rowIndex]!.forEach((covered, at) => {
      if (!covered) placed[rowIndex]![at] = { element: row, columnSpan: 1, rowSpan: 1 }
    })
  })
  return { rows: placed }
}

const firstRowWidth = (row: MarkupElement | undefined): number =>
  row === undefined ? 0 : elementsOf(row).reduce((sum, cell) => sum + Math.max(1, readNumber(cell, 'colspan') ?? 1), 0)

interface RowFrom {
  readonly box: Box
  readonly cols: readonly MarkupElement[]
  readonly width: number
  readonly context: DraftContext
}

function draftRow(element: MarkupElement, cells: readonly (PlacedCell | undefined)[], from: RowFrom): RowDraft {
  const head = read(element, 'head') === 'true'
  return {
    head,
    element,
    cells: cells.map((cell, column) => (cell === undefined ? undefined : draftCell(cell, column, element, head, from))),
  }
}

function draftCell(cell: PlacedCell, column: number, row: MarkupElement, head: boolean, from: RowFrom): CellDraft {
  const { context } = from
  const { page } = context
  const { element } = cell
  const holders = [element, row, from.cols[column]].filter(holder => holder !== undefined)
  const fill = holders.map(holder => read(holder, 'fill')).find(name => name !== undefined)
  const color = holders.map(holder => readChoice(holder, 'color', COLOR_ROLES)).find(role => role !== undefined)
  const ground = standOn(from.box.inside, fill, context.theme)
  const computed = color === undefined ? ground : { ...ground, color }
  const named = read(element, 'style') ?? read(row, 'style')
  const style = named !== undefined && named in context.theme.styles ? named : head ? 'table-head' : 'cell'
  const first = column === 0
  const last = column + cell.columnSpan >= from.width
  const block = head ? CELL.headBlock : page.tight === true ? CELL.tightBlock : CELL.block
  const [top, right, bottom, left] = readEdges(from.box.element, 'padding', context.theme) ?? [
    block,
    CELL.side,
    block,
    CELL.side,
  ]
  const padding: Edges = [top, last && fill === undefined ? 0 : right, bottom, first && fill === undefined ? 0 : left]
  const text = draftText(element, { computed, style, align: 'left', anchor: 'middle', padding, page }, context)
  const border = read(element, 'border') ?? read(row, 'border')
  return {
    text: keepHang(text, first && fill === undefined) ?? emptyText(style, padding, element),
    columnSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
    computed,
    element,
    ...given({ fill, border }),
  }
}

/** A cell that stands flush with the slide's edge has no room to hang a mark in. */
function keepHang(text: CellDraft['text'] | undefined, flush: boolean): CellDraft['text'] | undefined {
  if (text === undefined || !flush) return text
  return { ...text, paragraphs: text.paragraphs.map(paragraph => ({ ...paragraph, hang: 0 as const })) }
}

const emptyText = (style: string, padding: Edges, element: MarkupElement): CellDraft['text'] => ({
  paragraphs: [{ style, runs: [], align: 'left', level: 0, before: 0, hang: 0, span: element.span }],
  anchor: 'middle',
  stack: false,
  padding,
})
