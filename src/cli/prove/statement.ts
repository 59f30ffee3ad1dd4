import { VERSION } from '../../host/version.ts'
import type { Manifest } from '../../manifest/manifest.ts'
import type { Proof } from './proof.ts'

/** What was proved as an in-toto statement (v1): the files by their digests, and what they were built of. */
export function printStatement(proofs: readonly Proof[], manifest: Manifest | undefined): string {
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: proofs.map(({ name, sha256 }) => ({ name, digest: { sha256 } })),
    predicateType: 'https://github.com/briefdeck/briefdeck/blob/main/docs/prove.md#rebuilt-v1',
    predicate: {
      briefdeck: VERSION,
      claim: 'The project builds these files byte for byte.',
      ...(manifest !== undefined && {
        options: manifest.options,
        inputs: manifest.inputs.map(({ path, sha256 }) => ({ uri: path, digest: { sha256 } })),
      }),
    },
  }
  return `${JSON.stringify(statement, null, 2)}\n`
}
