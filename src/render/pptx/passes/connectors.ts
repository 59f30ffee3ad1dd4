import { toEmu } from '../../../base/units.ts'
import { child, el, type XmlElement } from '../../../opc/xml.ts'
import { type Bend, bendOf, isUpright } from '../../../scene/geometry/connector.ts'
import type { ObjectPlan } from '../plan.ts'
import type { Slide } from '../slide-objects.ts'

export type ConnectorPlan = NonNullable<ObjectPlan['connector']>

/**
 * Turns each stand-in line into a connector glued at both ends. PowerPoint draws what is written and routes anew only when
 * something is moved, so the frame is computed exactly. Glue names the object by its key until ids are given.
 */
export function glueConnectors({ objects }: Slide): void {
  for (const { element, label, plan: object } of objects) {
    if (object.connector === undefined || element.name !== 'p:sp') continue
    const line = child(child(element, 'p:spPr')!, 'a:ln')
    element.name = 'p:cxnSp'
    element.children = [
      el('p:nvCxnSpPr', {}, [label, glue(object.connector), el('p:nvPr')]),
      el('p:spPr', {}, [...connectorGeometry(object.connector), line]),
    ]
  }
}

function glue({ from, to }: ConnectorPlan): XmlElement {
  return el('p:cNvCxnSpPr', {}, [
    el('a:stCxn', { id: from.object, idx: from.site }),
    el('a:endCxn', { id: to.object, idx: to.site }),
  ])
}

/** Frame and preset of a connector: `a:xfrm` and `a:prstGeom`. */
export function connectorGeometry(plan: ConnectorPlan): XmlElement[] {
  const { from, to } = plan
  const bend = bendOf(plan)
  const [x1, y1, x2, y2] = [toEmu(from.x), toEmu(from.y), toEmu(to.x), toEmu(to.y)]
  const frame = bend !== 'straight' && isUpright(from.side) ? turnedFrame(x1, y1, x2, y2) : flatFrame(x1, y1, x2, y2)
  const guides = bend === 'riser' ? [el('a:gd', { name: 'adj1', fmla: 'val 50000' })] : []
  return [frame, el('a:prstGeom', { prst: PRESET[bend] }, [el('a:avLst', {}, guides)])]
}

const PRESET: Readonly<Record<Bend, string>> = {
  straight: 'straightConnector1',
  corner: 'bentConnector2',
  riser: 'bentConnector3',
}

function flatFrame(x1: number, y1: number, x2: number, y2: number): XmlElement {
  return frame(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1), {
    flipH: x2 < x1 ? 1 : undefined,
    flipV: y2 < y1 ? 1 : undefined,
  })
}

/** An elbow that leaves upwards or downwards is the preset turned by a quarter about the middle of its box. */
function turnedFrame(x1: number, y1: number, x2: number, y2: number): XmlElement {
  const width = Math.abs(y2 - y1)
  const height = Math.abs(x2 - x1)
  const x = Math.round((x1 + x2 - width) / 2)
  const y = Math.round((y1 + y2 - height) / 2)
  return frame(x, y, width, height, TURNS[y2 < y1 ? 'above' : 'below'][x2 < x1 ? 'left' : 'right'])
}

const TURNS = {
  below: { right: { rot: 16200000, flipH: 1 }, left: { rot: 5400000 } },
  above: { right: { rot: 16200000 }, left: { rot: 5400000, flipH: 1 } },
} as const

const frame = (
  x: number,
  y: number,
  cx: number,
  cy: number,
  turn: Readonly<Record<string, number | undefined>>,
): XmlElement => el('a:xfrm', turn, [el('a:off', { x, y }), el('a:ext', { cx, cy })])
