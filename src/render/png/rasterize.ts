import type { Sharp } from 'sharp'
import { toPalette } from './palette.ts'
import { writePng } from './write-png.ts'

/** Eight bits a channel, opaque, without metadata: the same bytes for the same input. */
const PNG = { compressionLevel: 6, adaptiveFiltering: false } as const

/** An SVG as a PNG picture. `sharp` is imported only when a picture is asked for. */
export async function pictureOf(svg: string): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  return pack(sharp(Buffer.from(svg), { unlimited: true }))
}

/** With a palette where 256 colours suffice: half as large as with three bytes a pixel, and sooner done. */
async function pack(picture: Sharp): Promise<Uint8Array> {
  const { data, info } = await picture.clone().ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const indexed = toPalette(new Uint32Array(data.buffer, data.byteOffset, data.length / 4))
  return indexed === undefined ? picture.removeAlpha().png(PNG).toBuffer() : writePng(info.width, indexed)
}

const COLUMNS = 4
/** Between pictures and round them, in pixels, and the ground behind them. */
const GAP = 12
const GROUND = '#808080'

/** Pictures of one size in rows, from left to right. */
export async function joinPictures(pictures: readonly Uint8Array[]): Promise<Uint8Array> {
  const { default: sharp } = await import('sharp')
  const { width = 1, height = 1 } = pictures[0] === undefined ? {} : await sharp(pictures[0]).metadata()
  const columns = Math.min(COLUMNS, Math.max(1, pictures.length))
  const rows = Math.max(1, Math.ceil(pictures.length / columns))
  const sheet = {
    width: columns * (width + GAP) + GAP,
    height: rows * (height + GAP) + GAP,
    channels: 3 as const,
    background: GROUND,
  }
  const placed = pictures.map((input, at) => ({
    input: Buffer.from(input),
    left: GAP + (at % columns) * (width + GAP),
    top: GAP + Math.floor(at / columns) * (height + GAP),
  }))
  return pack(sharp({ create: sheet }).composite(placed))
}
