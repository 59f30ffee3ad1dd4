import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { type FileKind, type FilePart, type FileStat, type Host, MOST_BYTES, NOT_A_FILE } from './host.ts'
import { codeOf, systemError } from './system-error.ts'

/**
 * The host of the real machine. Only this module imports `node:fs` and reads the clock and the environment. It reads
 * files synchronously, since that takes half the time for hundreds of small files, and nothing else runs meanwhile.
 */
export function nodeHost(environment: Readonly<Record<string, string | undefined>> = process.env): Host {
  return {
    read: async (path, most = MOST_BYTES) =>
      withRegularFile(path, (file, size) => {
        if (size > most) throw systemError('EFBIG', path)
        return readPart(file, size, { offset: 0, length: size })
      }),
    readParts: async (path, parts) =>
      withRegularFile(path, (file, size) => parts.map(part => readPart(file, size, part))),
    stat: async path => statOf(lstatSync(path)),
    state: async path => {
      const { mtimeMs, ctimeMs, size, ino } = statSync(path)
      return { mark: [size, mtimeMs, ctimeMs, ino].join(' '), written: Math.max(mtimeMs, ctimeMs) }
    },
    realPath: async path => realpathSync.native(path),
    list: async path => readdirSync(path).sort(),
    makeFolder: async (path, mode) => void mkdirSync(path, { recursive: true, ...(mode !== undefined && { mode }) }),
    writeNew: async (path, bytes, flush = true) =>
      withFile(path, 'wx', file => {
        writeFileSync(file, bytes)
        if (flush) fsyncSync(file)
      }),
    rename: async (from, to) => renameSync(from, to),
    remove: async path => rmSync(path, { force: true }),
    watch: (folder, changed) => {
      const watcher = watch(folder, (_event, name) => changed(name ?? undefined))
      watcher.on('error', () => changed(undefined))
      return () => watcher.close()
    },
    writer: `${MACHINE}-${process.pid}`,
    isGone,
    path,
    today: () => new Date().toISOString().slice(0, 10),
    now: () => performance.now(),
    onDisk: true,
    engine: ENGINE,
    environment,
  }
}

const ENGINE = [process.version, process.versions.zlib, process.versions.icu, process.platform, process.arch].join(' ')

/** The end of the host name, where those of containers differ. It is short, since it goes into a file name. */
const MACHINE = hostname()
  .replace(/[^A-Za-z0-9-]/g, '')
  .slice(-24)

function isGone(writer: string): boolean {
  const at = writer.lastIndexOf('-')
  if (writer.slice(0, at) !== MACHINE) return false
  try {
    process.kill(Number(writer.slice(at + 1)), 0)
    return false
  } catch (fault) {
    // EPERM: the process belongs to another user, so it exists.
    return codeOf(fault) === 'ESRCH'
  }
}

function withFile<T>(path: string, flags: string | number, work: (file: number) => T): T {
  const file = openSync(path, flags)
  try {
    return work(file)
  } finally {
    closeSync(file)
  }
}

/** Without `O_NONBLOCK`, opening a named pipe waits for a writer. */
const READ_WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

function withRegularFile<T>(path: string, work: (file: number, size: number) => T): T {
  return withFile(path, READ_WITHOUT_WAITING, file => {
    const stat = fstatSync(file)
    const kind = kindOf(stat)
    if (kind === 'directory') throw systemError('EISDIR', path)
    if (kind !== 'file') throw Object.assign(systemError(NOT_A_FILE, path), { kind })
    return work(file, stat.size)
  })
}

/** Limits the read to the file's `size`: a damaged font may claim more bytes than fit into memory. */
function readPart(file: number, size: number, { offset, length }: FilePart): Uint8Array {
  const buffer = new Uint8Array(Math.max(0, Math.min(length, size - offset)))
  let filled = 0
  while (filled < buffer.length) {
    const count = readSync(file, buffer, filled, buffer.length - filled, offset + filled)
    if (count === 0) break
    filled += count
  }
  return buffer.subarray(0, filled)
}

const statOf = (stat: Stats): FileStat => ({ kind: kindOf(stat), size: stat.size })

function kindOf(stat: Stats): FileKind {
  if (stat.isFile()) return 'file'
  if (stat.isDirectory()) return 'directory'
  if (stat.isSymbolicLink()) return 'link'
  return stat.isFIFO() ? 'pipe' : stat.isSocket() ? 'socket' : 'device'
}
