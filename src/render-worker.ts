import { nodeHost } from './host/node-host.ts'
import { traceHost } from './host/trace-host.ts'
import type { Renderer, RenderRequest } from './render/format.ts'
import { openRenderer, type RenderChoice } from './render/renderer.ts'

let renderer: Renderer | undefined
const read = new Set<string>()
const host = traceHost(nodeHost(), { onRead: path => read.add(path), onList: () => {}, onWrite: () => {} })

/** The task of a thread of `pipeline/render-pool.ts`, and the files that the thread has read. All tasks of a pool have the same choice. */
export default async function render({ choice, request }: { choice: RenderChoice; request: RenderRequest }) {
  renderer ??= openRenderer(host, choice)
  return { ...(await renderer(request)), read: [...read] }
}
