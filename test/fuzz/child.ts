import { formatSpan } from '../../src/base/span.ts'
import type { Host } from '../../src/host/host.ts'
import { memoryHost } from '../../src/host/memory-host.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { build } from '../../src/pipeline/build.ts'
import { PROJECT } from '../support/fixture-project.ts'
import type { Spoilt } from './cases.ts'
import { type Fault, judge } from './judge.ts'
import { plant } from './plant.ts'
import { loadProjects } from './project.ts'

/** How a build of a spoilt project ended. */
export interface Verdict {
  readonly faults: readonly Fault[]
  /** Codes of the errors, each once; none where there are decks. */
  readonly codes: readonly string[]
  /** The first errors, each with its place. */
  readonly told: readonly string[]
  /** Processor time of the case. */
  readonly ms: number
  /** In bytes, after a collection, now and then. */
  readonly memory?: { readonly used: number; readonly resident: number }
}

/** Collecting garbage takes as long as a few cases. */
const RUNS_PER_SAMPLE = 100
const MOST_TOLD = 5

const bases = await loadProjects()
const machine = nodeHost({})
const planted = process.argv[2]
let runs = 0

async function tryCase({
  project,
  file,
  bytes,
  options,
}: Pick<Spoilt, 'project' | 'file' | 'bytes' | 'options'>): Promise<Verdict> {
  const base = bases[project]
  const own = new Map([...base.files, [file, bytes]])
  const disk = new Map([
    ...base.package,
    ...[...own].map(([path, content]) => [`${PROJECT}/${path}`, content] as const),
  ])
  const isFile = (path: string): boolean => disk.has(`${PROJECT}/${path}`) || disk.has(`${base.packageRoot}/${path}`)
  const host: Host = plant(memoryHost(disk, machine), planted)
  const start = process.cpuUsage()
  const spent = (): number => (({ user, system }) => (user + system) / 1000)(process.cpuUsage(start))
  try {
    const result = await build({
      host,
      folder: PROJECT,
      packageRoot: base.packageRoot,
      fonts: 'none',
      dry: true,
      ...options,
    })
    const errors = result.diagnostics.filter(({ severity }) => severity === 'error')
    return {
      faults: judge(result, isFile),
      codes: [...new Set(errors.map(({ code }) => code))],
      told: errors
        .slice(0, MOST_TOLD)
        .map(({ code, message, span }) => `${span && formatSpan(span)} ${code} ${message}`),
      ms: spent(),
    }
  } catch (cause) {
    const text = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
    return { faults: [{ bar: 'exception', text }], codes: [], told: [], ms: spent() }
  }
}

async function sampleMemory(): Promise<Verdict['memory']> {
  // What a collection frees of WebAssembly goes with the next one.
  for (const _ of [1, 2]) {
    globalThis.gc?.()
    await new Promise(resolve => setTimeout(resolve, 10))
  }
  const { heapUsed, external, rss } = process.memoryUsage()
  return { used: heapUsed + external, resident: rss }
}

/** Answers every case that it is sent with a verdict. */
export async function answer(): Promise<void> {
  process.on('message', async (spoilt: Spoilt) => {
    const verdict = await tryCase(spoilt)
    const memory = ++runs % RUNS_PER_SAMPLE === 0 ? await sampleMemory() : undefined
    process.send?.({ ...verdict, ...(memory && { memory }) })
  })
  process.on('disconnect', () => process.exit(0))
  if (planted === undefined) await warmUp()
  process.send?.('ready')
}

/** What is loaded and compiled at the first build is no case's time. */
async function warmUp(): Promise<void> {
  const file = 'briefdeck.yaml'
  const unspoilt = { project: 'ferry', file, bytes: bases.ferry.files.get(file)! } as const
  for (const theme of [{}, { theme: 'brand/brand.yaml' }]) {
    const { codes, faults } = await tryCase({ ...unspoilt, options: { fonts: 'embed', ...theme } })
    if (codes.length + faults.length > 0) throw new Error(`the unspoilt project: ${JSON.stringify({ codes, faults })}`)
  }
}
