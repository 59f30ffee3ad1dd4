import { readYaml } from '../content/read-yaml.ts'
import { compileTemplates } from '../merge/compile-templates.ts'
import type { Assistant } from './assistant.ts'
import { openPacker } from './pack-scene.ts'

/** Where there is no assistant, its work is done here. */
export const ownHands: Assistant = { readYaml, compileTemplates, openPacker }
