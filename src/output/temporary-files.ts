import type { Host } from '../host/host.ts'
import { codeOf } from '../host/system-error.ts'

/** Temporary files in the folder to which decks are written. */
export interface Temporaries {
  /** Writes and flushes a new file; gives its path. */
  write(bytes: Uint8Array): Promise<string>
  /** Removes the files written by this process. It ignores failures, since a later build removes what is left. */
  removeAll(): Promise<void>
  /** Removes files of processes of this machine that have ended. */
  removeLeftovers(): Promise<void>
}

const NAME = /^\.briefdeck-(.+)-\d+\.tmp$/

/**
 * File names hold the id of the process, so that processes do not overwrite each other's files, but not the deck's
 * name, which may be long.
 */
export function openTemporaries(host: Host, folder: string): Temporaries {
  const made: string[] = []
  let count = 0
  const write = async (bytes: Uint8Array): Promise<string> => {
    const path = host.path.join(folder, `.briefdeck-${host.writer}-${count++}.tmp`)
    try {
      made.push(path)
      await host.writeNew(path, bytes)
      return path
    } catch (fault) {
      if (codeOf(fault) !== 'EEXIST') throw fault
      // Another build in this process uses the name.
      made.pop()
      return write(bytes)
    }
  }
  const remove = (path: string): Promise<void> => host.remove(path).catch(() => undefined)
  return {
    write,
    removeAll: async () => void (await Promise.all(made.map(remove))),
    removeLeftovers: async () => {
      for (const name of await host.list(folder).catch(() => [])) {
        const writer = NAME.exec(name)?.[1]
        if (writer !== undefined && host.isGone(writer)) await remove(host.path.join(folder, name))
      }
    },
  }
}
