import { type Diagnostic, error } from '../../base/diagnostic.ts'
import type { SourcedText } from '../../base/sourced-text.ts'
import { didYouMean } from '../../base/suggest.ts'
import type { Table, TableCell, TableRecord } from '../model/table.ts'
import type { Grid, GridCell } from './grid.ts'
import { foldLabel } from './label.ts'

type Report = (diagnostic: Diagnostic) => void
type Rows = Grid['rows']

/** Gives every value of a grid its address. Labels that are merged, missing or repeated, and cells with errors, are reported. */
export function shapeTable(record: TableRecord, path: string, grid: Grid, report: Report): Table {
  for (const { place, fault, span } of grid.rows.flat()) {
    if (fault === undefined) continue
    report(
      error('table-cell-faulty', `The cell ${place} of ${record.id} ${fault}`, {
        span,
        why: 'Nobody could say which number it holds.',
        help: 'Mend it in the file and save it; or leave it out by a `range`.',
      }),
    )
  }
  const filled = { ...grid, rows: fillHeads(record, grid, report) }
  return record.value === undefined ? shapeGrid(record, path, filled, report) : shapeLong(record, path, filled, report)
}

/** A head that spans several columns of the heads above the last holds for each; any other merged cell is a fault. */
function fillHeads(record: TableRecord, { rows, merges }: Grid, report: Report): Rows {
  const upper = record.value === undefined ? record.heads - 1 : 0
  const filled = rows.map(row => [...row])
  for (const { top, left, bottom, right } of merges) {
    const cell = rows[top]?.[left]
    if (
      cell === undefined ||
      (bottom >= upper && rows[top] !== undefined && !(bottom < record.heads && left === right))
    ) {
      report(
        error('table-label-merged', `The cell ${cell?.place} of ${record.id} is merged with others`, {
          span: cell?.span ?? record.file.span,
          why: 'A label stands for one row or column, a value for one of each.',
          help: 'Undo the merge and write the label into each cell; or say by `heads` how many rows of heads there are, or leave it out by a `range`.',
        }),
      )
      continue
    }
    for (let row = top; row <= bottom; row++) for (let at = left; at <= right; at++) filled[row]![at] = cell
  }
  for (let row = 0; row < upper; row++) {
    const heads = filled[row] ?? []
    // A CSV file has no merges: there the cells behind a head are empty.
    for (let at = 1; at < heads.length; at++) if (heads[at]!.text === '') heads[at] = heads[at - 1]!
  }
  return filled
}

function shapeGrid(record: TableRecord, path: string, { rows }: Grid, report: Report): Table {
  const heads = rows.slice(0, record.heads)
  const last = heads.at(-1) ?? []
  const labelColumn = record.rowsIn === undefined ? 0 : columnOf(record, last, record.rowsIn, report)
  const columns = last.map((_, at) => at).filter(at => at !== labelColumn)
  const named = columns.map(at => ({ at, labels: headsOf(heads, at) }))
  const seen = new Map<string, GridCell>()
  const usable = named.filter(({ at, labels }) => {
    const cell = last[at]!
    const used = rows.slice(record.heads).some(row => row[at]?.text !== '')
    if (labels.length === 0) return used && void report(labelMissing(record, cell, 'column'))
    return isFirst(record, labels.join('/'), cell, seen, report)
  })
  const rowSeen = new Map<string, GridCell>()
  const body = rows.slice(record.heads).filter(row => {
    const cell = row[labelColumn]
    if (cell === undefined || row.every(({ text }) => text === '')) return false
    if (cell.text === '') return void report(labelMissing(record, row.find(({ text }) => text !== '')!, 'row'))
    return isFirst(record, cell.text, cell, rowSeen, report)
  })
  const cells = body.flatMap(row =>
    usable.map(({ at, labels }) => toCell(record, [row[labelColumn]!.text, ...labels], row[at]!)),
  )
  return {
    record,
    path,
    rows: body.map(row => row[labelColumn]!.text),
    columns: usable.map(({ labels }) => labels.join('/')),
    cells,
  }
}

