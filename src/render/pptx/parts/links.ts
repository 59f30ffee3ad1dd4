import type { Package } from '../../../opc/package.ts'
import { type LooseRelationship, references, writeRelationships } from '../../../opc/relationships.ts'
import type { FinishPlan } from '../plan.ts'
import type { Slide } from '../slide-objects.ts'
import { layoutPart } from './layouts.ts'
import { MASTER } from './master.ts'
import { notesParts } from './notes.ts'

/** Ties layouts to the master, and the master to its theme. */
export function linkLayouts(parts: Package, plan: FinishPlan): void {
  plan.layouts.forEach((_, at) => {
    writeRelationships(parts, layoutPart(at), [{ id: 'rId1', kind: 'slideMaster', target: MASTER }])
  })
  writeRelationships(parts, MASTER, [
    ...plan.layouts.map((_, at) => ({ id: `rId${at + 1}`, kind: 'slideLayout', target: layoutPart(at) })),
    { id: `rId${plan.layouts.length + 1}`, kind: 'theme', target: 'ppt/theme/theme1.xml' },
  ])
}

/** Ties each slide to its layout and notes, and drops every relationship that none of its elements uses. */
export function linkSlides(parts: Package, plan: FinishPlan): (slide: Slide) => void {
  const layouts = new Map(plan.layouts.map(({ key }, at) => [key, layoutPart(at)]))
  const notes = notesParts(plan.slides)
  return slide => {
    const fixed: LooseRelationship[] = [
      { id: 'rId1', kind: 'slideLayout', target: layouts.get(slide.plan.layout) ?? layoutPart(0) },
    ]
    const page = notes[slide.at]
    if (page !== undefined) fixed.push({ id: 'rId2', kind: 'notesSlide', target: page })
    slide.relationships = relink(slide, fixed)
    writeRelationships(parts, slide.name, slide.relationships)
  }
}

/** Numbers a slide's relationships: those that nothing in it names first, then the others as its elements name them. */
function relink(slide: Slide, fixed: readonly LooseRelationship[]): LooseRelationship[] {
  const known = new Map(slide.relationships.map(one => [one.id, one]))
  const relationships = [...fixed]
  const renamed = new Map<string, string>()
  for (const { element, key } of references(slide.root)) {
    const old = element.attributes[key]!
    const one = known.get(old)
    if (one === undefined) continue
    const same = relationships.find(other => other.kind === one.kind && other.target === one.target)
    const id = renamed.get(old) ?? same?.id ?? `rId${relationships.length + 1}`
    if (!renamed.has(old) && same === undefined) relationships.push({ ...one, id })
    renamed.set(old, id)
    element.attributes[key] = id
  }
  return relationships
}
