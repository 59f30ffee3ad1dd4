import type { Host } from './host.ts'
import { systemError } from './system-error.ts'

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
    const inside = (await homes).some(home => isInside(host, home, real))
    if (inside) return path
    throw systemError(OUTSIDE, path)
  }
  const { readParts } = host
  return {
    ...host,
    read: async (path, most) => host.read(await check(path), most),
    list: async path => host.list(await check(path)),
    ...(readParts && { readParts: async (path, parts) => readParts(await check(path), parts) }),
  }
}

/** Whether a path is a folder or lies below it; both absolute, without links. */
export const isInside = ({ path: { sep } }: Host, home: string, path: string): boolean =>
  path === home || path.startsWith(home.endsWith(sep) ? home : home + sep)
