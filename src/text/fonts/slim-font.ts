import { type ReadParts, readDirectory, readTables, writeFont } from './sfnt.ts'

/** The tables that measuring needs: characters, advances, kerning, ligatures. Outlines are nine tenths of a file. */
const MEASURING_TABLES = new Set([
  'cmap',
  'head',
  'hhea',
  'hmtx',
  'maxp',
  'OS/2',
  'GSUB',
  'GPOS',
  'GDEF',
  'name',
  'post',
])

const NEEDED_TABLES = ['cmap', 'head', 'hhea', 'hmtx', 'maxp']

/**
 * The same font without outlines: 200 KB instead of 10 MB, with the same advances. Undefined for what is no single
 * TrueType or OpenType font.
 */
export async function slimFont(read: ReadParts): Promise<Uint8Array | undefined> {
  const directory = (await readDirectory(read))?.filter(({ tag }) => MEASURING_TABLES.has(tag))
  if (directory === undefined || !NEEDED_TABLES.every(tag => directory.some(table => table.tag === tag)))
    return undefined
  const tables = await readTables(read, directory)
  return tables && writeFont(tables)
}
