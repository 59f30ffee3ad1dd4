import { filesBelow, readSource } from './source-files.ts'

/** Where a package with few layouts stands: checking all of them again for each of two hundred builds would take a minute. */
export const SMALL_PACKAGE = '/package'

let known: ReadonlyMap<string, Uint8Array> | undefined

/** The package's templates as files in memory, of the layouts those alone that the second survey uses, or that stand in for one. */
export function smallPackage(): ReadonlyMap<string, Uint8Array> {
  known ??= new Map(
    [
      ...filesBelow('templates', /^templates\/(partials|themes)\/|house\/[a-z]+\.yaml$/),
      ...[...layoutsUsed()].map(key => `templates/layouts/${key}.hbs`),
    ].map(path => [`${SMALL_PACKAGE}/${path}`, new TextEncoder().encode(readSource(path))]),
  )
  return known
}

function layoutsUsed(): ReadonlySet<string> {
  const audiences = filesBelow('test/fixtures/night-buses/content/audiences').map(readSource).join('\n')
  const used = new Set([...audiences.matchAll(/^ {4}layout: ([a-z-]+)$/gm)].map(match => match[1]!))
  for (const key of used) {
    const instead = /^instead: ([a-z-]+)$/m.exec(readSource(`templates/layouts/${key}.hbs`))?.[1]
    if (instead !== undefined) used.add(instead)
  }
  return used
}
