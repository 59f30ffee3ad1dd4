#!/usr/bin/env node
import { availableParallelism } from 'node:os'
import { startAssistantThread } from './cli/assistant-thread.ts'
import { tuneEngine } from './cli/tune-engine.ts'

tuneEngine()
// On one core a thread could only take turns with this one.
const threaded = process.argv[2] === 'build' && availableParallelism() > 1
const assistant = threaded ? startAssistantThread(new URL('./assistant.js', import.meta.url)) : undefined
const { main } = await import('./cli/main.ts')
const { nodeHost } = await import('./host/node-host.ts')
const { leave, processTerminal } = await import('./cli/terminal.ts')

const exitCode = await main({
  arguments: process.argv.slice(2),
  folder: process.cwd(),
  host: nodeHost(),
  terminal: processTerminal(),
  ...(assistant && { assistant }),
})
leave(exitCode)
