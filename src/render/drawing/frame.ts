import type { Rect } from '../../base/geometry.ts'
import { type Outline, polygon } from '../../scene/geometry/outline.ts'

/** The outline of a box. */
export const frame = ({ x, y, width, height }: Rect): Outline =>
  polygon([
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ])
