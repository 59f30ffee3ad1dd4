import type { CompileTemplates } from '../merge/compile-templates.ts'
import type { ReadYaml } from '../yaml/read-yaml.ts'
import type { OpenPacker } from './pack-scene.ts'

/** What a build can hand over to a second pair of hands, in another thread. What comes of it is the same. */
export interface Assistant {
  readonly readYaml: ReadYaml
  readonly compileTemplates: CompileTemplates
  readonly openPacker: OpenPacker
}
