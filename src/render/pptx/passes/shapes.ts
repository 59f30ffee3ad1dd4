import { child, el, walk, type XmlElement } from '../../../opc/xml.ts'
import type { ObjectPlan } from '../plan.ts'
import type { Slide } from '../slide-objects.ts'

/** Guides of presets, open paths that no fill may close, and text bodies that never shrink. */
export function finishShapes({ objects }: Slide): void {
  for (const { element, plan: object } of objects) {
    if (element.name !== 'p:sp') continue
    const properties = child(element, 'p:spPr')
    if (properties === undefined) continue
    setGuides(properties, object)
    openPaths(properties)
    finishBody(element)
  }
}

function setGuides(properties: XmlElement, { adjust }: ObjectPlan): void {
  const preset = child(properties, 'a:prstGeom')
  if (preset === undefined || adjust === undefined) return
  const guides = Object.entries(adjust).map(([name, value]) => el('a:gd', { name, fmla: `val ${value}` }))
  preset.children = [el('a:avLst', {}, guides)]
}

function openPaths(properties: XmlElement): void {
  const geometry = child(properties, 'a:custGeom')
  if (geometry === undefined) return
  for (const path of walk(geometry)) {
    if (path.name === 'a:path' && child(path, 'a:close') === undefined) path.attributes.fill = 'none'
  }
}

/** A shape without a text body makes PowerPoint repair the file. Sizes are measured, so nothing may fit itself. */
function finishBody(shape: XmlElement): void {
  const body = child(shape, 'p:txBody') ?? addBody(shape)
  const properties = child(body, 'a:bodyPr')
  if (properties !== undefined) properties.children = [el('a:noAutofit')]
}

function addBody(shape: XmlElement): XmlElement {
  const body = el('p:txBody', {}, [el('a:bodyPr'), el('a:lstStyle'), el('a:p')])
  shape.children.push(body)
  return body
}
