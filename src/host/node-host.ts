import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs'
import type { FilePart, FileStat, Host } from './host.ts'

/**
 * The machine itself. The one place that imports `node:fs` and reads the clock and the environment. Nothing else waits for
 * us: reading at once takes half the time of handing each of hundreds of small reads to a pool of threads.
 */
export function nodeHost(environment: Readonly<Record<string, string | undefined>> = process.env): Host {
  return {
    read: async path => readFileSync(path),
    readParts: async (path, parts) => withFile(path, 'r', file => parts.map(part => readPart(file, part))),
    stat: async path => describe(lstatSync(path)),
    realPath: async path => realpathSync.native(path),
    list: async path => readdirSync(path).sort(),
    makeFolder: async path => void mkdirSync(path, { recursive: true }),
    writeNew: async (path, bytes) =>
      withFile(path, 'wx', file => {
        writeFileSync(file, bytes)
        fsyncSync(file)
      }),
    rename: async (from, to) => renameSync(from, to),
    remove: async path => rmSync(path, { force: true }),
    now: () => performance.now(),
    environment,
  }
}

function withFile<T>(path: string, flags: string, work: (file: number) => T): T {
  const file = openSync(path, flags)
  try {
    return work(file)
  } finally {
    closeSync(file)
  }
}

function readPart(file: number, { offset, length }: FilePart): Uint8Array {
  const buffer = new Uint8Array(length)
  return buffer.subarray(0, readSync(file, buffer, 0, length, offset))
}

function describe(stat: Stats): FileStat {
  const kind = stat.isFile() ? 'file' : stat.isDirectory() ? 'directory' : stat.isSymbolicLink() ? 'link' : 'other'
  return { kind, size: Number(stat.size) }
}
