#!/usr/bin/env node
import { tuneEngine } from './cli/tune-engine.ts'

tuneEngine()
const { main } = await import('./cli/main.ts')
const { nodeHost } = await import('./host/node-host.ts')
const { leave, processTerminal } = await import('./cli/terminal.ts')

const exitCode = await main({
  arguments: process.argv.slice(2),
  folder: process.cwd(),
  host: nodeHost(),
  terminal: processTerminal(),
})
leave(exitCode)
