import { child, el, elements, type XmlElement } from '../../../opc/xml.ts'
import type { Slide } from '../slide-objects.ts'

/** Says the cap, the join and the size of the ends of every line: programs differ in what they take for granted. */
export function finishLines({ objects }: Slide): void {
  for (const { element, plan: object } of objects) {
    const properties = child(element, 'p:spPr')
    const line = properties && child(properties, 'a:ln')
    if (properties === undefined || line === undefined) continue
    if (line.children.length === 0) properties.children = properties.children.filter(node => node !== line)
    else finishLine(line, object.round ?? false)
  }
}

function finishLine(line: XmlElement, round: boolean): void {
  line.attributes.cap = round ? 'rnd' : 'flat'
  const join = round ? el('a:round') : el('a:miter', { lim: 800000 })
  const ends = elements(line).filter(node => ENDS.has(node.name))
  const size = Number(line.attributes.w) > THICK ? 'med' : 'lg'
  for (const end of ends) Object.assign(end.attributes, { w: size, len: size })
  const others = elements(line).filter(node => !ENDS.has(node.name) && !JOINS.has(node.name))
  line.children = [...others, join, ...ends]
}

/** 4 pt: from here on a large end would be out of proportion (a large one is 5 widths long, a medium one 3). */
const THICK = 50800

const ENDS: ReadonlySet<string> = new Set(['a:headEnd', 'a:tailEnd'])
const JOINS: ReadonlySet<string> = new Set(['a:round', 'a:bevel', 'a:miter'])
