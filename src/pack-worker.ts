import { nodeHost } from './host/node-host.ts'
import { openPacker, type Packer, type PackRequest, type PackSettings } from './render/pptx/pptx.ts'

let packer: Packer | undefined

/** What a thread of `pipeline/pack-pool.ts` does with each task. All tasks of a pool have the same settings. */
export default function pack({ settings, request }: { settings: PackSettings; request: PackRequest }) {
  packer ??= openPacker(nodeHost(), settings)
  return packer(request)
}
