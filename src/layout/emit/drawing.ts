import { type Rect, union } from '../../base/geometry.ts'
import type { MarkupElement } from '../../markup/nodes.ts'
import { makeItem } from '../../scene/make.ts'
import type { Item } from '../../scene/scene.ts'
import { makeMeasure, PIECE_SLACK } from '../flex/measure.ts'
import type { Box, LayoutContext, Sizes } from '../model.ts'
import { nameOf } from '../style/names.ts'
import { naturalSize } from '../style/picture-size.ts'
import { read, readNumber } from '../style/read.ts'
import { stylesIn } from '../style/styles-in.ts'
import { type EmitContext, spansOf, spoken } from './emit-context.ts'
import { contain } from './image.ts'
import { localPoints } from './line.ts'

/** A figure in local units, scaled as one into its box: a native group. */
export function emitDrawing(box: Box, context: EmitContext): readonly Item[] {
  const { element } = box
  const { width, height } = naturalSize(box, context)
  if (!(width > 0 && height > 0)) return []
  const place = contain(context.place(box), width / height)
  const scale = place.width / width
  const placeOf = (part: Box): Rect => toSlide(localBox(part.element), place, scale)
  const scaled = scaledSizes(context.sizes, scale, context)
  const sizes = fitSizes(box.children, scaled, placeOf, context)
  const local: EmitContext = { ...context, sizes, measure: makeMeasure({ ...context, sizes }), place: placeOf }
  const items = box.children.flatMap(part => context.emit(part, local))
  if (items.length === 0) return []
  const alt = read(element, 'alt')
  return [
    makeItem({
      kind: 'group',
      id: box.key,
      name: nameOf(element, 'drawing', context.language, read(element, 'group') ?? alt),
      box: union(items.map(item => item.box)),
      items,
      ...spoken(alt),
      ...spansOf(box),
    }),
  ]
}

/** Words scale along, but never below their style's least size nor above its full one. */
function scaledSizes(sizes: Sizes, scale: number, { theme }: LayoutContext): Sizes {
  const clamp = (name: string, size: number): number => {
    const least = theme.styles[name]?.min ?? size
    return Math.min(size, Math.max(Math.min(least, size), Math.round(size * scale * 2) / 2))
  }
  return new Map([...sizes].map(([name, size]) => [name, clamp(name, size)]))
}

/** Words that their shape does not hold shrink, all of one style alike, down to its least size. */
function fitSizes(parts: readonly Box[], sizes: Sizes, placeOf: (part: Box) => Rect, context: LayoutContext): Sizes {
  const measure = makeMeasure({ ...context, sizes })
  const crowded = parts.filter(part => {
    const { width, height } = placeOf(part)
    const wide = (measure.leastWidth(part) ?? 0) - PIECE_SLACK > width
    return part.text !== undefined && (wide || (height > 0 && measure.height(part, width) > height + 0.05))
  })
  const least = (style: string): number => context.theme.styles[style]?.min ?? 0
  const free = new Set(crowded.flatMap(part => [...stylesIn(part)]).filter(style => sizes.get(style)! > least(style)))
  if (free.size === 0) return sizes
  const smaller = [...sizes].map(
    ([style, size]) => [style, free.has(style) ? Math.max(least(style), size - 0.5) : size] as const,
  )
  return fitSizes(parts, new Map(smaller), placeOf, context)
}

function localBox(element: MarkupElement): Rect {
  const number = (name: string): number => readNumber(element, name) ?? 0
  if (readNumber(element, 'x1') !== undefined) {
    const [x1, y1, x2, y2] = [number('x1'), number('y1'), number('x2'), number('y2')]
    return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) }
  }
  const points = localPoints(read(element, 'points') ?? '')
  if (points.length > 0) return union(points.map(point => ({ ...point, width: 0, height: 0 })))
  return { x: number('x'), y: number('y'), width: number('width'), height: number('height') }
}

const toSlide = (local: Rect, place: Rect, scale: number): Rect => ({
  x: place.x + local.x * scale,
  y: place.y + local.y * scale,
  width: local.width * scale,
  height: local.height * scale,
})
