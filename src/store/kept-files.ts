import type { Host, Store } from '../host/host.ts'
import { digest } from '../host/record-host.ts'
import { writeAll } from '../output/write.ts'

/** A file that a build wrote. */
export interface KeptFile {
  readonly name: string
  readonly sha256: string
}

const keyOf = (sha256: string): string => `file ${sha256}`

export async function keepFiles(
  store: Store,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<readonly KeptFile[]> {
  const kept = files.map(({ name, bytes }) => ({ name, sha256: digest(bytes), bytes }))
  for (const { sha256, bytes } of kept) await store.put(keyOf(sha256), bytes)
  return kept.map(({ name, sha256 }) => ({ name, sha256 }))
}

/** The files with their bytes, if all of them are there. */
export async function getFiles(
  store: Store,
  files: readonly KeptFile[],
): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[] | undefined> {
  const found: { name: string; bytes: Uint8Array }[] = []
  for (const { name, sha256 } of files) {
    const bytes = await store.get(keyOf(sha256))
    if (bytes === undefined || digest(bytes) !== sha256) return undefined
    found.push({ name, bytes })
  }
  return found
}

/** Puts files back into a folder that were deleted or altered there since. Whether all of them stand there now. */
export async function putBack(host: Host, store: Store, out: string, files: readonly KeptFile[]): Promise<boolean> {
  const lost: { name: string; bytes: Uint8Array }[] = []
  for (const { name, sha256 } of files) {
    const bytes = await host.read(host.path.join(out, name)).catch(() => undefined)
    if (bytes !== undefined && digest(bytes) === sha256) continue
    const copy = await store.get(keyOf(sha256))
    if (copy === undefined) return false
    lost.push({ name, bytes: copy })
  }
  return lost.length === 0 || (await writeAll(host, out, lost)).length === 0
}
