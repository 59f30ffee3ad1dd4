import { error, type Result } from '../../base/diagnostic.ts'
import { MOST_FILE_BYTES } from '../../compare/read/open-deck.ts'
import { codeOf } from '../../host/system-error.ts'
import { MANIFEST_FILE, type Manifest, readManifest } from '../../manifest/manifest.ts'
import type { Invocation } from '../invocation.ts'

/** Files that claim to be a project's, and the manifest beside them. */
export interface Claims {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly manifest?: Manifest
}

/** Reads the files, or all decks of a folder where none are named; the manifest is that beside the first. */
export async function openClaims(
  { host, folder }: Invocation,
  out: string,
  names: readonly string[],
): Promise<Result<Claims>> {
  const refused = (message: string, help: string): Result<Claims> => ({
    value: undefined,
    diagnostics: [error('deck-unreadable', message, { help })],
  })
  const found = names.length > 0 ? names : await decksIn()
  if (found.length === 0) return refused(`The folder "${out}" holds no .pptx file`, 'Build first, or name the files.')
  const files = new Map<string, Uint8Array>()
  for (const name of found) {
    const path = host.path.resolve(folder, name)
    try {
      files.set(host.path.basename(path), await host.read(path, MOST_FILE_BYTES))
    } catch (fault) {
      const code = codeOf(fault)
      if (code === undefined) throw fault
      return refused(`"${name}" cannot be read: ${code}`, 'Name a file of a deck that this user may read.')
    }
  }
  const beside = host.path.join(host.path.dirname(host.path.resolve(folder, found[0]!)), MANIFEST_FILE)
  const bytes = await host.read(beside, MOST_FILE_BYTES).catch(() => undefined)
  if (bytes === undefined) return { value: { files }, diagnostics: [] }
  const read = readManifest(bytes)
  if ('fault' in read)
    return refused(`"${MANIFEST_FILE}" cannot be read: ${read.fault}`, 'Build again with --manifest, or delete it.')
  return { value: { files, manifest: read.manifest }, diagnostics: [] }

  async function decksIn(): Promise<readonly string[]> {
    const all = await host.list(out).catch(() => [])
    return all.filter(file => /\.pptx$/i.test(file) && !file.startsWith('~$')).map(file => host.path.join(out, file))
  }
}
