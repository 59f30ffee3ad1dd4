import { createHash } from 'node:crypto'
import type { Package } from '../package.ts'
import type { FinishPlan } from '../plan.ts'
import { readRelationships, writeRelationships } from '../relationships.ts'
import { slidePart } from './presentation.ts'

/** Stores each picture once, under `image<n>.<its real kind>`, numbered in the order of first use. */
export function writeMedia(parts: Package, plan: FinishPlan): void {
  const names = new Map<string, string>()
  const kept = new Map<string, Uint8Array>()
  for (const [at] of plan.slides.entries()) {
    const slide = slidePart(at)
    const relationships = readRelationships(parts, slide)
    if (!relationships.some(({ kind }) => kind === 'image')) continue
    const renamed = relationships.map(one => {
      const part = one.kind === 'image' && !one.external ? parts.get(one.target) : undefined
      if (part === undefined || !('bytes' in part)) return one
      const hash = createHash('sha256').update(part.bytes).digest('hex')
      const name = names.get(hash) ?? `ppt/media/image${names.size + 1}.${imageExtension(part.bytes)}`
      names.set(hash, name)
      kept.set(name, part.bytes)
      return { ...one, target: name }
    })
    writeRelationships(parts, slide, renamed)
  }
  for (const name of [...parts.keys()]) if (name.startsWith('ppt/media/')) parts.delete(name)
  for (const [name, bytes] of kept) parts.set(name, { bytes })
}

/** By its first bytes, whatever it was called. What is neither PNG nor JPEG can only be the SVG beside a PNG. */
export function imageExtension(bytes: Uint8Array): 'png' | 'jpeg' | 'svg' {
  if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47) return 'png'
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? 'jpeg' : 'svg'
}
