import { parentPort } from 'node:worker_threads'
import type { Packer } from './build/pack-scene.ts'
import type { FromThread, Task, ToThread } from './cli/assistant-thread.ts'
import { nodeHost } from './host/node-host.ts'

/** The thread of `cli/assistant-thread.ts`: does one task after the other, and loads what each needs. */
const port = parentPort!
let pack: Packer | undefined
let last: Promise<void> = Promise.resolve()

port.on('message', ({ number, ...task }: ToThread) => {
  last = last.then(async () => {
    const answer = await work(task).then(
      result => ({ number, result }),
      (fault: unknown) => ({ number, fault }),
    )
    port.postMessage(answer satisfies FromThread)
  })
})

async function work(task: Task): Promise<unknown> {
  switch (task.kind) {
    case 'yaml': {
      const { readYaml } = await import('./yaml/read-yaml.ts')
      return readYaml(task.file, task.bytes)
    }
    case 'templates': {
      const { compileTemplates } = await import('./merge/compile-templates.ts')
      return compileTemplates(task.templates)
    }
    case 'open': {
      const { openPacker } = await import('./build/pack-scene.ts')
      const { rehearsal } = await import('./build/rehearsal.ts')
      pack = openPacker(nodeHost(), task.settings)
      // What comes of it, a fault too, is nobody's business: a real deck will tell.
      await pack(rehearsal()).catch(() => {})
      return undefined
    }
    case 'pack':
      return pack!(task.request)
  }
}
