import { SaxesParser, type SaxesTagNS } from 'saxes'
import { loadedBy } from './css-loads.ts'

/** An element of a drawing that draws and does no more: without scripts, links, metadata and what other programs keep in it. */
export interface SvgElement {
  readonly name: string
  readonly attributes: Map<string, string>
  readonly children: (SvgElement | string)[]
}

/** The drawing, or what in it may not be, after "holds ", and what to do about it. */
type SvgRead = { readonly root: SvgElement } | { readonly holds: string; readonly help: string }

const SVG = 'http://www.w3.org/2000/svg'
const XHTML = 'http://www.w3.org/1999/xhtml'

/** Elements that run, move or load. */
const ACTIVE: ReadonlySet<string> = new Set(
  'script foreignobject iframe object embed audio video canvas handler listener animate set discard animatetransform animatemotion animatecolor mpath link'.split(
    ' ',
  ),
)
/** Elements that draw, SVG 1.1 and 2; any other one is left out, as a viewer does that does not know it. */
const STATIC: ReadonlySet<string> = new Set(
  'svg g defs symbol use switch title desc style path rect circle ellipse line polyline polygon text tspan textPath image marker linearGradient radialGradient stop pattern clipPath mask filter a view feBlend feColorMatrix feComponentTransfer feComposite feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode feOffset feTile'.split(
    ' ',
  ),
)
/** Filters that take seconds for one slide (measured: 1 to 9 s for 1440 × 1440 pixels). */
const SLOW = /^fe(ConvolveMatrix|DiffuseLighting|DisplacementMap|Morphology|SpecularLighting|Turbulence)$/

const PLAIN = 'Export it again as plain SVG without scripts, links, animation or styles that load files.'
class Refusal extends Error {
  readonly holds: string
  readonly help: string
  constructor(holds: string, help: string) {
    super(holds)
    this.holds = holds
    this.help = help
  }
}

/** Reads a drawing strictly. What comes of it is written anew, so that no reader finds more in it than was checked. */
export function readSvg(bytes: Uint8Array): SvgRead {
  try {
    const root = parse(new TextDecoder().decode(bytes))
    return root === undefined ? { holds: 'no <svg>', help: 'Export it again as SVG.' } : { root }
  } catch (fault) {
    if (fault instanceof Refusal) return { holds: fault.holds, help: fault.help }
    throw fault
  }
}

function parse(text: string): SvgElement | undefined {
  const parser = new SaxesParser({ xmlns: true })
  let root: SvgElement | undefined
  /** Open elements; nothing for one that is left out with all in it. */
  const open: (SvgElement | undefined)[] = []
  const add = (words: string): void => void open.at(-1)?.children.push(words)
  parser.on('error', fault => {
    throw new Refusal(`broken XML (${fault.message})`, 'Export it again as SVG.')
  })
  // A type by name alone, as graphviz, draw.io and matplotlib write it, fetches nothing and is left out.
  parser.on('doctype', type => {
    if (!type.includes('[')) return
    const help = 'Delete the part in brackets of its <!DOCTYPE svg … [ … ]>, or export it again as plain SVG.'
    throw new Refusal('a document type declaration with entities of its own', help)
  })
  parser.on('processinginstruction', ({ target }) => {
    if (target !== 'xml-stylesheet') return
    throw new Refusal('a style sheet that is to be loaded (<?xml-stylesheet?>)', PLAIN)
  })
  parser.on('opentag', tag => {
    if (open.length > 200) throw new Refusal('elements more than 200 deep', 'Ungroup it, then export it again.')
    const within = open.length === 0 || open.at(-1) !== undefined
    const element = within ? readElement(tag) : undefined
    if (element !== undefined) {
      if (open.length === 0) root = element
      else open.at(-1)!.children.push(element)
    }
    open.push(element)
  })
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => {
    const element = open.pop()
    if (element !== undefined) finish(element)
  })
  parser.write(text).close()
  return root?.name === 'svg' ? root : undefined
}

