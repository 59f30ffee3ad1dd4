import { elements, isElement, textOf, walk, type XmlElement } from '../../src/opc/xml.ts'
import { unzipPackage } from '../../src/opc/zip.ts'
import { sheetCells } from './workbook-cells.ts'

/** Where in a file a piece of words stands. */
export type WordsKind = 'slide' | 'alt' | 'name' | 'notes' | 'chart' | 'axis' | 'workbook' | 'layout' | 'properties'

export interface DeckWords {
  readonly kind: WordsKind
  /** The part, as `slide4`, `notesSlide4`, `core`. */
  readonly part: string
  /** A paragraph, a label, a cell. */
  readonly text: string
}

/** All words of a finished file, part by part: what a search through the file would find. */
export function deckWords(bytes: Uint8Array): DeckWords[] {
  return [...unzipPackage(bytes)].flatMap(([name, part]): DeckWords[] => {
    const stem = name
      .split('/')
      .at(-1)!
      .replace(/\.\w+$/, '')
    const as = (kind: WordsKind, texts: readonly string[]): DeckWords[] =>
      texts.filter(text => text !== '').map(text => ({ kind, part: stem, text }))
    if ('bytes' in part) {
      if (!name.endsWith('.xlsx')) return []
      return as('workbook', [...sheetCells(part.bytes).values()].map(String))
    }
    if (/^ppt\/slides\/slide\d+\.xml$/.test(name))
      return [
        ...as('slide', paragraphs(part.xml)),
        ...as('alt', attributes(part.xml, 'descr')),
        ...as('name', attributes(part.xml, 'name')),
      ]
    if (/^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(name)) return as('notes', paragraphs(part.xml))
    if (/^ppt\/charts\/chart\d+\.xml$/.test(name))
      return [
        ...as('chart', [...leaves(part.xml, 'c:v'), ...paragraphs(part.xml), ...attributes(part.xml, 'formatCode')]),
        ...as(
          'axis',
          AXIS.flatMap(name => valuesOf(part.xml, name)),
        ),
      ]
    if (/^ppt\/slide(Layouts|Masters)\/\w+\.xml$/.test(name))
      return as('layout', [...paragraphs(part.xml), ...attributes(part.xml, 'name')])
    if (/^docProps\/|^ppt\/presentation\.xml$/.test(name))
      return as('properties', [...allText(part.xml), ...attributes(part.xml, 'name')])
    return []
  })
}

/** The paragraphs of a part, without the marks that lead to evidence and the page numbers that lead back: test/suite/evidence holds those. */
function paragraphs(root: XmlElement): string[] {
  return [...walk(root)]
    .filter(({ name }) => name === 'a:p')
    .map(paragraph =>
      elements(paragraph)
        .filter(run => !leadsToSlide(run))
        .map(run => (run.name === 'a:br' ? '\n' : leaves(run, 'a:t').join('')))
        .join(''),
    )
}

const leadsToSlide = (run: XmlElement): boolean =>
  /^,?(?:\d+|[※†])$/.test(leaves(run, 'a:t').join('')) &&
  [...walk(run)].some(({ name, attributes }) => name === 'a:hlinkClick' && attributes.action?.includes('hlinksldjump'))

/** Where an axis begins and ends, and its steps: office programs write labels by them. */
const AXIS = ['c:min', 'c:max', 'c:majorUnit']
const valuesOf = (root: XmlElement, name: string): string[] =>
  [...walk(root)].filter(element => element.name === name).flatMap(({ attributes: { val } }) => val ?? [])

const leaves = (root: XmlElement, name: string): string[] =>
  [...walk(root)].filter(element => element.name === name).map(textOf)

/** An attribute of all objects, layouts, sections and such that have it. */
const attributes = (root: XmlElement, attribute: string): string[] =>
  [...walk(root)].flatMap(element => element.attributes[attribute] ?? [])

const allText = (root: XmlElement): string[] =>
  [...walk(root)].flatMap(({ children }) => children.filter(node => !isElement(node)).map(node => String(node).trim()))
