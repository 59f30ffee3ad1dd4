import type { Store } from '../../host/host.ts'
import { digest } from '../../host/record-host.ts'
import { packed, unpacked } from '../../store/packed.ts'
import { decodeText } from '../../yaml/decode-text.ts'
import { readYaml, type YamlReader } from '../../yaml/read-yaml.ts'
import { decodeTree, encodeTree, type TreeCode } from '../../yaml/tree-code.ts'

/** Files of YAML that earlier builds parsed. */
interface KeptYaml {
  readonly read: YamlReader
  /** Keeps what was parsed anew, with what is known. */
  keep(): Promise<void>
}

/** A tree by the file's name, with the digest of the bytes that it was parsed from. */
type Known = Readonly<Record<string, readonly [sha256: string, tree: TreeCode]>>

const KEY = 'yaml'

/** A file without a finding is parsed once for all builds; one with findings, each time. */
export async function openKeptYaml(store: Store | undefined): Promise<KeptYaml> {
  if (store === undefined) return { read: readYaml, keep: async () => {} }
  const entry = await store.get(KEY)
  const known = entry === undefined ? {} : (unpacked(entry) as Known)
  const fresh: Record<string, Known[string]> = {}
  return {
    read: (file, bytes) => {
      const sha256 = digest(bytes)
      const kept = Object.hasOwn(known, file) ? known[file] : undefined
      if (kept?.[0] === sha256)
        return { tree: decodeTree(file, kept[1]), diagnostics: [], text: decodeText(file, bytes).value }
      const read = readYaml(file, bytes)
      if (read.tree !== undefined && read.diagnostics.length === 0) fresh[file] = [sha256, encodeTree(read.tree)]
      return read
    },
    keep: async () => {
      if (Object.keys(fresh).length > 0) await store.put(KEY, packed({ ...known, ...fresh }))
    },
  }
}
