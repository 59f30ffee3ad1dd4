import { child, el, elements, type XmlElement } from '../../../opc/xml.ts'
import type { PlannedObject, Slide } from '../slide-objects.ts'

/** Groups what moves together. Members stand side by side in the tree, since the scene lists them so. */
export function groupObjects({ tree, objects }: Slide): void {
  const paths = memberPaths(objects)
  if (paths.size > 0) tree.children = nest(elements(tree), paths, 0)
}

/** The groups of each member, outermost first, without those that PowerPoint could not make: of tables or placeholders. */
function memberPaths(all: readonly PlannedObject[]): Map<XmlElement, readonly string[]> {
  const members = all.filter(({ plan }) => plan.groups !== undefined)
  const illegal = new Set(
    members.flatMap(({ element, plan }) => (isLoose(element, plan.placeholder) ? plan.groups! : [])),
  )
  const out = new Map<XmlElement, readonly string[]>()
  for (const { element, plan } of members) {
    const path = plan.groups!.filter(key => !illegal.has(key))
    if (path.length > 0) out.set(element, path)
  }
  return out
}

const isLoose = (element: XmlElement, placeholder: unknown): boolean =>
  placeholder !== undefined || (element.name === 'p:graphicFrame' && tableOf(element) !== undefined)

const tableOf = (frame: XmlElement): XmlElement | undefined => {
  const data = child(child(frame, 'a:graphic')!, 'a:graphicData')
  return data && child(data, 'a:tbl')
}

function nest(
  siblings: readonly XmlElement[],
  paths: ReadonlyMap<XmlElement, readonly string[]>,
  depth: number,
): XmlElement[] {
  const out: XmlElement[] = []
  for (let at = 0; at < siblings.length; ) {
    const key = paths.get(siblings[at]!)?.[depth]
    let end = at + 1
    if (key === undefined) out.push(siblings[at]!)
    else {
      while (end < siblings.length && paths.get(siblings[end]!)?.[depth] === key) end++
      out.push(group(key, nest(siblings.slice(at, end), paths, depth + 1)))
    }
    at = end
  }
  return out
}

function group(key: string, members: readonly XmlElement[]): XmlElement {
  const frames = members.map(frameOf)
  const x = Math.min(...frames.map(frame => frame.x))
  const y = Math.min(...frames.map(frame => frame.y))
  const cx = Math.max(...frames.map(frame => frame.x + frame.cx)) - x
  const cy = Math.max(...frames.map(frame => frame.y + frame.cy)) - y
  const transform = el('a:xfrm', {}, [
    el('a:off', { x, y }),
    el('a:ext', { cx, cy }),
    el('a:chOff', { x, y }),
    el('a:chExt', { cx, cy }),
  ])
  return el('p:grpSp', {}, [
    el('p:nvGrpSpPr', {}, [el('p:cNvPr', { id: 0, name: key }), el('p:cNvGrpSpPr'), el('p:nvPr')]),
    el('p:grpSpPr', {}, [transform]),
    ...members,
  ])
}

interface GroupFrame {
  readonly x: number
  readonly y: number
  readonly cx: number
  readonly cy: number
}

/** The box that an object covers: one turned by a quarter has its sides swapped about its middle. */
function frameOf(element: XmlElement): GroupFrame {
  const transform = child(element, 'p:xfrm') ?? transformIn(element)
  const off = child(transform, 'a:off')!.attributes
  const ext = child(transform, 'a:ext')!.attributes
  const [x, y, cx, cy] = [Number(off.x), Number(off.y), Number(ext.cx), Number(ext.cy)]
  const turned = Number(transform.attributes.rot ?? 0) % 10800000 !== 0
  return turned ? { x: x + (cx - cy) / 2, y: y + (cy - cx) / 2, cx: cy, cy: cx } : { x, y, cx, cy }
}

const transformIn = (element: XmlElement): XmlElement =>
  child(child(element, 'p:spPr') ?? child(element, 'p:grpSpPr')!, 'a:xfrm')!