/** The heads above a column, from the top: an upper one that says the same as the one below it is said once. */
const headsOf = (heads: Rows, at: number): readonly string[] =>
  heads.map(row => row[at]?.text ?? '').filter((text, index, all) => text !== '' && text !== all[index - 1])

function shapeLong(record: TableRecord, path: string, { rows }: Grid, report: Report): Table {
  const [head = [], ...body] = rows
  const keys = record.path.map(name => columnOf(record, head, name, report))
  const value = record.value === undefined ? 0 : columnOf(record, head, record.value, report)
  const seen = new Map<string, GridCell>()
  const cells = body.flatMap(row => {
    if (row.every(({ text }) => text === '')) return []
    const labels = keys.map(at => row[at]?.text ?? '')
    const bare = keys.find(at => row[at]?.text === '')
    if (bare !== undefined) {
      report(labelMissing(record, row[bare]!, 'row'))
      return []
    }
    return isFirst(record, labels.join('/'), row[keys[0]!]!, seen, report) ? [toCell(record, labels, row[value]!)] : []
  })
  return {
    record,
    path,
    rows: [...new Set(cells.map(({ labels }) => labels[0]!))],
    columns: [...new Set(cells.map(({ labels }) => labels.slice(1).join('/')))],
    cells,
  }
}

/** `45 BC`, `45%BC`: a number, then letters of significance. */
const LETTERED = /^([-−+]?[\d.,]+\s?%?)\s*([A-Za-z]{1,12})$/

function toCell(
  { significance }: TableRecord,
  labels: readonly string[],
  { text, percent, place, span, start }: GridCell,
): TableCell {
  const [, number = text, letters] = (significance?.inCells && LETTERED.exec(text)) || []
  if (letters === undefined) return { labels, text, percent, place, span, start }
  const bare = number.trim()
  const isShare = bare.endsWith('%')
  const own = isShare ? bare.slice(0, -1).trim() : bare
  return { labels, text: own, percent: percent || isShare, letters, place, span, start }
}

function columnOf(record: TableRecord, head: readonly GridCell[], name: SourcedText, report: Report): number {
  const at = head.findIndex(({ text }) => foldLabel(text) === foldLabel(name.text))
  if (at >= 0) return at
  report(unknownLabel(record, name, 'column', head.map(({ text }) => text).filter(Boolean)))
  return 0
}

export const unknownLabel = (
  { id, file }: TableRecord,
  { text, span }: SourcedText,
  what: string,
  known: readonly string[],
): Diagnostic =>
  error('table-label-unknown', `The ${what} "${text}" of ${id} is not in ${file.text}`, {
    span,
    help: didYouMean(text, known),
  })

function isFirst(
  { id }: TableRecord,
  label: string,
  cell: GridCell,
  seen: Map<string, GridCell>,
  report: Report,
): boolean {
  const key = foldLabel(label)
  const first = seen.get(key)
  if (first === undefined) seen.set(key, cell)
  else {
    report(
      error(
        'table-label-repeated',
        `The label "${label}" stands twice in ${id}: at ${first.place} and at ${cell.place}`,
        {
          span: cell.span,
          why: 'An address leads to one value.',
          help: 'Rename one in the file; or say by `heads` that the head has more rows, or by `rows` which column holds the labels.',
          trace: [{ label: 'first here', span: first.span }],
        },
      ),
    )
  }
  return first === undefined
}

const labelMissing = ({ id }: TableRecord, { place, span }: GridCell, what: 'row' | 'column'): Diagnostic =>
  error('table-label-missing', `The ${what} of ${place} of ${id} has no label`, {
    span,
    why: 'Its values could not be addressed.',
    help: 'Write the label into the file; or leave the cells out by a `range`.',
  })
