import { contains, type Rect, sharedArea } from '../../base/geometry.ts'
import type { Item } from '../../scene/scene.ts'
import { SLIDE } from '../../theme/theme.ts'

/** The box of a text or a table in the theme's own font (`before`) and in a fallback font (`after`). */
export interface FallbackText {
  readonly item: Item
  readonly before: Rect
  readonly after: Rect
}

/** Rounding, in points. */
export const SLACK = 1
/** The empty space above the capitals in a line's box, in points: a smaller overlap touches nothing. */
const AIR = 3
export const PAGE: Rect = { x: 0, y: 0, width: SLIDE.width, height: SLIDE.height }

/** The filled or outlined shapes that words may stand on. */
export const fieldsOf = (items: readonly Item[]): readonly Rect[] =>
  items.flatMap(item =>
    item.kind === 'shape' && item.shape !== 'line' && (item.fill ?? item.stroke) ? [item.box] : [],
  )

/** The smallest field that held the words before. */
export const fieldOf = ({ before }: FallbackText, fields: readonly Rect[]): Rect | undefined =>
  fields.filter(box => contains(box, before, 2)).sort((a, b) => a.width * a.height - b.width * b.height)[0]

/** Whether two stand on each other that did not before. */
export const covers = (one: FallbackText, other: FallbackText): boolean =>
  one.item !== other.item &&
  sharedArea(withoutAir(one.after), withoutAir(other.after)) > 4 &&
  sharedArea(withoutAir(one.before), withoutAir(other.before)) <= 4

const withoutAir = (box: Rect): Rect => ({ ...box, y: box.y + AIR, height: Math.max(0, box.height - AIR) })
