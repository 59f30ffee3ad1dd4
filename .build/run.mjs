// `node .build/run.mjs <script.ts> …`: runs a script of the repository that uses our source.
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundleScript } from './bundle.mjs'

const [entry] = process.argv.splice(2, 1)
const outfile = join(import.meta.dirname, '../node_modules/.cache', basename(entry).replace(/\.ts$/, '.js'))
await bundleScript(entry, outfile)
await import(pathToFileURL(outfile).href)
