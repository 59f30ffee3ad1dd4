import { join } from 'node:path'
import { type Diagnostic, error } from '../base/diagnostic.ts'
import type { Host } from '../host/host.ts'
import { codeOf } from '../host/system-error.ts'

export interface OutputFile {
  /** A plain file name, without folders. */
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Writes a set of files into a folder, all or nothing. New bytes and copies of the old ones are written and flushed
 * beside their targets first, so that a full disk is met before anything is replaced; then each is renamed into place.
 * If a rename fails, those already done are taken back. Files that are equal already stay untouched.
 */
export async function writeAll(
  host: Host,
  folder: string,
  files: readonly OutputFile[],
): Promise<readonly Diagnostic[]> {
  const made: string[] = []
  const replaced: Step[] = []
  try {
    await host.makeFolder(folder)
    const steps: Step[] = []
    for (const file of files) {
      if (!isPlainName(file.name)) throw new RangeError(`"${file.name}" is no plain file name`)
      const step = await prepare(host, folder, file, made)
      if (step !== undefined) steps.push(step)
    }
    for (const step of steps) {
      await host.rename(step.fresh, step.target)
      replaced.push(step)
    }
    await removeAll(host, made)
    return []
  } catch (fault) {
    const lost = await takeBack(host, replaced)
    await removeAll(host, made)
    return [describe(fault, folder), ...lost]
  }
}

interface Step {
  readonly target: string
  readonly fresh: string
  /** A copy of what was there before; absent where nothing was. */
  readonly former?: string
}

async function prepare(host: Host, folder: string, file: OutputFile, made: string[]): Promise<Step | undefined> {
  const target = join(folder, file.name)
  const old = await readIfThere(host, target)
  if (old !== undefined && Buffer.compare(old, file.bytes) === 0) return undefined
  const fresh = `${target}.new.tmp`
  await writeTemporary(host, fresh, file.bytes, made)
  if (old === undefined) return { target, fresh }
  const former = `${target}.old.tmp`
  await writeTemporary(host, former, old, made)
  return { target, fresh, former }
}

/** A temporary file left by a process that was killed is in the way of nobody but us: it is replaced. */
async function writeTemporary(host: Host, path: string, bytes: Uint8Array, made: string[]): Promise<void> {
  await host.remove(path)
  made.push(path)
  await host.writeNew(path, bytes)
}

async function readIfThere(host: Host, path: string): Promise<Uint8Array | undefined> {
  try {
    return await host.read(path)
  } catch (fault) {
    if (codeOf(fault) === 'ENOENT') return undefined
    throw fault
  }
}

async function takeBack(host: Host, replaced: readonly Step[]): Promise<Diagnostic[]> {
  const lost: Diagnostic[] = []
  for (const step of replaced) {
    try {
      if (step.former === undefined) await host.remove(step.target)
      else await host.rename(step.former, step.target)
    } catch {
      lost.push(
        error('output-not-restored', `"${step.target}" was replaced and its former content could not be put back`, {
          help: 'Build again once the folder can be written.',
        }),
      )
    }
  }
  return lost
}

/** Best effort: what cannot be removed does no harm and is replaced by the next build. */
async function removeAll(host: Host, paths: readonly string[]): Promise<void> {
  for (const path of paths) await host.remove(path).catch(() => undefined)
}

const REASONS: Readonly<Record<string, readonly [why: string, help: string]>> = {
  EROFS: ['The file system is mounted read-only.', 'Choose another folder with --out.'],
  ENOSPC: ['The disk is full.', 'Free some space, or choose another folder with --out.'],
  EACCES: ['This user may not write there.', 'Change its permissions, or choose another folder with --out.'],
  EPERM: ['This user may not write there.', 'Change its permissions, or choose another folder with --out.'],
  ENOTDIR: ['A file stands where the folder should be.', 'Choose another folder with --out.'],
  EEXIST: ['A file stands where the folder should be.', 'Choose another folder with --out.'],
  EISDIR: ['A folder stands where the deck should be.', 'Move it away, or choose another folder with --out.'],
  EBUSY: ['Another program holds the file open.', 'Close the deck in PowerPoint, then build again.'],
}

function describe(fault: unknown, folder: string): Diagnostic {
  if (fault instanceof RangeError) {
    return error('output-name', fault.message, {
      help: 'Use letters, digits, dots, hyphens and underscores.',
    })
  }
  const code = codeOf(fault)
  if (code === undefined) throw fault
  const [why, help] = REASONS[code] ?? [`The system said ${code}.`, 'Choose another folder with --out.']
  return error('output-failed', `The decks could not be written to "${folder}"; what was there before is unchanged`, {
    why,
    help,
  })
}

/** A name that stays in its folder on every system. */
export function isPlainName(name: string): boolean {
  return /^[\p{L}\p{N}_][\p{L}\p{N}._-]{0,199}$/u.test(name)
}
