import { child, elements, type XmlElement } from '../xml.ts'
import type { ReadPart } from './read-deck.ts'

export const NOTHING: XmlElement = { name: '', attributes: {}, children: [] }

/** Names and ids of a page's objects, without the tree itself. */
export const labels = (page: ReadPart): readonly XmlElement[] => page.named('p:cNvPr').slice(1)

export const nameOf = (object: XmlElement): string =>
  child(elements(object)[0] ?? NOTHING, 'p:cNvPr')?.attributes.name ?? ''

export function placeholderOf(shape: XmlElement): XmlElement | undefined {
  return child(child(elements(shape)[0] ?? NOTHING, 'p:nvPr') ?? NOTHING, 'p:ph')
}

export const slotOf = ({ attributes }: XmlElement): string =>
  `${attributes.type ?? 'obj'} ${attributes.idx ?? ''}`.trim()

/** An ornament: screen readers pass it over. */
export function isDecorative(label: XmlElement): boolean {
  const extensions = elements(child(label, 'a:extLst') ?? NOTHING).flatMap(elements)
  return extensions.some(({ name, attributes }) => name === 'adec:decorative' && attributes.val === '1')
}
