import type { Point } from '../../base/geometry.ts'

/** A straight step to a point or, with two control points, a cubic Bézier curve. */
export interface Step {
  readonly to: Point
  readonly controls?: readonly [Point, Point]
}

/** A path of lines and curves, in points. A closed one ends where it starts. */
export interface Outline {
  readonly start: Point
  readonly steps: readonly Step[]
  readonly closed: boolean
}

/** Straight lines through all points in turn. */
export function polygon(points: readonly Point[], closed = true): Outline {
  const [start = { x: 0, y: 0 }, ...others] = points
  return { start, steps: others.map(to => ({ to })), closed }
}

/** The distance of a control point from its end, in radii, at which a curve follows a quarter of a circle to 0.03 %. */
const QUARTER = (4 / 3) * (Math.SQRT2 - 1)

/** A box at (0, 0) whose four corners are quarters of an ellipse with these radii. */
export function roundedOutline(width: number, height: number, rx: number, ry: number): Outline {
  const at = (x: number, y: number): Point => ({ x, y })
  const [kx, ky] = [rx * (1 - QUARTER), ry * (1 - QUARTER)]
  return {
    start: at(rx, 0),
    steps: [
      { to: at(width - rx, 0) },
      { to: at(width, ry), controls: [at(width - kx, 0), at(width, ky)] },
      { to: at(width, height - ry) },
      { to: at(width - rx, height), controls: [at(width, height - ky), at(width - kx, height)] },
      { to: at(rx, height) },
      { to: at(0, height - ry), controls: [at(kx, height), at(0, height - ky)] },
      { to: at(0, ry) },
      { to: at(rx, 0), controls: [at(0, ky), at(kx, 0)] },
    ],
    closed: true,
  }
}

/** The outline moved by a distance. */
export function shiftOutline({ start, steps, closed }: Outline, { x: dx, y: dy }: Point): Outline {
  const shift = ({ x, y }: Point): Point => ({ x: x + dx, y: y + dy })
  return {
    start: shift(start),
    steps: steps.map(({ to, controls }) =>
      controls === undefined
        ? { to: shift(to) }
        : { to: shift(to), controls: [shift(controls[0]), shift(controls[1])] },
    ),
    closed,
  }
}

/** Parts that a curve is cut into to stand for it: an ellipse of 960 points departs from its corners by less than 1 point. */
const CUTS = 16

/** Points along an outline, such that straight lines between them stand for its curves. */
export function pointsAlong({ start, steps }: Outline): readonly Point[] {
  const points = [start]
  for (const { to, controls } of steps) {
    const from = points.at(-1)!
    if (controls === undefined) points.push(to)
    else for (let cut = 1; cut <= CUTS; cut++) points.push(bezier(from, controls, to, cut / CUTS))
  }
  return points
}

function bezier(from: Point, [one, other]: readonly [Point, Point], to: Point, t: number): Point {
  const [a, b, c, d] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3]
  return {
    x: a * from.x + b * one.x + c * other.x + d * to.x,
    y: a * from.y + b * one.y + c * other.y + d * to.y,
  }
}

/** Whether a point lies inside a closed outline, by the even-odd rule. */
export function isInside(outline: Outline, { x, y }: Point): boolean {
  const points = pointsAlong(outline)
  let inside = false
  points.forEach((a, at) => {
    const b = points[(at + 1) % points.length]!
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside
  })
  return inside && outline.closed
}
