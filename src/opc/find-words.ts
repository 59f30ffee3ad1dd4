import { isElement, type XmlElement } from './xml.ts'
import { unzipPackage } from './zip.ts'

/** Returns the words that stand anywhere in a package: in text joined over runs, in attributes, in workbooks inside it. */
export function findWords(bytes: Uint8Array, words: readonly string[]): readonly { part: string; words: string }[] {
  if (words.length === 0) return []
  return [...unzipPackage(bytes)].flatMap(([part, content]) => {
    if ('xml' in content) {
      const text = `${charactersOf(content.xml)}\n${attributesOf(content.xml)}`
      return words.filter(each => text.includes(each)).map(each => ({ part, words: each }))
    }
    if (!part.endsWith('.xlsx')) return []
    return findWords(content.bytes, words).map(inner => ({ part: `${part}/${inner.part}`, words: inner.words }))
  })
}

const charactersOf = (element: XmlElement): string =>
  element.children.map(node => (isElement(node) ? charactersOf(node) : node)).join('')

const attributesOf = (element: XmlElement): string =>
  [
    ...Object.values(element.attributes),
    ...element.children.map(node => (isElement(node) ? attributesOf(node) : '')),
  ].join('\n')
