import { SaxesParser } from 'saxes'

/** An XML element: attributes in document order, children elements or character data. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: XmlNode[]
}
export type XmlNode = XmlElement | string

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const isElement = (node: XmlNode | undefined): node is XmlElement => typeof node === 'object'

/** Parses one part. Throws on malformed XML: parts are ours, so that is our fault, never the user's. */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: false })
  const document: XmlElement = { name: '', attributes: {}, children: [] }
  const open: XmlElement[] = [document]
  parser.on('opentag', tag => {
    const element: XmlElement = {
      name: tag.name,
      attributes: tag.attributes as Record<string, string>,
      children: [],
    }
    open.at(-1)!.children.push(element)
    if (!tag.isSelfClosing) open.push(element)
  })
  parser.on('closetag', tag => {
    if (!tag.isSelfClosing) open.pop()
  })
  const characters = (data: string): void => {
    open.at(-1)!.children.push(data)
  }
  parser.on('text', characters)
  parser.on('cdata', characters)
  parser.on('error', fault => {
    throw fault
  })
  parser.write(text).close()
  const root = document.children.find(isElement)
  if (root === undefined) throw new Error('an XML part without a root element')
  return root
}

/** The element as a part's text, or, without the declaration, as a fragment. */
export function printXml(root: XmlElement, declaration = true): string {
  const out: string[] = declaration ? [DECLARATION] : []
  write(root, out)
  return out.join('')
}

function write(node: XmlNode, out: string[]): void {
  if (typeof node === 'string') {
    out.push(escapeText(node))
    return
  }
  out.push('<', node.name)
  for (const key in node.attributes) out.push(' ', key, '="', escapeAttribute(node.attributes[key]!), '"')
  if (node.children.length === 0) {
    out.push('/>')
    return
  }
  out.push('>')
  for (const child of node.children) write(child, out)
  out.push('</', node.name, '>')
}

export const escapeText = (text: string): string =>
  text.replace(/[&<>]/g, mark => (mark === '&' ? '&amp;' : mark === '<' ? '&lt;' : '&gt;'))

export const escapeAttribute = (text: string): string => text.replace(/[&<>"\n\r\t]/g, mark => ATTRIBUTE_ESCAPE[mark]!)

const ATTRIBUTE_ESCAPE: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}

/** A builder: `el('a:off', { x: 0, y: 0 })`. Numbers are written plainly; undefined attributes are left out. */
export function el(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  children: readonly (XmlNode | undefined)[] = [],
): XmlElement {
  const own: Record<string, string> = {}
  for (const key in attributes) if (attributes[key] !== undefined) own[key] = String(attributes[key])
  return {
    name,
    attributes: own,
    children: children.filter(child => child !== undefined),
  }
}

export const child = (parent: XmlElement, name: string): XmlElement | undefined =>
  parent.children.find((node): node is XmlElement => isElement(node) && node.name === name)

export const childrenNamed = (parent: XmlElement, name: string): XmlElement[] =>
  parent.children.filter((node): node is XmlElement => isElement(node) && node.name === name)

export const elements = (parent: XmlElement): XmlElement[] => parent.children.filter(isElement)

/** All descendants in document order, the element itself first. */
export function* walk(root: XmlElement): Generator<XmlElement> {
  yield root
  for (const node of root.children) if (isElement(node)) yield* walk(node)
}

/** The character data below an element, joined. */
export function textOf(root: XmlElement): string {
  return root.children.map(node => (typeof node === 'string' ? node : textOf(node))).join('')
}
