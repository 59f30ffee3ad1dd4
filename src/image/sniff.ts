type ImageType = 'png' | 'jpeg' | 'svg'

/** The type by content, never by name. */
export function sniffImage(bytes: Uint8Array): ImageType | undefined {
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg'
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
