import type { Package } from '../package.ts'
import type { FinishPlan } from '../plan.ts'
import type { Slide } from '../slide-objects.ts'
import { child, el, type XmlElement } from '../xml.ts'

/** Gives pictures their vector original beside the raster twin, as Office writes an inserted SVG. */
export function addVectorPictures(slide: Slide, _: FinishPlan, parts: Package): void {
  for (const { element, key, plan: object } of slide.objects) {
    const fill = child(element, 'p:blipFill')
    const blip = fill && child(fill, 'a:blip')
    if (object.svg === undefined || blip === undefined) continue
    blip.children = [el('a:extLst', {}, [vectorLink(addPart(parts, slide, key, object.svg))])]
  }
}

function addPart(parts: Package, slide: Slide, key: string, svg: Uint8Array): string {
  const id = `rId${1 + Math.max(0, ...slide.relationships.map(({ id }) => Number(id.slice(3)) || 0))}`
  const keys = [...slide.plan.objects.keys()]
  const target = `ppt/media/${slide.name.replace(/\D/g, '')}-${keys.indexOf(key) + 1}.svg`
  parts.set(target, { bytes: svg })
  slide.relationships = [...slide.relationships, { id, kind: 'image', target }]
  return id
}

const vectorLink = (id: string): XmlElement =>
  el('a:ext', { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' }, [
    el('asvg:svgBlip', { 'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main', 'r:embed': id }),
  ])
