import { dirname, join } from 'node:path'

/** The node_modules folders in which Node looks for packages: that of the folder itself, then those above it. */
export function moduleFolders(from: string): readonly string[] {
  const folders: string[] = []
  for (let at = from; ; at = dirname(at)) {
    if (!at.endsWith('node_modules')) folders.push(join(at, 'node_modules'))
    if (dirname(at) === at) return folders
  }
}
