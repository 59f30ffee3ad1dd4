import { dirname, join } from 'node:path'

/** The node_modules folders in which the font packages may be: the package's own, then those above it. */
export function fontFolders(packageRoot: string): readonly string[] {
  const folders: string[] = []
  for (let at = packageRoot; ; at = dirname(at)) {
    if (!at.endsWith('node_modules')) folders.push(join(at, 'node_modules'))
    if (dirname(at) === at) return folders
  }
}
