import type { Host } from '../host/host.ts'
import { codeOf } from '../host/system-error.ts'

/** Files that stand in a folder only while decks are written there. */
export interface Temporaries {
  /** Writes and flushes a new file; gives its path. */
  write(bytes: Uint8Array): Promise<string>
  /** Removes those written here. Best effort: what stays does no harm, and a later build removes it. */
  removeAll(): Promise<void>
  /** Removes those of processes of this machine that are gone. */
  removeLeftovers(): Promise<void>
}

const NAME = /^\.briefdeck-(.+)-\d+\.tmp$/

/** Names hold their writer, so that nobody else's is overwritten, and say nothing of the deck, whose own name may be long. */
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
      // Another build of this process has it.
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
