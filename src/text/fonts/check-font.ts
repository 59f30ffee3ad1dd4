import { readFontFacts } from '../../base/fonts/font-facts.ts'
import { outlineFault } from './check-outlines.ts'

/** What a font file is instead of a single static font, by its first four bytes. */
const CONTAINERS: Readonly<Record<string, string>> = {
  ttcf: 'a collection of fonts (.ttc)',
  wOFF: 'a WOFF file',
  wOF2: 'a WOFF2 file',
}
const VERSIONS: ReadonlySet<string> = new Set(['\0\u0001\0\0', 'OTTO', 'true'])
const HEADER = 12
const RECORD = 16

/**
 * Why a file is no sound, static TrueType or OpenType font, after "it is " or "its ": all that measuring and embedding read is
 * looked at past its header. Undefined for a sound one. Checksums are not compared: tools that change a font often leave them.
 */
export function fontFault(font: Uint8Array): string | undefined {
  const version = latin(font, 0)
  if (CONTAINERS[version] !== undefined) return `it is ${CONTAINERS[version]}`
  if (!VERSIONS.has(version) || font.length < HEADER) return 'it is no TrueType or OpenType font'
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const count = view.getUint16(4)
  if (font.length < HEADER + RECORD * count) return 'it breaks off in its list of tables'
  const tables = new Map<string, DataView>()
  for (let at = HEADER; at < HEADER + RECORD * count; at += RECORD) {
    const tag = latin(font, at)
    const [offset, length] = [view.getUint32(at + 8), view.getUint32(at + 12)]
    if (offset + length > font.length) return `its table "${tag.trim()}" ends behind the end of the file`
    tables.set(tag, new DataView(font.buffer, font.byteOffset + offset, length))
  }
  if (tables.has('fvar')) return 'it is a variable font'
  for (const tag of NEEDED) if (!tables.has(tag)) return `it has no table "${tag}"`
  if (!tables.has('CFF ') && !(tables.has('glyf') && tables.has('loca'))) return 'it has no outlines'
  for (const [tag, isSound] of Object.entries(RULES)) {
    const table = tables.get(tag)
    if (table !== undefined && !holds(() => isSound(table, tables))) return `its table "${tag}" is damaged`
  }
  if (!holds(() => readFontFacts(font)?.family !== '')) return 'its table "name" is damaged'
  return outlineFault(tables)
}

const NEEDED = ['OS/2', 'cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name']

type Tables = ReadonlyMap<string, DataView>

/**
 * The condition of each table (OpenType 1.9.1, under the table's name). Reading a table that ends too early throws,
 * which counts as unsound.
 */
const RULES: Readonly<Record<string, (table: DataView, tables: Tables) => boolean>> = {
  head: table =>
    table.getUint16(0) === 1 &&
    table.getUint32(12) === 0x5f0f3cf5 &&
    within(table.getUint16(18), 16, 16384) &&
    within(table.getInt16(50), 0, 1) &&
    table.getInt16(52) === 0,
  maxp: table => [0x5000, 0x10000].includes(table.getUint32(0)) && table.getUint16(4) > 0,
  hhea: (table, tables) => table.getUint16(0) === 1 && within(table.getUint16(34), 1, tables.get('maxp')!.getUint16(4)),
  hmtx: (table, tables) => {
    const count = tables.get('hhea')!.getUint16(34)
    const em = tables.get('head')!.getUint16(18)
    let sum = 0
    for (let at = 0; at < count; at++) sum += table.getUint16(4 * at)
    return within(sum / count / em, 0.01, 16)
  },
  'OS/2': table => table.byteLength >= (table.getUint16(0) === 0 ? 68 : 86) && within(table.getUint16(4), 1, 1000),
  post: table => table.byteLength >= 32 && POST_VERSIONS.has(table.getUint32(0)),
  name: table => table.getUint16(2) > 0,
  cmap: isSoundMap,
  GSUB: isSoundLayout,
  GPOS: isSoundLayout,
  GDEF: table => table.getUint16(0) === 1,
}

const POST_VERSIONS: ReadonlySet<number> = new Set([0x10000, 0x20000, 0x25000, 0x30000, 0x40000])

/** Whether there is a map from Unicode in a known format that lies inside the file. */
function isSoundMap(table: DataView): boolean {
  const records = Array.from({ length: table.getUint16(2) }, (_, index) => 4 + 8 * index)
  return records.some(at => {
    const [platform, start] = [table.getUint16(at), table.getUint32(at + 4)]
    const format = table.getUint16(start)
    const length = format === 4 || format === 6 ? table.getUint16(start + 2) : table.getUint32(start + 4)
    return (platform === 0 || platform === 3) && within(format, 4, 13) && length > 8 && start < table.byteLength
  })
}

/** Version 1 with its three lists inside. */
function isSoundLayout(table: DataView): boolean {
  return table.getUint16(0) === 1 && [4, 6, 8].every(at => table.getUint16(at) + 2 <= table.byteLength)
}

const within = (value: number, least: number, most: number): boolean => value >= least && value <= most

/** Reading behind a table's end is a RangeError. */
function holds(isSound: () => boolean): boolean {
  try {
    return isSound()
  } catch (fault) {
    if (fault instanceof RangeError) return false
    throw fault
  }
}

const latin = (bytes: Uint8Array, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4))
