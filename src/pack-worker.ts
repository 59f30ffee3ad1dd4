import { openPacker, type Packer, type PackRequest, type PackSettings } from './build/pack-scene.ts'
import { nodeHost } from './host/node-host.ts'

let packer: Packer | undefined

/** What a thread of `build/pack-pool.ts` does with each task. All tasks of a pool have the same settings. */
export default function pack({ settings, request }: { settings: PackSettings; request: PackRequest }) {
  packer ??= openPacker(nodeHost(), settings)
  return packer(request)
}
