import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { nodeHost } from '../../src/host/node-host.ts'
import { openSubsetter } from '../../src/render/fonts/subset.ts'
import type { FontOptions } from '../../src/render/pptx/fonts/options.ts'
import { fontFile } from '../../src/text/fonts/font-files.ts'
import type { FaceRef } from '../../src/text/types.ts'
import { ROOT } from './source-files.ts'

/** Absolute path of a face's file, undefined where the product has none. */
export function fontPath(face: FaceRef): string | undefined {
  const file = fontFile(face)
  return file === undefined ? undefined : join(ROOT, 'node_modules', file.package, file.path)
}

export const subsetterWasm = (): Uint8Array =>
  readFileSync(createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'))

/** Fonts as a build hands them to the finisher: read in parts, subset by HarfBuzz. */
export async function embedding(): Promise<FontOptions> {
  const host = nodeHost()
  return {
    fonts: 'embed',
    subset: await openSubsetter(subsetterWasm()),
    fontFile: face => {
      const path = fontPath(face)
      return path === undefined ? undefined : parts => host.readParts!(path, parts)
    },
  }
}
