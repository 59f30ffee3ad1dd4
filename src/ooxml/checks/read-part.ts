import { type Reference, references } from '../deck/links.ts'
import { isElement, parseXml, type XmlElement } from '../xml.ts'

/** An XML part with its elements by name and their parents, found in one walk: checks ask, they do not search. */
export interface ReadPart {
  readonly name: string
  /** `slides/slide` and 7 of `ppt/slides/slide7.xml`; others have neither. */
  readonly stem: string
  readonly number: number
  readonly text: string
  readonly root: XmlElement
  /** In document order. */
  readonly all: readonly XmlElement[]
  /** Attributes that name relationships. */
  readonly references: readonly Reference[]
  /** What its fonts, bullets included, are called. Known without its tree. */
  readonly typefaces: ReadonlySet<string>
  named(name: string): readonly XmlElement[]
  parent(element: XmlElement): XmlElement | undefined
}

export interface ReleasablePart extends ReadPart {
  /** Lets go of text and tree; who asks for them has them read anew. */
  release(): void
}

export interface PartContent {
  readonly text: string
  readonly root: XmlElement
  readonly all: readonly XmlElement[]
  readonly byName: ReadonlyMap<string, readonly XmlElement[]>
  readonly parents: ReadonlyMap<XmlElement, XmlElement>
}

/** @param read reads the content anew when somebody asks for it after its release */
export function openPart(name: string, first: PartContent, read: () => PartContent): ReleasablePart {
  let content: PartContent | undefined = first
  const open = (): PartContent => {
    content ??= read()
    return content
  }
  const [, stem = '', digits] = NUMBERED.exec(name) ?? []
  return {
    name,
    stem,
    number: Number(digits),
    typefaces: typefacesIn(first),
    get text() {
      return open().text
    },
    get root() {
      return open().root
    },
    get all() {
      return open().all
    },
    get references() {
      return references(open().root)
    },
    named: wanted => open().byName.get(wanted) ?? NONE,
    parent: element => open().parents.get(element),
    release: () => {
      content = undefined
    },
  }
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

function typefacesIn({ byName }: PartContent): ReadonlySet<string> {
  return new Set(FACES.flatMap(name => byName.get(name) ?? NONE).map(({ attributes }) => attributes.typeface ?? ''))
}
