/** Kinds of pixels that are read; what is none of an office file is written anew as one of its two. */
export type RasterType = 'png' | 'jpeg' | 'webp' | 'avif' | 'gif'
type ImageType = RasterType | 'svg'

/** The type by content, never by name. */
export function sniffImage(bytes: Uint8Array): ImageType | undefined {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg'
  const ascii = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to))
  if (ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP') return 'webp'
  if (ascii(4, 8) === 'ftyp' && /avif|avis/.test(ascii(8, 40))) return 'avif'
  if (/^GIF8[79]a$/.test(ascii(0, 6))) return 'gif'
  const head = new TextDecoder()
    .decode(bytes.subarray(0, 1024))
    .replace(/^\uFEFF/, '')
    .trimStart()
  return /^<(\?xml|svg|!--|!DOCTYPE svg)/i.test(head) &&
    /<svg[\s>]/i.test(new TextDecoder().decode(bytes.subarray(0, 65536)))
    ? 'svg'
    : undefined
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((value, at) => bytes[at] === value)
}
