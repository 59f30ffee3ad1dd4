import { sep } from 'node:path'
import type { Host } from './host.ts'

/** The code of the error by which a confined host refuses, as the system's own have theirs. */
export const OUTSIDE = 'EOUTSIDE'

/**
 * A host that reads nothing outside some folders, wherever a link in them leads: whoever sends us a project could else have
 * us print the lines of any file of this machine.
 */
export function confineHost(host: Host, folders: readonly string[]): Host {
  const homes = Promise.all(folders.map(folder => host.realPath(folder).catch(() => folder)))
  const check = async (path: string): Promise<string> => {
    const real = await host.realPath(path)
    const inside = (await homes).some(home => real === home || real.startsWith(home.endsWith(sep) ? home : home + sep))
    if (inside) return path
    throw Object.assign(new Error(`${OUTSIDE}: ${path} lies outside the project`), { code: OUTSIDE })
  }
  const { readParts } = host
  return {
    ...host,
    read: async path => host.read(await check(path)),
    list: async path => host.list(await check(path)),
    ...(readParts && { readParts: async (path, parts) => readParts(await check(path), parts) }),
  }
}
