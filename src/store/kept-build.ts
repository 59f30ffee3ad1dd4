import type { Host, Store } from '../host/host.ts'
import { type Answer, answersAlike, digest } from '../host/record-host.ts'
import type { BuildSummary, Manner } from '../report/build-summary.ts'
import { type KeptFile, keepFiles, putBack } from './kept-files.ts'
import { packed, unpacked } from './packed.ts'

/** A build that ended well: what it was told by its host, what it wrote, and what it had to say. */
interface KeptBuild {
  readonly told: Omit<BuildSummary, 'sources' | 'timings'>
  readonly answers: readonly Answer[]
  readonly manner: Manner
  readonly out: string
  readonly files: readonly KeptFile[]
  readonly sources: readonly (readonly [file: string, text: string])[]
}

interface WrittenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Keeps a build and its files, so that one of the same key need not be done again while its host answers alike. */
export async function keepBuild(
  host: Host,
  store: Store,
  key: string,
  summary: BuildSummary,
  { answers, manner, out, files }: Pick<KeptBuild, 'answers' | 'manner' | 'out'> & { files: readonly WrittenFile[] },
): Promise<void> {
  const { sources, timings: _, ...told } = summary
  const places = new Set(summary.diagnostics.flatMap(({ span }) => span?.file ?? []))
  // What a build wrote stands in the folder's listing from then on.
  const listed = answers.filter(({ ask, of }) => ask === 'folder' && of === out)
  const names = listed.length > 0 ? await host.list(out) : []
  const kept: KeptBuild = {
    told,
    answers: answers.map(one => (listed.includes(one) ? { ...one, answer: digest(JSON.stringify(names)) } : one)),
    manner,
    out,
    files: await keepFiles(store, files),
    sources: [...sources].filter(([file]) => places.has(file)),
  }
  await store.put(key, packed(kept))
}

/**
 * The build of this key, if it would come out the same: everything that it asked of the host is answered alike. Its files then stand
 * where it wrote them: those that were changed or deleted are put back. Otherwise undefined, and nothing is changed.
 */
export async function recallBuild(
  host: Host,
  store: Store,
  key: string,
): Promise<{ readonly summary: BuildSummary; readonly manner: Manner } | undefined> {
  const entry = await store.get(key)
  if (entry === undefined) return undefined
  const kept = unpacked(entry) as KeptBuild
  if (!(await answersAlike(host, kept.answers))) return undefined
  if (!(await putBack(host, store, kept.out, kept.files))) return undefined
  return { manner: kept.manner, summary: { ...kept.told, sources: new Map(kept.sources), timings: {} } }
}
