import { lstat, mkdir, open, readdir, readFile, realpath, rename, rm } from 'node:fs/promises'
import type { FilePart, FileStat, Host } from './host.ts'

/** The machine itself. The one place that imports `node:fs` and reads the clock and the environment. */
export function nodeHost(environment: Readonly<Record<string, string | undefined>> = process.env): Host {
  return {
    read: path => readFile(path),
    readParts,
    stat: async path => describe(await lstat(path)),
    realPath: path => realpath(path),
    list: async path => (await readdir(path)).sort(),
    makeFolder: async path => void (await mkdir(path, { recursive: true })),
    writeNew: async (path, bytes) => {
      const file = await open(path, 'wx')
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
    },
    rename: (from, to) => rename(from, to),
    remove: path => rm(path, { force: true }),
    now: () => performance.now(),
    environment,
  }
}

async function readParts(path: string, parts: readonly FilePart[]): Promise<readonly Uint8Array[]> {
  const file = await open(path)
  try {
    const read: Uint8Array[] = []
    for (const { offset, length } of parts) {
      const { bytesRead, buffer } = await file.read(new Uint8Array(length), 0, length, offset)
      read.push(buffer.subarray(0, bytesRead))
    }
    return read
  } finally {
    await file.close()
  }
}

function describe(stat: Awaited<ReturnType<typeof lstat>>): FileStat {
  const kind = stat.isFile() ? 'file' : stat.isDirectory() ? 'directory' : stat.isSymbolicLink() ? 'link' : 'other'
  return { kind, size: Number(stat.size) }
}
