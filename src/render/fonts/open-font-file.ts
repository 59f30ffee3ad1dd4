import type { Host } from '../../host/host.ts'
import type { FontFile } from '../../text/fonts/sfnt.ts'

/** A way to read parts of a face's file: a Chinese face is 10 MB, and a subset needs a tenth of it. */
export async function openFontFile({ read, readParts }: Host, path: string): Promise<FontFile> {
  return readParts === undefined ? read(path) : parts => readParts(path, parts)
}
