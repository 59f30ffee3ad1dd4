import { join } from 'node:path'
import type { Host } from '../host/host.ts'

const FILE = 'harfbuzzjs/dist/harfbuzz-subset.wasm'

/** HarfBuzz's subsetter as WebAssembly, from the first folder of packages that has it. Without it the installation is broken. */
export async function readSubsetter(host: Host, folders: readonly string[]): Promise<Uint8Array> {
  for (const folder of folders) {
    const bytes = await host.read(join(folder, FILE)).catch(() => undefined)
    if (bytes !== undefined) return bytes
  }
  throw new Error(`${FILE} is missing: install the packages anew (npm ci)`)
}
