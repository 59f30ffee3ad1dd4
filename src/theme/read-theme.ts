import { posix } from 'node:path'
import { type Diagnostic, error, hasErrors } from '../base/diagnostic.ts'
import { pointSpan } from '../base/span.ts'
import { didYouMean } from '../base/suggest.ts'
import type { Host } from '../host/host.ts'
import { readFileOf } from '../host/read-file.ts'
import type { TemplateRoot } from '../host/template-root.ts'
import { mapOf } from '../yaml/map-of.ts'
import { notRead } from '../yaml/not-read.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { changeAt, type YamlMap, type YamlTree } from '../yaml/yaml-tree.ts'

/**
 * A theme's YAML merged with the themes that it extends, not yet checked. Every key has the span of the file that
 * contains it. File paths in it are relative to the project's root.
 */
export interface RawTheme {
  readonly map: YamlMap | undefined
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, string>
}

const LONGEST_CHAIN = 4

/**
 * Reads themes/ID.yaml from the first root that has it; an id that ends in .yaml is a file path relative to `folder`.
 * `extends: NAME` merges this theme over that one, key by key.
 */
export async function readTheme(
  host: Host,
  roots: readonly TemplateRoot[],
  id: string,
  folder: string,
  chain: readonly string[] = [],
): Promise<RawTheme> {
  const own = (await readOwn(host, roots, id, folder)) ?? (await missing(host, roots, id))
  const base = own.map?.entries.get('extends')?.value
  if (own.map === undefined || base === undefined) return own
  if (base.kind !== 'text' || chain.includes(base.text) || chain.length >= LONGEST_CHAIN) {
    const fault = error('theme-extends', `Unexpected \`extends\` in the theme "${id}"`, {
      span: base.span,
      help: 'Name one theme that does not come back to this one.',
    })
    return { ...own, map: undefined, diagnostics: [fault] }
  }
  const under = await readTheme(host, roots, base.text, folder, [...chain, id])
  return {
    map: under.map && withoutExtends(lay(own.map, under.map)),
    diagnostics: under.diagnostics.map(fault => (fault.code === MISSING ? { ...fault, span: base.span } : fault)),
    sources: new Map([...under.sources, ...own.sources]),
  }
}

const MISSING = 'theme-missing'

/** A theme's own file, if there is one. */
async function readOwn(
  host: Host,
  roots: readonly TemplateRoot[],
  id: string,
  folder: string,
): Promise<RawTheme | undefined> {
  if (posix.isAbsolute(id) || posix.normalize(id).startsWith('..')) return undefined
  const places = id.endsWith('.yaml')
    ? [{ path: `${folder}/${id}`, file: id }]
    : roots.map(root => ({ path: `${root.path}/themes/${id}.yaml`, file: `${root.label}/themes/${id}.yaml` }))
  for (const { path, file } of places) {
    const read = await readFileOf(host, path)
    if ('bytes' in read) return parseTheme(file, read.bytes)
    if (read.missing) continue
    return nothing(notRead(MISSING, file, read, { span: pointSpan(file, 1, 1) }))
  }
  return undefined
}

function parseTheme(file: string, bytes: Uint8Array): RawTheme {
  const read = readYaml(file, bytes)
  const { value, diagnostics } = mapOf(read)
  return {
    map: value && !hasErrors(diagnostics) ? fromRoot(value, posix.dirname(file)) : undefined,
    diagnostics,
    sources: new Map(read.text === undefined ? [] : [[file, read.text]]),
  }
}

/**
 * The keys under which a theme names files. Paths in a theme are relative to its file; they are rewritten relative to
 * the project's root.
 */
const FILES = [
  ['logo', 'file'],
  ['logo', 'on-dark'],
  ['font-files', '*'],
] as const

function fromRoot(map: YamlMap, folder: string): YamlMap {
  const place = (tree: YamlTree): YamlTree =>
    tree.kind === 'text' && tree.text !== '' && !/^([a-z][a-z0-9+.-]*:|\/)/i.test(tree.text)
      ? { ...tree, text: posix.join(folder, tree.text) }
      : tree
  return FILES.reduce((changed, path) => changeAt(changed, path, place) as YamlMap, map)
}

/** Merges maps key by key; any other value replaces the base's. */
function lay(over: YamlMap, under: YamlMap): YamlMap {
  const entries = new Map(under.entries)
  for (const [name, entry] of over.entries) {
    const below = under.entries.get(name)?.value
    const both = entry.value.kind === 'map' && below?.kind === 'map'
    entries.set(name, both ? { ...entry, value: lay(entry.value as YamlMap, below) } : entry)
  }
  return { ...over, entries }
}

const withoutExtends = (map: YamlMap): YamlMap => ({
  ...map,
  entries: new Map([...map.entries].filter(([name]) => name !== 'extends')),
})

async function missing(host: Host, roots: readonly TemplateRoot[], id: string): Promise<RawTheme> {
  const span = pointSpan(id.endsWith('.yaml') ? id : `${roots[0]?.label ?? 'templates'}/themes/${id}.yaml`, 1, 1)
  const help = didYouMean(id, await knownThemes(host, roots))
  return nothing(error(MISSING, `There is no theme "${id}"`, { help, span }))
}

async function knownThemes(host: Host, roots: readonly TemplateRoot[]): Promise<readonly string[]> {
  const lists = await Promise.all(roots.map(root => host.list(`${root.path}/themes`).catch(() => [])))
  return [...new Set(lists.flat())].filter(name => name.endsWith('.yaml')).map(name => name.slice(0, -5))
}

const nothing = (fault: Diagnostic): RawTheme => ({ map: undefined, diagnostics: [fault], sources: new Map() })
