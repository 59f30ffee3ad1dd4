import type { Point } from '../base/geometry.ts'
import { inkBox, placedBodies } from '../scene/geometry/ink.ts'
import type { Item, SceneSlide, ShapeItem } from '../scene/scene.ts'
import { itemText } from '../scene/walk.ts'
import { colorOf, type Rgb } from '../theme/color.ts'
import type { Paint, Theme } from '../theme/theme.ts'
import { middleOf, type Standing, standing } from './grounds.ts'

/**
 * A shape or connector whose colour may carry a meaning: its form without the colour, its paint, and the colour that it
 * has on its ground.
 */
export interface Mark {
  readonly item: Item
  readonly form: string
  readonly paint: Paint
  readonly color: Rgb
}

/**
 * The marks of a slide: filled and outlined shapes, and connectors. Left out: a shape with words on it, whose words say what
 * it is; lines and open paths, which say where things stand; markers of lists, which differ in form; bars of a chart, which
 * have their values beside them, and the squares of its key, which stand beside their names in the order of the bars.
 */
export function marksOf(slide: SceneSlide, theme: Theme): readonly Mark[] {
  const keys = new Set(slide.items.flatMap(keyOf))
  const places = standing(slide, theme).filter(({ item }) => !keys.has(item))
  const words = places.flatMap(({ item }) => placedBodies(item).flatMap(placed => inkBox(placed) ?? [])).map(middleOf)
  return places.flatMap(place => shapeMark(place, words, theme))
}

/** What stands in a chart's group beside the chart. */
const keyOf = (item: Item): readonly Item[] =>
  item.kind !== 'group' ? [] : item.items.some(({ kind }) => kind === 'chart') ? item.items : item.items.flatMap(keyOf)

function shapeMark({ item, under }: Standing, words: readonly Point[], theme: Theme): readonly Mark[] {
  const hasWords = itemText(item).trim() !== '' || (item.kind === 'shape' && words.some(point => isOn(item, point)))
  const paint = paintOf(item)
  if (paint === undefined || hasWords) return []
  return [{ item, form: formOf(item), paint, color: colorOf(paint, under(middleOf(item.box)).color, theme) }]
}

const isOn = ({ box }: ShapeItem, { x, y }: Point): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height

function paintOf(item: Item): Paint | undefined {
  if (item.kind === 'connector') return item.stroke.paint
  if (item.kind !== 'shape' || item.shape === 'line' || isOpen(item)) return undefined
  return item.fill === undefined ? item.stroke?.paint : item.fill.paint
}

const isOpen = ({ shape, paths }: ShapeItem): boolean =>
  shape === 'freeform' && (paths ?? []).every(({ closed }) => !closed)

/** The look of a mark without its colour: two marks of one form differ only by colour. */
function formOf(item: Item): string {
  if (item.kind === 'connector') return ['connector', item.stroke.width, item.stroke.dash, item.stroke.end].join(' ')
  if (item.kind !== 'shape') return item.kind
  const { shape, box, fill, stroke } = item
  return [shape, Math.round(box.width), Math.round(box.height), fill?.kind, stroke?.width, stroke?.dash].join(' ')
}
