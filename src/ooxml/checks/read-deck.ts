import { type Reference, references } from '../deck/links.ts'
import type { Package } from '../package.ts'
import { ownerOf } from '../part-names.ts'
import { type Relationship, readRelationships } from '../relationships.ts'
import { isElement, parseXml, type XmlElement } from '../xml.ts'
import { isXml, unzipEntries, type ZipEntry } from '../zip.ts'

/** An XML part with its elements by name and their parents, found in one walk: checks ask, they do not search. */
export interface ReadPart {
  readonly name: string
  readonly text: string
  readonly root: XmlElement
  /** In document order. */
  readonly all: readonly XmlElement[]
  /** Attributes that name relationships. */
  readonly references: readonly Reference[]
  named(name: string): readonly XmlElement[]
  parent(element: XmlElement): XmlElement | undefined
}

/** A finished file as read back from its bytes. */
export interface ReadDeck {
  readonly bytes: Uint8Array
  readonly entries: readonly ZipEntry[]
  readonly parts: Package
  /** Parts that are XML by name and not by nature, with the parser's words. */
  readonly malformed: readonly { readonly name: string; readonly message: string }[]
  /** By owner; the package's own under the empty name. */
  readonly relationships: ReadonlyMap<string, readonly Relationship[]>
  readonly xml: readonly ReadPart[]
  part(name: string): ReadPart | undefined
  /** Parts below a folder, as `slides` or `charts/chart`, by number. */
  numbered(stem: string): readonly ReadPart[]
}

/** Throws a RangeError or zlib's error on what is no zip file. */
export function readDeck(bytes: Uint8Array): ReadDeck {
  const entries = unzipEntries(bytes)
  const parts: Package = new Map()
  const malformed: { name: string; message: string }[] = []
  const xml: ReadPart[] = []
  const byText = new Map<string, ReadPart>()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (const entry of entries) {
    if (entry.name.endsWith('/')) continue
    if (!isXml(entry.name)) {
      parts.set(entry.name, { bytes: entry.bytes })
      continue
    }
    try {
      const text = decoder.decode(entry.bytes)
      // Charts have the same style: read once.
      const twin = byText.get(text)
      const part = twin === undefined ? index(entry.name, text, parseXml(text)) : { ...twin, name: entry.name }
      byText.set(text, part)
      parts.set(entry.name, { xml: part.root })
      xml.push(part)
    } catch (fault) {
      malformed.push({ name: entry.name, message: fault instanceof Error ? fault.message : String(fault) })
    }
  }
  const byName = new Map(xml.map(part => [part.name, part]))
  const owners = [...parts.keys()].filter(name => name.endsWith('.rels')).map(ownerOf)
  return {
    bytes,
    entries,
    parts,
    malformed,
    xml,
    relationships: new Map(owners.map(owner => [owner, readRelationships(parts, owner)])),
    part: name => byName.get(name),
    numbered: stem => numbered(xml, stem),
  }
}

function index(name: string, text: string, root: XmlElement): ReadPart {
  const all: XmlElement[] = []
  const byName = new Map<string, XmlElement[]>()
  const parents = new Map<XmlElement, XmlElement>()
  const visit = (element: XmlElement): void => {
    all.push(element)
    const namesakes = byName.get(element.name)
    if (namesakes === undefined) byName.set(element.name, [element])
    else namesakes.push(element)
    for (const node of element.children) {
      if (!isElement(node)) continue
      parents.set(node, element)
      visit(node)
    }
  }
  visit(root)
  return {
    references: references(root),
    name,
    text,
    root,
    all,
    named: wanted => byName.get(wanted) ?? NONE,
    parent: element => parents.get(element),
  }
}

const NONE: readonly XmlElement[] = []

function numbered(xml: readonly ReadPart[], stem: string): ReadPart[] {
  const pattern = new RegExp(`^ppt/${stem}(\\d+)\\.xml$`)
  return xml
    .flatMap(part => {
      const number = pattern.exec(part.name)?.[1]
      return number === undefined ? [] : [{ part, number: Number(number) }]
    })
    .sort((a, b) => a.number - b.number)
    .map(({ part }) => part)
}

export const slidesOf = (deck: ReadDeck): readonly ReadPart[] => deck.numbered('slides/slide')
export const chartsOf = (deck: ReadDeck): readonly ReadPart[] => deck.numbered('charts/chart')

/** Slides, layouts, the master and the notes pages: everything with a tree of shapes. */
export const pagesOf = (deck: ReadDeck): readonly ReadPart[] =>
  [
    'slides/slide',
    'slideLayouts/slideLayout',
    'slideMasters/slideMaster',
    'notesSlides/notesSlide',
    'notesMasters/notesMaster',
  ].flatMap(stem => deck.numbered(stem))

/** The nearest ancestor of that name. */
export function ancestor(part: ReadPart, element: XmlElement, name: string): XmlElement | undefined {
  for (let up = part.parent(element); up !== undefined; up = part.parent(up)) if (up.name === name) return up
  return undefined
}

export const layoutOf = (deck: ReadDeck, slide: string): string | undefined =>
  deck.relationships.get(slide)?.find(({ kind }) => kind === 'slideLayout')?.target

/** Slide ids stay below, ids of masters and layouts start here. */
export const LOWEST_MASTER_ID = 2147483648
