import { digest } from '../../host/record-host.ts'
import type { Claims } from './open-claims.ts'
import type { Proof } from './proof.ts'

/** Compares files with their manifest: whether they are the same bytes, whoever made them. */
export function checkIntegrity({ files, manifest }: Claims): readonly Proof[] {
  const listed = new Map(manifest?.decks.flatMap(deck => deck.files.map(file => [file.name, file.sha256] as const)))
  return [...files].map(([name, bytes]) => {
    const sha256 = digest(bytes)
    const known = listed.get(name)
    const holds = known === sha256
    const differs =
      known === undefined ? 'is not in the manifest' : `differs from the manifest: SHA-256 ${sha256}, listed ${known}`
    return { name, sha256, bytes, holds, ...(!holds && { differs }) }
  })
}
