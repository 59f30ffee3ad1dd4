import type { FilePart } from '../../host/host.ts'
import {
  type FontFile,
  type FontTable,
  type ReadParts,
  readDirectory,
  readerOf,
  readTables,
  viewOf,
  writeFont,
} from '../../text/fonts/sfnt.ts'
import { openHarfbuzz, type RawSubset } from './harfbuzz.ts'

/**
 * A complete font with those characters alone, the same bytes for the same input; undefined for what is no single font.
 */
export type Subsetter = (
  file: FontFile,
  characters: readonly number[],
  nameless?: boolean,
) => Promise<Uint8Array | undefined>

/**
 * Opens HarfBuzz' subsetter. Of a TrueType font only the outlines that are wanted are read: HarfBuzz first says which
 * glyphs the characters become, on the font without outlines, then cuts a font that has outlines for these alone.
 * A Chinese font has 13 MB of them; reading and copying all takes longer than all the rest.
 * @param wasm the bytes of `harfbuzzjs/dist/harfbuzz-subset.wasm`
 */
export async function openSubsetter(wasm: Uint8Array): Promise<Subsetter> {
  const subset = await openHarfbuzz(wasm)
  return async (file, characters, nameless) => {
    const read = readerOf(file)
    const directory = await readDirectory(read)
    if (directory === undefined) return undefined
    const outlines = directory.find(({ tag }) => tag === 'glyf')
    const wanted = directory.filter(({ tag }) => KEPT_TABLES.has(tag) || outlines === undefined)
    const tables = await readTables(read, wanted)
    if (tables === undefined || !NEEDED_TABLES.every(tag => tables.has(tag))) return undefined
    if (outlines !== undefined) await addOutlines(tables, outlines, read, glyphsOf(subset, tables, characters))
    return subset(writeFont(tables), characters, nameless)
  }
}

/** All that a subset takes over but for outlines. Without hints, `cvt `, `fpgm` and `prep` have no use. */
const KEPT_TABLES = new Set(
  [
    'GDEF',
    'GPOS',
    'GSUB',
    'OS/2',
    'cmap',
    'head',
    'hhea',
    'hmtx',
    'kern',
    'loca',
    'maxp',
    'name',
    'post',
    'gasp',
  ].sort(),
)
const NEEDED_TABLES = ['OS/2', 'cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name']

/** What decides which glyphs characters become. */
const SHAPING_TABLES = ['GSUB', 'cmap', 'head', 'hhea', 'maxp']

/** Numbers of the glyphs that characters become: read from a font whose advances are these numbers. */
function glyphsOf(subset: RawSubset, tables: ReadonlyMap<string, Uint8Array>, characters: readonly number[]): number[] {
  const count = viewOf(tables.get('maxp')!).getUint16(4)
  const metrics = new Uint16Array(2 * count)
  for (let glyph = 0; glyph < count; glyph++) metrics[2 * glyph] = glyph
  const header = new Uint8Array(tables.get('hhea')!)
  viewOf(header).setUint16(34, count)
  const probe = new Map(SHAPING_TABLES.flatMap(tag => (tables.has(tag) ? [[tag, tables.get(tag)!] as const] : [])))
  const probed = subset(writeFont(probe.set('hhea', header).set('hmtx', bigEndian(metrics))), characters)
  return advances(probed)
}

function advances(font: Uint8Array): number[] {
  const view = viewOf(font)
  const find = (tag: string): number => {
    for (let left = view.getUint16(4), at = 12; left > 0; left--, at += 16) {
      if (String.fromCharCode(...font.subarray(at, at + 4)) === tag) return view.getUint32(at + 8)
    }
    throw new Error(`HarfBuzz left no ${tag} table`)
  }
  const count = view.getUint16(find('hhea') + 34)
  const metrics = find('hmtx')
  return Array.from({ length: count }, (_, glyph) => view.getUint16(metrics + 4 * glyph))
}

