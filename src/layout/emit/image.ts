import type { Rect } from '../../base/geometry.ts'
import { given } from '../../base/given.ts'
import { makeItem } from '../../scene/make.ts'
import type { ImageItem, Item } from '../../scene/scene.ts'
import type { Box } from '../model.ts'
import { nameOf } from '../style/names.ts'
import { pictureOf } from '../style/pictures-in.ts'
import { read } from '../style/read.ts'
import { type EmitContext, spansOf, spoken } from './emit-context.ts'

/** A picture: whole and centred in its box, or (`fit="cover"`) filling it with its middle or what has the `focus`. A missing one was reported on loading. */
export function emitImage(box: Box, context: EmitContext): readonly Item[] {
  const { element } = box
  const { pictures, theme, language } = context
  const asked = pictureOf(element, box.outside, theme)
  const picture = asked && pictures.get(asked.key)
  if (picture === undefined) return []
  const place = context.place(box)
  const alt = read(element, 'alt')
  const ratio = picture.width / picture.height
  return [
    makeItem({
      kind: 'image',
      id: box.key,
      name: nameOf(element, element.name === 'icon' ? 'icon' : 'image', language, alt),
      bytes: picture.bytes,
      type: picture.type,
      ...(read(element, 'fit') === 'cover'
        ? cover(place, ratio, read(element, 'focus') ?? 'center')
        : { box: contain(place, ratio) }),
      ...spoken(alt),
      ...given({ svg: picture.svg }),
      ...spansOf(box),
    }),
  ]
}

/** The largest box of a ratio (width through height) in the middle of another. */
export function contain(place: Rect, ratio: number): Rect {
  const width = Math.min(place.width, place.height * ratio)
  const height = width / ratio
  return { x: place.x + (place.width - width) / 2, y: place.y + (place.height - height) / 2, width, height }
}

/** What is cut from each edge, as parts of the picture, so that the rest has the box's proportions and holds what matters. */
function cover(place: Rect, ratio: number, focus: string): Pick<ImageItem, 'box' | 'crop'> {
  const own = place.width / Math.max(place.height, 1e-6)
  const side = ratio > own ? 1 - own / ratio : 0
  const end = ratio < own ? 1 - ratio / own : 0
  if (side === 0 && end === 0) return { box: place }
  const left = side * shareOf(focus, 'left', 'right')
  const top = end * shareOf(focus, 'top', 'bottom')
  return { box: place, crop: { top, right: side - left, bottom: end - top, left } }
}

/** How much of a cut falls on the near edge: none where it has the focus, all where the far one has. */
const shareOf = (focus: string, near: string, far: string): number =>
  focus.includes(near) ? 0 : focus.includes(far) ? 1 : 0.5
