import type { Point } from '../../../base/geometry.ts'
import type { ChartSpec } from '../../scene.ts'
import type { Outline, Step } from '../outline.ts'
import { onRing } from './labels.ts'
import { HOLE } from './marks.ts'

/** The outline of a part of a ring, from one angle to another in turns, clockwise from the top. */
export function sliceOutline(chart: Pick<ChartSpec, 'plot'>, from: number, to: number): Outline {
  return {
    start: onRing(chart, from, 1),
    steps: [...arc(chart, from, to, 1), { to: onRing(chart, to, HOLE) }, ...arc(chart, to, from, HOLE)],
    closed: true,
  }
}

/** An arc as curves of an eighth of a turn at most; `part` is its part of the ring's radius. */
function arc(chart: Pick<ChartSpec, 'plot'>, from: number, to: number, part: number): readonly Step[] {
  const pieces = Math.max(1, Math.ceil(Math.abs(to - from) * 8))
  const turn = (to - from) / pieces
  const reach = (4 / 3) * Math.tan((Math.PI / 2) * turn)
  const middle = onRing(chart, 0, 0)
  const ahead = (at: Point, by: number): Point => ({
    x: at.x - by * (at.y - middle.y),
    y: at.y + by * (at.x - middle.x),
  })
  return Array.from({ length: pieces }, (_, piece): Step => {
    const [start, end] = [onRing(chart, from + piece * turn, part), onRing(chart, from + (piece + 1) * turn, part)]
    return { to: end, controls: [ahead(start, reach), ahead(end, -reach)] }
  })
}
