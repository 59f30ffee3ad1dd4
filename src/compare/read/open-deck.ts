import { error, type Result } from '../../base/diagnostic.ts'
import { whyNotOpened } from '../../opc/open-capped.ts'
import { relationshipsPart } from '../../opc/part-names.ts'
import { type Relationship, relationshipsIn } from '../../opc/relationships.ts'
import { parseXml, type XmlElement } from '../../opc/xml.ts'
import { type ListedEntry, listEntries, unpackEntry } from '../../opc/zip.ts'

/** Parts of a file, unpacked when they are asked for. */
export interface OpenDeck {
  readonly has: (part: string) => boolean
  /** The root of an XML part. Throws where it is missing or no XML. */
  readonly xml: (part: string) => XmlElement
  readonly relationships: (part: string) => readonly Relationship[]
  /** Of a part's bytes, without unpacking them: checksum and length. */
  readonly stamp: (part: string) => string
}

const MB = 1024 * 1024
/** Of a file on disk: what is read into memory at once. */
export const MOST_FILE_BYTES = 150 * MB
/** All parts together, unpacked, and how much larger than packed one may be. */
const CAPS = { most: 400 * MB, ratio: 400 }

/** Of the XML that is read: a part makes some fifty times its size of objects, and one part may be led to from many. */
const MOST_XML = { part: 16 * MB, all: 256 * MB }

/** OLE compound files: old .ppt, and any Office file with a password. */
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])

/** Opens a presentation of whatever program, or says why it cannot be read. @param name as diagnostics call it */
export function openDeck(name: string, bytes: Uint8Array): Result<OpenDeck> {
  const refuse = (what: string, help: string): Result<OpenDeck> => ({
    value: undefined,
    diagnostics: [error('deck-unreadable', `"${name}" ${what}`, { help })],
  })
  if (OLE.equals(bytes.subarray(0, OLE.length)))
    return refuse('is encrypted, or of a PowerPoint before 2007', 'Save it as .pptx without a password.')
  const fault = whyNotOpened(bytes, CAPS)
  if (fault !== undefined) return refuse(fault, 'Save it anew in the program that made it.')
  const entries = new Map<string, ListedEntry>()
  for (const entry of listEntries(bytes)) entries.set(entry.name, entry)
  if (!entries.has('ppt/presentation.xml'))
    return refuse('is no presentation: it has no part ppt/presentation.xml', 'Name a .pptx file.')
  return { value: opened(entries), diagnostics: [] }
}

function opened(entries: ReadonlyMap<string, ListedEntry>): OpenDeck {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const find = (part: string): ListedEntry => {
    const entry = entries.get(part)
    if (entry === undefined) throw new Error(`the part ${part} is missing`)
    return entry
  }
  let read = 0
  const xml = (part: string): XmlElement => {
    const { packed } = find(part)
    read += packed.length
    if (packed.length > MOST_XML.part) throw new Error(`the part ${part} is XML of more than ${MOST_XML.part / MB} MB`)
    if (read > MOST_XML.all) throw new Error(`its slides lead to more than ${MOST_XML.all / MB} MB of XML`)
    return parseXml(decoder.decode(unpackEntry(packed)))
  }
  return {
    has: part => entries.has(part),
    xml,
    relationships: part => {
      const rels = relationshipsPart(part)
      return entries.has(rels) ? relationshipsIn(part, xml(rels)) : []
    },
    stamp: part => {
      const { checksum, length } = find(part).packed
      return `${checksum.toString(16)}-${length}`
    },
  }
}