function readElement(tag: SaxesTagNS): SvgElement | undefined {
  const { local, uri } = tag
  if (uri !== SVG && uri !== XHTML && uri !== '') return undefined
  if (uri !== XHTML && local === 'foreignObject') return { name: local, attributes: new Map(), children: [] }
  if (ACTIVE.has(local.toLowerCase())) throw new Refusal(`<${tag.name}>`, PLAIN)
  if (SLOW.test(local))
    throw new Refusal(`the filter <${tag.name}>, which takes too long`, 'Export it without this effect.')
  if (!STATIC.has(local) || uri === XHTML) return undefined
  const attributes = new Map<string, string>()
  for (const { name, prefix, local: key, value } of Object.values(tag.attributes)) {
    if (key.toLowerCase().startsWith('on') && prefix !== 'xmlns') throw new Refusal(`the event handler ${name}`, PLAIN)
    if (/^(href|src)$/i.test(key)) {
      if (local !== 'a') attributes.set('xlink:href', checkReference(value.trim(), local))
      continue
    }
    if (name !== 'xml:space' && (prefix !== '' || key === 'xmlns' || !KEPT.test(key))) continue
    const loaded = loadedBy(value)
    if (loaded !== undefined) throw new Refusal(`${loaded} in ${name}`, PLAIN)
    attributes.set(name, value)
  }
  return { name: local, attributes, children: [] }
}

/** All but what a program keeps for itself: draw.io puts its whole document into `content`. */
const KEPT = /^(?!content$|data-)/

const PICTURE = /^data:image\/(png|jpe?g);base64,/i

function checkReference(value: string, element: string): string {
  const picture = element === 'image' || element === 'feImage'
  if (value.startsWith('#') || (picture && PICTURE.test(value))) return value
  throw new Refusal(`a reference to "${value.slice(0, 60)}"`, 'Embed what it refers to, then export it again.')
}

/** What can be said of an element once all in it is known. */
function finish(element: SvgElement): void {
  const { name, children } = element
  if (name === 'style') {
    const loaded = loadedBy(children.filter(child => typeof child === 'string').join(''))
    if (loaded !== undefined) throw new Refusal(`${loaded} in a style sheet`, PLAIN)
  }
  const inner = children.filter(child => typeof child !== 'string')
  if (name === 'switch') chooseFallback(element, inner)
  else if (inner.some(child => child.name === 'foreignObject')) {
    const help = 'In draw.io switch off “Formatted text” and “Word wrap” of the shapes, then export it again as SVG.'
    throw new Refusal('<foreignObject>, which office programs do not draw', help)
  }
}

/**
 * What an office program would draw of a switch: what stands in HTML's place. An empty group in front is draw.io's way to
 * warn only those who draw no HTML: it goes with the warning.
 */
function chooseFallback(element: SvgElement, inner: readonly SvgElement[]): void {
  const warning = inner[0]?.name === 'g' && inner[0].children.length === 0
  const fallback = warning ? [] : inner.filter(child => child.name !== 'foreignObject')
  if (!warning && inner.length > 0 && fallback.length === 0) {
    throw new Refusal('<foreignObject> without a fallback', 'Export it again with text as text or as paths.')
  }
  element.children.splice(0, element.children.length, ...fallback)
}

/** The drawing as a file of its own. */
export function writeSvg(root: SvgElement): Uint8Array {
  const spaces = ` xmlns="${SVG}" xmlns:xlink="http://www.w3.org/1999/xlink"`
  return new TextEncoder().encode(print(root, spaces))
}

function print({ name, attributes, children }: SvgElement, spaces = ''): string {
  const written = [...attributes].map(([key, value]) => ` ${key}="${escapeXml(value)}"`).join('')
  const inner = children.map(child => (typeof child === 'string' ? escapeXml(child) : print(child))).join('')
  return inner === '' ? `<${name}${spaces}${written}/>` : `<${name}${spaces}${written}>${inner}</${name}>`
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}
const escapeXml = (text: string): string => text.replace(/[&<>"\r]/g, sign => ESCAPES[sign]!)
