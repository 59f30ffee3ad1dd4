import { createRequire } from 'node:module'
import type { Host } from '../../host/host.ts'

/** HarfBuzz's subsetter as WebAssembly. Without it the installation is broken. */
export const readSubsetter = (host: Host): Promise<Uint8Array> =>
  host.read(createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'))
