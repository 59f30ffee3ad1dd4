import type { Package } from '../../src/opc/package.ts'
import { isElement, parseXml, walk, type XmlElement } from '../../src/opc/xml.ts'

/** The root of an XML part. */
export function rootOf(parts: Package, name: string): XmlElement {
  const part = parts.get(name)
  if (part === undefined || !('xml' in part)) throw new Error(`no XML part ${name}`)
  return part.xml
}

export const slideOf = (parts: Package, number: number): XmlElement => rootOf(parts, `ppt/slides/slide${number}.xml`)
export const chartOf = (parts: Package): XmlElement => rootOf(parts, 'ppt/charts/chart1.xml')
export const presentationOf = (parts: Package): XmlElement => rootOf(parts, 'ppt/presentation.xml')
export const masterOf = (parts: Package): XmlElement => rootOf(parts, 'ppt/slideMasters/slideMaster1.xml')

/** The first element of that name for which the test holds. */
export function find(root: XmlElement, name: string, test: (element: XmlElement) => boolean = () => true): XmlElement {
  for (const element of walk(root)) if (element.name === name && test(element)) return element
  throw new Error(`no ${name}`)
}

export const findAll = (root: XmlElement, name: string): XmlElement[] =>
  [...walk(root)].filter(element => element.name === name)

export function parentOf(root: XmlElement, child: XmlElement): XmlElement {
  for (const element of walk(root)) if (element.children.includes(child)) return element
  throw new Error('no parent')
}

export function remove(root: XmlElement, name: string, test?: (element: XmlElement) => boolean): void {
  const element = find(root, name, test)
  const parent = parentOf(root, element)
  parent.children = parent.children.filter(node => node !== element)
}

export function set(element: XmlElement, attributes: Record<string, string>): void {
  element.attributes = { ...element.attributes, ...attributes }
}

export function unset(element: XmlElement, key: string): void {
  const { [key]: _, ...others } = element.attributes
  element.attributes = others
}

export const append = (element: XmlElement, xml: string): void => void element.children.push(parseXml(xml))
export const prepend = (element: XmlElement, xml: string): void => void element.children.unshift(parseXml(xml))

/** Replaces what an element holds by words. */
export const say = (element: XmlElement, words: string): void => void element.children.splice(0, Infinity, words)

/** The object of a slide that bears that name. */
export function object(root: XmlElement, name: string): XmlElement {
  const label = find(root, 'p:cNvPr', ({ attributes }) => attributes.name === name)
  return parentOf(root, parentOf(root, label))
}

export function rename(element: XmlElement, from: string, to: string): void {
  for (const one of walk(element)) {
    one.children = one.children.map(node => (isElement(node) ? node : node.replaceAll(from, to)))
  }
}