/** Adds `glyf` and `loca` with the outlines of those glyphs and of their components; all others are empty. */
async function addOutlines(
  tables: Map<string, Uint8Array>,
  { offset }: FontTable,
  read: ReadParts,
  glyphs: readonly number[],
): Promise<void> {
  const head = new Uint8Array(tables.get('head')!)
  const locate = readLocations(tables.get('loca')!, viewOf(head).getInt16(50) === 1)
  const outlines = new Map<number, Uint8Array>()
  for (let open = glyphs; open.length > 0; ) {
    const shown = open.filter(glyph => locate(glyph + 1) > locate(glyph))
    const bytes = await readNear(
      read,
      shown.map(glyph => ({ offset: offset + locate(glyph), length: locate(glyph + 1) - locate(glyph) })),
    )
    shown.forEach((glyph, at) => void outlines.set(glyph, bytes[at]!))
    open = [...new Set(bytes.flatMap(components))].filter(glyph => !outlines.has(glyph))
  }
  const locations = new Uint32Array(viewOf(tables.get('maxp')!).getUint16(4) + 1)
  const body = new Uint8Array([...outlines.values()].reduce((sum, { length }) => sum + length, 0))
  let end = 0
  let filled = 0
  for (const [glyph, bytes] of [...outlines].sort(([one], [other]) => one - other)) {
    locations.fill(end, filled, glyph + 1)
    filled = glyph + 1
    body.set(bytes, end)
    end += bytes.length
  }
  locations.fill(end, filled)
  viewOf(head).setInt16(50, 1)
  tables.set('head', head)
  tables.set('glyf', body)
  tables.set('loca', bigEndian(locations))
}

/** Where a glyph's outline begins (OpenType, "loca"). */
function readLocations(table: Uint8Array, long: boolean): (glyph: number) => number {
  const view = viewOf(table)
  return long ? glyph => view.getUint32(4 * glyph) : glyph => 2 * view.getUint16(2 * glyph)
}

/** Numbers as fonts hold them, in place: all machines that Node runs on count the other way round. */
function bigEndian(numbers: Uint16Array | Uint32Array): Uint8Array {
  const bytes = Buffer.from(numbers.buffer)
  return numbers.BYTES_PER_ELEMENT === 2 ? bytes.swap16() : bytes.swap32()
}

/** Pieces nearer than this are read in one go. */
const NEAR = 4096

/** Reads many pieces, in file order, in fewer goes. */
async function readNear(read: ReadParts, pieces: readonly FilePart[]): Promise<readonly Uint8Array[]> {
  const order = pieces.map((piece, at) => ({ ...piece, at })).sort((a, b) => a.offset - b.offset)
  const runs: { offset: number; length: number; pieces: typeof order }[] = []
  for (const piece of order) {
    const run = runs.at(-1)
    if (run === undefined || piece.offset - (run.offset + run.length) > NEAR) {
      runs.push({ offset: piece.offset, length: piece.length, pieces: [piece] })
    } else {
      run.length = Math.max(run.length, piece.offset + piece.length - run.offset)
      run.pieces.push(piece)
    }
  }
  const contents = await read(runs)
  const out: Uint8Array[] = []
  runs.forEach((run, index) => {
    for (const { at, offset, length } of run.pieces) {
      const start = offset - run.offset
      out[at] = contents[index]!.subarray(start, start + length)
    }
  })
  return out
}

const ARGUMENTS_ARE_WORDS = 0x1
const SCALE = 0x8
const MORE = 0x20
const TWO_SCALES = 0x40
const MATRIX = 0x80

/** The glyphs that a composite one is made of (OpenType, "glyf", composite glyph description). */
function components(glyph: Uint8Array): number[] {
  const view = viewOf(glyph)
  if (glyph.length < 10 || view.getInt16(0) >= 0) return []
  const parts: number[] = []
  for (let at = 10, more = true; more && at + 4 <= glyph.length; ) {
    const flags = view.getUint16(at)
    parts.push(view.getUint16(at + 2))
    at += 4 + ((flags & ARGUMENTS_ARE_WORDS) !== 0 ? 4 : 2)
    at += (flags & SCALE) !== 0 ? 2 : (flags & TWO_SCALES) !== 0 ? 4 : (flags & MATRIX) !== 0 ? 8 : 0
    more = (flags & MORE) !== 0
  }
  return parts
}
