import { filesAtRevision } from '../../host/git.ts'
import { memoryHost } from '../../host/memory-host.ts'
import { nodeHost } from '../../host/node-host.ts'
import { type BuildResult, build } from '../../pipeline/build.ts'
import type { BuildOptions } from '../../pipeline/options.ts'

/**
 * Builds the decks of a project as it was at a revision of its repository, with this version of briefdeck; nothing is
 * written. Undefined where nothing has that name.
 */
export async function buildRevision(
  revision: string,
  root: string,
  options: Omit<BuildOptions, 'folder' | 'dry'>,
): Promise<BuildResult | undefined> {
  const { host = nodeHost() } = options
  const files = filesAtRevision(root, revision)
  if (files === undefined) return undefined
  // A folder that is not on the disk: what the revision lacks is not read from the working tree, only from the package.
  const folder = host.path.join(host.path.dirname(root), `.briefdeck-at-revision-${revision.replace(/[^\w.-]/g, '_')}`)
  const placed = new Map([...files].map(([path, bytes]) => [host.path.join(folder, ...path.split('/')), bytes]))
  return build({ ...options, host: memoryHost(placed, host, host.environment), folder, dry: true })
}
