import { dirname, join } from 'node:path'
import type { Host } from './host.ts'

/** The root folder of the briefdeck package, found by walking up to its package.json. */
export async function findPackageRoot(host: Host, from: string): Promise<string> {
  for (let at = from; ; at = dirname(at)) {
    const bytes = await host.read(join(at, 'package.json')).catch(() => undefined)
    if (bytes !== undefined && isOurs(new TextDecoder().decode(bytes))) return at
    if (dirname(at) === at) throw new Error(`no package.json of briefdeck above ${from}`)
  }
}

function isOurs(text: string): boolean {
  const found: unknown = JSON.parse(text)
  return typeof found === 'object' && found !== null && 'name' in found && found.name === 'briefdeck'
}
