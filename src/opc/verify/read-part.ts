import { type Reference, references } from '../relationships.ts'
import { isElement, parseXml, type XmlElement } from '../xml.ts'

/** Pages have a tree of shapes: slides, layouts, masters, notes pages. Texts are pages and charts. */
export type PartKind = 'slides' | 'notes' | 'pages' | 'charts' | 'texts' | 'xml'

/** Of which kinds a part is, by the stem of its name. */
export const kindsOf = ({ stem }: ReadPart): readonly PartKind[] => KINDS[stem] ?? ['xml']

const KINDS: Readonly<Record<string, readonly PartKind[]>> = {
  'slides/slide': ['slides', 'pages', 'texts', 'xml'],
  'notesSlides/notesSlide': ['notes', 'pages', 'texts', 'xml'],
  'notesMasters/notesMaster': ['pages', 'texts', 'xml'],
  'slideLayouts/slideLayout': ['pages', 'texts', 'xml'],
  'slideMasters/slideMaster': ['pages', 'texts', 'xml'],
  'charts/chart': ['charts', 'texts', 'xml'],
}

/** What is known of an XML part without its tree. */
export interface PartFacts {
  readonly name: string
  /** `slides/slide` and 7 of `ppt/slides/slide7.xml`; others have neither. */
  readonly stem: string
  readonly number: number
  /** What its fonts, bullets included, are called. */
  readonly typefaces: readonly string[]
}

/** An XML part with its elements by name and their parents, found in one walk, so that no check walks the tree again. */
export interface ReadPart extends PartFacts {
  readonly text: string
  readonly root: XmlElement
  /** In document order. */
  readonly all: readonly XmlElement[]
  /** Attributes that name relationships. */
  readonly references: readonly Reference[]
  named(name: string): readonly XmlElement[]
  parent(element: XmlElement): XmlElement | undefined
}

export interface PartContent {
  readonly text: string
  readonly root: XmlElement
  readonly all: readonly XmlElement[]
  readonly byName: ReadonlyMap<string, readonly XmlElement[]>
  readonly parents: ReadonlyMap<XmlElement, XmlElement>
}

/** A part beside its content. */
export function partOf(name: string, content: PartContent): ReadPart {
  const { text, root, all, byName, parents } = content
  return {
    ...numberOf(name),
    name,
    text,
    root,
    all,
    references: references(root),
    typefaces: typefacesIn(content),
    named: wanted => byName.get(wanted) ?? NONE,
    parent: element => parents.get(element),
  }
}

function numberOf(name: string): { stem: string; number: number } {
  const [, stem = '', digits] = NUMBERED.exec(name) ?? []
  return { stem, number: Number(digits) }
}

const NUMBERED = /^ppt\/(.+?)(\d+)\.xml$/
const NONE: readonly XmlElement[] = []

/** Parses a part and walks it once. */
export function readContent(text: string): PartContent {
  const root = parseXml(text)
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
  return { text, root, all, byName, parents }
}

/** Elements that name a typeface. */
export const FACES = ['a:latin', 'a:ea', 'a:cs', 'a:buFont']

function typefacesIn({ byName }: PartContent): readonly string[] {
  const names = new Set<string>()
  for (const face of FACES) {
    for (const { attributes } of byName.get(face) ?? NONE) names.add(attributes.typeface ?? '')
  }
  return [...names]
}
