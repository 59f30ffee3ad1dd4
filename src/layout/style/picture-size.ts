import type { Size } from '../../base/geometry.ts'
import { readNumber } from '../../numbers/notation.ts'
import type { Box, LayoutContext } from '../model.ts'
import { pictureOf } from './pictures-in.ts'
import { read } from './read.ts'

/** The least size of a picture, in points; a smaller one counts as having no room. */
const LEAST = 12
/** In a row that is too narrow words give way first, down to their longest piece. */
const SHRINK = { row: 0.01, column: 1 } as const

/**
 * The width and height of a drawing in its own units, or of a picture in points: a pixel, or a unit of an SVG, is a
 * point.
 */
export function naturalSize({ element, outside }: Box, { pictures, theme }: LayoutContext): Size {
  if (element.name !== 'drawing') {
    const asked = pictureOf(element, outside, theme)
    return (asked && pictures.get(asked.key)) ?? { width: 0, height: 0 }
  }
  const [width = 0, height = 0] = (read(element, 'size') ?? '')
    .trim()
    .split(/\s+/)
    .map(part => readNumber(part)?.value ?? 0)
  return { width, height }
}

/** Keeps a box's proportions: one that has a height alone is as wide as that makes it, and stays so. */
export function withAspect(box: Box, context: LayoutContext): Box {
  if (box.flow.grow > 0) return box
  const { width, height } = naturalSize(box, context)
  if (!(width > 0 && height > 0)) return box
  const flow = { ...box.flow, aspect: width / height }
  if (flow.height === undefined || flow.width !== undefined) return { ...box, flow }
  return { ...box, flow: { ...flow, width: (flow.height * width) / height, shrink: 0 } }
}

/** A picture whose layout says nothing of its size has that of its own, and gives way where room is short. */
export function computePicture(box: Box, parent: 'row' | 'column', context: LayoutContext): Box {
  const made = withAspect(box, context)
  const { flow } = made
  const sized = flow.width !== undefined || flow.height !== undefined || flow.layer !== undefined
  if (flow.aspect === undefined || sized) return made
  const natural = naturalSize(box, context)
  return { ...made, flow: { ...flow, shrink: SHRINK[parent], natural, elastic: true } }
}

/** What holds a picture of its own size gives way with it, unless it has a height. */
export function withElastic(box: Box, parent: 'row' | 'column'): Box {
  const { flow } = box
  if (flow.grow > 0 || flow.height !== undefined || !box.children.some(child => child.flow.elastic)) return box
  return { ...box, flow: { ...flow, elastic: true, ...(parent === 'column' && { shrink: SHRINK.column }) } }
}

/** A picture is stretched only where its layout says so, or where it takes a share of the room. */
export const keepsShape = ({ role, flow }: Box): boolean => role === 'image' && flow.grow === 0

/** The natural size of a picture within a width and a height, if it has no size or only a least one. */
export function pictureSize({ flow }: Box, natural: Size, width = Infinity, height = Infinity): Size {
  const aspect = natural.width / natural.height
  const least = Math.max(flow.minWidth ?? 0, (flow.minHeight ?? 0) * aspect)
  const wide = Math.min(Math.max(natural.width, least), width, flow.maxWidth ?? Infinity, height * aspect)
  return { width: wide, height: wide / aspect }
}

/** The height that a picture or drawing of this width takes; what shares its parent's room takes what there is. */
export const pictureHeight = ({ flow }: Box, width: number): number =>
  flow.height ?? (flow.aspect === undefined ? 0 : width / flow.aspect)

/** The height below which a picture is said to have no room; a drawing is drawn as large as it finds room. */
export function pictureNeed(box: Box, place: Size): number {
  const free = box.flow.basis === 0 || box.flow.layer !== undefined
  if (box.role === 'drawing') return free ? 0 : pictureHeight(box, place.width)
  if (free) return LEAST
  if (box.flow.natural === undefined) return pictureHeight(box, place.width)
  return Math.max(place.height, Math.min(LEAST, box.flow.natural.height))
}
