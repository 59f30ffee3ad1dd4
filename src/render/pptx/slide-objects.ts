import type { Package, XmlPart } from '../../opc/package.ts'
import { type LooseRelationship, readRelationships } from '../../opc/relationships.ts'
import { child, elements, isElement, type XmlElement } from '../../opc/xml.ts'
import { slidePart } from './parts/presentation.ts'
import type { ObjectPlan, SlidePlan } from './plan.ts'

/** A slide on its way through the passes: its part beside its plan. */
export interface Slide {
  /** From 0. */
  readonly at: number
  readonly name: string
  readonly root: XmlElement
  readonly tree: XmlElement
  readonly plan: SlidePlan
  /** Read once, changed by passes, written by the last one. */
  relationships: readonly LooseRelationship[]
  /** The objects that still have the name by which the plan knows them. An object with a name of its own is finished. */
  readonly objects: readonly PlannedObject[]
}

/** A shape, picture, connector, frame or group, and what it is called. */
interface SlideObject {
  readonly element: XmlElement
  /** Its `p:cNvPr`. */
  readonly label: XmlElement
}

export interface PlannedObject extends SlideObject {
  readonly key: string
  readonly plan: ObjectPlan
}

export function openSlide(parts: Package, plan: SlidePlan, at: number): Slide {
  const name = slidePart(at)
  const root = xmlPart(parts, name).xml
  const tree = child(child(root, 'p:cSld')!, 'p:spTree')!
  const relationships = readRelationships(parts, name)
  return { at, name, root, tree, plan, relationships, objects: plannedObjects(tree, plan) }
}

/** A part that must be there: parts are ours. */
export function xmlPart(parts: Package, name: string): XmlPart {
  const part = parts.get(name)
  if (part === undefined || !('xml' in part)) throw new Error(`no XML part ${name}`)
  return part
}

export const chartsOf = (slide: Slide): readonly LooseRelationship[] =>
  slide.relationships.filter(({ kind }) => kind === 'chart')

/** All objects in document order, groups before their members. */
export function objectsOf(tree: XmlElement, into: SlideObject[] = []): SlideObject[] {
  for (const element of tree.children) {
    if (!isElement(element) || !LABELLED.has(element.name)) continue
    const label = child(elements(element)[0]!, 'p:cNvPr')
    if (label !== undefined) into.push({ element, label })
    if (element.name === 'p:grpSp') objectsOf(element, into)
  }
  return into
}

const LABELLED: ReadonlySet<string> = new Set(['p:sp', 'p:pic', 'p:cxnSp', 'p:graphicFrame', 'p:grpSp'])

function plannedObjects(tree: XmlElement, slide: SlidePlan): PlannedObject[] {
  const out: PlannedObject[] = []
  for (const { element, label } of objectsOf(tree)) {
    const key = label.attributes.name ?? ''
    const plan = slide.objects.get(key)
    if (plan !== undefined) out.push({ element, label, key, plan })
  }
  return out
}

/** The `a:p` of an object, in document order: of its text, or of its table's cells. */
export function paragraphsOf(element: XmlElement, into: XmlElement[] = []): XmlElement[] {
  for (const node of element.children) {
    if (!isElement(node) || TEXTLESS.has(node.name)) continue
    if (node.name === 'a:p') into.push(node)
    else paragraphsOf(node, into)
  }
  return into
}

/** What holds no text, and much else. */
export const TEXTLESS: ReadonlySet<string> = new Set([
  'a:tcPr',
  'p:spPr',
  'p:nvSpPr',
  'a:bodyPr',
  'a:pPr',
  'p:blipFill',
])
