import type { FilePart } from '../../host/host.ts'

/** A font's file: its bytes, or a way to read parts of it, which for a Chinese font saves nine tenths of them. */
export type FontFile = Uint8Array | ReadParts
export type ReadParts = (parts: readonly FilePart[]) => Promise<readonly Uint8Array[]>

export interface FontTable extends FilePart {
  readonly tag: string
}

const HEADER = 12
const RECORD = 16
const MOST_TABLES = 64

export const readerOf = (file: FontFile): ReadParts =>
  typeof file === 'function'
    ? file
    : async parts => parts.map(({ offset, length }) => file.subarray(offset, offset + length))

/** The directory of a single TrueType or OpenType font (OpenType, "Table Directory"); undefined for anything else. */
export async function readDirectory(read: ReadParts): Promise<readonly FontTable[] | undefined> {
  const [start = new Uint8Array(0)] = await read([{ offset: 0, length: HEADER + RECORD * MOST_TABLES }])
  if (start.length < HEADER) return undefined
  const view = viewOf(start)
  const count = view.getUint16(4)
  if (!VERSIONS.has(view.getUint32(0)) || start.length < HEADER + RECORD * count) return undefined
  return Array.from({ length: count }, (_, index): FontTable => {
    const at = HEADER + RECORD * index
    const tag = String.fromCharCode(...start.subarray(at, at + 4))
    return { tag, offset: view.getUint32(at + 8), length: view.getUint32(at + 12) }
  })
}

/** TrueType outlines, by its two numbers, or PostScript ones. */
const VERSIONS = new Set([0x00010000, 0x74727565, 0x4f54544f])

/** A font of some of its tables (of all, the same font); undefined where the file breaks off inside one of them. */
export async function readFont(file: FontFile, wanted: (tag: string) => boolean): Promise<Uint8Array | undefined> {
  const read = readerOf(file)
  const tables = await readTables(read, (await readDirectory(read))?.filter(({ tag }) => wanted(tag)) ?? [])
  return tables && writeFont(tables)
}

/** The contents of tables; undefined where the file breaks off inside one of them. */
export async function readTables(
  read: ReadParts,
  tables: readonly FontTable[],
): Promise<Map<string, Uint8Array> | undefined> {
  const contents = await read(tables)
  const whole = tables.every(({ length }, at) => contents[at]?.length === length)
  return whole ? new Map(tables.map(({ tag }, at) => [tag, contents[at]!])) : undefined
}

/** A font of the given tables, in their order. Checksums are left 0: HarfBuzz does not read them, and writes its own. */
export function writeFont(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const start = HEADER + RECORD * tables.size
  const font = new Uint8Array([...tables.values()].reduce((sum, { length }) => sum + padded(length), start))
  const view = viewOf(font)
  view.setUint32(0, tables.has('CFF ') ? 0x4f54544f : 0x00010000)
  view.setUint16(4, tables.size)
  let at = start
  let record = HEADER
  for (const [tag, bytes] of tables) {
    for (let letter = 0; letter < 4; letter++) font[record + letter] = tag.charCodeAt(letter)
    view.setUint32(record + 8, at)
    view.setUint32(record + 12, bytes.length)
    font.set(bytes, at)
    at += padded(bytes.length)
    record += RECORD
  }
  return font
}

const padded = (length: number): number => (length + 3) & ~3

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
