#!/usr/bin/env node
import { availableParallelism } from 'node:os'
import { tuneEngine } from './cli/tune-engine.ts'

tuneEngine()
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
