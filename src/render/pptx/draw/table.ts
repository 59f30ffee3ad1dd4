import { given } from '../../../base/given.ts'
import type { OwnCell, Stroke, TableCell, TableItem, TextBody } from '../../../scene/scene.ts'
import { type CellProps, type Draw, inches, place, type TableOptions } from './pen.ts'
import { exactLine, paragraphPlans, textRuns } from './text.ts'
import type { Tokens } from './tokens.ts'

/** A table. Covered cells come from the spans; rules come from the table style, but those that depart from it. */
export const drawTable: Draw<TableItem> = (item, key, pen) => {
  const rows = item.rows.map(row => row.cells.filter(isOwn).map(cell => cellProps(cell, pen.tokens)))
  const options: TableOptions = {
    ...place({ ...item.box, height: sum(item.rows.map(row => row.height)) }),
    colW: item.columns.map(inches),
    rowH: item.rows.map(row => inches(row.height)),
    objectName: key,
  }
  pen.slide.addTable(rows, options)
  return {
    headRow: item.rows[0]?.head ?? false,
    paragraphs: item.rows.flatMap(row => row.cells.filter(isOwn).flatMap(cell => paragraphPlans(cell.body))),
  }
}

const isOwn = (cell: TableCell): cell is OwnCell => 'body' in cell

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

function cellProps(cell: OwnCell, tokens: Tokens): CellProps {
  return {
    text: textRuns(cell.body, tokens, exactLine) as NonNullable<CellProps['text']> & object[],
    options: {
      colspan: cell.columnSpan,
      rowspan: cell.rowSpan,
      valign: cell.body.anchor,
      margin: cellMargin(cell.body),
      border: [NO_RULE, NO_RULE, cell.below ? rule(cell.below, tokens) : NO_RULE, NO_RULE],
      ...given({ fill: cell.fill && { color: tokens.fill(cell.fill) } }),
    },
  }
}

const NO_RULE = { type: 'none' } as const

type Rule = { readonly type: 'solid' | 'dash'; readonly pt: number; readonly color: string }

const rule = (stroke: Stroke, tokens: Tokens): Rule => ({
  type: stroke.dash === undefined ? 'solid' : 'dash',
  pt: stroke.width,
  color: tokens.paint(stroke.paint),
})

/** Top, right, bottom, left in inches: pptxgenjs reads points instead as soon as the first is 1 or more, so it stays below. */
function cellMargin({ inset }: TextBody): [number, number, number, number] {
  return [inches(inset.top), inches(inset.right), inches(inset.bottom), inches(inset.left)]
}
