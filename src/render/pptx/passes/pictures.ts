import type { Package } from '../../../opc/package.ts'
import { child, el, type XmlElement } from '../../../opc/xml.ts'
import type { FinishPlan, ObjectPlan } from '../plan.ts'
import type { Slide } from '../slide-objects.ts'

/** Crops pictures, and gives them their vector original beside the raster twin, as Office writes an inserted SVG. */
export function finishPictures(slide: Slide, _: FinishPlan, parts: Package): void {
  for (const { element, key, plan: object } of slide.objects) {
    const fill = child(element, 'p:blipFill')
    const blip = fill && child(fill, 'a:blip')
    if (fill && blip && object.crop) cropTo(fill, object.crop)
    if (object.svg === undefined || blip === undefined) continue
    blip.children = [el('a:extLst', {}, [vectorLink(addPart(parts, slide, key, object.svg))])]
  }
}

/** `a:srcRect` stands behind the blip; its edges count in thousandths of a percent. */
function cropTo(fill: XmlElement, { top, right, bottom, left }: NonNullable<ObjectPlan['crop']>): void {
  const edge = (part: number): number => Math.round(part * 100_000)
  const rect = el('a:srcRect', { l: edge(left), t: edge(top), r: edge(right), b: edge(bottom) })
  const others = fill.children.filter(node => typeof node === 'string' || node.name !== 'a:srcRect')
  const at = others.findIndex(node => typeof node !== 'string' && node.name === 'a:blip')
  fill.children = [...others.slice(0, at + 1), rect, ...others.slice(at + 1)]
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
