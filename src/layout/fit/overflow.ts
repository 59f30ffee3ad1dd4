import { bottom, type Rect, right, type Size } from '../../base/geometry.ts'
import type { Flex, Least } from '../flex/flex.ts'
import { isLeaf } from '../flex/flex.ts'
import { type Measure, PIECE_SLACK } from '../flex/measure.ts'
import type { Box, Places } from '../model.ts'
import { pictureNeed } from '../style/picture-size.ts'

/** What does not fit: the innermost box, and by how many points. */
export interface Overflow {
  readonly box: Box
  readonly by: number
  readonly kind: 'height' | 'width' | 'word' | 'lines'
}

export interface Solution {
  readonly places: Places
  readonly overflows: readonly Overflow[]
}

const SLACK = 0.6

/**
 * Places the boxes. A box that shares height with its siblings gets at least what its content needs (CSS does so, Yoga
 * does not), so one solution finds the widths and, where some need is not met, a second one the heights.
 */
export function solvePage(
  root: Box,
  { flex, size }: { readonly flex: Flex; readonly size: Size },
  measure: Measure,
): Solution {
  const heights = new Map<Box, number>()
  const least: Least = { width: box => measure.leastWidth(box), height: box => heights.get(box) }
  let places = flex.solve(root, size, measure, least)
  let needs = makeNeeds(places, measure)
  const culprits = findOverflows(root, places, measure, needs)
  if (!culprits.some(({ kind }) => kind === 'height')) return { places, overflows: culprits }
  for (let round = 0; round < 2; round += 1) {
    if (!raise(root, places, needs, heights)) break
    places = flex.solve(root, size, measure, least)
    needs = makeNeeds(places, measure)
  }
  const remaining = findOverflows(root, places, measure, needs)
  const beyond = remaining.filter(({ kind }) => kind === 'height')
  if (beyond.length === 0) return { places, overflows: remaining }
  return { places, overflows: [...remaining.filter(({ kind }) => kind !== 'height'), ...blame(beyond, culprits)] }
}

/** Least heights for boxes that share a column, where their content needs more than they got. True where any rose. */
function raise(root: Box, places: Places, needs: Needs, heights: Map<Box, number>): boolean {
  let rose = false
  const lift = (box: Box): void => {
    const need = needs.of(box)
    if (need <= places.get(box)!.height + 0.05 || need <= (heights.get(box) ?? 0)) return
    heights.set(box, need)
    rose = true
  }
  const visit = (box: Box): void => {
    if (isLeaf(box)) return
    if (isEven(box)) lift(box)
    for (const child of box.children) {
      const shares =
        box.flow.direction === 'column' &&
        child.flow.basis === 0 &&
        child.flow.layer === undefined &&
        child.flow.height === undefined
      if (shares) lift(child)
      visit(child)
    }
  }
  visit(root)
  return rose
}

/**
 * An outer box that is still too small after heights were raised: the inner ones that were too small before are to
 * blame, and by what the outer one lacks.
 */
function blame(beyond: readonly Overflow[], culprits: readonly Overflow[]): readonly Overflow[] {
  const tall = culprits.filter(({ kind }) => kind === 'height')
  return beyond.flatMap(overflow => {
    if (tall.some(({ box }) => box === overflow.box)) return [overflow]
    const inner = tall.filter(({ box }) => holds(overflow.box, box))
    return inner.length === 0 ? [overflow] : inner.map(culprit => ({ ...culprit, by: overflow.by }))
  })
}

const holds = (outer: Box, inner: Box): boolean => outer.children.some(child => child === inner || holds(child, inner))

/** A grid of rows of one height, which is that of the tallest. */
function isEven(box: Box): boolean {
  const rows = box.children.filter(child => child.flow.layer === undefined)
  const isGrid = box.element.name === 'grid' && box.flow.direction === 'column'
  return isGrid && rows.length > 0 && rows.every(child => child.flow.basis === 0)
}

