import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { crc32 } from './crc32.ts'
import type { Package, Packed } from './package.ts'
import { parseXml, printXml } from './xml.ts'

/**
 * The package as a zip file whose bytes depend on its parts alone: entries sorted by code unit after `[Content_Types].xml`,
 * dated 1980-01-01, deflated at level 6 with zlib (or stored: pictures, and what would grow), without extra fields, comments or folders.
 */
export function zipPackage(parts: Package): Uint8Array {
  const entries = new Map<string, Uint8Array | Packed>()
  for (const [name, part] of parts) {
    entries.set(name, 'bytes' in part ? part.bytes : (part.packed ?? packEntry(Buffer.from(printXml(part.xml)))))
  }
  return zipEntries(entries)
}

/**
 * Reads a package back: XML parts and relationships as trees, all others as bytes. Throws on what is no zip of the kind
 * that we write.
 */
export function unzipPackage(file: Uint8Array): Package {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const parts: Package = new Map()
  for (const { name, bytes } of unzipEntries(file)) {
    parts.set(name, isXml(name) ? { xml: parseXml(decoder.decode(bytes)) } : { bytes })
  }
  return parts
}

export const isXml = (name: string): boolean => name.endsWith('.xml') || name.endsWith('.rels')

const CONTENT_TYPES = '[Content_Types].xml'
const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
/** 1980-01-01 as MS-DOS writes a date: year 0, month 1, day 1. */
const DATE = 0x21
const VERSION = 20
const UTF8_NAME = 0x800

/** What is compressed by its own nature. */
const COMPRESSED = /\.(png|jpeg)$/

export function packEntry(bytes: Uint8Array, name = ''): Packed {
  const small = COMPRESSED.test(name) ? bytes : deflate(bytes)
  const deflated = small.length < bytes.length
  return { body: deflated ? small : bytes, deflated, checksum: crc32(bytes), length: bytes.length }
}

/** An entry as it is: for an archive that is deflated as a whole. */
export const storeEntry = (bytes: Uint8Array): Packed => ({
  body: bytes,
  deflated: false,
  checksum: crc32(bytes),
  length: bytes.length,
})

/** Chunks from Node's pool of buffers; the copy lets go of what zlib allocated beyond the result. */
const deflate = (bytes: Uint8Array): Uint8Array => Buffer.from(deflateRawSync(bytes, { level: 6, chunkSize: POOLED }))

const POOLED = 4032

export const unpackEntry = ({ body, deflated, length }: Packed): Uint8Array => (deflated ? inflate(body, length) : body)

/** In one chunk, since the length is known; a length that is wrong costs more of them. */
const inflate = (body: Uint8Array, length: number): Uint8Array =>
  inflateRawSync(body, { chunkSize: Math.min(Math.max(length, 64), LARGEST) })

/** What a directory may make us allocate before a byte is read. */
const LARGEST = 1 << 20

const LOCAL_SIZE = 30
const CENTRAL_SIZE = 46
const END_SIZE = 22

