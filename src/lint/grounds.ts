import type { Point, Rect } from '../base/geometry.ts'
import { isInside } from '../scene/geometry/outline.ts'
import { outlinesOf } from '../scene/geometry/shape.ts'
import type { Fill, Item, SceneSlide, ShapeItem } from '../scene/scene.ts'
import { colorOf, type Rgb, WHITE } from '../theme/color.ts'
import type { Paint, Theme } from '../theme/theme.ts'

/** What a point of a slide is painted with: the token of the topmost fill, and its colour. */
export interface PaintedGround {
  readonly paint: Paint
  readonly color: Rgb
}

interface Painted {
  readonly holds: (point: Point) => boolean
  readonly ground: PaintedGround
}

/** An item, and what was painted before it at any point: the scene's order is the order in which things lie on each other. */
export interface Standing {
  readonly item: Item
  readonly under: (point: Point) => PaintedGround
}

/** The items of a slide from the lowest to the topmost, groups opened. */
export function standing(slide: SceneSlide, theme: Theme): readonly Standing[] {
  const page: PaintedGround = { paint: slide.background, color: colorOf(slide.background, WHITE, theme) }
  const painted: Painted[] = []
  return flatten(slide.items).map(item => {
    const below = painted.slice()
    const under = (point: Point): PaintedGround => below.findLast(({ holds }) => holds(point))?.ground ?? page
    if (item.kind === 'shape' && item.fill !== undefined)
      painted.push({ holds: insideOf(item), ground: groundOfFill(item.fill, under(middleOf(item.box)), theme) })
    return { item, under }
  })
}

const flatten = (items: readonly Item[]): readonly Item[] =>
  items.flatMap(item => (item.kind === 'group' ? flatten(item.items) : [item]))

/** The colour that a fill gives to what stands on it: a hatch's own ground, for its strokes are thin. */
export function groundOfFill(fill: Fill, below: PaintedGround, theme: Theme): PaintedGround {
  const paint = fill.kind === 'hatch' ? fill.ground : fill.paint
  return { paint, color: colorOf(paint, below.color, theme) }
}

export const middleOf = ({ x, y, width, height }: Rect): Point => ({ x: x + width / 2, y: y + height / 2 })

/** Whether a point lies inside what is filled of a shape. */
function insideOf(shape: ShapeItem): (point: Point) => boolean {
  const outlines = outlinesOf(shape)
  return point => outlines.some(outline => isInside(outline, point))
}
