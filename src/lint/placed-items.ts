import type { Point, Rect } from '../base/geometry.ts'
import { given } from '../base/given.ts'
import { barsOf } from '../scene/geometry/chart/marks.ts'
import { connectorPath } from '../scene/geometry/connector.ts'
import { inkBox, type PlacedBody, placedBodies } from '../scene/geometry/ink.ts'
import { pointsAlong } from '../scene/geometry/outline.ts'
import { outlinesOf } from '../scene/geometry/shape.ts'
import type { Item, Paragraph, SceneSlide } from '../scene/scene.ts'
import { bodiesOf } from '../scene/walk.ts'
import { SLIDE } from '../theme/theme.ts'

export const PAGE: Rect = { x: 0, y: 0, width: SLIDE.width, height: SLIDE.height }
/** Points by which a box may pass another that holds it: the rounding of widths and line heights. */
export const SLACK = 0.75
/** Square points that two inks, or an ink and a shape, may share: rounding, and descenders that touch. */
export const OVERLAP = 4

export const SHORTEN = 'Shorten the words, or give them more room in the layout.'

interface PlacedWords {
  readonly placed: PlacedBody
  readonly ink: Rect
}

/** An item of a slide with what can meet others: where its words stand, what is painted, and lines. */
export interface PlacedItem {
  readonly item: Item
  /** Its index in the order of painting. */
  readonly z: number
  /** The id of the drawing that it is a part of. What one drawing holds may lie on each other. */
  readonly drawing?: string
  readonly words: readonly PlacedWords[]
  readonly solids: readonly Rect[]
  readonly segments: readonly Segment[]
}

const placed = new WeakMap<SceneSlide, readonly PlacedItem[]>()

/** All items of a slide but groups, in the order of painting. Found once for all rules: a scene is frozen. */
export function placedItems(slide: SceneSlide): readonly PlacedItem[] {
  const known = placed.get(slide)
  if (known !== undefined) return known
  const items = placeItems(slide)
  placed.set(slide, items)
  return items
}

function placeItems(slide: SceneSlide): readonly PlacedItem[] {
  return flatten(slide.items).map(({ item, drawing }, z) => ({
    item,
    z,
    ...given({ drawing }),
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
    if (item.kind !== 'group') return [{ item, ...given({ drawing }) }]
    // A layout's own group (`….group`) keeps its boxes apart; only a drawing lays one on another.
    return flatten(item.items, item.id.endsWith('.group') ? drawing : item.id)
  })
}

const isLine = (item: Item): boolean => item.kind === 'shape' && (item.shape === 'line' || item.shape === 'freeform')

function solidsOf(item: Item): readonly Rect[] {
  if (item.kind === 'image' || item.kind === 'table') return [item.box]
  if (item.kind === 'chart')
    return barsOf(item)
      .filter(({ series }) => series.fill !== undefined)
      .map(({ box }) => box)
  if (item.kind !== 'shape' || isLine(item) || (item.fill === undefined && item.stroke === undefined)) return []
  return [item.box]
}

type Segment = readonly [Point, Point]

function segmentsOf(item: Item): readonly Segment[] {
  if (item.kind === 'connector') return segmentsAlong(connectorPath(item))
  if (item.kind !== 'shape' || !isLine(item)) return []
  return outlinesOf(item).flatMap(outline => segmentsAlong(pointsAlong(outline)))
}

const segmentsAlong = (points: readonly Point[]): readonly Segment[] =>
  points.slice(1).map((point, at) => [points[at]!, point] as const)

/** Where words stand, without the marks that hang to the left of their first lines. */
export function withoutHang({ placed, ink }: PlacedWords): Rect {
  const hang = Math.max(
    0,
    ...placed.body.paragraphs.map(({ indent, marker }) => (marker === undefined ? -indent.first : 0)),
  )
  return { ...ink, x: ink.x + hang, width: Math.max(0, ink.width - hang) }
}

/** The paragraphs of an item whose lines were broken: not those written downwards, a character a line. */
export const wrappedParagraphs = (item: Item): readonly Paragraph[] =>
  bodiesOf(item).flatMap(({ writing, paragraphs }) => (writing === 'stack' ? [] : paragraphs))

/** The last line of a paragraph of two lines or more, and how many letters and digits it has. */
export function lastOf({ lines }: Paragraph): { readonly text: string; readonly letters: number } | undefined {
  const last = lines.at(-1)
  if (last === undefined || lines.length < 2) return undefined
  return { text: last.text.trim(), letters: [...last.text].filter(each => /[\p{L}\p{N}]/u.test(each)).length }
}

/** Position and size, in whole points. */
export const printBox = ({ x, y, width, height }: Rect): string => [x, y, width, height].map(Math.round).join(' ')
