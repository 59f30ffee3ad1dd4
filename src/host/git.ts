import { execFileSync } from 'node:child_process'

/** The files of a folder at a revision of its repository, by their path from the folder. */
type FilesAtRevision = ReadonlyMap<string, Uint8Array>

/** Of one file; larger ones are left out, as a build would refuse them. */
const MOST_BYTES = 64 * 1024 * 1024
const MOST_OUTPUT = 1024 * 1024 * 1024

/**
 * Reads the files of a folder at a revision, from the objects of the repository: nothing is checked out, and links are left
 * out. Undefined where the folder is in no repository, there is no git, or nothing has that name.
 */
export function filesAtRevision(folder: string, revision: string): FilesAtRevision | undefined {
  // What begins with a hyphen would be an option.
  if (revision.startsWith('-')) return undefined
  const git = (line: readonly string[], input?: string): Buffer =>
    execFileSync('git', ['-C', folder, ...line], {
      maxBuffer: MOST_OUTPUT,
      stdio: ['pipe', 'pipe', 'ignore'],
      ...(input !== undefined && { input }),
    })
  try {
    const commit = git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
      .toString()
      .trim()
    const listed = git(['ls-tree', '-r', '-z', '-l', commit]).toString().split('\0')
    const blobs = listed.flatMap(line => {
      const [, mode, id, size, path] = /^(\d+) blob ([0-9a-f]+) +(\d+)\t(.*)$/s.exec(line) ?? []
      return path === undefined || mode === '120000' || Number(size) > MOST_BYTES ? [] : [{ id: id!, path }]
    })
    return readBlobs(git(['cat-file', '--batch'], blobs.map(({ id }) => `${id}\n`).join('')), blobs)
  } catch {
    return undefined
  }
}

/** A head `id type size`, its bytes and a line end, for each. */
function readBlobs(output: Buffer, blobs: readonly { readonly path: string }[]): FilesAtRevision {
  const files = new Map<string, Uint8Array>()
  let at = 0
  for (const { path } of blobs) {
    const end = output.indexOf('\n', at)
    const size = Number(output.toString('latin1', at, end).split(' ')[2])
    files.set(path, output.subarray(end + 1, end + 1 + size))
    at = end + size + 2
  }
  return files
}
