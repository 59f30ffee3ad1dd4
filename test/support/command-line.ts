import type { ExitCode } from '../../src/cli/exit-codes.ts'
import { main } from '../../src/cli/main.ts'
import type { Host } from '../../src/host/host.ts'
import { memoryHost } from '../../src/host/memory-host.ts'
import { nodeHost } from '../../src/host/node-host.ts'
import { fixtureProject, PROJECT, type ProjectFiles } from './fixture-project.ts'

export interface Ran {
  readonly code: ExitCode
  readonly out: string
  readonly err: string
  readonly disk: Map<string, Uint8Array>
}

export interface Setting {
  readonly files?: ProjectFiles
  readonly environment?: Readonly<Record<string, string>>
  readonly interactive?: boolean
  readonly folder?: string
  readonly wrap?: (host: Host) => Host
}

/** Runs a command line in a project in memory, its terminal captured. */
export async function run(line: readonly string[], setting: Setting = {}): Promise<Ran> {
  const files = setting.files ?? fixtureProject('night-buses')
  const disk = new Map([...files].map(([path, bytes]) => [`${PROJECT}/${path}`, bytes]))
  const host = memoryHost(disk, nodeHost({}), setting.environment ?? {})
  let out = ''
  let err = ''
  const code = await main({
    arguments: line,
    folder: setting.folder ?? PROJECT,
    host: setting.wrap?.(host) ?? host,
    terminal: {
      out: text => {
        out += text
      },
      err: text => {
        err += text
      },
      interactive: setting.interactive ?? false,
      color: false,
    },
  })
  return { code, out, err, disk }
}
