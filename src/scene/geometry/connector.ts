import type { Point } from '../../base/geometry.ts'
import type { ConnectorItem, Side } from '../scene.ts'

/** How a connector gets from end to end: straight, round one corner, or by a riser half way. */
export type Bend = 'straight' | 'corner' | 'riser'

/** What decides the way of a connector: its route and the sides that it leaves and reaches. */
interface Way {
  readonly route: ConnectorItem['route']
  readonly from: { readonly side: Side }
  readonly to: { readonly side: Side }
}

/** An elbow whose two ends leave along the same axis has a riser, any other one corner. */
export function bendOf({ route, from, to }: Way): Bend {
  if (route === 'straight') return 'straight'
  return isUpright(from.side) === isUpright(to.side) ? 'riser' : 'corner'
}

/** Whether a line leaves a side upwards or downwards. */
export const isUpright = (side: Side): boolean => side === 'top' || side === 'bottom'

/** The points that a connector runs through, in points on its slide. */
export function connectorPath(connector: Pick<ConnectorItem, 'route' | 'from' | 'to'>): readonly Point[] {
  const { from, to } = connector
  const [start, end] = [pointOf(from), pointOf(to)]
  return [start, ...turns(bendOf(connector), isUpright(from.side), start, end), end]
}

function turns(bend: Bend, upright: boolean, start: Point, end: Point): readonly Point[] {
  if (bend === 'straight') return []
  if (bend === 'corner') return [upright ? { x: start.x, y: end.y } : { x: end.x, y: start.y }]
  const middle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }
  return upright
    ? [
        { x: start.x, y: middle.y },
        { x: end.x, y: middle.y },
      ]
    : [
        { x: middle.x, y: start.y },
        { x: middle.x, y: end.y },
      ]
}

const pointOf = ({ x, y }: Point): Point => ({ x, y })
