import { bottom, contains, type Point, type Rect, right, sharedArea } from '../../../src/base/geometry.ts'
import type { SceneSlide } from '../../../src/scene/scene.ts'
import { type Piece, piecesOf } from './pieces.ts'

/** Square points that two inks, or an ink and a shape, may share: rounding, and descenders that touch. */
const SLACK = 4
/** Points by which a line may run into the leading of words. */
const CLEAR = 1.5

/**
 * Words that stand on other words; words and a shape (picture, bar, table) of which neither holds the other; a line
 * through words. What is in one drawing is exempt, and what a filled shape between the two hides.
 */
export function findOverlaps(slide: SceneSlide): readonly string[] {
  const pieces = piecesOf(slide)
  return pieces.flatMap(one => pieces.flatMap(other => (one === other ? [] : meet(one, other, pieces))))
}

function meet(one: Piece, other: Piece, pieces: readonly Piece[]): readonly string[] {
  if (one.drawing !== undefined && one.drawing === other.drawing) return []
  return one.words.flatMap(({ ink }) => {
    const hidden = (): boolean => isHidden(ink, one, other, pieces)
    const onWords = one.z < other.z && other.words.some(words => sharedArea(ink, words.ink) > SLACK)
    const onShape = other.solids.some(
      solid =>
        sharedArea(ink, solid) > SLACK && !contains(solid, ink, 0.75) && !contains(ink, solid, 0.75) && !hidden(),
    )
    const onLine = other.segments.some(([from, to]) => crosses(from, to, shrink(ink)) && !hidden())
    return [
      ...(onWords ? [`“${one.item.name}” stands on “${other.item.name}”`] : []),
      ...(onShape ? [`“${one.item.name}” stands half on “${other.item.name}”`] : []),
      ...(onLine ? [`“${other.item.name}” runs through “${one.item.name}”`] : []),
    ]
  })
}

/** Whether a filled shape that holds the words lies between them and what is under it. */
const isHidden = (ink: Rect, words: Piece, under: Piece, pieces: readonly Piece[]): boolean =>
  pieces.some(
    ({ item, z }) =>
      z > under.z &&
      z <= words.z &&
      item.kind === 'shape' &&
      item.fill !== undefined &&
      item.shape !== 'line' &&
      contains(item.box, ink, 0.75),
  )

const shrink = ({ x, y, width, height }: Rect): Rect => ({
  x: x + CLEAR,
  y: y + CLEAR,
  width: Math.max(0, width - 2 * CLEAR),
  height: Math.max(0, height - 2 * CLEAR),
})

/** Whether a straight line passes through the inside of a box (Liang and Barsky's clipping). */
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
