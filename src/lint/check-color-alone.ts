import { type Diagnostic, warning } from '../base/diagnostic.ts'
import type { Point } from '../base/geometry.ts'
import { inkBox, placedBodies } from '../scene/geometry/ink.ts'
import type { Item, Scene, SceneSlide, ShapeItem } from '../scene/scene.ts'
import { itemText } from '../scene/walk.ts'
import { colorOf, contrast, type Rgb } from '../theme/color.ts'
import type { Paint, Theme } from '../theme/theme.ts'
import { middleOf, type Standing, standing } from './grounds.ts'
import { VIEWS, type View } from './vision.ts'

/**
 * Colours that differ in lightness by a contrast of 3 are told apart by whoever sees no hue: W3C, Understanding WCAG 2.2, 1.4.1
 * Use of Color ("a contrast ratio of 3:1 or greater"). Held here in each simulated view and in grey.
 */
const LEAST = 3

/** Something on a slide that may mean something by its colour: what it looks like without it, and its paint on its ground. */
export interface Mark {
  readonly item: Item
  readonly form: string
  readonly paint: Paint
  readonly color: Rgb
}

/**
 * Marks that are alike but for a colour that not every reader sees: no words on them, the same form, size, stroke and pattern.
 * Each pair of colours is told once.
 */
export function checkColorAlone(scene: Scene, theme: Theme): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>()
  for (const slide of scene.slides) {
    for (const [one, other] of twins(marksOf(slide, theme))) {
      const view = blindView(one.color, other.color)
      if (view === undefined) continue
      const pair = [one.paint.slot, other.paint.slot].sort().join(' and ')
      if (!found.has(pair)) found.set(pair, describe(slide.id, one, other, view, theme))
    }
  }
  return [...found.values()]
}

/** The first view in which two colours are too much alike. */
export const blindView = (one: Rgb, other: Rgb): View | undefined =>
  (Object.keys(VIEWS) as View[]).find(view => contrast(VIEWS[view](one), VIEWS[view](other)) < LEAST)

/**
 * Filled and outlined shapes and connectors. Marks of lists are of one role, dot or ring; bars of a chart bear their values. Rules and brackets say where
 * things stand, not what they are; a shape with words on it says itself.
 */
export function marksOf(slide: SceneSlide, theme: Theme): readonly Mark[] {
  const places = standing(slide, theme)
  const words = places.flatMap(({ item }) => placedBodies(item).flatMap(placed => inkBox(placed) ?? [])).map(middleOf)
  return places.flatMap(place => shapeMark(place, words, theme))
}

function shapeMark({ item, under }: Standing, words: readonly Point[], theme: Theme): readonly Mark[] {
  const speaks = itemText(item).trim() !== '' || (item.kind === 'shape' && words.some(point => isOn(item, point)))
  const paint = paintOf(item)
  if (paint === undefined || speaks) return []
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

/** All that is seen of a mark without its colour. */
function formOf(item: Item): string {
  if (item.kind === 'connector') return ['connector', item.stroke.width, item.stroke.dash, item.stroke.end].join(' ')
  if (item.kind !== 'shape') return item.kind
  const { shape, box, fill, stroke } = item
  return [shape, Math.round(box.width), Math.round(box.height), fill?.kind, stroke?.width, stroke?.dash].join(' ')
}

/** Pairs of one form and different colours. */
function twins(marks: readonly Mark[]): readonly (readonly [Mark, Mark])[] {
  const colors = new Map<string, Map<string, Mark>>()
  for (const mark of marks) {
    const same = colors.get(mark.form) ?? new Map<string, Mark>()
    colors.set(mark.form, same)
    if (!same.has(mark.color.join())) same.set(mark.color.join(), mark)
  }
  return [...colors.values()].flatMap(same => {
    const own = [...same.values()]
    return own.flatMap((one, at) => own.slice(at + 1).map(other => [one, other] as const))
  })
}

function describe(slide: string, one: Mark, other: Mark, view: View, theme: Theme): Diagnostic {
  const [a, b] = [one, other].map(({ paint }) => `${paint.slot} (${theme.colors[paint.slot]})`)
  return warning(
    'color-alone',
    `${slide}: “${one.item.name}” and “${other.item.name}” differ only by the colours ${a} and ${b}, which look alike in ${view}`,
    {
      why: 'One reader in twenty sees fewer hues, and many printers none (WCAG 2.2, 1.4.1).',
      help: 'Give one of them another shape, size, line or words; or take colours whose lightness differs by a contrast of 3.',
      span: one.item.span,
      trace: [{ label: 'the other', span: other.item.span }],
    },
  )
}
