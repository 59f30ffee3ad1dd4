import { byLength, type ClosedPiece, type ClosedPieces, findClosed } from '../base/closed-piece.ts'
import { isElement, type XmlElement } from './xml.ts'
import { unzipPackage } from './zip.ts'

/** Words of a closed record in a part of a package. */
export interface Leak {
  readonly part: string
  readonly id: string
  readonly words: string
}

/** Returns the pieces that stand anywhere in a package: in text joined over runs, in attributes, in workbooks inside it. */
export const findWords = (bytes: Uint8Array, pieces: readonly ClosedPiece[]): readonly Leak[] =>
  pieces.length === 0 ? [] : findIn(bytes, byLength(pieces))

function findIn(bytes: Uint8Array, pieces: ClosedPieces): readonly Leak[] {
  return [...unzipPackage(bytes)].flatMap(([part, content]) => {
    if ('xml' in content) {
      const texts = `${charactersOf(content.xml)}\n${attributesOf(content.xml)}`.split(APART)
      return texts.flatMap(text =>
        findClosed(text, pieces).map(({ id, start, end }) => ({ part, id, words: text.slice(start, end) })),
      )
    }
    if (!part.endsWith('.xlsx')) return []
    return findIn(content.bytes, pieces).map(inner => ({ ...inner, part: `${part}/${inner.part}` }))
  })
}

/** Elements whose end ends a text: a paragraph, a value of a chart, a string of a workbook. Words may go on behind it. */
const ENDS: ReadonlySet<string> = new Set(['a:p', 'c:v', 'si', 'v'])
/** Properties of the file, which nobody reads on from one to the next. */
const PROPERTIES: ReadonlySet<string> = new Set(['dc:title', 'dc:subject', 'dc:description', 'cp:keywords', 'vt:lpstr'])
/** No XML holds it. */
const APART = '\0'

const charactersOf = (element: XmlElement): string =>
  element.children.map(node => (isElement(node) ? charactersOf(node) : node)).join('') +
  (ENDS.has(element.name) ? '\n' : PROPERTIES.has(element.name) ? APART : '')

const attributesOf = (element: XmlElement): string =>
  [
    ...Object.values(element.attributes),
    ...element.children.map(node => (isElement(node) ? attributesOf(node) : '')),
  ].join('\n')
