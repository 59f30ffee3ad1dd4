import { type Code, error } from '../base/diagnostic.ts'
import type { MarkupElement } from './nodes.ts'
import type { Parsing } from './parsing.ts'

/**
 * Rows and cells of a table fill its grid: a head row first, as many cells in each row as there are columns, spans within
 * the table. PowerPoint repairs a file that says otherwise, and readers by ear need the head.
 */
export function checkTable(table: MarkupElement, { diagnostics }: Parsing): void {
  const rows = childrenOf(table, 'tr')
  const [first] = rows
  if (first === undefined) return
  const report = (code: Code, message: string, { span }: MarkupElement, why: string, help: string): void => {
    diagnostics.push(error(code, message, { span, why, help }))
  }
  if (first.attributes.get('head')?.value !== 'true')
    report(
      'table-head',
      'The table does not begin with a head row',
      first,
      'Without one a screen reader cannot say what a cell is about.',
      'Write <tr head="true"> for the first row, with a name for each column.',
    )
  const written = childrenOf(table, 'col').length
  const columns = written > 0 ? written : widthOf(childrenOf(first, 'td'))
  const ragged = (message: string, element: MarkupElement, help: string): void =>
    report(
      'table-ragged',
      message,
      element,
      `The table has ${count(columns, 'column')} and ${count(rows.length, 'row')}.`,
      help,
    )
  /** Of each column, the first row that no cell from above reaches into. */
  const free = new Array<number>(columns).fill(0)
  for (const [at, row] of rows.entries()) {
    const cells = childrenOf(row, 'td')
    const covered = free.filter(until => until > at).length
    const width = widthOf(cells)
    if (cells.length === 0 && (columns === 0 || covered < columns))
      ragged('A row of the table has no cell', row, 'Write a <td> for each column, or take the row out.')
    else if (width < columns - covered)
      ragged(
        'A row of the table has too few cells',
        row,
        `Write ${count(columns - covered - width, 'more <td>')}; an empty one is <td></td>.`,
      )
    for (const cell of cells) {
      const column = free.findIndex(until => until <= at)
      const across = spanOf(cell, 'colspan')
      const down = cell.attributes.get('rowspan')?.value === 'rest' ? rows.length - at : spanOf(cell, 'rowspan')
      const room = column < 0 ? 0 : free.slice(column).findIndex(until => until > at)
      const wide = room < 0 ? columns - column : room
      if (column < 0)
        ragged(
          'A row of the table has more cells than columns are free',
          cell,
          'Leave the cell out there, or add a column; a cell that spans rows takes its column in the rows below it.',
        )
      else if (across > wide)
        ragged(
          `A cell spans ${across} columns, but only ${wide} ${wide === 1 ? 'is' : 'are'} free`,
          cell,
          `Write colspan="${wide}" at most.`,
        )
      if (at + down > rows.length)
        ragged(
          `A cell spans ${down} rows, but only ${leftOf(rows.length - at)}`,
          cell,
          'Write rowspan="rest" to go down to the last row.',
        )
      if (column >= 0) free.fill(at + down, column, column + Math.min(across, wide))
    }
  }
}

const childrenOf = ({ children }: MarkupElement, name: 'col' | 'tr' | 'td'): readonly MarkupElement[] =>
  children.filter((node): node is MarkupElement => node.kind === 'element' && node.name === name)

const spanOf = (cell: MarkupElement, name: 'colspan' | 'rowspan'): number =>
  Number(cell.attributes.get(name)?.value ?? 1)

const widthOf = (cells: readonly MarkupElement[]): number =>
  cells.reduce((sum, cell) => sum + spanOf(cell, 'colspan'), 0)

const leftOf = (rows: number): string => (rows === 1 ? '1 is left' : `${rows} are left`)

const count = (number: number, what: string): string =>
  `${number} ${what}${number === 1 || what.endsWith('>') ? '' : 's'}`
