import { createHash } from 'node:crypto'
import type { Package, Part } from '../../../opc/package.ts'
import type { Slide } from '../slide-objects.ts'

/**
 * Takes all pictures out of the package. The pass that it returns brings back those that a slide shows, each stored once,
 * under `image<n>.<its real kind>`, numbered in the order of first use.
 */
export function takeMedia(parts: Package): (slide: Slide) => void {
  const taken = new Map<string, Part>()
  for (const [name, part] of parts) {
    if (!name.startsWith('ppt/media/')) continue
    taken.set(name, part)
    parts.delete(name)
  }
  const names = new Map<string, string>()
  return slide => {
    slide.relationships = slide.relationships.map(one => {
      const part = one.kind === 'image' && !one.external ? (taken.get(one.target) ?? parts.get(one.target)) : undefined
      if (part === undefined || !('bytes' in part)) return one
      const hash = createHash('sha256').update(part.bytes).digest('hex')
      const name = names.get(hash) ?? `ppt/media/image${names.size + 1}.${imageExtension(part.bytes)}`
      names.set(hash, name)
      parts.set(name, part)
      return { ...one, target: name }
    })
  }
}

/** The type of a picture by its first bytes, not by its name. What is neither PNG nor JPEG is the SVG beside a PNG. */
function imageExtension(bytes: Uint8Array): 'png' | 'jpeg' | 'svg' {
  if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47) return 'png'
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? 'jpeg' : 'svg'
}
