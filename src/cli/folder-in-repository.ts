import type { Host } from '../host/host.ts'

/** The project's folder as seen from the root of its repository, with a slash at its end; empty where they are the same. */
export async function folderInRepository(host: Host, root: string): Promise<string> {
  for (let at = root, steps = ''; ; at = host.path.dirname(at)) {
    if (await host.stat(host.path.join(at, '.git')).then(Boolean, () => false)) return steps
    if (host.path.dirname(at) === at) return ''
    steps = `${host.path.basename(at)}/${steps}`
  }
}
