import type { PlatformPath } from 'node:path'

export type PathRules = Pick<PlatformPath, 'dirname' | 'join' | 'resolve' | 'sep'>

export type FileKind = 'file' | 'directory' | 'link' | 'pipe' | 'socket' | 'device'

/** The code of the error by which a host refuses to read a pipe, a socket or a device: reading one may never end. */
export const NOT_A_FILE = 'ENOTFILE'

/** Bytes that `read` hands over at most where its caller names no cap: more is no file of a project. */
export const MOST_BYTES: number = 256 * 1024 * 1024

/** What a file is, as far as the project needs to know. */
export interface FileStat {
  readonly kind: FileKind
  readonly size: number
}

/** In bytes. */
export interface FilePart {
  readonly offset: number
  readonly length: number
}

/**
 * The only way to the outside world. Stages are handed one and touch nothing else: no `node:fs`, clock, environment or
 * random number. Paths are absolute. Methods reject with an error whose `code` is the system's (`ENOENT`, `EROFS`, …).
 */
export interface Host {
  /**
   * A whole file. What is not a regular file is refused without waiting for it: a folder (`EISDIR`), a pipe, socket or
   * device (`NOT_A_FILE`); so is a file of more than `most` bytes (`EFBIG`).
   */
  read(path: string, most?: number): Promise<Uint8Array>
  /** Parts of a regular file alone, shorter where it ends: fonts are large, and measuring needs a fiftieth of one. */
  readParts?(path: string, parts: readonly FilePart[]): Promise<readonly Uint8Array[]>
  /** Does not follow a link. */
  stat(path: string): Promise<FileStat>
  /** The path with all links resolved. */
  realPath(path: string): Promise<string>
  /** Names in a folder, sorted by code unit. */
  list(path: string): Promise<readonly string[]>
  makeFolder(path: string): Promise<void>
  /** Writes a new file and flushes it to the disk. */
  writeNew(path: string, bytes: Uint8Array): Promise<void>
  rename(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  /** Names this process among those of all machines: for names of files that nobody else may touch. */
  readonly writer: string
  /** Whether a writer was a process of this machine that has ended. */
  isGone(writer: string): boolean
  /** Milliseconds of a monotonic clock, for timings only. */
  now(): number
  /** Its files are those of the machine: another thread can open them by their paths. */
  readonly onDisk?: boolean
  /** How paths are written here: by the rules of POSIX or of Windows. */
  readonly path: PathRules
  readonly environment: Readonly<Record<string, string | undefined>>
}
