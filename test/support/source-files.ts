import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, sep } from 'node:path'

export const ROOT: string = join(import.meta.dirname, '..', '..')

/** All files below a folder of the project, as paths from its root with forward slashes. */
export function filesBelow(folder: string, matches: RegExp = /./): string[] {
  return readdirSync(join(ROOT, folder), {
    recursive: true,
    withFileTypes: true,
  })
    .filter(entry => entry.isFile())
    .map(entry => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(path => matches.test(path))
    .sort()
}

export const readSource = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

export interface Import {
  readonly from: string
  /** A path from the root for our own files, else the package's name (`node:fs`, `yaml`). */
  readonly to: string
  readonly typeOnly: boolean
}

/** Static, type and dynamic imports of a source file, found by pattern. */
export function importsOf(path: string): Import[] {
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'"\n;]*?\bfrom\s+)?(?:\{[^}]*\}\s*from\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g
  return [...readSource(path).matchAll(pattern)].map(match => {
    const target = match[2] ?? match[3] ?? ''
    const own = target.startsWith('.')
    return {
      from: path,
      to: own ? posix.normalize(posix.join(posix.dirname(path), target)) : packageName(target),
      typeOnly: match[1] !== undefined,
    }
  })
}

function packageName(target: string): string {
  if (target.startsWith('node:')) return target
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')
}
