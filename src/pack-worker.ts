import { parentPort } from 'node:worker_threads'
import { openPacker, type Packer, type PackSettings } from './build/pack-scene.ts'
import { rehearsal } from './build/rehearsal.ts'
import type { FromThread, ToThread } from './cli/pack-thread.ts'
import { nodeHost } from './host/node-host.ts'

/** The thread of `cli/pack-thread.ts`: packs one scene after the other. */
const port = parentPort!
let pack: Packer | undefined
let last: Promise<void> = Promise.resolve()

port.on('message', (told: ToThread) => {
  last = 'settings' in told ? open(told.settings) : last.then(() => answer(told))
})

/** What comes of the rehearsal, a fault too, is nobody's business: a real deck will tell. */
async function open(settings: PackSettings): Promise<void> {
  pack = openPacker(nodeHost(), settings)
  await pack(rehearsal()).catch(() => {})
}

async function answer({ number, request }: Extract<ToThread, { number: number }>): Promise<void> {
  try {
    port.postMessage({ number, packed: await pack!(request) } satisfies FromThread)
  } catch (fault) {
    port.postMessage({ number, fault } satisfies FromThread)
  }
}
