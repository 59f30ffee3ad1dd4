import { OUTSIDE } from './confined-host.ts'
import { type FileKind, type Host, MOST_BYTES, NOT_A_FILE } from './host.ts'
import { codeOf } from './system-error.ts'

/** The bytes of a file, or the reason why it cannot be read, worded to follow "cannot be read: ". */
export type FileRead = { readonly bytes: Uint8Array } | Unread
export interface Unread {
  /** The system's, or a host's own. */
  readonly code: string
  readonly missing: boolean
  readonly why: string
}

/**
 * Reads a file of at most `most` bytes, which may be missing. It turns system errors into readable reasons and never
 * throws.
 */
export async function readFileOf(host: Host, path: string, most: number = MOST_BYTES): Promise<FileRead> {
  try {
    return { bytes: await host.read(path, most) }
  } catch (fault) {
    const code = codeOf(fault)
    if (code === undefined) throw fault
    return { code, missing: code === 'ENOENT' || code === 'ENOTDIR', why: whyUnread(code, fault, most) }
  }
}

function whyUnread(code: string, fault: unknown, most: number): string {
  if (code === 'EFBIG') return `it is larger than ${Math.round(most / (1024 * 1024))} MB`
  if (code === NOT_A_FILE) return `it is ${KINDS[(fault as { kind?: FileKind }).kind ?? 'device']}`
  return REASONS[code] ?? `the system said ${code}`
}

/** What may stand where a file is expected. */
export const KINDS: Readonly<Record<FileKind, string>> = {
  file: 'a file',
  directory: 'a folder',
  link: 'a link',
  pipe: 'a named pipe',
  socket: 'a socket',
  device: 'a device',
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  ENOTDIR: 'it is not there',
  EACCES: 'this user may not read it',
  EPERM: 'this user may not read it',
  EISDIR: 'it is a folder',
  ENXIO: 'it is a socket',
  ENAMETOOLONG: 'its path is longer than the system allows',
  ELOOP: 'it is a link that leads to itself',
  EIO: 'the disk is faulty',
  EMFILE: 'too many files are open',
  [OUTSIDE]: 'it is a link that leads out of the project',
}
