import type { Point, Rect } from '../base/geometry.ts'
import { given } from '../base/given.ts'
import { inkBox, type PlacedBody, placedBodies } from '../scene/geometry/ink.ts'
import type { ChartItem, Item, Paragraph, SceneSlide } from '../scene/scene.ts'
import { bodiesOf } from '../scene/walk.ts'
import { SLIDE } from '../theme/theme.ts'

export const PAGE: Rect = { x: 0, y: 0, width: SLIDE.width, height: SLIDE.height }
/** Points by which a box may pass another that holds it: the rounding of widths and line heights. */
export const SLACK = 0.75
/** Square points that two inks, or an ink and a shape, may share: rounding, and descenders that touch. */
export const OVERLAP = 4

export const SHORTEN = 'Shorten the words, or give them more room in the layout.'

export interface PlacedWords {
  readonly placed: PlacedBody
  readonly ink: Rect
}

/** An item of a slide with what can meet others: where its words stand, what is painted, and lines. */
export interface Piece {
  readonly item: Item
  /** Its index in the order of painting. */
  readonly z: number
  /** The id of the drawing that it is a part of. What one drawing holds may lie on each other. */
  readonly drawing?: string
  readonly words: readonly PlacedWords[]
  readonly solids: readonly Rect[]
  readonly segments: readonly (readonly [Point, Point])[]
}

/** All items of a slide but groups, in the order of painting. */
export function piecesOf(slide: SceneSlide): readonly Piece[] {
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
