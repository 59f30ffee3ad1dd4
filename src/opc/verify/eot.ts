/**
 * What an Embedded OpenType file says, and the font in it; nothing where it is no such file of version 2.1. The header's fields stand
 * where https://www.w3.org/submissions/EOT/#Version21 puts them: sizes of file and font, version, mark, name of the family.
 */
export function readEot(file: Uint8Array): { readonly family: string; readonly font: Uint8Array } | undefined {
  const header = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  if (header.length < 84 || header.readUInt32LE(8) !== 0x00020001 || header.readUInt16LE(34) !== 0x504c)
    return undefined
  const [whole, font, name] = [header.readUInt32LE(0), header.readUInt32LE(4), header.readUInt16LE(82)]
  if (whole !== header.length || 84 + name + font > whole) return undefined
  return { family: header.toString('utf16le', 84, 84 + name), font: header.subarray(whole - font) }
}
