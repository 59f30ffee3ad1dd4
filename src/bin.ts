#!/usr/bin/env node
import { setFlagsFromString } from 'node:v8'

// A short process would wait some 180 ms at its end for WebAssembly's optimising compiler; this must come before any module is compiled.
setFlagsFromString('--liftoff-only')
// Trees of slides live as long as their slide. V8 would take them for long-lived after the first ones, and carry them along.
setFlagsFromString('--no-allocation-site-pretenuring')
const { main } = await import('./cli/main.ts')
const { nodeHost } = await import('./host/node-host.ts')
const { processTerminal } = await import('./cli/terminal.ts')

process.exitCode = await main({
  arguments: process.argv.slice(2),
  folder: process.cwd(),
  host: nodeHost(),
  terminal: processTerminal(),
})
