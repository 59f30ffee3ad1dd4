import { crc32 } from '../crc32.ts'
import { ownerOf } from '../part-names.ts'
import { type Relationship, relationshipsIn } from '../relationships.ts'
import type { XmlElement } from '../xml.ts'
import { type EntryFacts, isXml, type ListedEntry, listEntries, unpackEntry } from '../zip.ts'
import { type PartContent, type PartFacts, partOf, type ReadPart, readContent } from './read-part.ts'

export type { ReadPart } from './read-part.ts'

/** What is known of a finished file while its parts are read one by one. */
export interface DeckFacts {
  /** Parts that are no XML. */
  readonly blobs: ReadonlyMap<string, Uint8Array>
  /** By owner; the package's own under the empty name. */
  readonly relationships: ReadonlyMap<string, readonly Relationship[]>
  /** A part that slides share. */
  part(name: string): ReadPart | undefined
}

/** A finished file as read back from its bytes. */
export interface ReadDeck extends DeckFacts {
  readonly entries: readonly DeckEntry[]
  /** Parts that are XML by name and not by nature, with the parser's words. */
  readonly malformed: readonly { readonly name: string; readonly message: string }[]
  /** Parts that slides share below a folder, as `slideLayouts/slideLayout`, by number. */
  numbered(stem: string): readonly ReadPart[]
  /** What a slide has for itself, as `slides/slide` or `charts/chart`, by number. */
  own(stem: string): readonly PartFacts[]
}

interface DeckEntry extends EntryFacts {
  /** Of the unpacked part, in bytes. */
  readonly length: number
  readonly checksumHolds: boolean
}

/**
 * A deck that is read part by part. Each part is unpacked, compared with its checksum and parsed once. Slides, their notes and
 * charts are let go of after they have been seen: a tree is thirty times as large as its file.
 */
export interface OpenDeck {
  /** Each XML part, once. */
  eachPart(): Generator<ReadPart>
  readonly facts: DeckFacts
  /** Once all parts have been seen. */
  whole(): ReadDeck
}

/** What a slide has for itself. */
const OWN = /^ppt\/(slides|notesSlides|charts)\/[^/]+$/

/** Throws a RangeError or zlib's error on what is no zip file. */
export function openDeck(bytes: Uint8Array): OpenDeck {
  const listed = listEntries(bytes)
  const entries: DeckEntry[] = []
  const malformed: { name: string; message: string }[] = []
  const blobs = new Map<string, Uint8Array>()
  const relationships = new Map<string, readonly Relationship[]>()
  const shared = new Map<string, ReadPart>()
  const own: PartFacts[] = []
  let before: Unpacked | undefined

  const open = (entry: ListedEntry, at: number): ReadPart | undefined => {
    const { name } = entry
    const opened = before !== undefined && sameBytes(before.entry, entry) ? before : unpack(entry)
    // Charts have the same style, one behind the other: read once.
    before = at + 1 < listed.length && sameBytes(entry, listed[at + 1]!) ? opened : undefined
    const { unpacked, checksumHolds, content } = opened
    entries[at] = { ...entry, length: unpacked.length, checksumHolds }
    if (name.endsWith('/')) return undefined
    if (content === undefined) blobs.set(name, unpacked)
    else if (typeof content === 'string') malformed.push({ name, message: content })
    else return partOf(name, content)
    return undefined
  }

  for (const [at, entry] of listed.entries()) {
    const part = OWN.test(entry.name) ? undefined : open(entry, at)
    if (part === undefined) continue
    shared.set(part.name, part)
    if (part.name.endsWith('.rels'))
      relationships.set(ownerOf(part.name), relationshipsIn(ownerOf(part.name), part.root))
  }
  const facts: DeckFacts = { blobs, relationships, part: name => shared.get(name) }
  return {
    facts,
    eachPart: function* () {
      for (const [name, part] of shared) {
        yield part
        // Reported already.
        if (name.endsWith('.rels')) shared.delete(name)
      }
      for (const [at, entry] of listed.entries()) {
        const part = OWN.test(entry.name) ? open(entry, at) : undefined
        if (part === undefined) continue
        yield part
        own.push(factsOf(part))
      }
    },
    whole: () => ({
      ...facts,
      entries,
      malformed,
      numbered: byStem([...shared.values()]),
      own: byStem(own),
    }),
  }
}

/** Without its tree: nothing that lives on may hold one, or the garbage collector carries it along. Slices hold the whole text. */
const factsOf = ({ name, stem, number, typefaces }: ReadPart): PartFacts => ({
  name,
  stem,
  number,
  typefaces: typefaces.map(typeface => Buffer.from(typeface).toString()),
})

interface Unpacked {
  readonly entry: ListedEntry
  readonly unpacked: Uint8Array
  readonly checksumHolds: boolean
  /** The parser's words where the part is no XML, undefined where it is not meant to be. */
  readonly content: PartContent | string | undefined
}

function unpack(entry: ListedEntry): Unpacked {
  const unpacked = unpackEntry(entry.packed)
  const checksumHolds = crc32(unpacked) === entry.packed.checksum
  return { entry, unpacked, checksumHolds, content: isXml(entry.name) ? tryParse(unpacked) : undefined }
}

const sameBytes = ({ name, packed: a }: ListedEntry, { name: other, packed: b }: ListedEntry): boolean =>
  isXml(name) === isXml(other) &&
  a.checksum === b.checksum &&
  a.length === b.length &&
  a.deflated === b.deflated &&
  Buffer.compare(a.body, b.body) === 0

function tryParse(bytes: Uint8Array): PartContent | string {
  try {
    return parse(bytes)
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault)
  }
}

const parse = (bytes: Uint8Array): PartContent => readContent(new TextDecoder('utf-8', { fatal: true }).decode(bytes))

/** Parts by the stem of their names, in order. */
function byStem<Part extends PartFacts>(all: readonly Part[]): (stem: string) => readonly Part[] {
  const groups = new Map<string, Part[]>()
  for (const part of all) {
    const namesakes = groups.get(part.stem)
    if (namesakes === undefined) groups.set(part.stem, [part])
    else namesakes.push(part)
  }
  for (const group of groups.values()) group.sort((a, b) => a.number - b.number)
  return stem => groups.get(stem) ?? []
}

export const slidesOf = (deck: ReadDeck): readonly PartFacts[] => deck.own('slides/slide')
export const chartsOf = (deck: ReadDeck): readonly PartFacts[] => deck.own('charts/chart')

/** The nearest ancestor of that name. */
export function ancestor(part: ReadPart, element: XmlElement, name: string): XmlElement | undefined {
  for (let up = part.parent(element); up !== undefined; up = part.parent(up)) if (up.name === name) return up
  return undefined
}

export const layoutOf = (deck: DeckFacts, slide: string): string | undefined =>
  deck.relationships.get(slide)?.find(({ kind }) => kind === 'slideLayout')?.target

/** Slide ids stay below, ids of masters and layouts start here. */
export const LOWEST_MASTER_ID = 2147483648
