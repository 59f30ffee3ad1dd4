import type { Package } from '../package.ts'
import type { FinishPlan } from '../plan.ts'
import { type LooseRelationship, readRelationships, writeRelationships } from '../relationships.ts'
import { isElement, type XmlElement } from '../xml.ts'
import { layoutPart } from './layouts.ts'
import { MASTER } from './master.ts'
import { notesPart } from './notes.ts'
import { slidePart } from './presentation.ts'

/** Ties slides to their layouts and notes, layouts to the master, and drops every relationship that no element uses. */
export function writeLinks(parts: Package, plan: FinishPlan): void {
  plan.slides.forEach((slide, at) => {
    const part = slidePart(at)
    const layout = plan.layouts.findIndex(({ key }) => key === slide.layout)
    const notes = notesPart(plan.slides, at)
    const fixed: [string, string][] = [['slideLayout', layoutPart(Math.max(0, layout))]]
    if (notes !== undefined) fixed.push(['notesSlide', notes])
    relink(parts, part, fixed)
  })
  plan.layouts.forEach((_, at) => {
    writeRelationships(parts, layoutPart(at), [{ id: 'rId1', kind: 'slideMaster', target: MASTER }])
  })
  writeRelationships(parts, MASTER, [
    ...plan.layouts.map((_, at) => ({ id: `rId${at + 1}`, kind: 'slideLayout', target: layoutPart(at) })),
    { id: `rId${plan.layouts.length + 1}`, kind: 'theme', target: 'ppt/theme/theme1.xml' },
  ])
}

/** Numbers a slide's relationships: those that nothing in it names first, then the others as its elements name them. */
function relink(parts: Package, part: string, fixed: readonly [string, string][]): void {
  const content = parts.get(part)
  if (content === undefined || !('xml' in content)) return
  const known = new Map(readRelationships(parts, part).map(one => [one.id, one]))
  const relationships: LooseRelationship[] = fixed.map(([kind, target], at) => ({ id: `rId${at + 1}`, kind, target }))
  const renamed = new Map<string, string>()
  for (const { element, key } of references(content.xml)) {
    const old = element.attributes[key]!
    const one = known.get(old)
    if (one === undefined) continue
    const same = relationships.find(other => other.kind === one.kind && other.target === one.target)
    const id = renamed.get(old) ?? same?.id ?? `rId${relationships.length + 1}`
    if (!renamed.has(old) && same === undefined) relationships.push({ ...one, id })
    renamed.set(old, id)
    element.attributes[key] = id
  }
  writeRelationships(parts, part, relationships)
}

export interface Reference {
  readonly element: XmlElement
  readonly key: string
}

/** Every attribute of a part that names a relationship, in document order. */
export function references(element: XmlElement, found: Reference[] = []): Reference[] {
  for (const key in element.attributes) {
    if (key.startsWith('r:') && element.attributes[key] !== '') found.push({ element, key })
  }
  for (const node of element.children) if (isElement(node)) references(node, found)
  return found
}
