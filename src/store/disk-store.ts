import { createHash } from 'node:crypto'
import type { Host, Store } from '../host/host.ts'
import { findProjectRoot } from '../host/project-root.ts'

/** The store of one project: a folder of files, each named by the digest of its key, each with the digest of this name and what it holds. */
interface DiskStore extends Store {
  /** Absolute path of its folder. */
  readonly folder: string
  /** How many entries it holds, and their bytes. */
  size(): Promise<{ readonly entries: number; readonly bytes: number }>
  /** Removes all entries. */
  clear(): Promise<void>
}

/** When a store holds more, the entries written first go, until it holds four fifths of it. */
const MOST_BYTES = 256 * 1024 * 1024
/** It holds words of closed records. */
const ONLY_THE_OWNER = 0o700
const DIGEST = 32
const ENTRY = /^[0-9a-f]{64}$/
const UNFINISHED = /^\.(.+)-\d+\.tmp$/

/** A folder of the user's own, where a project from a stranger can put nothing: BRIEFDECK_CACHE, else where the system keeps caches. */
function cachesOf({ environment, path }: Host): string | undefined {
  const { BRIEFDECK_CACHE, XDG_CACHE_HOME, LOCALAPPDATA, HOME } = environment
  if (BRIEFDECK_CACHE) return path.resolve(BRIEFDECK_CACHE)
  const caches = XDG_CACHE_HOME || LOCALAPPDATA || (HOME && path.join(HOME, '.cache'))
  return caches && path.isAbsolute(caches) ? path.join(caches, 'briefdeck') : undefined
}

/**
 * Opens the store of the project of a folder, or nothing where no place for it is known; no file is made before something is put. An
 * entry that is damaged, cut off or another's is as good as none. Two processes may use it at once: an entry appears whole, by renaming.
 *
 * @param salt what all keys depend on: the version of briefdeck and what it runs on
 */
export async function openStore(
  host: Host,
  folder: string,
  salt: string,
  most: number = MOST_BYTES,
): Promise<DiskStore | undefined> {
  const caches = cachesOf(host)
  if (caches === undefined) return undefined
  const root = (await findProjectRoot(host, folder)) ?? folder
  const cache = host.path.join(caches, `${host.path.basename(root)}-${hashOf(root).slice(0, 12)}`)
  const nameOf = (key: string): string => hashOf(`${salt}\0${key}`)
  const list = () => host.list(cache).catch((): readonly string[] => [])
  let count = 0
  /** Bytes put since there was room. */
  let fresh = Number.POSITIVE_INFINITY
  const write = async (path: string, bytes: Uint8Array): Promise<void> => {
    const unfinished = host.path.join(cache, `.${host.writer}-${count++}.tmp`)
    try {
      await host.writeNew(unfinished, bytes, false)
      await host.rename(unfinished, path)
    } catch {
      await host.remove(unfinished).catch(() => undefined)
    }
  }
  return {
    folder: cache,
    get: async key => {
      const name = nameOf(key)
      const entry = await host.read(host.path.join(cache, name)).catch(() => undefined)
      if (entry === undefined) return undefined
      const bytes = entry.subarray(DIGEST)
      return Buffer.compare(entry.subarray(0, DIGEST), digestOf(name, bytes)) === 0 ? bytes : undefined
    },
    put: async (key, bytes) => {
      fresh += bytes.length
      if (fresh > most / 8) {
        fresh = 0
        await host
          .makeFolder(cache, ONLY_THE_OWNER)
          .then(() => makeRoom(host, cache, most))
          .catch(() => undefined)
      }
      const name = nameOf(key)
      await write(host.path.join(cache, name), Buffer.concat([digestOf(name, bytes), bytes]))
    },
    size: async () => {
      const entries = (await list()).filter(name => ENTRY.test(name))
      let bytes = 0
      for (const name of entries)
        bytes += (await host.stat(host.path.join(cache, name)).catch(() => ({ size: 0 }))).size
      return { entries: entries.length, bytes }
    },
    clear: async () => {
      for (const name of await list())
        if (ENTRY.test(name) || UNFINISHED.test(name))
          await host.remove(host.path.join(cache, name)).catch(() => undefined)
    },
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
const digestOf = (name: string, bytes: Uint8Array): Uint8Array =>
  createHash('sha256').update(name).update(bytes).digest()

/** Removes what ended processes left unfinished and, where the entries are too many, those written first. */
async function makeRoom(host: Host, cache: string, most: number): Promise<void> {
  const entries: { path: string; size: number; written: number }[] = []
  for (const name of await host.list(cache)) {
    const path = host.path.join(cache, name)
    const writer = UNFINISHED.exec(name)?.[1]
    if (writer !== undefined && host.isGone(writer)) await host.remove(path)
    if (!ENTRY.test(name)) continue
    // Another process may have removed it meanwhile.
    const size = await host.stat(path).then(
      ({ size }) => size,
      () => undefined,
    )
    if (size !== undefined)
      entries.push({ path, size, written: (await host.state?.(path).catch(() => undefined))?.written ?? 0 })
  }
  let bytes = entries.reduce((sum, { size }) => sum + size, 0)
  if (bytes <= most) return
  for (const { path, size } of entries.sort((a, b) => a.written - b.written)) {
    await host.remove(path)
    bytes -= size
    if (bytes <= most * 0.8) return
  }
}
