import { createRequire } from 'node:module'
import type { Host } from '../../host/host.ts'
import { openSubsetter, type Subsetter } from './subset.ts'

const opened = new WeakMap<Host, Promise<Subsetter>>()

/** HarfBuzz's subsetter as WebAssembly, read and opened once a host, however many formats want it. Without it the installation is broken. */
export function subsetterOf(host: Host): Promise<Subsetter> {
  const known = opened.get(host)
  if (known !== undefined) return known
  const path = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')
  const subsetter = host.read(path).then(openSubsetter)
  opened.set(host, subsetter)
  return subsetter
}
