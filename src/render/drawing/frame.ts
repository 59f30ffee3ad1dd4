import type { Rect } from '../../base/geometry.ts'
import { type Outline, polygon } from '../../scene/geometry/outline.ts'
import type { Scene, SceneSlide } from '../../scene/scene.ts'
import type { PathMark } from './drawing.ts'

/** The outline of a box. */
export const frame = ({ x, y, width, height }: Rect): Outline =>
  polygon([
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ])

/** A slide's ground. */
export const groundOf = ({ background }: SceneSlide, { width, height }: Scene['size']): PathMark => ({
  kind: 'path',
  outlines: [frame({ x: 0, y: 0, width, height })],
  fill: { kind: 'solid', paint: background },
})
