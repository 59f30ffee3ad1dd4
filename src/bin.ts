#!/usr/bin/env node
import { startPackThread } from './cli/pack-thread.ts'
import { tuneEngine } from './cli/tune-engine.ts'

tuneEngine()
const packThread =
  process.argv[2] === 'build' ? startPackThread(new URL('./pack-worker.js', import.meta.url)) : undefined
const { main } = await import('./cli/main.ts')
const { nodeHost } = await import('./host/node-host.ts')
const { processTerminal } = await import('./cli/terminal.ts')

process.exitCode = await main({
  arguments: process.argv.slice(2),
  folder: process.cwd(),
  host: nodeHost(),
  terminal: processTerminal(),
  ...(packThread && { openPacker: packThread }),
})
