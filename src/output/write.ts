import { type Diagnostic, type DiagnosticDetail, error } from '../base/diagnostic.ts'
import type { Host } from '../host/host.ts'
import { KINDS } from '../host/read-file.ts'
import { codeOf } from '../host/system-error.ts'
import { nameFault, sameFileKey } from './file-name.ts'
import { openTemporaries, type Temporaries } from './temporary-files.ts'

export interface OutputFile {
  /** A plain file name with an ending, without folders. */
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Writes a set of files into a folder, all or nothing. It first writes and flushes new files and copies of the old ones
 * beside their targets, so that a full disk is noticed before anything is replaced. Then it renames each into place. If
 * a rename fails, or the signal aborts, it restores the old files. Files with equal bytes are left alone. Several
 * processes may write into one folder: each file then is whole and from one of them.
 */
export async function writeAll(
  host: Host,
  folder: string,
  files: readonly OutputFile[],
  signal?: AbortSignal,
): Promise<readonly Diagnostic[]> {
  const names = files.flatMap(({ name }, at) => checkName(name, files.slice(0, at)))
  if (names.length > 0) return names
  const temporaries = openTemporaries(host, folder)
  const replaced: Step[] = []
  // Host methods block this thread, so an abort is noticed only between two files.
  const proceed = async (): Promise<void> => {
    await new Promise(resolve => setImmediate(resolve))
    signal?.throwIfAborted()
  }
  let at = ''
  try {
    await host.makeFolder(folder)
    await temporaries.removeLeftovers()
    const steps: Step[] = []
    for (const file of files) {
      at = file.name
      await proceed()
      const step = await prepare(host, folder, file, temporaries)
      if (step !== undefined) steps.push(step)
    }
    for (const step of steps) {
      at = step.name
      await proceed()
      await rename(host, step)
      replaced.push(step)
    }
    await temporaries.removeAll()
    return []
  } catch (fault) {
    const lost = await takeBack(host, replaced)
    await temporaries.removeAll()
    return [signal?.aborted ? STOPPED : diagnose(fault, host.path.join(folder, at), folder), ...lost]
  }
}

interface Step {
  readonly name: string
  readonly target: string
  readonly fresh: string
  /** A copy of what was there before; absent where nothing was. */
  readonly former?: string
}

/** The obstacle that keeps a deck from being written, in our words. */
class Refused extends Error {
  readonly detail: DiagnosticDetail
  constructor(detail: DiagnosticDetail) {
    super('refused')
    this.detail = detail
  }
}

async function prepare(
  host: Host,
  folder: string,
  { name, bytes }: OutputFile,
  temporaries: Temporaries,
): Promise<Step | undefined> {
  const target = host.path.join(folder, name)
  const old = await readFormer(host, target)
  if (old !== undefined && Buffer.compare(old, bytes) === 0) return undefined
  if (old !== undefined) await checkOwner(host, folder, name)
  const fresh = await temporaries.write(bytes)
  return old === undefined ? { name, target, fresh } : { name, target, fresh, former: await temporaries.write(old) }
}

/**
 * Checks that the target is a regular file or absent. A folder is in the way, and so is a link, since it may lead
 * anywhere.
 */
async function readFormer(host: Host, target: string): Promise<Uint8Array | undefined> {
  const stat = await host.stat(target).catch(absent)
  if (stat === undefined) return undefined
  if (stat.kind !== 'file') {
    throw new Refused({
      why: `In its place stands ${KINDS[stat.kind]}.`,
      help: 'Move that away, or choose another folder with --out.',
    })
  }
  return host.read(target).catch(absent)
}

function absent(fault: unknown): undefined {
  if (codeOf(fault) !== 'ENOENT') throw fault
}

/** PowerPoint keeps an owner file (`~$…`) beside an open presentation, also on systems without file locks. */
async function checkOwner(host: Host, folder: string, name: string): Promise<void> {
  const owner = `~$${name}`
  if ((await host.stat(host.path.join(folder, owner)).catch(() => undefined)) === undefined) return
  throw new Refused({
    why: `It is open in PowerPoint, which keeps "${owner}" beside it.`,
    help: `Close it in PowerPoint, then build again; if it is open nowhere, delete "${owner}".`,
  })
}

/** Error codes for a target file that another program holds open. */
const HELD = new Set(['EBUSY', 'EPERM', 'EACCES'])

async function rename(host: Host, { fresh, target }: Step): Promise<void> {
  try {
    await host.rename(fresh, target)
  } catch (fault) {
    if (!HELD.has(codeOf(fault) ?? '')) throw fault
    throw new Refused({
      why: 'Another program holds it open, or it may not be replaced.',
      help: 'Close it in PowerPoint, then build again.',
    })
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

function checkName(name: string, before: readonly OutputFile[]): Diagnostic[] {
  const fault = nameFault(name.replace(/\.[^.]+$/, ''))
  if (fault !== undefined) return [error('output-name', fault.message, fault)]
  if (!before.some(other => sameFileKey(other.name) === sameFileKey(name))) return []
  return [
    error('output-twice', `Two decks would both be written as "${name}"`, { help: 'Rename one of the audiences.' }),
  ]
}

const STOPPED: Diagnostic = error(
  'output-stopped',
  'The build was stopped while it wrote the decks; what was there before is unchanged',
  { help: 'Build again.' },
)

const CHOOSE = 'choose another folder with --out.'
const REASONS: Readonly<Record<string, readonly [why: string, help: string]>> = {
  EROFS: ['The file system is mounted read-only.', `Mount it for writing, or ${CHOOSE}`],
  ENOSPC: ['The disk is full.', `Free some space, or ${CHOOSE}`],
  EDQUOT: ['The quota of this user is used up.', `Free some space, or ${CHOOSE}`],
  EACCES: ['This user may not write there.', `Change its permissions, or ${CHOOSE}`],
  EPERM: ['This user may not write there.', `Change its permissions, or ${CHOOSE}`],
  ENOTDIR: ['A file stands where the folder should be.', `Move it away, or ${CHOOSE}`],
  EEXIST: ['A file stands where the folder should be.', `Move it away, or ${CHOOSE}`],
  ENOENT: ['The folder, or one above it, is not there, or a link that leads nowhere.', `Mend the link, or ${CHOOSE}`],
  EISDIR: ['A folder stands where the deck should be.', `Move it away, or ${CHOOSE}`],
  ELOOP: ['The folder is a link that leads to itself.', `Delete the link, or ${CHOOSE}`],
  ENAMETOOLONG: ['The path is longer than the system allows.', 'Choose a shorter folder with --out.'],
  EFBIG: ['What stands in its place is larger than any deck.', `Move it away, or ${CHOOSE}`],
}

function diagnose(fault: unknown, target: string, folder: string): Diagnostic {
  if (fault instanceof Refused) {
    return error('output-failed', `"${target}" could not be written; no deck was changed`, fault.detail)
  }
  const code = codeOf(fault)
  if (code === undefined) throw fault
  const [why, help] = REASONS[code] ?? [`The system said ${code}.`, 'Choose another folder with --out.']
  return error('output-failed', `The decks could not be written to "${folder}"; what was there before is unchanged`, {
    why,
    help,
  })
}
