import type { Host } from '../host/host.ts'

/** A file of a new project, by its path from the project's folder. */
export interface ProjectFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** The samples of a new project, each a folder of templates/starters. */
export const STARTERS = ['survey', 'report'] as const
export type Starter = (typeof STARTERS)[number]

/** npm leaves files of this name out of packages. */
const RENAMED: Readonly<Record<string, string>> = { '.gitignore.txt': '.gitignore' }

/** The files of a starter, in a fixed order. */
export async function readStarter(
  host: Host,
  packageRoot: string,
  name: 'common' | Starter,
): Promise<readonly ProjectFile[]> {
  const root = host.path.join(packageRoot, 'templates', 'starters', name)
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
  return below(root, '')
}
