import { compileTemplates } from '../merge/compile-templates.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import type { Assistant } from './assistant.ts'
import { openPacker } from './pack-scene.ts'

/** Where there is no assistant, its work is done here. */
export const ownHands: Assistant = { readYaml, compileTemplates, openPacker }
