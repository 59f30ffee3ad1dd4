import { bottom, contains, type Point, type Rect, right, sharedArea } from '../../base/geometry.ts'
import { OVERLAP, type PlacedItem, placedItems, SLACK } from '../placed-items.ts'
import { type Finding, placeOf, type SlideRule } from '../rule.ts'

/** Points by which a line may run into the leading of words. */
const CLEAR = 1.5

/**
 * What: words lie half on a shape (picture, bar, table) of which neither holds the other, a line runs through them, or they
 * stand on words of another item. What one drawing holds may, and so may what a filled shape between the two hides.
 * Why: such words are hard to read. Drawings of users may do so on purpose, so a build does not run this rule.
 * Fix: move one of the two in the layout.
 */
export const textCovered: SlideRule = {
  code: 'text-covered',
  severity: 'off',
  checkSlide: slide => {
    const pieces = placedItems(slide)
    return pieces.flatMap(one => pieces.flatMap(other => (one === other ? [] : meet(one, other, pieces))))
  },
}

function meet(one: PlacedItem, other: PlacedItem, pieces: readonly PlacedItem[]): readonly Finding[] {
  if (one.drawing !== undefined && one.drawing === other.drawing) return []
  const [a, b] = [one.item.name, other.item.name]
  return one.words.flatMap(({ ink }) => {
    const hidden = (): boolean => isHidden(ink, one, other, pieces)
    const onWords = one.z < other.z && other.words.some(words => sharedArea(ink, words.ink) > OVERLAP)
    const onShape = other.solids.some(
      solid =>
        sharedArea(ink, solid) > OVERLAP && !contains(solid, ink, SLACK) && !contains(ink, solid, SLACK) && !hidden(),
    )
    const onLine = other.segments.some(([from, to]) => crosses(from, to, shrink(ink)) && !hidden())
    return [
      ...(onWords ? [`“${a}” stands on “${b}”`] : []),
      ...(onShape ? [`“${a}” stands half on “${b}”`] : []),
      ...(onLine ? [`“${b}” runs through “${a}”`] : []),
    ].map(message => ({ message, ...placeOf(one.item) }))
  })
}

/** Whether a filled shape that holds the words lies between them and what is under it. */
const isHidden = (ink: Rect, words: PlacedItem, under: PlacedItem, pieces: readonly PlacedItem[]): boolean =>
  pieces.some(
    ({ item, z }) =>
      z > under.z &&
      z <= words.z &&
      item.kind === 'shape' &&
      item.fill !== undefined &&
      item.shape !== 'line' &&
      contains(item.box, ink, SLACK),
  )

const shrink = ({ x, y, width, height }: Rect): Rect => ({
  x: x + CLEAR,
  y: y + CLEAR,
  width: Math.max(0, width - 2 * CLEAR),
  height: Math.max(0, height - 2 * CLEAR),
})

/** Whether a straight line passes through the inside of a box (parametric clipping: ACM Transactions on Graphics 3(1), 1984, pages 1–22). */
function crosses(from: Point, to: Point, box: Rect): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  let [start, end] = [0, 1]
  for (const [delta, gap] of [
    [-dx, from.x - box.x],
    [dx, right(box) - from.x],
    [-dy, from.y - box.y],
    [dy, bottom(box) - from.y],
  ] as const) {
    if (delta === 0 && gap <= 0) return false
    if (delta < 0) start = Math.max(start, gap / delta)
    if (delta > 0) end = Math.min(end, gap / delta)
  }
  return start < end
}
