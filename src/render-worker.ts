import { nodeHost } from './host/node-host.ts'
import type { Renderer, RenderRequest } from './render/format.ts'
import { openRenderer, type RenderChoice } from './render/renderer.ts'

let renderer: Renderer | undefined

/** The task of a thread of `pipeline/render-pool.ts`. All tasks of a pool have the same choice. */
export default function render({ choice, request }: { choice: RenderChoice; request: RenderRequest }) {
  renderer ??= openRenderer(nodeHost(), choice)
  return renderer(request)
}
