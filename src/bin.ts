#!/usr/bin/env node
import { availableParallelism } from 'node:os'
import { tuneEngine } from './cli/tune-engine.ts'

/** Commands that go on: what V8 optimises for them is run again. */
const STAYING = ['watch', 'studio']
if (!STAYING.includes(process.argv[2] ?? '')) tuneEngine()
const { main } = await import('./cli/main.ts')
const { nodeHost } = await import('./host/node-host.ts')
const { stopSignal } = await import('./cli/stop-signals.ts')
const { exit, processTerminal } = await import('./cli/terminal.ts')

const exitCode = await main({
  arguments: process.argv.slice(2),
  folder: process.cwd(),
  host: nodeHost(),
  terminal: processTerminal(),
  signal: stopSignal(),
  threads: Math.min(1, availableParallelism() - 1),
})
exit(exitCode)
