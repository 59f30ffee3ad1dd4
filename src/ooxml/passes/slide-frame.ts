import type { Package } from '../package.ts'
import type { FinishPlan } from '../plan.ts'
import { slidesOf } from '../slide-objects.ts'
import { child, el, elements, parseXml, type XmlElement } from '../xml.ts'

/** The slide's own name and background; one that is the master's is inherited. */
export function frameSlides(parts: Package, plan: FinishPlan): void {
  for (const { root, plan: slide } of slidesOf(parts, plan)) {
    const data = child(root, 'p:cSld')!
    data.attributes.name = slide.name
    const content = elements(data).filter(node => node.name !== 'p:bg')
    data.children = slide.background === undefined ? content : [background(slide.background), ...content]
  }
}

/** Without an effect list PowerPoint repairs the file. */
const background = (color: string): XmlElement =>
  el('p:bg', {}, [el('p:bgPr', {}, [el('a:solidFill', {}, [parseXml(color)]), el('a:effectLst')])])
