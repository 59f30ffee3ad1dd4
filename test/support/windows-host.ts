import { win32 } from 'node:path'
import type { Host } from '../../src/host/host.ts'

/** A host whose paths are those of Windows, over one whose paths are not: `C:\a\b` is `/C:/a/b` there, `\\server\share` `//server/share`. */
export function windowsHost(host: Host): Host {
  const inner = (path: string): string => {
    const whole = win32.normalize(path).replaceAll('\\', '/')
    return /^[A-Z]:/i.test(whole) ? `/${whole}` : whole
  }
  const outer = (path: string): string =>
    /^\/([A-Z]:|\/)/i.test(path) ? path.replace(/^\/(?=[A-Z]:)/i, '').replaceAll('/', '\\') : path
  return {
    ...host,
    path: win32,
    read: (path, most) => host.read(inner(path), most),
    readParts: (path, parts) => host.readParts!(inner(path), parts),
    stat: path => host.stat(inner(path)),
    realPath: async path => outer(inner(path)),
    list: path => host.list(inner(path)),
    makeFolder: path => host.makeFolder(inner(path)),
    writeNew: (path, bytes) => host.writeNew(inner(path), bytes),
    rename: (from, to) => host.rename(inner(from), inner(to)),
    remove: path => host.remove(inner(path)),
  }
}
