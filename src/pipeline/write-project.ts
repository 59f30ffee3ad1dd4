import type { Diagnostic } from '../base/diagnostic.ts'
import type { Host } from '../host/host.ts'
import { writeAll } from '../output/write.ts'

/** Writes files by their paths below a folder, those of each folder all or none. */
export async function writeProject(
  host: Host,
  root: string,
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
): Promise<readonly Diagnostic[]> {
  const folders = new Map<string, { readonly name: string; readonly bytes: Uint8Array }[]>()
  for (const { path, bytes } of files) {
    const at = path.lastIndexOf('/') + 1
    const folder = path.slice(0, at)
    folders.set(folder, [...(folders.get(folder) ?? []), { name: path.slice(at), bytes }])
  }
  for (const [folder, own] of folders) {
    const full = host.path.join(root, folder)
    const faults = await writeAll(
      host,
      full,
      own.filter(({ name }) => !isHidden(name)),
    )
    if (faults.length > 0) return faults
    // No deck has such a name, and those of a project are written once.
    for (const { name, bytes } of own.filter(each => isHidden(each.name)))
      await host.writeNew(host.path.join(full, name), bytes)
  }
  return []
}

const isHidden = (name: string): boolean => name.startsWith('.')
