import { given } from '../../base/given.ts'
import { innerBox } from '../../scene/geometry/ink.ts'
import type { Item, ShapeItem, Stroke } from '../../scene/scene.ts'
import { type PlacedItem, placedItems } from '../placed-items.ts'
import { type Finding, placeOf, type SlideRule } from '../rule.ts'

/** Edges nearer than this are meant to be one. */
const NEAR = 2
/** A field as low as this is a line. */
const THIN = 6
/** The same edge, but for rounding. */
const SAME = 0.2
/** The frame above and below the body: its words follow each other in a line of their own. */
const BODY = { top: 57, end: 492 }

interface Edge {
  readonly at: number
  readonly item: Item
  /** Only edges of one kind are compared. */
  readonly kind: string
  /** Of a top edge: whether it is drawn. */
  readonly field?: boolean
  /** Of a line: thick and thin ones beside each other run along one middle. */
  readonly middle?: number
}

/**
 * What: two edges that a reader takes for one differ by less than 2 points. Left edges: those of left-aligned words, fields,
 * tables and level lines, all in the body compared, all in the frame compared. Top edges: those that one place of a template
 * drew, and those at the top of the body. Discs, parts of drawings and centred words have no edge to be seen.
 * Why: a layout with one edge that is off by a point looks careless.
 * Fix: give both boxes the same parent, or the same padding, in the layout.
 */
export const edgesMisaligned: SlideRule = {
  code: 'edges-misaligned',
  severity: 'off',
  checkSlide: slide => {
    const pieces = placedItems(slide).filter(({ drawing }) => drawing === undefined)
    const tops = pieces.flatMap(topOf)
    const first = Math.min(...tops.filter(({ at, field }) => field && at >= BODY.top - SAME).map(({ at }) => at))
    const atTop = tops.filter(({ at, field }) => field && at < first + NEAR && at >= first)
    return [
      ...nearMisses('left', pieces.flatMap(leftOf)),
      ...nearMisses('top', tops),
      ...nearMisses(
        'top',
        atTop.map(edge => ({ ...edge, kind: 'top of the body' })),
      ),
    ]
  },
}

function nearMisses(side: string, edges: readonly Edge[]): readonly Finding[] {
  const sorted = edges.toSorted((one, other) =>
    one.kind < other.kind ? -1 : one.kind > other.kind ? 1 : one.at - other.at,
  )
  return sorted.flatMap((edge, at) => {
    const before = sorted[at - 1]
    if (before === undefined || before.kind !== edge.kind) return []
    const gap = edge.at - before.at
    if (gap <= SAME || gap >= NEAR || runAlong(edge, before)) return []
    const [one, other] = [before, edge].map(({ at: points, item }) => `${points.toFixed(1)} of “${item.name}”`)
    return [{ message: `${side} edges ${one} and ${other}`, ...placeOf(edge.item) }]
  })
}

const runAlong = ({ middle: one }: Edge, { middle: other }: Edge): boolean =>
  one !== undefined && other !== undefined && Math.abs(one - other) <= SAME

function leftOf({ item }: PlacedItem): readonly Edge[] {
  const kind = item.box.y >= BODY.top - SAME && item.box.y < BODY.end ? 'body' : 'frame'
  if (item.kind === 'text') {
    const first = item.body.paragraphs[0]
    if (first === undefined || first.align !== 'left' || item.body.writing === 'stack') return []
    return [{ at: innerBox({ body: item.body, box: item.box }).x + first.indent.left, item, kind }]
  }
  return isField(item) || isLevel(item) ? [{ at: item.box.x, item, kind }] : []
}

function topOf({ item }: PlacedItem): readonly Edge[] {
  const place = `${item.span.file}:${item.span.line}:${item.span.column}`
  if (item.kind === 'text') {
    const first = item.body.paragraphs[0]
    if (first === undefined || item.body.writing === 'stack') return []
    return [{ at: innerBox({ body: item.body, box: item.box }).y, item, kind: `${place} ${first.size}`, field: false }]
  }
  // A line is painted on both sides of where it runs.
  if (isLevel(item))
    return [{ at: item.box.y - item.stroke.width / 2, item, kind: place, field: true, middle: item.box.y }]
  const middle = item.box.height < THIN ? item.box.y + item.box.height / 2 : undefined
  return isField(item) ? [{ at: item.box.y, item, kind: place, field: true, ...given({ middle }) }] : []
}

/** A filled or bordered rectangle, a table or a picture. */
const isField = (item: Item): boolean =>
  item.kind === 'table' ||
  item.kind === 'image' ||
  (item.kind === 'shape' && item.shape === 'rect' && (item.fill !== undefined || item.stroke !== undefined))

const isLevel = (item: Item): item is ShapeItem & { readonly stroke: Stroke } =>
  item.kind === 'shape' && item.shape === 'line' && item.box.height < SAME && item.stroke !== undefined
