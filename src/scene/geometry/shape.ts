import type { Point, Rect } from '../../base/geometry.ts'
import type { Inset, ShapeItem, ShapeKind, Side } from '../scene.ts'
import { type Outline, polygon, shiftOutline } from './outline.ts'
import { PRESETS, type PresetKind } from './presets.ts'

type PlacedShape = Pick<ShapeItem, 'shape' | 'box' | 'depth' | 'rises' | 'reversed' | 'paths'>

const isPresetKind = (shape: ShapeKind): shape is PresetKind => shape !== 'line' && shape !== 'freeform'

/** What is drawn of a shape, on its slide: one outline, or a freeform's paths. */
export function outlinesOf(item: PlacedShape): readonly Outline[] {
  const { shape, box, depth = 0, paths = [] } = item
  if (shape === 'line') return [polygon(lineEnds(item), false)]
  const own = isPresetKind(shape)
    ? [PRESETS[shape].outline(box.width, box.height, depth)]
    : paths.map(({ points, closed }) => polygon(points, closed))
  return own.map(outline => shiftOutline(outline, box))
}

/** Where a line begins and ends. */
export function lineEnds({ box, rises, reversed }: PlacedShape): readonly [Point, Point] {
  const [left, right] = [box.x, box.x + box.width]
  const [first, last] = rises ? [box.y + box.height, box.y] : [box.y, box.y + box.height]
  const ends = [
    { x: left, y: first },
    { x: right, y: last },
  ] as const
  return reversed ? [ends[1], ends[0]] : ends
}

/**
 * How far a shape's own text rectangle lies inside its box, in points. The insets of a body count from that rectangle:
 * a renderer that places words itself adds the two. A freeform's rectangle is its box.
 */
export const textInset = (shape: ShapeKind, width: number, height: number, depth = 0): Inset =>
  PRESETS[isPresetKind(shape) ? shape : 'rect'].textInset(width, height, depth)

/** The number and the place of the connection site on a side of a shape. A shape without a preset has those of its box. */
export function connectionSite(
  shape: ShapeKind,
  box: Rect,
  depth: number,
  side: Side,
): Point & { readonly site: number } {
  const { number, at } = PRESETS[isPresetKind(shape) ? shape : 'rect'].sites[side]
  const { x, y } = at(box.width, box.height, depth)
  return { site: number, x: box.x + x, y: box.y + y }
}
