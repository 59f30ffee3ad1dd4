import { given } from '../../../base/given.ts'
import { child, el, elements, isElement, type XmlElement } from '../../../opc/xml.ts'
import type { ObjectPlan } from '../plan.ts'
import { objectsOf, type Slide } from '../slide-objects.ts'

/**
 * Gives every object its id in document order, glue the ids of what it holds, then names (unique on a slide), words for who
 * cannot see it, and the flag of an ornament. Last of the passes over objects: it takes away the names that join them to the plan.
 */
export function identifyObjects(slide: Slide): void {
  resolveGlue(slide, numberObjects(slide))
  labelObjects(slide)
}

/** New ids by key, or, where an object has its own name already, by its old id. The tree itself is 1. */
function numberObjects({ tree, plan }: Slide): Map<string, string> {
  const ids = new Map<string, string>()
  let next = 2
  for (const { label } of objectsOf(tree)) {
    const { id: old = '', name = '' } = label.attributes
    const id = String(next++)
    ids.set(plan.objects.has(name) ? name : old, id)
    label.attributes = { ...label.attributes, id }
  }
  return ids
}

/** An end whose object is not on the slide stays loose. */
function resolveGlue({ tree }: Slide, ids: ReadonlyMap<string, string>): void {
  for (const { element } of objectsOf(tree)) {
    const ends = element.name === 'p:cxnSp' ? child(elements(element)[0]!, 'p:cNvCxnSpPr') : undefined
    if (ends === undefined) continue
    for (const end of elements(ends)) {
      const id = ids.get(end.attributes.id ?? '')
      if (id === undefined) ends.children = ends.children.filter(node => node !== end)
      else end.attributes.id = id
    }
  }
}

function labelObjects({ tree, plan }: Slide): void {
  const taken = new Set<string>()
  for (const { label } of objectsOf(tree)) {
    const object = plan.objects.get(label.attributes.name ?? '')
    if (object !== undefined) setLabel(label, object)
    label.attributes.name = uniqueName(label.attributes.name ?? '', taken)
  }
}

function setLabel(label: XmlElement, object: ObjectPlan): void {
  const { id } = label.attributes
  const alt = object.ornament ? '' : object.alt
  label.attributes = { id: id!, name: object.name, ...given({ descr: alt }) }
  const links = label.children.filter(node => isElement(node) && node.name === 'a:hlinkClick')
  label.children = [...links, ...(object.ornament ? [el('a:extLst', {}, [DECORATIVE()])] : [])]
}

const DECORATIVE = (): XmlElement =>
  el('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' }, [
    el('adec:decorative', { 'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative', val: 1 }),
  ])

function uniqueName(name: string, taken: Set<string>): string {
  let own = name
  for (let count = 2; taken.has(own); count++) own = `${name} ${count}`
  taken.add(own)
  return own
}
