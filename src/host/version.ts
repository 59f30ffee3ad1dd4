import { createRequire } from 'node:module'

/** The package's version. The file stands two folders up in the sources and one up in the bundle. */
export const VERSION: string = readVersion()

function readVersion(): string {
  const require = createRequire(import.meta.url)
  for (const path of ['../package.json', '../../package.json']) {
    try {
      const found = require(path) as { name?: string; version?: string }
      if (found.name === 'briefdeck' && found.version) return found.version
    } catch {
      // Not there: the other one.
    }
  }
  return '0.0.0'
}
