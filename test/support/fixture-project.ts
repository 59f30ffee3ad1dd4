import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Host } from '../../src/host/host.ts'
import { memoryHost } from '../../src/host/memory-host.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { type BuildResult, build } from '../../src/pipeline/build.ts'
import type { BuildOptions } from '../../src/pipeline/options.ts'
import { smallPackage } from './small-package.ts'
import { ROOT } from './source-files.ts'

/** Files of a project in memory, by path from its root. */
export type ProjectFiles = Map<string, Uint8Array>

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
export const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

/** A fixture project read anew, free to be spoilt. */
export function fixtureProject(name: string): ProjectFiles {
  const folder = join(ROOT, 'test/fixtures', name)
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return new Map(
    names.map(entry => {
      const path = join(entry.parentPath, entry.name)
      return [path.slice(folder.length + 1), new Uint8Array(readFileSync(path))]
    }),
  )
}

export const PROJECT = '/project'

/** Builds a project that lies in memory, with the package's templates and fonts; SMALL_PACKAGE may be asked for as its root. */
export async function buildInMemory(
  files: ProjectFiles,
  options: Partial<BuildOptions> = {},
  wrap: (host: Host) => Host = host => host,
  environment: Host['environment'] = {},
): Promise<{ result: BuildResult; disk: Map<string, Uint8Array> }> {
  const disk = new Map([
    ...smallPackage(),
    ...[...files].map(([path, bytes]) => [`${PROJECT}/${path}`, bytes] as const),
  ])
  const host = wrap(memoryHost(disk, nodeHost({}), environment))
  const result = await build({ host, folder: PROJECT, ...options })
  return { result, disk }
}
