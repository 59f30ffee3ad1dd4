/** An XML element: attributes in document order, children elements or character data. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  children: XmlNode[]
}
type XmlNode = XmlElement | string

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

export const isElement = (node: XmlNode | undefined): node is XmlElement => typeof node === 'object'

/**
 * Parses one part. Throws on malformed XML: parts are ours, so that is our fault, never the user's.
 *
 * Reads what machines write (elements, attributes, text, the five entities and numbers; comments and processing instructions
 * are passed over) several times as fast as a general parser, which was a fifth of the time of a whole deck.
 *
 * @param keepsBlanks in which elements white space alone is text; elsewhere it is dropped. By default it is text everywhere.
 */
export function parseXml(text: string, keepsBlanks?: ReadonlySet<string>): XmlElement {
  if (SUSPICIOUS.test(text) && FORBIDDEN.test(text)) fail(text, 0, 'a character that XML does not know')
  const open: XmlElement[] = []
  let parent: XmlElement | undefined
  let root: XmlElement | undefined
  let at = 0
  while (at < text.length) {
    const next = text.indexOf('<', at)
    const end = next < 0 ? text.length : next
    if (end > at) {
      if (parent !== undefined) {
        if (keepsBlanks === undefined || keepsBlanks.has(parent.name) || !isBlank(text, at, end))
          parent.children.push(unescaped(text.slice(at, end)))
      } else if (text.slice(at, end).trim().replace('\uFEFF', '') !== '') fail(text, at, 'text outside the root')
    }
    if (next < 0) break
    const mark = text.charCodeAt(next + 1)
    if (mark === SLASH) at = closeTag(text, next, open.pop())
    else if (mark === QUESTION || mark === EXCLAMATION) at = skip(text, next)
    else {
      const element: XmlElement = { name: '', attributes: {}, children: [] }
      at = readTag(text, next, element)
      if (parent !== undefined) parent.children.push(element)
      else if (root === undefined) root = element
      else fail(text, next, 'a second root')
      if (text.charCodeAt(at - 2) !== SLASH) open.push(element)
    }
    parent = open.at(-1)
  }
  if (parent !== undefined) fail(text, at, `no end tag of ${parent.name}`)
  return root ?? fail(text, at, 'no root element')
}

function fail(text: string, at: number, what: string): never {
  throw new Error(`malformed XML at character ${at} of ${text.length}: ${what}`)
}

const [QUESTION, EXCLAMATION, SLASH, CLOSE, EQUALS] = ['?', '!', '/', '>', '='].map(mark => mark.charCodeAt(0))

