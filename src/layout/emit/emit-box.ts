import { type Rect, union } from '../../base/geometry.ts'
import { given } from '../../base/given.ts'
import { makeItem } from '../../scene/make.ts'
import type { Item } from '../../scene/scene.ts'
import { SLIDE } from '../../theme/theme.ts'
import type { Box, BoxRole } from '../model.ts'
import { borderOf, fieldStyle, fillOf } from '../style/computed-style.ts'
import { linkTo } from '../style/link.ts'
import { nameOf } from '../style/names.ts'
import { elementsOf, read, readBoolean } from '../style/read.ts'
import { emitChart } from './chart.ts'
import { emitConnector } from './connect.ts'
import { emitDrawing } from './drawing.ts'
import { type EmitContext, spansOf } from './emit-context.ts'
import { emitImage } from './image.ts'
import { emitPolyline, emitRule } from './line.ts'
import { emitShape } from './shape.ts'
import { emitTable } from './table.ts'
import { emitText } from './text.ts'

const EMIT: Readonly<Record<BoxRole, (box: Box, context: EmitContext) => readonly Item[]>> = {
  row: emitContainer,
  column: emitContainer,
  spacer: () => [],
  text: emitText,
  shape: emitShape,
  rule: emitRule,
  polyline: emitPolyline,
  drawing: emitDrawing,
  image: emitImage,
  chart: emitChart,
  table: emitTable,
}

/** A placed box and all in it as scene items, in reading order, which is the order in which they lie on each other. */
export function emitBox(box: Box, context: EmitContext): readonly Item[] {
  const items = linked(EMIT[box.role](box, context), box)
  const group = read(box.element, 'group')
  if (group === undefined || items.length === 0 || box.element.name === 'drawing' || box.synthetic === true)
    return items
  const name = nameOf(box.element, 'group', context.language, group)
  return [
    makeItem({
      kind: 'group',
      id: `${box.key}.group`,
      name,
      box: union(items.map(item => item.box)),
      alt: read(box.element, 'alt')?.trim() || name,
      items: items.map(withoutBody),
      ...spansOf(box),
    }),
  ]
}

/** All that a box with `link` emits leads there, but for what has a link of its own. */
function linked(items: readonly Item[], { element, synthetic }: Box): readonly Item[] {
  const link = synthetic === true ? undefined : linkTo(read(element, 'link'))
  return link === undefined ? items : items.map(item => (item.link === undefined ? makeItem({ ...item, link }) : item))
}

/** PowerPoint does not group placeholders. */
function withoutBody(item: Item): Item {
  if (item.kind !== 'text' || item.placeholder !== 'body') return item
  const { placeholder: _, ...rest } = item
  return makeItem(rest)
}

function emitContainer(box: Box, context: EmitContext): readonly Item[] {
  const under = box.children.filter(child => child.flow.layer === 'under')
  const over = box.children.filter(child => child.flow.layer === 'over')
  const all = (boxes: readonly Box[]): readonly Item[] => boxes.flatMap(child => emitBox(child, context))
  return [...emitPlate(box, context), ...all(under), ...emitFlow(box, context), ...all(over)]
}

/** Children in the flow and the connectors between them, in document order. */
function emitFlow(box: Box, context: EmitContext): readonly Item[] {
  const connectors = elementsOf(box.element).filter(child => child.name === 'connector')
  const inFlow = box.children.filter(child => child.flow.layer === undefined)
  if (box.synthetic === true || connectors.length === 0) return inFlow.flatMap(child => emitBox(child, context))
  const lines = (elements: typeof connectors): readonly Item[] =>
    elements.flatMap(element =>
      emitConnector(element, `${box.key}.connector${connectors.indexOf(element) + 1}`, box.inside, context),
    )
  if (box.element.name === 'grid') return [...lines(connectors), ...inFlow.flatMap(child => emitBox(child, context))]
  return elementsOf(box.element).flatMap(element =>
    element.name === 'connector'
      ? lines([element])
      : inFlow.filter(child => child.element === element).flatMap(child => emitBox(child, context)),
  )
}

/** The fill and border of a row or column: a native rectangle under its content, from edge to edge where it bleeds. */
function emitPlate(box: Box, context: EmitContext): readonly Item[] {
  const { element, outside } = box
  if (box.synthetic === true || element.name === 'slide') return []
  const { theme, language } = context
  const fill = fillOf(read(element, 'fill'), fieldStyle(element, outside, theme), theme)
  const stroke = borderOf(element, outside, theme)
  if (fill === undefined && stroke === undefined) return []
  return [
    makeItem({
      kind: 'shape',
      shape: 'rect',
      id: box.key,
      name: nameOf(element, 'field', language, ''),
      ornament: true,
      box: plateBox(box, context.place(box)),
      ...given({ fill, stroke }),
      ...spansOf(box),
    }),
  ]
}

const plateBox = (box: Box, place: Rect): Rect =>
  readBoolean(box.element, 'bleed') === true ? { ...place, x: 0, width: SLIDE.width } : place
