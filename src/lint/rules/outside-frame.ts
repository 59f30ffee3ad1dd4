import { bottom, contains, type Rect } from '../../base/geometry.ts'
import type { Item } from '../../scene/scene.ts'
import { SLIDE } from '../../theme/theme.ts'
import { PAGE, type PlacedItem, placedItems, printBox, SLACK, withoutHang } from '../placed-items.ts'
import { placeOf, type SlideRule } from '../rule.ts'

/** The frame: from the tracker's top to the foot's end, between the margins. */
const INSIDE: Rect = {
  x: SLIDE.margin,
  y: SLIDE.wordsTop,
  width: SLIDE.width - 2 * SLIDE.margin,
  height: SLIDE.wordsBottom - SLIDE.wordsTop,
}
/** Where a framed layout's body ends: above the source line. */
const BODY_END = SLIDE.bodyBottom

/**
 * What: words or a shape stand outside the margins, or reach down into the foot of a slide that has one. Bands from edge to
 * edge, parts of drawings and hanging marks may.
 * Why: all layouts share one frame, so that nothing jumps from slide to slide. A layout of a user's may leave it on purpose,
 * so a build does not run this rule.
 * Fix: move or shrink the box in the layout.
 */
export const outsideFrame: SlideRule = {
  code: 'outside-frame',
  severity: 'off',
  checkSlide: slide => {
    const pieces = placedItems(slide)
    const framed = pieces.some(({ item }) => item.kind === 'text' && item.placeholder === 'footer')
    return pieces.flatMap(piece => {
      const { item, drawing, words } = piece
      const room = drawing === undefined ? INSIDE : PAGE
      const boxes = [...words.map(withoutHang), ...solids(piece), ...lines(piece)]
      const out = boxes.filter(box => !contains(room, box, SLACK))
      const low = framed && !isFoot(item) ? boxes.filter(box => bottom(box) > BODY_END + SLACK) : []
      return [
        ...out.map(box => `“${item.name}” stands outside the margins (${printBox(box)})`),
        ...low.map(box => `“${item.name}” reaches into the foot (${printBox(box)})`),
      ].map(message => ({ message, ...placeOf(item) }))
    })
  },
}

/** A fill from edge to edge, across or down, is a band; its words are held to the margins all the same. */
const solids = ({ solids: all }: PlacedItem): readonly Rect[] =>
  all.filter(({ x, y, width, height }) => !((x === 0 && width === SLIDE.width) || (y === 0 && height === SLIDE.height)))

const lines = ({ segments }: PlacedItem): readonly Rect[] =>
  segments.map(([from, to]) => ({
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  }))

/** The offices above the source line may begin above it, where they take more than a line. */
const isFoot = (item: Item): boolean =>
  item.kind === 'text' &&
  (item.placeholder === 'footer' ||
    item.placeholder === 'number' ||
    item.box.y > BODY_END ||
    item.span.file.endsWith('/partials/foot.hbs'))
