import type { Command } from './command.ts'
import { buildCommand } from './commands/build.ts'
import { cacheCommand } from './commands/cache.ts'
import { checkCommand } from './commands/check.ts'
import { diffCommand } from './commands/diff.ts'
import { explainCommand } from './commands/explain.ts'
import { initCommand } from './commands/init.ts'
import { listCommand } from './commands/list.ts'
import { proveCommand } from './commands/prove.ts'
import { reviewCommand } from './commands/review.ts'
import { schemaCommand } from './commands/schema.ts'
import { studioCommand } from './commands/studio.ts'
import { traceCommand } from './commands/trace.ts'
import { watchCommand } from './commands/watch.ts'

/** All commands, in the order of `briefdeck --help`. A new one is a file in `commands/` and its line here. */
export const COMMANDS: readonly Command[] = [
  initCommand,
  buildCommand,
  watchCommand,
  studioCommand,
  checkCommand,
  diffCommand,
  proveCommand,
  listCommand,
  traceCommand,
  reviewCommand,
  schemaCommand,
  explainCommand,
  cacheCommand,
]
