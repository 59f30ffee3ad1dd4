import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Host, Store } from '../host/host.ts'
import { digest, recordHost } from '../host/record-host.ts'
import { VERSION } from '../host/version.ts'
import type { DeckFile } from '../pipeline/render.ts'
import type { BuildSummary, Manner } from '../report/build-summary.ts'
import { openStore } from '../store/disk-store.ts'
import { keepBuild, recallBuild } from '../store/kept-build.ts'
import type { ExitCode } from './exit-codes.ts'
import type { Invocation } from './invocation.ts'
import { tellBuild } from './print-build.ts'

/** Builds of this command line. */
interface KeptBuilds {
  /** To build with: it has the store, and notes what the build asks for. */
  readonly host: Host
  keep(summary: BuildSummary, manner: Manner, files: readonly DeckFile[]): Promise<void>
}

/** The store of the project in whose folder a command runs. */
export async function openProjectStore({
  host,
  folder,
}: Pick<Invocation, 'host' | 'folder'>): ReturnType<typeof openStore> {
  return openStore(host, folder, [VERSION, host.engine, ...(await ownCode(host))].join('\n'))
}

/** What is bundled names the chunks that it loads by the digest of their content; a checkout has no bundle. */
async function ownCode(host: Host): Promise<readonly string[]> {
  const folder = dirname(fileURLToPath(import.meta.url))
  const files = ['bin.js', 'render-worker.js'].map(name => host.read(join(folder, name)).then(digest, () => ''))
  return Promise.all(files)
}

export async function openKeptBuilds(invocation: Invocation): Promise<KeptBuilds | undefined> {
  const store = await openProjectStore(invocation)
  if (store === undefined) return undefined
  const { host, answers } = recordHost({ ...invocation.host, store })
  return {
    host,
    keep: async (summary, manner, files) => {
      if (files.length === 0) return
      const out = dirname(files[0]!.path)
      await keepBuild(invocation.host, store, keyOf(invocation), summary, { answers: answers(), manner, out, files })
    },
  }
}

/**
 * Runs `briefdeck build` if it has nothing to do: as far as this line was built and nothing that it read has changed. Loads nothing
 * that builds decks.
 *
 * @returns the exit code; undefined where there is something to build
 */
export async function buildAgain(invocation: Invocation): Promise<ExitCode | undefined> {
  const start = invocation.host.now()
  const store: Store | undefined = await openProjectStore(invocation)
  const kept = store && (await recallBuild(invocation.host, store, keyOf(invocation)))
  return kept && tellBuild(invocation, kept.summary, Math.round(invocation.host.now() - start), kept.manner)
}

const keyOf = ({ arguments: line, folder }: Invocation): string => `build ${JSON.stringify([line, folder])}`
