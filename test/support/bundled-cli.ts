import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { bundlePackage } from '../../.build/bundle.mjs'
import { ROOT } from './source-files.ts'

const run = promisify(execFile)

/** The command as `npm run build` makes it, bundled anew into a folder of its own below node_modules; gives its path. */
export async function bundleCli(): Promise<string> {
  const cache = join(ROOT, 'node_modules/.cache')
  mkdirSync(cache, { recursive: true })
  const outdir = mkdtempSync(join(cache, 'cli-'))
  await bundlePackage(outdir)
  return join(outdir, 'bin.js')
}

/** Runs the command in a process of its own, with this environment and no other. Rejects if it does not end well. */
export async function runCli(
  bin: string,
  folder: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<string> {
  const env = { PATH: process.env.PATH ?? '', ...environment }
  return (await run(process.execPath, [bin, ...args], { cwd: folder, env })).stdout
}
