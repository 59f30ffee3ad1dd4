import { child, el, elements, parseXml, type XmlElement } from '../../../opc/xml.ts'
import type { Slide } from '../slide-objects.ts'

/** The slide's own name and background; one that is the master's is inherited. A hidden slide says so. */
export function frameSlide({ root, plan }: Slide): void {
  if (plan.hidden) root.attributes.show = '0'
  const data = child(root, 'p:cSld')!
  data.attributes.name = plan.name
  const content = elements(data).filter(node => node.name !== 'p:bg')
  data.children = plan.background === undefined ? content : [background(plan.background), ...content]
}

/** Without an effect list PowerPoint repairs the file. */
const background = (color: string): XmlElement =>
  el('p:bg', {}, [el('p:bgPr', {}, [el('a:solidFill', {}, [parseXml(color)]), el('a:effectLst')])])
