import type { MarkupElement } from '../../markup/nodes.ts'
import type { Box, Flow } from '../model.ts'
import { keepsShape, withElastic } from '../style/picture-size.ts'
import { elementsOf, read, readNumber } from '../style/read.ts'
import type { DraftContext } from './draft-context.ts'

/**
 * A grid as rows of equal cells: flexbox has no grid, but a cell that grows by its span from a basis of the gaps it
 * spans comes out exactly so. `rows="equal"` shares the height too.
 */
export function draftGrid(box: Box, context: DraftContext): Box {
  const columns = Math.max(1, Math.round(readNumber(box.element, 'columns') ?? 1))
  const gap = box.flow.gap[1]
  const equal = read(box.element, 'rows') === 'equal'
  const lines = placeCells(elementsOf(box.element), columns)
  const rows = lines.map((cells, index) => {
    const rowKey = `${box.key}.row${index + 1}`
    const children = cells.flatMap(cell => {
      const flow = cellFlow(cell.span, gap)
      if (cell.element === undefined) return [emptyCell(`${rowKey}.empty${cell.start}`, box, flow)]
      const child = context.box(cell.element, box.inside, 'row')
      if (child === undefined) return [emptyCell(`${rowKey}.empty${cell.start}`, box, flow)]
      return [keepsShape(child) ? around(child, box, flow) : inCell(child, flow)]
    })
    return gridRow(rowKey, box, children, gap, equal)
  })
  const overlays = elementsOf(box.element)
    .filter(child => read(child, 'layer') !== undefined)
    .flatMap(child => context.box(child, box.inside, 'column') ?? [])
  // `align-items` is for the cells of a row; the rows themselves are as wide as the grid.
  return { ...box, flow: { ...box.flow, direction: 'column', align: 'stretch' }, children: [...rows, ...overlays] }
}

interface Cell {
  readonly element: MarkupElement | undefined
  readonly start: number
  readonly span: number
}

/** Fills rows in order; `start` skips ahead, and a cell that does not fit begins the next row. */
function placeCells(elements: readonly MarkupElement[], columns: number): readonly (readonly Cell[])[] {
  const rows: Cell[][] = []
  let row: Cell[] = []
  let at = 0
  const fill = (to: number): void => {
    for (; at < to; at += 1) row.push({ element: undefined, start: at, span: 1 })
  }
  const close = (): void => {
    fill(columns)
    rows.push(row)
    row = []
    at = 0
  }
  for (const element of elements) {
    if (element.name === 'connector' || read(element, 'layer') !== undefined) continue
    const span = Math.min(columns, Math.max(1, readNumber(element, 'span') ?? 1))
    const start = readNumber(element, 'start')
    const wanted = start === undefined ? at : Math.min(columns - span, Math.max(0, start - 1))
    if (row.length > 0 && (wanted < at || wanted + span > columns)) close()
    fill(start === undefined ? at : wanted)
    row.push({ element, start: at, span })
    at += span
    if (at >= columns) close()
  }
  if (row.length > 0) close()
  return rows
}

const cellFlow = (span: number, gap: number): Pick<Flow, 'grow' | 'shrink' | 'basis' | 'cell'> => ({
  grow: span,
  shrink: 1,
  basis: (span - 1) * gap,
  cell: true,
})

function inCell(child: Box, cell: Pick<Flow, 'grow' | 'shrink' | 'basis' | 'cell'>): Box {
  const { width: _, ...flow } = child.flow
  return { ...child, flow: { ...flow, ...cell } }
}

/** A cell is as wide as its columns, a picture in it as large as itself. */
function around(child: Box, grid: Box, cell: Pick<Flow, 'grow' | 'shrink' | 'basis' | 'cell'>): Box {
  const { alignSelf, ...own } = child.flow
  const flow: Flow = { ...PLAIN, ...cell, ...(alignSelf && { alignSelf }), ...(own.elastic && { elastic: true }) }
  return { ...emptyCell(`${child.key}.cell`, grid, flow), role: 'column', children: [{ ...child, flow: own }] }
}

function emptyCell(key: string, grid: Box, cell: Pick<Flow, 'grow' | 'shrink' | 'basis' | 'cell'>): Box {
  const flow: Flow = { ...PLAIN, ...cell }
  return {
    key,
    role: 'spacer',
    element: grid.element,
    flow,
    outside: grid.inside,
    inside: grid.inside,
    children: [],
    synthetic: true,
  }
}

function gridRow(key: string, grid: Box, children: readonly Box[], gap: number, equal: boolean): Box {
  const share = equal ? { grow: 1, shrink: 1, basis: 0 } : {}
  const flow: Flow = { ...PLAIN, direction: 'row', gap: [0, gap], align: grid.flow.align, ...share }
  const row: Box = {
    key,
    role: 'row',
    element: grid.element,
    flow,
    outside: grid.inside,
    inside: grid.inside,
    children,
    synthetic: true,
  }
  return withElastic(row, 'column')
}

const PLAIN: Flow = {
  direction: 'column',
  wrap: false,
  gap: [0, 0],
  padding: [0, 0, 0, 0],
  align: 'stretch',
  justify: 'start',
  grow: 0,
  shrink: 0,
  marginTop: 0,
}
