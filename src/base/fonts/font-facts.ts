/** Metadata of a TrueType or OpenType file that a presentation and an EOT header need. */
export interface FontFacts {
  /** Names 1, 2, 4 and 5: family, style, full name, version. */
  readonly family: string
  readonly style: string
  readonly fullName: string
  readonly version: string
  /** Name 16, the family of all weights; empty if it equals name 1. */
  readonly typographicFamily: string
  /** Ten bytes. */
  readonly panose: Uint8Array
  readonly weight: number
  readonly italic: boolean
  /** Embedding rights: bits of OS/2.fsType. */
  readonly rights: number
  /** Whether its outlines are PostScript ones (CFF). */
  readonly postscript: boolean
  readonly unicodeRanges: readonly number[]
  readonly codePages: readonly number[]
  readonly checksumAdjustment: number
  readonly fixedPitch: boolean
  /** High byte of OS/2.sFamilyClass. */
  readonly familyClass: number
}

/** Reads a font's metadata. Returns undefined if the bytes have no OS/2, head or name table. */
export function readFontFacts(font: Uint8Array): FontFacts | undefined {
  const tables = tablesOf(font)
  const [os2, head, name] = ['OS/2', 'head', 'name'].map(tag => tables.get(tag))
  if (os2 === undefined || head === undefined || name === undefined) return undefined
  const text = namesOf(name)
  const post = tables.get('post')
  return {
    family: text(1),
    style: text(2),
    fullName: text(4),
    version: text(5),
    typographicFamily: text(16),
    panose: new Uint8Array(os2.buffer, os2.byteOffset + 32, 10),
    weight: os2.getUint16(4),
    italic: (os2.getUint16(62) & 1) === 1,
    rights: os2.getUint16(8),
    postscript: new DataView(font.buffer, font.byteOffset).getUint32(0) === POSTSCRIPT,
    unicodeRanges: [42, 46, 50, 54].map(at => os2.getUint32(at)),
    codePages: os2.getUint16(0) === 0 ? [0, 0] : [78, 82].map(at => os2.getUint32(at)),
    checksumAdjustment: head.getUint32(8),
    fixedPitch: post !== undefined && post.getUint32(12) !== 0,
    familyClass: os2.getInt16(30) >> 8,
  }
}

const POSTSCRIPT = 0x4f54544f
const RESTRICTED = 0x2
const BITMAPS_ONLY = 0x200

/**
 * Whether the font may be embedded: installable, preview-and-print and editable rights allow it (OpenType,
 * OS/2.fsType). PowerPoint embeds only fonts with TrueType outlines.
 */
export function mayEmbed({ rights, postscript }: Pick<FontFacts, 'rights' | 'postscript'>): boolean {
  return !postscript && (rights & BITMAPS_ONLY) === 0 && (rights & 0xf) !== RESTRICTED
}

/** The font's tables by tag, as views into the file (OpenType, "Table Directory"). */
export function tablesOf(font: Uint8Array): Map<string, DataView> {
  const file = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = new Map<string, DataView>()
  if (font.length < 12) return tables
  for (let left = file.getUint16(4), at = 12; left > 0 && at + 16 <= font.length; left--, at += 16) {
    const [offset, length] = [file.getUint32(at + 8), file.getUint32(at + 12)]
    if (offset + length > font.length) continue
    tables.set(
      String.fromCharCode(...font.subarray(at, at + 4)),
      new DataView(font.buffer, font.byteOffset + offset, length),
    )
  }
  return tables
}

const WINDOWS = 3
const ENGLISH = 0x409

/** Looks up names of the Windows platform by their number, English first; an absent name is empty. */
function namesOf(table: DataView): (id: number) => string {
  const strings = table.getUint16(4)
  const found = new Map<number, string>()
  for (let left = table.getUint16(2), at = 6; left > 0; left--, at += 12) {
    if (table.getUint16(at) !== WINDOWS) continue
    if (table.getUint16(at + 4) !== ENGLISH && found.has(table.getUint16(at + 6))) continue
    const [length, offset] = [table.getUint16(at + 8), strings + table.getUint16(at + 10)]
    let text = ''
    for (let unit = 0; unit < length; unit += 2) text += String.fromCharCode(table.getUint16(offset + unit))
    found.set(table.getUint16(at + 6), text)
  }
  return id => found.get(id) ?? ''
}
