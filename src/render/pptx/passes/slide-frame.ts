import { NAMESPACES } from '../../../opc/names.ts'
import { child, el, elements, parseXml, type XmlElement } from '../../../opc/xml.ts'
import { slideMark } from '../guid.ts'
import type { Slide } from '../slide-objects.ts'

/** The slide's own name, mark and background; one that is the master's is inherited. A hidden slide says so. */
export function frameSlide({ root, plan }: Slide): void {
  if (plan.hidden) root.attributes.show = '0'
  const data = child(root, 'p:cSld')!
  data.attributes.name = plan.name
  const content = elements(data).filter(node => node.name !== 'p:bg' && node.name !== 'p:extLst')
  const own = plan.background === undefined ? [] : [background(plan.background)]
  data.children = [...own, ...content, mark(plan.id)]
}

/** Without an effect list PowerPoint repairs the file. */
const background = (color: string): XmlElement =>
  el('p:bg', {}, [el('p:bgPr', {}, [el('a:solidFill', {}, [parseXml(color)]), el('a:effectLst')])])

/** [MS-PPTX] 2.5.8: PowerPoint keeps it when it saves the file, and when a person rewrites the slide. */
const mark = (id: string): XmlElement =>
  el('p:extLst', {}, [
    el('p:ext', { uri: '{BB962C8B-B14F-4D97-AF65-F5344CB8AC3E}' }, [
      el('p14:creationId', { 'xmlns:p14': NAMESPACES.p14, val: slideMark(id) }),
    ]),
  ])
