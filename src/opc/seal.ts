import type { XmlPart } from './package.ts'
import { parseXml, printXml, type XmlElement } from './xml.ts'
import { packEntry, unpackEntry } from './zip.ts'

/**
 * Prints and packs a finished part and lets go of its tree: a tree is thirty times as large, and a deck of trees keeps the
 * garbage collector busier than all passes together. Who asks for the tree nevertheless gets it read anew, and may change it.
 */
export function sealPart(part: XmlPart): XmlPart {
  let packed: XmlPart['packed'] = packEntry(Buffer.from(printXml(part.xml)))
  let tree: XmlElement | undefined
  part.release?.()
  return {
    get packed() {
      return packed
    },
    get xml() {
      tree ??= parseXml(new TextDecoder().decode(unpackEntry(packed!)))
      packed = undefined
      return tree
    },
  }
}
