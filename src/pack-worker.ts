import { nodeHost } from './host/node-host.ts'
import type { Renderer, RenderRequest, RenderSettings } from './render/format.ts'
import { RENDERERS } from './render/renderer.ts'

let renderer: Renderer | undefined

/** The task of a thread of `pipeline/pack-pool.ts`. All tasks of a pool have the same settings. */
export default function render({ settings, request }: { settings: RenderSettings; request: RenderRequest }) {
  renderer ??= RENDERERS.pptx(nodeHost(), settings)
  return renderer(request)
}
