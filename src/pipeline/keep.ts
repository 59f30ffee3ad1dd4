import { makeAnew, type Recall } from '../base/recall.ts'
import type { Host } from '../host/host.ts'
import { traceHost } from '../host/trace-host.ts'

/** What a process that goes on keeps of a project from one build to the next. */
export interface Keep {
  /** What was made of files, until the key is another or one of the files changes that the making read, or reads later. */
  ofFiles<T>(name: string, key: string, host: Host, make: (host: Host) => Promise<T>): Promise<T>
  /** What was made of an object that never changes. */
  of<T>(object: object, name: string, make: () => T): T
  /**
   * One pass over pieces: what the last pass of this name made of equal pieces is taken again, if it had the same objects at its
   * hand. What a pass does not ask for is forgotten.
   */
  pass<T>(name: string, given: readonly object[]): Recall<T>
}

/** A process that ends after one build keeps nothing. */
export const KEEPS_NOTHING: Keep = {
  ofFiles: (_name, _key, host, make) => make(host),
  of: (_object, _name, make) => make(),
  pass: () => makeAnew,
}

interface OfFiles {
  readonly key: string
  readonly value: Promise<unknown>
  readonly read: Set<string>
  readonly listed: Set<string>
}

/** Names say of which type their values are, so that each is asked for in one place alone. */
export function openKeep(): Keep & { changed(paths: ReadonlySet<string>, folderOf: (path: string) => string): void } {
  const ofFiles = new Map<string, OfFiles>()
  const ofObjects = new WeakMap<object, Map<string, unknown>>()
  const passes = new Map<string, { readonly given: readonly object[]; readonly values: Map<string, unknown> }>()
  return {
    ofFiles: <T>(name: string, key: string, host: Host, make: (host: Host) => Promise<T>): Promise<T> => {
      const known = ofFiles.get(name)
      if (known?.key === key) return known.value as Promise<T>
      const read = new Set<string>()
      const listed = new Set<string>()
      const trace = { onRead: (path: string) => read.add(path), onList: (path: string) => listed.add(path) }
      const value = make(traceHost(host, { ...trace, onWrite: () => {} }))
      ofFiles.set(name, { key, value, read, listed })
      return value
    },
    of: <T>(object: object, name: string, make: () => T): T => {
      const known = ofObjects.get(object) ?? new Map<string, unknown>()
      ofObjects.set(object, known)
      if (!known.has(name)) known.set(name, make())
      return known.get(name) as T
    },
    pass: <T>(name: string, given: readonly object[]): Recall<T> => {
      const last = passes.get(name)
      const same = last?.given.every((object, at) => object === given[at]) ? last.values : new Map<string, unknown>()
      const values = new Map<string, unknown>()
      passes.set(name, { given, values })
      return (keyOf, make) => {
        const key = keyOf()
        const value = values.has(key) ? values.get(key) : same.has(key) ? same.get(key) : make()
        values.set(key, value)
        return value as T
      }
    },
    changed: (paths, folderOf) => {
      for (const [name, { read, listed }] of ofFiles)
        if ([...paths].some(path => read.has(path) || listed.has(path) || listed.has(folderOf(path))))
          ofFiles.delete(name)
    },
  }
}
