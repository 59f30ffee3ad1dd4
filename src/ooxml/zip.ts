import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { crc32 } from './crc32.ts'
import type { Package } from './package.ts'
import { parseXml, printXml, type XmlElement } from './xml.ts'

/**
 * The package as a zip file whose bytes depend on its parts alone: entries sorted by code unit after `[Content_Types].xml`,
 * dated 1980-01-01, deflated at level 6 with zlib (or stored: pictures, workbooks, and what would grow), without extra fields, comments or folders.
 */
export function zipPackage(parts: Package): Uint8Array {
  const encoder = new TextEncoder()
  const entries = new Map<string, Uint8Array | Packed>()
  // Charts share the trees of their styles: packed once.
  const shared = new Map<XmlElement, Packed>()
  for (const [name, part] of parts) {
    if ('bytes' in part) {
      entries.set(name, part.bytes)
      continue
    }
    const packed = shared.get(part.xml) ?? packEntry(encoder.encode(printXml(part.xml)))
    shared.set(part.xml, packed)
    entries.set(name, packed)
  }
  return zipEntries(entries)
}

/** Reads a package back: XML parts and relationships as trees, all others as bytes. Throws on what is no zip of the kind that we write. */
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

/** Bytes as they stand in a zip file. */
export interface Packed {
  readonly body: Uint8Array
  readonly deflated: boolean
  readonly checksum: number
  readonly length: number
}

/** What is compressed by its own nature. */
const COMPRESSED = /\.(png|jpeg|xlsx)$/

export function packEntry(bytes: Uint8Array, name = ''): Packed {
  const small = COMPRESSED.test(name) ? bytes : deflateRawSync(bytes, { level: 6 })
  const deflated = small.length < bytes.length
  return { body: deflated ? small : bytes, deflated, checksum: crc32(bytes), length: bytes.length }
}

/** Zips named bytes, packed already or not, in the same fixed form; workbooks are made with it too. */
export function zipEntries(files: ReadonlyMap<string, Uint8Array | Packed>): Uint8Array {
  const names = [...files.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const encoder = new TextEncoder()
  const chunks: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const name of names) {
    const file = files.get(name)!
    const { body, deflated, checksum, length } = file instanceof Uint8Array ? packEntry(file, name) : file
    const path = encoder.encode(name)
    // Names outside ASCII need the flag; our own are all ASCII.
    const flags = path.length === name.length ? 0 : UTF8_NAME
    const fields = [VERSION, flags, deflated ? 8 : 0, 0, DATE]
    const sizes = [checksum, body.length, length]
    chunks.push(record(LOCAL, [...fields.map(u16), ...sizes.map(u32), u16(path.length), u16(0)], path), body)
    directory.push(
      record(
        CENTRAL,
        [
          u16(VERSION),
          ...fields.map(u16),
          ...sizes.map(u32),
          u16(path.length),
          u16(0),
          u16(0),
          u16(0),
          u16(0),
          u32(0),
        ].concat(u32(offset)),
        path,
      ),
    )
    offset += 30 + path.length + body.length
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0)
  const end = record(END, [u16(0), u16(0), u16(names.length), u16(names.length), u32(size), u32(offset), u16(0)], EMPTY)
  return Buffer.concat([...chunks, ...directory, end])
}

const EMPTY = new Uint8Array()
const rank = (name: string): number => (name === CONTENT_TYPES ? 0 : 1)

type Field = { readonly width: 2 | 4; readonly value: number }
const u16 = (value: number): Field => ({ width: 2, value })
const u32 = (value: number): Field => ({ width: 4, value })

function record(signature: number, fields: readonly Field[], path: Uint8Array): Uint8Array {
  const length = fields.reduce((sum, field) => sum + field.width, 4)
  const out = Buffer.alloc(length + path.length)
  let at = out.writeUInt32LE(signature, 0)
  for (const field of fields) {
    at = field.width === 2 ? out.writeUInt16LE(field.value, at) : out.writeUInt32LE(field.value >>> 0, at)
  }
  out.set(path, at)
  return out
}

/** One entry as the central directory tells of it. */
export interface ZipEntry {
  readonly name: string
  readonly bytes: Uint8Array
  readonly method: number
  readonly flags: number
  readonly date: number
  readonly time: number
  /** Bytes of extra fields and comment, in both headers together. */
  readonly extra: number
  readonly checksumHolds: boolean
}

/** The entries in the order of the central directory. Throws a RangeError on what is no zip file, or one with parts missing. */
export function unzipEntries(file: Uint8Array): ZipEntry[] {
  const view = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const end = view.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  const ends = end >= 0 && end + 22 <= view.length && end + 22 + view.readUInt16LE(end + 20) === view.length
  if (!ends) throw new RangeError('not a zip file: it has no end record')
  const entries: ZipEntry[] = []
  let at = view.readUInt32LE(end + 16)
  for (let left = view.readUInt16LE(end + 10); left > 0; left--) {
    if (view.readUInt32LE(at) !== CENTRAL) throw new RangeError('a damaged zip directory')
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map(place => view.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ]
    const method = view.readUInt16LE(at + 10)
    const packed = view.readUInt32LE(at + 20)
    const local = view.readUInt32LE(at + 42)
    const localExtra = view.readUInt16LE(local + 28)
    const start = local + 30 + view.readUInt16LE(local + 26) + localExtra
    const body = view.subarray(start, start + packed)
    const bytes = method === 0 ? body : inflateRawSync(body)
    entries.push({
      name: view.toString('utf8', at + 46, at + 46 + nameLength),
      bytes,
      method,
      flags: view.readUInt16LE(at + 8),
      time: view.readUInt16LE(at + 12),
      date: view.readUInt16LE(at + 14),
      extra: extraLength + commentLength + localExtra,
      checksumHolds: crc32(bytes) === view.readUInt32LE(at + 16),
    })
    at += 46 + nameLength + extraLength + commentLength
  }
  return entries
}