/** Zips named bytes, packed already or not, in the same fixed form; workbooks are made with it too. */
export function zipEntries(files: ReadonlyMap<string, Uint8Array | Packed>): Uint8Array {
  const names = [...files.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const entries = names.map(name => {
    const file = files.get(name)!
    return { path: Buffer.from(name), packed: file instanceof Uint8Array ? packEntry(file, name) : file }
  })
  const sizes = entries.map(({ path, packed }) => LOCAL_SIZE + CENTRAL_SIZE + 2 * path.length + packed.body.length)
  const out = Buffer.alloc(sizes.reduce((sum, size) => sum + size, END_SIZE))
  const view = new DataView(out.buffer, out.byteOffset, out.byteLength)
  let at = 0
  const offsets = entries.map(({ path, packed }) => {
    const offset = at
    view.setUint32(at, LOCAL, true)
    writeFields(view, at + 4, path, packed)
    out.set(path, at + LOCAL_SIZE)
    at += LOCAL_SIZE + path.length
    out.set(packed.body, at)
    at += packed.body.length
    return offset
  })
  const directory = at
  entries.forEach(({ path, packed }, index) => {
    view.setUint32(at, CENTRAL, true)
    view.setUint16(at + 4, VERSION, true)
    writeFields(view, at + 6, path, packed)
    view.setUint32(at + 42, offsets[index]!, true)
    out.set(path, at + CENTRAL_SIZE)
    at += CENTRAL_SIZE + path.length
  })
  view.setUint32(at, END, true)
  view.setUint16(at + 8, names.length, true)
  view.setUint16(at + 10, names.length, true)
  view.setUint32(at + 12, at - directory, true)
  view.setUint32(at + 16, directory, true)
  return out
}

/** The fields that both headers of an entry share, from the version on; a field that is not written here is 0. */
function writeFields(view: DataView, at: number, path: Uint8Array, packed: Packed): void {
  view.setUint16(at, VERSION, true)
  // Names outside ASCII need the flag; our own are all ASCII.
  view.setUint16(at + 2, path.every(byte => byte < 0x80) ? 0 : UTF8_NAME, true)
  view.setUint16(at + 4, packed.deflated ? 8 : 0, true)
  view.setUint16(at + 8, DATE, true)
  view.setUint32(at + 10, packed.checksum, true)
  view.setUint32(at + 14, packed.body.length, true)
  view.setUint32(at + 18, packed.length, true)
  view.setUint16(at + 22, path.length, true)
}

const rank = (name: string): number => (name === CONTENT_TYPES ? 0 : 1)

/** One entry of the central directory. */
interface ZipEntry extends EntryFacts {
  readonly bytes: Uint8Array
  readonly checksumHolds: boolean
}

export interface EntryFacts {
  readonly name: string
  readonly method: number
  readonly flags: number
  readonly date: number
  readonly time: number
  /** Bytes of extra fields and comment, in both headers together. */
  readonly extra: number
}

/** An entry that is not unpacked yet. */
export interface ListedEntry extends EntryFacts {
  readonly packed: Packed
}

/** All entries, unpacked, in the order of the central directory. Throws as `listEntries` does. */
export function unzipEntries(file: Uint8Array): ZipEntry[] {
  return listEntries(file).map(({ packed, ...facts }) => {
    const bytes = unpackEntry(packed)
    return { ...facts, bytes, checksumHolds: crc32(bytes) === packed.checksum }
  })
}

/**
 * The entries in the order of the central directory. Throws a RangeError on what is no zip file, or one with parts
 * missing.
 */
export function listEntries(file: Uint8Array): ListedEntry[] {
  const view = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0) throw new RangeError('not a zip file: it has no end record')
  const entries: ListedEntry[] = []
  let at = view.readUInt32LE(end + 16)
  for (let left = view.readUInt16LE(end + 10); left > 0; left--) {
    if (view.readUInt32LE(at) !== CENTRAL) throw new RangeError('a damaged zip directory')
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map(place => view.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ]
    const method = view.readUInt16LE(at + 10)
    const local = view.readUInt32LE(at + 42)
    const localExtra = view.readUInt16LE(local + 28)
    const start = local + LOCAL_SIZE + view.readUInt16LE(local + 26) + localExtra
    entries.push({
      name: view.toString('utf8', at + 46, at + 46 + nameLength),
      packed: {
        body: view.subarray(start, start + view.readUInt32LE(at + 20)),
        deflated: method !== 0,
        checksum: view.readUInt32LE(at + 16),
        length: view.readUInt32LE(at + 24),
      },
      method,
      flags: view.readUInt16LE(at + 8),
      time: view.readUInt16LE(at + 12),
      date: view.readUInt16LE(at + 14),
      extra: extraLength + commentLength + localExtra,
    })
    at += CENTRAL_SIZE + nameLength + extraLength + commentLength
  }
  return entries
}
