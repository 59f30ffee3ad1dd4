import type { Rect } from '../../../base/geometry.ts'
import { given } from '../../../base/given.ts'
import type { ConnectorItem, FreePath, Glue, LineEnd, ShapeItem, ShapeKind, Stroke } from '../../../scene/scene.ts'
import type { ConnectorEnd, ObjectPlan } from '../plan.ts'
import { type Draw, inches, place, type ShapeName, type TextOptions } from './pen.ts'
import { bodyOptions, lineOf, paragraphPlans, textRuns } from './text.ts'
import type { Tokens } from './tokens.ts'

export const drawShape: Draw<ShapeItem> = (item, key, pen) => {
  const { body, box, stroke } = item
  pen.slide.addText(body ? textRuns(body, pen.tokens, lineOf(body)) : [{ text: '' }], {
    ...place(box),
    ...(body ? bodyOptions(body, box.width) : { margin: 0 }),
    ...lineFlips(item),
    objectName: key,
    shape: PRESET[item.shape],
    ...given({
      fill: item.fill && { color: pen.tokens.fill(item.fill) },
      line: stroke && lineOptions(stroke, pen.tokens),
      points: item.paths && freePoints(item.paths),
    }),
  })
  return { ...shapePlan(item), ...given({ paragraphs: body && paragraphPlans(body) }) }
}

/** Stands in for a connector, which pptxgenjs cannot write: a straight line of the same look. */
export const drawConnector: Draw<ConnectorItem> = (item, key, pen) => {
  const { from, to, stroke } = item
  pen.slide.addText([{ text: '' }], {
    ...place(item.box),
    margin: 0,
    objectName: key,
    shape: 'line',
    line: lineOptions(stroke, pen.tokens),
  })
  return {
    connector: {
      route: item.route,
      from: connectorEnd(from),
      to: connectorEnd(to),
    },
    ...given({ round: stroke.round }),
  }
}

const connectorEnd = ({ item, ...site }: Glue): ConnectorEnd => ({ object: objectKey(item), ...site })

/** The `objectName` of an item: what joins parts and plan. */
export const objectKey = (id: string): string => `k:${id}`

const PRESET: Readonly<Record<ShapeKind, ShapeName>> = {
  rect: 'rect',
  'round-rect': 'roundRect',
  ellipse: 'ellipse',
  triangle: 'triangle',
  chevron: 'chevron',
  pentagon: 'homePlate',
  line: 'line',
  freeform: 'custGeom' as ShapeName,
}

/** A line runs from its box's top left corner to the bottom right one unless it is flipped. */
function lineFlips(item: ShapeItem): Pick<TextOptions, 'flipH' | 'flipV'> {
  if (item.shape !== 'line') return {}
  const reversed = item.reversed ?? false
  const rises = item.rises ?? false
  return { flipH: reversed && item.box.width > 0, flipV: rises !== reversed && item.box.height > 0 }
}

function lineOptions(stroke: Stroke, tokens: Tokens): NonNullable<TextOptions['line']> {
  return {
    color: tokens.paint(stroke.paint),
    width: stroke.width,
    dashType: stroke.dash === undefined ? 'solid' : DASH[stroke.dash],
    ...given({ beginArrowType: stroke.begin && END[stroke.begin], endArrowType: stroke.end && END[stroke.end] }),
  }
}

const DASH = { dash: 'dash', dot: 'sysDot' } as const

/** OOXML calls the filled head `triangle` and the open one `arrow`. */
const END = { arrow: 'triangle', chevron: 'arrow', oval: 'oval' } as const satisfies Record<LineEnd, string>

function freePoints(paths: readonly FreePath[]): NonNullable<TextOptions['points']> {
  return paths.flatMap(({ points, closed }) => [
    ...points.map(({ x, y }, index) => ({ x: inches(x), y: inches(y), ...(index === 0 && { moveTo: true }) })),
    ...(closed ? [{ close: true as const }] : []),
  ])
}

function shapePlan(item: ShapeItem): Partial<ObjectPlan> {
  const guide = GUIDE[item.shape]
  return {
    ...given({
      adjust: guide && { adj: guide(item.depth ?? 0, shorter(item.box)) },
      round: item.stroke?.round,
    }),
  }
}

const shorter = (box: Rect): number => Math.max(1e-6, Math.min(box.width, box.height))

/** The depth in 1/100000 of the shorter side; a radius at most half of it. */
const GUIDE: Partial<Record<ShapeKind, (depth: number, side: number) => number>> = {
  'round-rect': (depth, side) => Math.round(Math.min(0.5, depth / side) * 100000),
  chevron: (depth, side) => Math.round((depth / side) * 100000),
  pentagon: (depth, side) => Math.round((depth / side) * 100000),
}
