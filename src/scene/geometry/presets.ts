import type { Point } from '../../base/geometry.ts'
import type { Inset, ShapeKind, Side } from '../scene.ts'
import { type Outline, polygon, roundedOutline } from './outline.ts'

/** Where a pointed shape looks. */
export type Direction = 'right' | 'left' | 'up' | 'down'

export type PresetKind = Exclude<ShapeKind, 'line' | 'freeform'>
type PointedKind = 'triangle' | 'chevron' | 'pentagon'

/** A length of its box's width and height, and of the shape's depth (a corner's radius, or the length of its point), in points. */
type OfBox<T> = (width: number, height: number, depth: number) => T

/** A connection site: its number in a file, from 0, and its place from the box's corner. */
interface Site {
  readonly number: number
  readonly at: OfBox<Point>
}

interface Preset {
  /** From the box's edges to the shape's own text rectangle. */
  readonly textInset: OfBox<Inset>
  readonly sites: Readonly<Record<Side, Site>>
  readonly outline: OfBox<Outline>
  /** Where the preset looks. In any other direction its outline is drawn as a freeform. */
  readonly looks?: Direction
}

const inset = (top: number, right: number, bottom: number, left: number): Inset => ({ top, right, bottom, left })
const at = (x: number, y: number): Point => ({ x, y })

/** The corners of pointed shapes as if they looked right, in a box of this length and breadth. */
const CORNERS: Readonly<Record<PointedKind, OfBox<readonly Point[]>>> = {
  triangle: (l, b) => [at(0, 0), at(l, b / 2), at(0, b)],
  pentagon: (l, b, d) => [at(0, 0), at(l - d, 0), at(l, b / 2), at(l - d, b), at(0, b)],
  chevron: (l, b, d) => [at(0, 0), at(l - d, 0), at(l, b / 2), at(l - d, b), at(0, b), at(d, b / 2)],
}

export const isPointed = (shape: PresetKind): shape is PointedKind => shape in CORNERS

/** Turns a point of a shape that looks right, in a box of this length. */
const TURN: Readonly<Record<Direction, (point: Point, length: number) => Point>> = {
  right: point => point,
  left: ({ x, y }, length) => at(length - x, y),
  down: ({ x, y }) => at(y, x),
  up: ({ x, y }, length) => at(y, length - x),
}

/** The corners of a pointed shape that looks in a direction, from its box's corner, in points. */
export function pointedCorners(
  shape: PointedKind,
  direction: Direction,
  width: number,
  height: number,
  depth: number,
): readonly Point[] {
  const lies = direction === 'right' || direction === 'left'
  const [length, breadth] = lies ? [width, height] : [height, width]
  return CORNERS[shape](length, breadth, depth).map(point => TURN[direction](point, length))
}

/** The middles of a box's four edges, in the order in which most presets number them. */
const EDGES: Preset['sites'] = {
  top: { number: 0, at: width => at(width / 2, 0) },
  left: { number: 1, at: (_, height) => at(0, height / 2) },
  bottom: { number: 2, at: (width, height) => at(width / 2, height) },
  right: { number: 3, at: (width, height) => at(width, height / 2) },
}

/** On each side of a circle's box, the part that its inscribed square leaves. */
const OUTSIDE_SQUARE = (1 - Math.SQRT1_2) / 2

const SQUARE: Preset = {
  textInset: () => inset(0, 0, 0, 0),
  sites: EDGES,
  outline: (w, h) => polygon([at(0, 0), at(w, 0), at(w, h), at(0, h)]),
}

/** The presets that a scene may name, as ECMA-376 defines them (Part 1, presetShapeDefinitions.xml). */
export const PRESETS: Readonly<Record<PresetKind, Preset>> = {
  rect: SQUARE,
  'round-rect': {
    textInset: (_width, _height, radius) => {
      const side = radius * OUTSIDE_SQUARE * 2
      return inset(side, side, side, side)
    },
    sites: EDGES,
    outline: (w, h, radius) => {
      const most = Math.min(radius, w / 2, h / 2)
      return roundedOutline(w, h, most, most)
    },
  },
  ellipse: {
    textInset: (w, h) => inset(h * OUTSIDE_SQUARE, w * OUTSIDE_SQUARE, h * OUTSIDE_SQUARE, w * OUTSIDE_SQUARE),
    sites: {
      top: { ...EDGES.top, number: 0 },
      left: { ...EDGES.left, number: 2 },
      bottom: { ...EDGES.bottom, number: 4 },
      right: { ...EDGES.right, number: 6 },
    },
    outline: (w, h) => roundedOutline(w, h, w / 2, h / 2),
  },
  triangle: {
    looks: 'up',
    textInset: (w, h) => inset(h / 2, w / 4, 0, w / 4),
    sites: {
      top: { ...EDGES.top, number: 0 },
      left: { number: 1, at: (w, h) => at(w / 4, h / 2) },
      bottom: { ...EDGES.bottom, number: 3 },
      right: { number: 5, at: (w, h) => at(w - w / 4, h / 2) },
    },
    outline: (w, h, depth) => polygon(pointedCorners('triangle', 'up', w, h, depth)),
  },
  pentagon: {
    looks: 'right',
    textInset: (_width, _height, depth) => inset(0, depth / 2, 0, 0),
    sites: {
      ...EDGES,
      top: { number: 0, at: (w, _, depth) => at((w - depth) / 2, 0) },
      bottom: { number: 2, at: (w, h, depth) => at((w - depth) / 2, h) },
    },
    outline: (w, h, depth) => polygon(pointedCorners('pentagon', 'right', w, h, depth)),
  },
  chevron: {
    looks: 'right',
    textInset: (_width, _height, depth) => inset(0, depth, 0, depth),
    sites: {
      top: { number: 0, at: (w, _, depth) => at(w - depth, 0) },
      left: { number: 1, at: (_, h, depth) => at(depth, h / 2) },
      bottom: { number: 2, at: (w, h, depth) => at(w - depth, h) },
      right: EDGES.right,
    },
    outline: (w, h, depth) => polygon(pointedCorners('chevron', 'right', w, h, depth)),
  },
}
