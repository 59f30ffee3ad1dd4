import { posix } from 'node:path'
import { type Host, MOST_BYTES } from './host.ts'
import { systemError } from './system-error.ts'

/** A host with files in memory over another host's files, which it only reads: for tests and unsaved buffers. */
export function memoryHost(files: Map<string, Uint8Array>, below?: Host, environment: Host['environment'] = {}): Host {
  const folders = new Set<string>()
  const isFolder = (path: string): boolean =>
    folders.has(path) || [...files.keys()].some(name => name.startsWith(path.endsWith('/') ? path : `${path}/`))
  return {
    read: async (path, most = MOST_BYTES) => {
      const bytes = files.get(path)
      if (bytes !== undefined && bytes.length > most) throw systemError('EFBIG', path)
      if (bytes !== undefined) return bytes
      if (isFolder(path)) throw systemError('EISDIR', path)
      return below ? below.read(path, most) : missing(path)
    },
    readParts: async (path, parts) => {
      if (!files.has(path) && below?.readParts !== undefined) return below.readParts(path, parts)
      const bytes = files.get(path) ?? (below ? await below.read(path) : missing(path))
      return parts.map(({ offset, length }) => bytes.subarray(offset, offset + length))
    },
    stat: async path => {
      const bytes = files.get(path)
      if (bytes !== undefined) return { kind: 'file', size: bytes.length }
      if (isFolder(path)) return { kind: 'directory', size: 0 }
      return below ? below.stat(path) : missing(path)
    },
    realPath: async path =>
      files.has(path) || isFolder(path) || !below ? posix.normalize(path) : below.realPath(path),
    list: async path => {
      const prefix = `${path}/`
      const own = [...files.keys()]
        .filter(name => name.startsWith(prefix))
        .map(name => name.slice(prefix.length).split('/')[0]!)
      const others = below ? await below.list(path).catch(() => []) : []
      if (own.length === 0 && others.length === 0 && !isFolder(path)) return missing(path)
      return [...new Set([...own, ...others])].sort()
    },
    makeFolder: async path => void folders.add(path),
    writeNew: async (path, bytes) => {
      if (files.has(path)) throw systemError('EEXIST', path)
      files.set(path, bytes)
    },
    rename: async (from, to) => {
      const bytes = files.get(from)
      if (bytes === undefined) return missing(from)
      files.delete(from)
      files.set(to, bytes)
    },
    remove: async path => void files.delete(path),
    writer: 'memory-0',
    isGone: () => false,
    path: posix,
    now: () => 0,
    environment,
  }
}

function missing(path: string): never {
  throw systemError('ENOENT', path)
}
