import { bottom, type Point, type Rect, right } from '../base/geometry.ts'
import type { Fill, FreePath, Item, SceneSlide, ShapeItem } from '../scene/scene.ts'
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

/** Whether a point lies in a shape's own outline; chevrons and the like by their boxes. */
function insideOf({ shape, box, paths }: ShapeItem): (point: Point) => boolean {
  const inBox = ({ x, y }: Point): boolean => x >= box.x && x <= right(box) && y >= box.y && y <= bottom(box)
  if (shape === 'ellipse') {
    const center = middleOf(box)
    return ({ x, y }) => ((x - center.x) / (box.width / 2)) ** 2 + ((y - center.y) / (box.height / 2)) ** 2 <= 1
  }
  if (shape === 'triangle') {
    return point =>
      inBox(point) && Math.abs(point.x - middleOf(box).x) <= ((point.y - box.y) / box.height) * (box.width / 2)
  }
  if (shape === 'freeform')
    return point =>
      inBox(point) && (paths ?? []).some(path => path.closed && isWithin(path, point.x - box.x, point.y - box.y))
  return shape === 'line' ? () => false : inBox
}

/** By the even-odd rule. */
function isWithin({ points }: FreePath, x: number, y: number): boolean {
  let inside = false
  points.forEach((a, at) => {
    const b = points[(at + 1) % points.length]!
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside
  })
  return inside
}
