import type { Host } from './host.ts'

/** The file that marks the root folder of a project. */
export const PROJECT_FILE = 'briefdeck.yaml'

/** The folder, or the nearest one above it, that holds briefdeck.yaml. */
export async function findProjectRoot(host: Host, folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = host.path.dirname(at)) {
    const stat = await host.stat(host.path.join(at, PROJECT_FILE)).catch(() => undefined)
    if (stat !== undefined) return at
    if (host.path.dirname(at) === at) return undefined
  }
}
