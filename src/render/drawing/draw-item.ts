import { connectorPath } from '../../scene/geometry/connector.ts'
import { placedBodies } from '../../scene/geometry/ink.ts'
import { polygon } from '../../scene/geometry/outline.ts'
import { lineEnds, outlinesOf } from '../../scene/geometry/shape.ts'
import { placedCells, ruleBelow, tableRules } from '../../scene/geometry/table.ts'
import type { Item, Scene, ShapeItem, TableItem } from '../../scene/scene.ts'
import { drawBody } from './draw-body.ts'
import { drawChart } from './draw-chart.ts'
import { drawLine, penOf } from './draw-line.ts'
import type { DrawnItem, DrawnSlide, Mark, PathMark } from './drawing.ts'
import { frame } from './frame.ts'
import type { Typesetting } from './set-runs.ts'

export const drawSlides = ({ slides }: Scene, type: Typesetting): readonly DrawnSlide[] =>
  slides.map(slide => ({ slide, items: slide.items.map(item => drawItem(item, type)) }))

const drawItem = (item: Item, type: Typesetting): DrawnItem => ({
  item,
  marks: marksOf(item, type),
  items: item.kind === 'group' ? item.items.map(inner => drawItem(inner, type)) : [],
})

function marksOf(item: Item, type: Typesetting): readonly Mark[] {
  switch (item.kind) {
    case 'group':
      return []
    case 'image':
      return [{ kind: 'picture', box: item.box, image: item }]
    case 'connector':
      return drawLine(connectorPath(item), item.stroke)
    case 'table':
      return drawTable(item, type)
    case 'chart':
      return drawChart(item, type)
    case 'text':
      return words(item, type)
    case 'shape':
      return [...drawShape(item), ...words(item, type)]
  }
}

const words = (item: Item, type: Typesetting): readonly Mark[] =>
  placedBodies(item).flatMap(placed => drawBody(placed, undefined, type))

function drawShape(item: ShapeItem): readonly PathMark[] {
  const { shape, fill, stroke } = item
  const open = stroke !== undefined && (stroke.begin !== undefined || stroke.end !== undefined)
  if (stroke !== undefined && shape === 'line') return drawLine(lineEnds(item), stroke)
  const outlines = outlinesOf(item)
  if (open) return outlines.flatMap(({ start, steps }) => drawLine([start, ...steps.map(({ to }) => to)], stroke))
  if (fill === undefined && stroke === undefined) return []
  return [{ kind: 'path', outlines, ...(fill && { fill }), ...(stroke && { stroke: penOf(stroke) }) }]
}

/** Fills of cells, then rules, then words. */
function drawTable(table: TableItem, type: Typesetting): readonly Mark[] {
  const cells = placedCells(table)
  const rules = tableRules(type.theme)
  return [
    ...cells.flatMap(({ cell, box }): PathMark[] =>
      cell.fill === undefined ? [] : [{ kind: 'path', outlines: [frame(box)], fill: cell.fill }],
    ),
    ...cells.map((placed): PathMark => {
      const { x, y, width, height } = placed.box
      const ends = [
        { x, y: y + height },
        { x: x + width, y: y + height },
      ]
      return { kind: 'path', outlines: [polygon(ends, false)], stroke: penOf(ruleBelow(table, placed, rules)) }
    }),
    ...cells.flatMap(({ cell, box, row, column }) => drawBody({ body: cell.body, box }, { row, column }, type)),
  ]
}
