import { child, childrenNamed, el, elements, walk, type XmlElement } from '../../../opc/xml.ts'
import { tableStyleId } from '../parts/table-styles.ts'
import type { FinishPlan } from '../plan.ts'
import type { Slide } from '../slide-objects.ts'

/** Tables in the theme's table style: only what departs from it stays at a cell. Covered cells are whole cells. */
export function finishTables({ objects }: Slide, { theme }: FinishPlan): void {
  for (const { element, plan: object } of objects) {
    const table = element.name === 'p:graphicFrame' ? tableIn(element) : undefined
    if (table === undefined) continue
    stripFrame(element)
    const properties = el('a:tblPr', { firstRow: object.headRow ? 1 : undefined }, [
      el('a:tableStyleId', {}, [tableStyleId(theme)]),
    ])
    table.children = [properties, ...elements(table).filter(node => node.name !== 'a:tblPr')]
    const rows = childrenNamed(table, 'a:tr').map(row => childrenNamed(row, 'a:tc'))
    for (const cell of rows.flat()) finishCell(cell)
    for (const [y, row] of rows.entries()) for (const [x, cell] of row.entries()) coverAlike(cell, x, y, rows)
  }
}

/** The table of a frame; a chart's has none. */
function tableIn(frame: XmlElement): XmlElement | undefined {
  const graphic = child(frame, 'a:graphic')
  const data = graphic && child(graphic, 'a:graphicData')
  return data && child(data, 'a:tbl')
}

/** A modification id of pptxgenjs' own, the same in every file. */
function stripFrame(frame: XmlElement): void {
  const properties = child(child(frame, 'p:nvGraphicFramePr')!, 'p:nvPr')
  if (properties !== undefined) properties.children = []
}

function finishCell(cell: XmlElement): void {
  const properties = child(cell, 'a:tcPr') ?? el('a:tcPr')
  properties.children = elements(properties).filter(node => !(RULES.has(node.name) && child(node, 'a:noFill')))
  for (const rule of elements(properties)) if (RULES.has(rule.name)) finishRule(rule)
  const body =
    child(cell, 'a:txBody') ??
    el('a:txBody', {}, [el('a:bodyPr'), el('a:lstStyle'), el('a:p', {}, [el('a:endParaRPr')])])
  cell.children = [body, properties]
  for (const run of walk(body)) if (run.name === 'a:rPr') run.attributes.b ??= '0'
}

const RULES: ReadonlySet<string> = new Set(['a:lnL', 'a:lnR', 'a:lnT', 'a:lnB'])

/** pptxgenjs knows one dash, of which PowerPoint makes fine dots. */
function finishRule(rule: XmlElement): void {
  const dash = child(rule, 'a:prstDash')
  if (dash?.attributes.val === 'sysDash') dash.attributes.val = 'dash'
}

/** A covered cell repeats rules and fill of the cell that covers it: PowerPoint leaves gaps otherwise. */
function coverAlike(cell: XmlElement, x: number, y: number, rows: readonly (readonly XmlElement[])[]): void {
  if (!isCovered(cell)) return
  let [left, top] = [x, y]
  while (left > 0 && rows[y]![left]!.attributes.hMerge) left--
  while (top > 0 && rows[top]![left]!.attributes.vMerge) top--
  const model = child(rows[top]![left]!, 'a:tcPr')!
  cell.children = [child(cell, 'a:txBody')!, structuredClone(model)]
}

const isCovered = ({ attributes }: XmlElement): boolean => Boolean(attributes.hMerge ?? attributes.vMerge)
