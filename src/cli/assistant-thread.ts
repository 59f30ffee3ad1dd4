import { Worker } from 'node:worker_threads'
import type { Assistant } from '../build/assistant.ts'
import type { Packed, Packer, PackRequest, PackSettings } from '../build/pack-scene.ts'

/** What the thread is asked for, in its order. */
export type Task =
  | { readonly kind: 'yaml'; readonly file: string; readonly bytes: Uint8Array }
  | { readonly kind: 'templates'; readonly templates: Parameters<Assistant['compileTemplates']>[0] }
  | { readonly kind: 'open'; readonly settings: PackSettings }
  | { readonly kind: 'pack'; readonly request: PackRequest }
export type ToThread = { readonly number: number } & Task
/** What it answers: what came of it, or what it threw. */
export type FromThread = { readonly number: number } & ({ readonly result: unknown } | { readonly fault: unknown })

interface Waiting {
  readonly here: () => unknown
  readonly resolve: (result: unknown) => void
  readonly reject: (fault: unknown) => void
}

/**
 * Starts a thread that reads YAML and compiles templates beside this one, and packs decks while the next ones are laid out.
 * If the thread is lost, or cannot be had, what it had to do is done here.
 * @param file the thread's entry, bundled
 */
export function startAssistantThread(file: URL): Assistant {
  const ask = openLine(new Worker(file))
  return {
    readYaml: async (name, bytes) => {
      // Asked before anything is waited for: an import comes back only when this thread has nothing else to do.
      const asked = ask({ kind: 'yaml', file: name, bytes }, async () => (await own()).readYaml(name, bytes))
      const { revived } = await import('../yaml/read-yaml.ts')
      return revived(await asked)
    },
    compileTemplates: templates =>
      ask({ kind: 'templates', templates }, async () => (await own()).compileTemplates(templates)),
    openPacker: (host, settings) => {
      let packer: Packer | undefined
      const here = async (request: PackRequest): Promise<Packed> => {
        packer ??= (await own()).openPacker(host, settings)
        return packer(request)
      }
      // A fault is told by the first scene.
      ask({ kind: 'open', settings }, () => undefined).catch(() => {})
      return request => ask({ kind: 'pack', request }, () => here(request))
    },
  }
}

const own = async (): Promise<Assistant> => (await import('../build/own-hands.ts')).ownHands

/** A way to ask: the thread keeps the process alive only while it has something to do. */
function openLine(worker: Worker): <T>(task: Task, here: () => T | Promise<T>) => Promise<T> {
  const waiting = new Map<number, Waiting>()
  let lost = false
  let count = 0
  const settle = (number: number, act: (one: Waiting) => void): void => {
    const one = waiting.get(number)
    waiting.delete(number)
    if (waiting.size === 0) worker.unref()
    if (one !== undefined) act(one)
  }
  const lose = (): void => {
    lost = true
    for (const number of [...waiting.keys()]) settle(number, ({ here, resolve }) => resolve(doHere(here)))
  }
  worker.unref()
  worker.on('message', (answer: FromThread) =>
    settle(answer.number, one => ('fault' in answer ? one.reject(answer.fault) : one.resolve(answer.result))),
  )
  worker.on('error', lose)
  worker.on('exit', lose)
  return <T>(task: Task, here: () => T | Promise<T>): Promise<T> => {
    if (lost) return doHere(here)
    const number = count++
    worker.ref()
    worker.postMessage({ number, ...task } satisfies ToThread)
    return new Promise<T>((resolve, reject) => {
      waiting.set(number, { here, resolve: result => resolve(result as T), reject })
    })
  }
}

/** What it throws is a rejection too. */
const doHere = async <T>(here: () => T | Promise<T>): Promise<T> => here()
