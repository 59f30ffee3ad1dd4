import type { Package } from '../../../opc/package.ts'
import { child, el, elements, printXml, walk, type XmlElement } from '../../../opc/xml.ts'
import { layoutPart } from '../parts/layouts.ts'
import { PLACEHOLDER_TYPES } from '../placeholder.ts'
import type { FinishPlan, ObjectPlan } from '../plan.ts'
import { paragraphsOf, type Slide, xmlPart } from '../slide-objects.ts'

/** Makes text boxes the placeholders that they stand for, and takes from them all that their layout says. After the layouts. */
export function inheritPlaceholders(slide: Slide, plan: FinishPlan, parts: Package): void {
  const layout = plan.layouts.findIndex(({ key }) => key === slide.plan.layout)
  const models = layout < 0 ? [] : layoutShapes(xmlPart(parts, layoutPart(layout)).xml)
  for (const { element, plan: object } of slide.objects) {
    if (object.placeholder === undefined) continue
    becomePlaceholder(element, object.placeholder)
    const model = models.find(shape => isModel(shape, object.placeholder!))
    if (model !== undefined) inherit(element, model)
    if (object.placeholder.kind === 'picture') empty(element)
  }
}

type Slot = NonNullable<ObjectPlan['placeholder']>

const layoutShapes = (layout: XmlElement): XmlElement[] =>
  [...walk(layout)].filter(element => element.name === 'p:sp' && placeholderOf(element) !== undefined)

const placeholderOf = (shape: XmlElement): XmlElement | undefined =>
  child(child(child(shape, 'p:nvSpPr')!, 'p:nvPr')!, 'p:ph')

function isModel(shape: XmlElement, slot: Slot): boolean {
  const { type, idx } = placeholderOf(shape)!.attributes
  return type === PLACEHOLDER_TYPES[slot.kind] && idx === (slot.index === undefined ? undefined : String(slot.index))
}

function becomePlaceholder(shape: XmlElement, slot: Slot): void {
  const properties = child(shape, 'p:nvSpPr')!
  const label = child(properties, 'p:cNvPr')!
  const mark = el('p:ph', { type: PLACEHOLDER_TYPES[slot.kind], sz: SIZES[slot.kind], idx: slot.index })
  properties.children = [label, el('p:cNvSpPr', {}, [el('a:spLocks', { noGrp: 1 })]), el('p:nvPr', {}, [mark])]
}

/** As PowerPoint writes them. */
const SIZES: Partial<Record<Slot['kind'], string>> = { date: 'half', footer: 'quarter', number: 'quarter' }

/** A picture goes only into a placeholder without words or look of its own. */
function empty(shape: XmlElement): void {
  const properties = child(shape, 'p:spPr')!
  properties.children = elements(properties).filter(({ name }) => name === 'a:xfrm')
  child(shape, 'p:txBody')!.children = [el('a:bodyPr'), el('a:lstStyle'), el('a:p')]
}

function inherit(shape: XmlElement, model: XmlElement): void {
  const properties = child(shape, 'p:spPr')!
  const frame = child(properties, 'a:xfrm')
  const same = frame !== undefined && equal(frame, child(child(model, 'p:spPr')!, 'a:xfrm'))
  properties.children = same || frame === undefined ? [] : [frame]
  const body = child(shape, 'p:txBody')!
  const modelBody = child(model, 'p:txBody')!
  dropEqual(child(body, 'a:bodyPr')!, child(modelBody, 'a:bodyPr')!)
  const level = child(child(modelBody, 'a:lstStyle')!, 'a:lvl1pPr')
  if (level === undefined) return
  for (const paragraph of paragraphsOf(body)) inheritParagraph(paragraph, level)
}

/** Deeper levels inherit from styles of their own and stay as they are written. */
function inheritParagraph(paragraph: XmlElement, level: XmlElement): void {
  const properties = child(paragraph, 'a:pPr')
  if (Number(properties?.attributes.lvl ?? 0) > 0) return
  if (properties !== undefined) {
    dropEqual(properties, level)
    if (isEmpty(properties)) paragraph.children = paragraph.children.filter(node => node !== properties)
  }
  const words = child(level, 'a:defRPr')
  if (words === undefined) return
  for (const run of elements(paragraph)) {
    const own = run.name === 'a:endParaRPr' ? run : child(run, 'a:rPr')
    if (own === undefined) continue
    own.attributes.b ??= '0'
    dropEqual(own, words)
  }
}

/** Takes away attributes and children that the model has alike. */
function dropEqual(own: XmlElement, model: XmlElement): void {
  for (const key in own.attributes) if (own.attributes[key] === model.attributes[key]) delete own.attributes[key]
  own.children = elements(own).filter(node => !equal(node, child(model, node.name)))
}

const equal = (a: XmlElement, b: XmlElement | undefined): boolean =>
  b !== undefined && printXml(a, false) === printXml(b, false)

const isEmpty = (element: XmlElement): boolean =>
  element.children.length === 0 && Object.keys(element.attributes).length === 0
