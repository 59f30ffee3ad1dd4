import { readFontFacts } from '../../../base/fonts/font-facts.ts'

const VERSION = 0x00020001
const MAGIC = 0x504c
/** TTEMBED_SUBSET: the font holds a part of its characters only. */
const SUBSET = 0x00000001
/** DEFAULT_CHARSET: no preference, the font's own code pages decide. */
const CHARSET = 1
/** The fixed part of the header, up to the names. */
const FIXED = 82

/**
 * A font as Embedded OpenType, the form in which presentations carry fonts (`.fntdata`): a header of facts that are read
 * from the font itself, then the font as it is, neither compressed nor masked. Throws a RangeError on what is no font.
 * @see https://www.w3.org/submissions/EOT/#Version21
 */
export function writeEot(font: Uint8Array): Uint8Array {
  const facts = readFontFacts(font)
  if (facts === undefined) throw new RangeError('not a font: it has no OS/2, head or name table')
  const names = [facts.family, facts.style, facts.version, facts.fullName, ''].map(text => Buffer.from(text, 'utf16le'))
  const header = Buffer.alloc(FIXED)
  const length = FIXED + names.reduce((sum, name) => sum + 4 + name.length, -2) + font.length
  header.writeUInt32LE(length, 0)
  header.writeUInt32LE(font.length, 4)
  header.writeUInt32LE(VERSION, 8)
  header.writeUInt32LE(SUBSET, 12)
  header.set(facts.panose, 16)
  header.writeUInt8(CHARSET, 26)
  header.writeUInt8(facts.italic ? 1 : 0, 27)
  header.writeUInt32LE(facts.weight, 28)
  header.writeUInt16LE(facts.rights, 32)
  header.writeUInt16LE(MAGIC, 34)
  facts.unicodeRanges.forEach((range, at) => void header.writeUInt32LE(range, 36 + 4 * at))
  facts.codePages.forEach((pages, at) => void header.writeUInt32LE(pages, 52 + 4 * at))
  header.writeUInt32LE(facts.checksumAdjustment, 60)
  // Between two names stand two bytes of padding.
  const sized = names.flatMap((name, at) => [at === 0 ? EMPTY : PADDING, sizeOf(name), name])
  return Buffer.concat([header, ...sized, font])
}

const EMPTY = Buffer.alloc(0)
const PADDING = Buffer.alloc(2)

function sizeOf(name: Buffer): Buffer {
  const size = Buffer.alloc(2)
  size.writeUInt16LE(name.length)
  return size
}
