import { createHash } from 'node:crypto'
import type * as HarfBuzz from 'harfbuzzjs'

/** A font in HarfBuzz's memory. */
interface HeldFont {
  readonly font: HarfBuzz.Font
  readonly upem: number
}

/**
 * Fonts by a hash of their bytes. HarfBuzz gives memory back when the engine collects the objects that hold it, and the engine does
 * not see how much that is: what a build left there serves the next one, so that memory does not grow from build to build.
 */
const fonts = new Map<string, WeakRef<HeldFont>>()

export function holdFont(harfbuzz: typeof HarfBuzz, bytes: Uint8Array): HeldFont {
  const key = createHash('sha256').update(bytes).digest('base64')
  const found = fonts.get(key)?.deref()
  if (found !== undefined) return found
  for (const [other, held] of fonts) if (held.deref() === undefined) fonts.delete(other)
  const face = new harfbuzz.Face(new harfbuzz.Blob(bytes))
  const made = { font: new harfbuzz.Font(face), upem: face.upem }
  fonts.set(key, new WeakRef(made))
  return made
}
