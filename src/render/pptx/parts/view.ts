import { NAMESPACES, ROOT } from '../../../opc/names.ts'
import type { Package } from '../../../opc/package.ts'
import { el, type XmlElement } from '../../../opc/xml.ts'

/** presProps and viewProps: nothing of the machine that wrote them; pictures keep their resolution, the outline view is at hand. */
export function writeViewProperties(parts: Package): void {
  parts.set('ppt/presProps.xml', { xml: el('p:presentationPr', ROOT, [imageResolution()]) })
  parts.set('ppt/viewProps.xml', { xml: viewProperties() })
}

function imageResolution(): XmlElement {
  return el('p:extLst', {}, [
    el('p:ext', { uri: '{E76CE94A-603C-4142-B9EB-6D1370010A27}' }, [
      el('p14:discardImageEditData', { 'xmlns:p14': NAMESPACES.p14, val: 0 }),
    ]),
    el('p:ext', { uri: '{D31A062A-798A-4329-ABDD-BBA856620510}' }, [
      el('p14:defaultImageDpi', { 'xmlns:p14': NAMESPACES.p14, val: 32767 }),
    ]),
  ])
}

function viewProperties(): XmlElement {
  const view = (n: number): XmlElement =>
    el('p:cViewPr', n === 1 ? {} : { varScale: 1 }, [
      el('p:scale', {}, [el('a:sx', { n, d: n === 1 ? 1 : 100 }), el('a:sy', { n, d: n === 1 ? 1 : 100 })]),
      el('p:origin', { x: 0, y: 0 }),
    ])
  return el('p:viewPr', ROOT, [
    el('p:normalViewPr', {}, [el('p:restoredLeft', { sz: 15620 }), el('p:restoredTop', { sz: 80000 })]),
    el('p:slideViewPr', {}, [
      el('p:cSldViewPr', { snapToGrid: 0, snapToObjects: 1, showGuides: 0 }, [view(100), el('p:guideLst')]),
    ]),
    el('p:notesTextViewPr', {}, [view(1)]),
    el('p:gridSpacing', { cx: 76200, cy: 76200 }),
  ])
}
