import type { Host } from '../host/host.ts'
import { traceHost } from '../host/trace-host.ts'

/** Files that a project reads, watched since they were first read. */
interface WatchedFiles {
  /** The host to read them through. What is written through it is no change. */
  readonly host: Host
  /** Waits for a change, and until no more follow at once. Gives the paths changed; none where the signal is aborted. */
  changes(signal: AbortSignal): Promise<ReadonlySet<string>>
  /** Whether something has changed that `changes` has not given yet. */
  hasChanged(): boolean
  close(): void
}

/** How long nothing must change until a save counts as done: editors write a file in several steps. */
const QUIET_MS = 20

/**
 * Watches the folders of all files that are read, and all that are listed, if they lie in the root. A file that is not there yet
 * is watched like one that is.
 */
export function watchFiles(host: Host, root: string): WatchedFiles {
  const { path } = host
  const read = new Set<string>()
  const listed = new Set<string>()
  const written = new Set<string>()
  const watchers = new Map<string, () => void>()
  let changed = new Set<string>()
  let events = 0
  let wake = (): void => {}
  const note = (folder: string, name: string | undefined): void => {
    const file = name === undefined ? folder : path.join(folder, name)
    if (written.has(file) || !(name === undefined || read.has(file) || listed.has(folder))) return
    changed.add(file)
    events += 1
    wake()
  }
  const follow = (folder: string): void => {
    if (watchers.has(folder) || !within(folder, root, path.sep)) return
    const stop = startWatching(host, folder, name => note(folder, name))
    if (stop !== undefined) watchers.set(folder, stop)
  }
  const traced = traceHost(host, {
    onRead: file => {
      read.add(file)
      follow(path.dirname(file))
    },
    onList: folder => {
      listed.add(folder)
      follow(folder)
    },
    onWrite: file => written.add(file),
  })
  return {
    host: traced,
    changes: async signal => {
      const next = (): Promise<void> =>
        new Promise(resolve => {
          wake = () => {
            signal.removeEventListener('abort', wake)
            resolve()
          }
          signal.addEventListener('abort', wake)
        })
      if (changed.size === 0 && !signal.aborted) await next()
      for (let seen = -1; seen !== events && !signal.aborted; ) {
        seen = events
        await new Promise(resolve => setTimeout(resolve, QUIET_MS))
      }
      const all = changed
      changed = new Set()
      return signal.aborted ? new Set() : all
    },
    hasChanged: () => changed.size > 0,
    close: () => {
      for (const stop of watchers.values()) stop()
    },
  }
}

/** A folder that is not there, or of which the system watches no more, changes nothing. */
function startWatching(host: Host, folder: string, changed: (name: string | undefined) => void) {
  try {
    return host.watch?.(folder, changed)
  } catch {
    return undefined
  }
}

const within = (folder: string, root: string, sep: string): boolean =>
  folder === root || folder.startsWith(root.endsWith(sep) ? root : root + sep)
