import type { Host } from './host.ts'
import { systemError } from './system-error.ts'

/** The error code with which a confined host rejects a path outside its folders. */
export const OUTSIDE = 'EOUTSIDE'

/**
 * A host that reads only inside the given folders, even through links. Without it, a project from a stranger could make
 * a build print lines of any file on the machine.
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
