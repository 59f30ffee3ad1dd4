import type { Point, Rect } from '../../../src/base/geometry.ts'
import { inkBox, type PlacedBody, placedBodies } from '../../../src/scene/geometry/ink.ts'
import type { ChartItem, Item, SceneSlide } from '../../../src/scene/scene.ts'

/** An item of a slide with what can meet others: its words' ink, what is painted, and lines. */
export interface Piece {
  readonly item: Item
  /** Place in the order of painting. */
  readonly z: number
  /** The drawing that it is a part of: what its author drew on each other. */
  readonly drawing?: string
  readonly words: readonly { readonly placed: PlacedBody; readonly ink: Rect }[]
  readonly solids: readonly Rect[]
  readonly segments: readonly (readonly [Point, Point])[]
}

/** All items of a slide but groups, in the order of painting. */
export function piecesOf(slide: SceneSlide): readonly Piece[] {
  return flatten(slide.items).map(({ item, drawing }, z) => ({
    item,
    z,
    ...(drawing !== undefined && { drawing }),
    words: placedBodies(item).flatMap(placed => {
      const ink = inkBox(placed)
      return ink === undefined ? [] : [{ placed, ink }]
    }),
    solids: solidsOf(item),
    segments: segmentsOf(item),
  }))
}

function flatten(items: readonly Item[], drawing?: string): readonly { item: Item; drawing?: string }[] {
  return items.flatMap(item => {
    if (item.kind !== 'group') return [{ item, ...(drawing !== undefined && { drawing }) }]
    // A group that a layout names keeps its boxes apart; only a drawing lays one on another.
    return flatten(item.items, item.id.endsWith('.group') ? drawing : item.id)
  })
}

const isLine = (item: Item): boolean => item.kind === 'shape' && (item.shape === 'line' || item.shape === 'freeform')

function solidsOf(item: Item): readonly Rect[] {
  if (item.kind === 'image' || item.kind === 'table') return [item.box]
  if (item.kind === 'chart') return barsOf(item)
  if (item.kind !== 'shape' || isLine(item) || (item.fill === undefined && item.stroke === undefined)) return []
  return [item.box]
}

/** The bars of a chart as its program draws them: equal shares of the plot, each with its gap. */
export function barsOf({ chart, plot, points, max, gap }: ChartItem): readonly Rect[] {
  const length = chart === 'bar' ? plot.width : plot.height
  const share = (chart === 'bar' ? plot.height : plot.width) / points.length
  const thick = share / (1 + gap / 100)
  return points.map(({ value }, at) => {
    const start = at * share + (share - thick) / 2
    const long = (value / max) * length
    return chart === 'bar'
      ? { x: plot.x, y: plot.y + start, width: long, height: thick }
      : { x: plot.x + start, y: plot.y + plot.height - long, width: thick, height: long }
  })
}

function segmentsOf(item: Item): readonly (readonly [Point, Point])[] {
  const { x, y, width, height } = item.box
  if (item.kind === 'connector') {
    const { from, to } = item
    if (item.route === 'straight') return [[from, to]]
    const middle = (from.x + to.x) / 2
    const [one, other] = [
      { x: middle, y: from.y },
      { x: middle, y: to.y },
    ]
    return [
      [from, one],
      [one, other],
      [other, to],
    ]
  }
  if (item.kind !== 'shape') return []
  if (item.shape === 'line') {
    const [top, end] = item.rises ? [y + height, y] : [y, y + height]
    return [
      [
        { x, y: top },
        { x: x + width, y: end },
      ],
    ]
  }
  return (item.shape === 'freeform' ? (item.paths ?? []) : []).flatMap(({ points }) =>
    points.slice(1).map((point, at) => [shift(points[at]!, x, y), shift(point, x, y)] as const),
  )
}

const shift = (point: Point, x: number, y: number): Point => ({ x: point.x + x, y: point.y + y })
