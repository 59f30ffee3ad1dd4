/** Why a font's TrueType outlines cannot be used; undefined where they can, or where it has others. */
export function outlineFault(tables: ReadonlyMap<string, DataView>): string | undefined {
  const [glyf, loca] = [tables.get('glyf'), tables.get('loca')]
  if (glyf === undefined || loca === undefined) return undefined
  const glyphs = tables.get('maxp')!.getUint16(4)
  const long = tables.get('head')!.getInt16(50) === 1
  if (loca.byteLength < (glyphs + 1) * (long ? 4 : 2)) return 'its table "loca" is damaged'
  const locate = (glyph: number): number => (long ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph))
  for (let glyph = 0; glyph < glyphs; glyph++) {
    const [start, end] = [locate(glyph), locate(glyph + 1)]
    if (end < start || end > glyf.byteLength) return 'its table "loca" is damaged'
    if (end > start && !isSoundGlyph(glyf, start, end, glyphs)) return `its table "glyf" is damaged at glyph ${glyph}`
  }
  return locate(glyphs) === 0 ? 'its table "loca" is damaged' : undefined
}

/** Length of a glyph's header, in bytes: number of contours and the box around them. */
const HEADER = 10

/** Whether a glyph's description ends where it should (OpenType, "glyf"). */
function isSoundGlyph(glyf: DataView, start: number, end: number, glyphs: number): boolean {
  if (end - start < HEADER) return false
  const contours = glyf.getInt16(start)
  return contours < 0
    ? isSoundComposite(glyf, start + HEADER, end, glyphs)
    : isSoundSimple(glyf, start + HEADER, end, contours)
}

const ARGUMENTS_ARE_WORDS = 0x1
const SCALE = 0x8
const MORE = 0x20
const TWO_SCALES = 0x40
const MATRIX = 0x80

function isSoundComposite(glyf: DataView, start: number, end: number, glyphs: number): boolean {
  for (let at = start, more = true; more; ) {
    if (at + 4 > end || glyf.getUint16(at + 2) >= glyphs) return false
    const flags = glyf.getUint16(at)
    at +=
      4 + (flags & ARGUMENTS_ARE_WORDS ? 4 : 2) + (flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0)
    more = (flags & MORE) !== 0
    if (at > end) return false
  }
  return true
}

const SHORT_X = 0x2
const SHORT_Y = 0x4
const REPEAT = 0x8
const SAME_X = 0x10
const SAME_Y = 0x20

function isSoundSimple(glyf: DataView, start: number, end: number, contours: number): boolean {
  // A glyph without contours needs no more than its header, and up to three bytes that fill it up.
  if (contours === 0) return end - start <= 6
  let at = start + 2 * contours
  if (at + 2 > end) return false
  let last = -1
  for (let contour = 0; contour < contours; contour++) {
    const point = glyf.getUint16(start + 2 * contour)
    if (point <= last) return false
    last = point
  }
  at += 2 + glyf.getUint16(at)
  let coordinates = 0
  for (let left = last + 1; left > 0; ) {
    if (at >= end) return false
    const flags = glyf.getUint8(at++)
    const times = flags & REPEAT && at < end ? 1 + glyf.getUint8(at++) : 1
    const bytes = (flags & SHORT_X ? 1 : flags & SAME_X ? 0 : 2) + (flags & SHORT_Y ? 1 : flags & SAME_Y ? 0 : 2)
    coordinates += bytes * times
    left -= times
    if (left < 0) return false
  }
  return at + coordinates <= end
}
