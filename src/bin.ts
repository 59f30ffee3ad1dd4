#!/usr/bin/env node
import { availableParallelism } from 'node:os'
import type { Invocation } from './cli/invocation.ts'
import { stopSignal } from './cli/stop-signals.ts'
import { exit, processTerminal } from './cli/terminal.ts'
import { nodeHost } from './host/node-host.ts'

const invocation: Invocation = {
  arguments: process.argv.slice(2),
  folder: process.cwd(),
  host: nodeHost(),
  terminal: processTerminal(),
  signal: stopSignal(),
  threads: Math.min(1, availableParallelism() - 1),
}
exit((await again(invocation)) ?? (await run(invocation)))

/** A build that has nothing to do ends before anything is loaded that builds. */
async function again({ arguments: line }: Invocation) {
  if (line[0] !== 'build' || line.includes('--no-cache')) return undefined
  const { buildAgain } = await import('./cli/kept-builds.ts')
  return buildAgain(invocation)
}

async function run({ arguments: [command] }: Invocation) {
  // Of commands that go on, what V8 optimises is run again.
  if (command !== 'watch' && command !== 'studio') (await import('./cli/tune-engine.ts')).tuneEngine()
  const { main } = await import('./cli/main.ts')
  return main(invocation)
}
