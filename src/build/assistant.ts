import type { ReadYaml } from '../content/read-yaml.ts'
import type { OpenPacker } from './pack-scene.ts'

/** A second pair of hands: does in another thread what a build can hand over. What comes of it is the same. */
export interface Assistant {
  readonly readYaml: ReadYaml
  readonly openPacker: OpenPacker
}
