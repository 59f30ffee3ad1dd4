import sharp from 'sharp'
import type { Rect } from '../../../src/base/geometry.ts'
import { barsOf } from '../../../src/scene/geometry/chart/marks.ts'
import type { SceneSlide } from '../../../src/scene/scene.ts'
import { walkItems } from '../../../src/scene/walk.ts'

/** Two pixels a point, so that a pixel is half a point. */
const SCALE = 2
/** More pixels than an axis is wide. */
const AXIS = 5
/** Levels of a channel by which a bar's colour may vary. */
const SAME = 24

/** How far the ends of each filled bar lie from where the plot area puts them, in pixels of a picture 1920 wide. */
export async function barOffsets(slide: SceneSlide, picture: string): Promise<readonly number[]> {
  const { data, info } = await sharp(picture)
    .resize(960 * SCALE, 540 * SCALE, { fit: 'fill' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const color = (x: number, y: number): readonly number[] => {
    const at = (Math.round(y) * info.width + Math.round(x)) * 3
    return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]
  }
  const near = (a: readonly number[], b: readonly number[]) => a.every((value, at) => Math.abs(value - b[at]!) <= SAME)
  return [...walkItems(slide.items)].flatMap(item => {
    if (item.kind !== 'chart') return []
    return barsOf(item).flatMap(({ series, at, box }) => {
      const fill = series.points[at]?.fill ?? series.fill
      // A bar in the colour of the ground is an outline.
      const hollow = JSON.stringify(fill) === JSON.stringify(slide.background)
      if (fill === undefined || fill === 'none' || hollow || Math.min(box.width, box.height) < 6) return []
      return endsOf(scaled(box), item.lies, color, near)
    })
  })
}

const scaled = ({ x, y, width, height }: Rect): Rect => ({
  x: x * SCALE,
  y: y * SCALE,
  width: width * SCALE,
  height: height * SCALE,
})

/** From a place in the bar beside its labels outwards, until the colour changes. */
function endsOf(
  box: Rect,
  lies: boolean,
  color: (x: number, y: number) => readonly number[],
  near: (a: readonly number[], b: readonly number[]) => boolean,
): readonly number[] {
  const along = lies ? box.width : box.height
  const start = lies ? box.x : box.y
  const aside = lies ? box.y + 0.12 * box.height : box.x + 0.12 * box.width
  const at = (place: number) => (lies ? color(place, aside) : color(aside, place))
  const middle = start + along / 2
  const own = at(middle)
  const walk = (step: number): number => {
    let place = middle
    // An axis may run through a bar that stands on both of its sides.
    while (near(at(place + step), own) || near(at(place + step * AXIS), own)) place += step
    return place
  }
  return [Math.abs(walk(-1) - start), Math.abs(walk(1) + 1 - (start + along))]
}
