import { Worker } from 'node:worker_threads'
import type { OpenPacker, Packed, Packer, PackRequest, PackSettings } from '../build/pack-scene.ts'

/** What the thread is told: first how to pack, then what. */
export type ToThread = { readonly settings: PackSettings } | { readonly number: number; readonly request: PackRequest }
/** What it answers: the file, or what it threw. */
export type FromThread = { readonly number: number } & ({ readonly packed: Packed } | { readonly fault: unknown })

interface Waiting {
  readonly request: PackRequest
  readonly resolve: (packed: Packed | Promise<Packed>) => void
  readonly reject: (fault: unknown) => void
}

/**
 * Starts a thread that packs decks while the next ones are laid out; it loads what it needs while content is read. If the
 * thread is lost, or cannot be had, what it had to do is done here.
 * @param file the thread's entry, bundled
 */
export function startPackThread(file: URL): OpenPacker {
  const waiting = new Map<number, Waiting>()
  const worker = new Worker(file)
  let here: (() => Promise<Packer>) | undefined
  let lost = false
  const settle = (number: number, act: (one: Waiting) => void): void => {
    const one = waiting.get(number)
    waiting.delete(number)
    if (waiting.size === 0) worker.unref()
    if (one !== undefined) act(one)
  }
  const lose = (): void => {
    lost = true
    for (const number of [...waiting.keys()]) settle(number, one => one.resolve(packHere(one.request)))
  }
  const packHere = async (request: PackRequest): Promise<Packed> => (await here!())(request)
  worker.unref()
  worker.on('message', (answer: FromThread) =>
    settle(answer.number, one => ('packed' in answer ? one.resolve(answer.packed) : one.reject(answer.fault))),
  )
  worker.on('error', lose)
  worker.on('exit', lose)
  return (host, settings) => {
    let packer: Promise<Packer> | undefined
    here = () => (packer ??= import('../build/pack-scene.ts').then(({ openPacker }) => openPacker(host, settings)))
    worker.postMessage({ settings } satisfies ToThread)
    let count = 0
    return request => {
      if (lost) return packHere(request)
      const number = count++
      worker.ref()
      worker.postMessage({ number, request } satisfies ToThread)
      return new Promise((resolve, reject) => void waiting.set(number, { request, resolve, reject }))
    }
  }
}
