import { OUTSIDE } from './confined-host.ts'
import type { Host } from './host.ts'

/** The bytes of a file, or why they cannot be had: after "cannot be read: ". */
export type FileRead = { readonly bytes: Uint8Array } | { readonly missing: boolean; readonly why: string }

/** Reads a file that may not be there. What the system says becomes a reason for people; nothing is thrown. */
export async function readFileOf(host: Host, path: string): Promise<FileRead> {
  try {
    return { bytes: await host.read(path) }
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : undefined
    if (code === undefined) throw fault
    return { missing: code === 'ENOENT' || code === 'ENOTDIR', why: REASONS[code] ?? `the system said ${code}` }
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it is not there',
  ENOTDIR: 'it is not there',
  EACCES: 'this user may not read it',
  EPERM: 'this user may not read it',
  EISDIR: 'it is a folder',
  ELOOP: 'it is a link that leads to itself',
  EIO: 'the disk is faulty',
  EMFILE: 'too many files are open',
  [OUTSIDE]: 'it is a link that leads out of the project',
}
