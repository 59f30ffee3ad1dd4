import type { Diagnostic } from '../base/diagnostic.ts'
import type { Host } from '../host/host.ts'
import { writeAll } from '../output/write.ts'

/** Writes a text file as a whole or not at all, wherever the caller says. */
export function writeText(host: Host, path: string, text: string): Promise<readonly Diagnostic[]> {
  const folder = host.path.dirname(path)
  const name = path.slice(folder.length).replace(/^[\\/]/, '')
  return writeAll(host, folder, [{ name, bytes: new TextEncoder().encode(text) }])
}