/** The second is exact, the first ten times as fast. */
const SUSPICIOUS = /[\0-\x08\v\f\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/
const FORBIDDEN = /[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/u

/** The end of a comment or a processing instruction; a document type has no place in a part. */
function skip(text: string, at: number): number {
  const end = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : fail(text, at, 'a declaration')
  const found = text.indexOf(end, at)
  return found < 0 ? fail(text, at, 'no end of a comment') : found + end.length
}

/** Returns where the end tag of that element ends. */
function closeTag(text: string, start: number, element: XmlElement | undefined): number {
  const name = element?.name ?? ''
  let at = start + 2 + name.length
  while (isSpace(text.charCodeAt(at))) at++
  if (element === undefined || !text.startsWith(name, start + 2) || text.charCodeAt(at) !== CLOSE)
    fail(text, start, 'an end tag without its start')
  return at + 1
}

/** Reads name and attributes of a start tag, and returns where it ends. */
function readTag(text: string, start: number, element: XmlElement): number {
  let at = nameEnd(text, start + 1)
  element.name = shared(text, start + 1, at)
  for (;;) {
    let code = text.charCodeAt(at)
    while (isSpace(code)) code = text.charCodeAt(++at)
    if (code === CLOSE) return at + 1
    if (code === SLASH) return text.charCodeAt(at + 1) === CLOSE ? at + 2 : fail(text, at, 'a slash')
    const end = nameEnd(text, at)
    const name = shared(text, at, end)
    at = end
    while (isSpace(text.charCodeAt(at))) at++
    if (text.charCodeAt(at) !== EQUALS) fail(text, at, `no value of ${name}`)
    do at++
    while (isSpace(text.charCodeAt(at)))
    const quote = text[at]!
    const close = quote === '"' || quote === "'" ? text.indexOf(quote, at + 1) : -1
    if (close < 0 || Object.hasOwn(element.attributes, name)) fail(text, at, `a second or unquoted ${name}`)
    const value = text.slice(at + 1, close)
    if (value.includes('<')) fail(text, at, `a < in ${name}`)
    element.attributes[name] = unescaped(value)
    at = close + 1
  }
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isSpace(text.charCodeAt(at))) return false
  return true
}

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 13

/** Where a name ends: at a space, `=`, `/`, `>`, or the end of the text. */
function nameEnd(text: string, start: number): number {
  let at = start
  for (let code = text.charCodeAt(at); !isBreak(code); code = text.charCodeAt(++at));
  return at > start ? at : fail(text, start, 'no name')
}

const isBreak = (code: number): boolean =>
  code <= 32 ? isSpace(code) : code === CLOSE || code === EQUALS || code === SLASH || Number.isNaN(code)

/** The name from one place to another, as one string for all tags: quick to compare, and it keeps no part's text alive. */
function shared(text: string, start: number, end: number): string {
  const slot =
    (text.charCodeAt(start) * 31 +
      text.charCodeAt(end - 1) * 7 +
      text.charCodeAt((start + end) >> 1) +
      (end - start) * 61) &
    1023
  const known = NAMES[slot]
  if (known !== undefined && known.length === end - start && text.startsWith(known, start)) return known
  const name = Buffer.from(text.slice(start, end)).toString()
  NAMES[slot] = name
  return name
}

const NAMES: (string | undefined)[] = new Array(1024).fill(undefined)

/** The characters that entities stand for; line ends as XML counts them. */
function unescaped(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  if (!lines.includes('&')) return lines
  return lines.replace(
    /&(?:#x([0-9a-fA-F]+);|#(\d+);|(\w+);)?/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      const character =
        (hex ?? decimal)
          ? String.fromCodePoint(Number.parseInt((hex ?? decimal)!, hex ? 16 : 10))
          : ENTITIES[name ?? '']
      if (character === undefined) throw new Error(`malformed XML: the entity ${whole}`)
      return character
    },
  )
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The element as a part's text, or, without the declaration, as a fragment. */
export function printXml(root: XmlElement, declaration = true): string {
  return (declaration ? DECLARATION : '') + write(root)
}

/** By concatenation: four times as fast as joining pieces. */
function write(element: XmlElement): string {
  let out = `<${element.name}`
  for (const key in element.attributes) out += ` ${key}="${escapeAttribute(element.attributes[key]!)}"`
  if (element.children.length === 0) return `${out}/>`
  out += '>'
  for (const node of element.children) out += typeof node === 'string' ? escapeText(node) : write(node)
  return `${out}</${element.name}>`
}

export const escapeText = (text: string): string =>
  TEXT_MARKS.test(text) ? text.replace(/[&<>]/g, mark => ESCAPES[mark]!) : text

export const escapeAttribute = (text: string): string =>
  ATTRIBUTE_MARKS.test(text) ? text.replace(/[&<>"\n\r\t]/g, mark => ESCAPES[mark]!) : text

const TEXT_MARKS = /[&<>]/
const ATTRIBUTE_MARKS = /[&<>"\n\r\t]/

const ESCAPES: Readonly<Record<string, string>> = {
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

export function child(parent: XmlElement, name: string): XmlElement | undefined {
  for (const node of parent.children) if (isElement(node) && node.name === name) return node
  return undefined
}

export const childrenNamed = (parent: XmlElement, name: string): XmlElement[] =>
  parent.children.filter((node): node is XmlElement => isElement(node) && node.name === name)

export const elements = (parent: XmlElement): XmlElement[] => parent.children.filter(isElement)

/** All descendants in document order, the element itself first. */
export function* walk(root: XmlElement): Generator<XmlElement> {
  const open = [root]
  for (let element = open.pop(); element !== undefined; element = open.pop()) {
    yield element
    for (let at = element.children.length - 1; at >= 0; at--) {
      const node = element.children[at]
      if (isElement(node)) open.push(node)
    }
  }
}

/** The character data below an element, joined. */
export function textOf(root: XmlElement): string {
  let text = ''
  for (const node of root.children) text += typeof node === 'string' ? node : textOf(node)
  return text
}