/** What boxes need at the widths they have; each is asked once. */
export interface Needs {
  /** The height that a box needs. */
  of(box: Box): number
  /** The height that its content takes. */
  ofContent(box: Box): number
}

export function makeNeeds(places: Places, measure: Measure): Needs {
  const known = new Map<Box, number>()
  const ofContent = (box: Box): number => {
    const found = known.get(box)
    if (found !== undefined) return found
    const need = contentNeed(box, places, measure, of)
    known.set(box, need)
    return need
  }
  const of = (box: Box): number => box.flow.height ?? Math.max(box.flow.minHeight ?? 0, ofContent(box))
  return { of, ofContent }
}

function contentNeed(box: Box, places: Places, measure: Measure, needOf: Needs['of']): number {
  const place = places.get(box)!
  if (box.role === 'rule' || box.role === 'spacer') return 0
  if (box.role === 'image' || box.role === 'drawing') return pictureNeed(box, place)
  if (isLeaf(box)) return measure.height(box, place.width)
  const inFlow = box.children.filter(child => child.flow.layer === undefined)
  const [top, , end] = box.flow.padding
  if (inFlow.length === 0) return top + end
  if (box.flow.wrap) return Math.max(...inFlow.map(child => bottom(places.get(child)!))) - place.y + end
  const needs = inFlow.map(child => needOf(child) + child.flow.marginTop)
  if (box.flow.direction === 'row') return top + end + Math.max(...needs)
  const sum = isEven(box) ? needs.length * Math.max(...needs) : needs.reduce((total, need) => total + need, 0)
  return top + end + sum + (inFlow.length - 1) * box.flow.gap[0]
}

/** Innermost boxes whose content is larger than they are. */
function findOverflows(root: Box, places: Places, measure: Measure, needs: Needs): readonly Overflow[] {
  const found: Overflow[] = []
  const visit = (box: Box): boolean => {
    const place = places.get(box)!
    const inner = isLeaf(box) ? false : box.children.map(visit).some(Boolean)
    const before = found.length
    if (isLeaf(box)) findInLeaf(box, place, measure, found)
    const tall = needs.ofContent(box) - place.height
    if (!inner && tall > SLACK && box.role !== 'spacer') found.push({ box, by: tall, kind: 'height' })
    const wide = box.flow.direction === 'row' && !isLeaf(box) ? widthBeyond(box, place, places) : 0
    if (wide > SLACK) found.push({ box, by: wide, kind: 'width' })
    return inner || found.length > before
  }
  visit(root)
  return found
}

function findInLeaf(box: Box, place: Rect, measure: Measure, found: Overflow[]): void {
  const wide = measure.beyond(box, place.width)
  if (wide > SLACK) found.push({ box, by: wide, kind: 'width' })
  const words = measure.words(box, place.width)
  if (words === undefined || box.text === undefined) return
  const word = (measure.leastWidth(box) ?? 0) - PIECE_SLACK - place.width
  if (word > SLACK) found.push({ box, by: word, kind: 'word' })
  const crowded = words.paragraphs.find(paragraph => paragraph.tooMany !== undefined)
  if (crowded !== undefined) {
    const extra = crowded.broken.lines.length - crowded.tooMany!
    found.push({ box, by: extra * crowded.line, kind: 'lines' })
  }
  const room = measure.isTitled(box) ? measure.room(box, place.width) : 0
  if (room > SLACK) found.push({ box, by: room, kind: 'lines' })
}

function widthBeyond(box: Box, place: Rect, places: Places): number {
  const inFlow = box.children.filter(child => child.flow.layer === undefined)
  if (inFlow.length === 0 || box.flow.wrap) return 0
  const edge = right(place) - box.flow.padding[1]
  return Math.max(
    ...inFlow.map(child => right(places.get(child)!) - edge),
    ...inFlow.map(child => place.x - places.get(child)!.x),
  )
}
