import type { PlatformPath } from 'node:path'

type PathRules = Pick<PlatformPath, 'basename' | 'dirname' | 'isAbsolute' | 'join' | 'resolve' | 'sep'>

export type FileKind = 'file' | 'directory' | 'link' | 'pipe' | 'socket' | 'device'

/** The error code with which a host rejects a pipe, a socket or a device, since reading one may never end. */
export const NOT_A_FILE = 'ENOTFILE'

/** The size limit of `read` in bytes, if the caller gives none. No file of a project is larger. */
export const MOST_BYTES: number = 256 * 1024 * 1024

/** What a file is, as far as the project needs to know. */
export interface FileStat {
  readonly kind: FileKind
  readonly size: number
}

/** What tells without reading a file whether it was written since. */
interface FileState {
  /** Its size, its times and its number on the disk: another text whenever its content may be another. */
  readonly mark: string
  /** When it was last written or changed, in milliseconds since 1970. */
  readonly written: number
}

/**
 * What earlier builds worked out, by keys of everything that decides it. It may hold nothing, or lose what was put: it saves time
 * and never decides a result. No method rejects.
 */
export interface Store {
  get(key: string): Promise<Uint8Array | undefined>
  put(key: string, bytes: Uint8Array): Promise<void>
}

/** In bytes. */
export interface FilePart {
  readonly offset: number
  readonly length: number
}

/**
 * The only access to files, clock and environment. Stages receive a host and use nothing else: no `node:fs`, no random
 * numbers. Paths are absolute. Methods reject with an error whose `code` is that of the system (`ENOENT`, `EROFS`, …).
 */
export interface Host {
  /**
   * Reads a whole file. Rejects at once if it is a folder (`EISDIR`), a pipe, socket or device (`NOT_A_FILE`), or
   * larger than `most` bytes (`EFBIG`).
   */
  read(path: string, most?: number): Promise<Uint8Array>
  /**
   * Reads parts of a regular file; a part is shorter if the file ends in it. Measuring needs about a fiftieth of a font
   * file.
   */
  readParts?(path: string, parts: readonly FilePart[]): Promise<readonly Uint8Array[]>
  /** Does not follow a link. */
  stat(path: string): Promise<FileStat>
  /** As `stat`, of the file that a link leads to. Absent where the host cannot tell. */
  state?(path: string): Promise<FileState>
  /** The path with all links resolved. */
  realPath(path: string): Promise<string>
  /** Names in a folder, sorted by code unit. */
  list(path: string): Promise<readonly string[]>
  /** With the folders above it. `mode` is of those that are made, where the system has such modes. */
  makeFolder(path: string, mode?: number): Promise<void>
  /** Writes a new file and flushes it to the disk, unless losing it would not matter. */
  writeNew(path: string, bytes: Uint8Array, flush?: boolean): Promise<void>
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  /**
   * Calls with the name of each entry of a folder that is written, made or gone, until the function that it returns is called. Not
   * of folders below it. A name is not known on every system.
   */
  watch?(folder: string, changed: (name: string | undefined) => void): () => void
  /**
   * An id of this process, unique across machines. Names of temporary files hold it, so that processes do not overwrite
   * each other's files.
   */
  readonly writer: string
  /** Whether the id names a process of this machine that has ended. */
  isGone(writer: string): boolean
  /** The day as YYYY-MM-DD, for signatures; files of a build bear no such date. */
  today?(): string
  /** Milliseconds of a monotonic clock, for timings only. */
  now(): number
  /** Whether its files are on the machine's disk, so that another thread can open them by path. */
  readonly onDisk?: boolean
  /** What earlier builds of the project worked out. */
  readonly store?: Store
  /** The same host where this one notes what it is asked: for what a build asks about the files that it writes. */
  readonly unrecorded?: Host
  /** Versions of what computes the bytes beside briefdeck: Node.js, zlib. */
  readonly engine?: string
  /** Path functions of the host's system, POSIX or Windows. */
  readonly path: PathRules
  readonly environment: Readonly<Record<string, string | undefined>>
}
