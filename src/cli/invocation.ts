import type { Host } from '../host/host.ts'
import type { Terminal } from './terminal.ts'

/** One command line and the world that it runs in. */
export interface Invocation {
  /** Arguments after the program's name. */
  readonly arguments: readonly string[]
  /** Absolute path of the current folder. */
  readonly folder: string
  readonly host: Host
  readonly terminal: Terminal
  /** Stops the build, for a reason of the class `Stopped`. */
  readonly signal?: AbortSignal
  /** Threads that may help with a build. */
  readonly threads?: number
}
