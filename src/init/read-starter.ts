import type { Host } from '../host/host.ts'

/** A file of a new project, by its path from the project's folder. */
export interface ProjectFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** Folders of the package whose folders are samples of a project, small ones first. */
const SHELVES = [
  ['templates', 'starters'],
  ['content', 'examples'],
] as const
/** What every new project has, beside the starters. */
const COMMON = 'common'

/** npm leaves files of this name out of packages. */
const RENAMED: Readonly<Record<string, string>> = { '.gitignore.txt': '.gitignore' }

/** What an editor or a build writes into the folder of an example. */
const MADE = /^(?:dist|content\/schema)\//

/** The folders of the samples that the package has, by name. */
export async function findSamples(host: Host, packageRoot: string): Promise<ReadonlyMap<string, string>> {
  const shelves = SHELVES.map(async names => {
    const shelf = host.path.join(packageRoot, ...names)
    const found = await host.list(shelf).catch(() => [])
    return found.filter(name => name !== COMMON).map(name => [name, host.path.join(shelf, name)] as const)
  })
  return new Map((await Promise.all(shelves)).flat())
}

export const readCommon = (host: Host, packageRoot: string): Promise<readonly ProjectFile[]> =>
  readSample(host, host.path.join(packageRoot, ...SHELVES[0], COMMON))

/** The files of a sample, in a fixed order. */
export async function readSample(host: Host, root: string): Promise<readonly ProjectFile[]> {
  const below = async (folder: string, path: string): Promise<readonly ProjectFile[]> => {
    const files: ProjectFile[] = []
    for (const entry of await host.list(folder)) {
      const full = host.path.join(folder, entry)
      const own = `${path}${RENAMED[entry] ?? entry}`
      if ((await host.stat(full)).kind === 'directory') files.push(...(await below(full, `${own}/`)))
      else files.push({ path: own, bytes: await host.read(full) })
    }
    return files
  }
  return (await below(root, '')).filter(({ path }) => !MADE.test(path))
}
