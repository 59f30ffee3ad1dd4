import { posix } from 'node:path'
import { type Document, isNode, parseDocument, type YAMLError } from 'yaml'
import { findForbidden } from '../base/characters.ts'
import { type Diagnostic, error } from '../base/diagnostic.ts'
import { lineIndex, pointSpan, type Span } from '../base/span.ts'
import { didYouMean } from '../base/suggest.ts'
import type { Host } from '../host/host.ts'
import { readFileOf } from '../host/read-file.ts'

/** A folder of templates, and how messages call it. */
export interface TemplateRoot {
  readonly path: string
  readonly label: string
}

/** A theme's YAML with what it extends laid under it, not yet checked. Paths of files in it count from the project's root. */
export interface RawTheme {
  readonly data: unknown
  readonly diagnostics: readonly Diagnostic[]
  readonly sources: ReadonlyMap<string, string>
  /** The place of a key: in the file itself where it has the key, else in the one that it extends. */
  readonly spanOf: (path: readonly PropertyKey[]) => Span
  readonly has: (path: readonly PropertyKey[]) => boolean
}

const LONGEST_CHAIN = 4
/** Characters. */
const LONGEST = 100_000

/**
 * Reads themes/ID.yaml from the first root that has it; an id that ends with .yaml is a file of its own, from `folder`.
 * `extends: NAME` lays that theme under this one, key by key.
 */
export async function readTheme(
  host: Host,
  roots: readonly TemplateRoot[],
  id: string,
  folder: string,
  chain: readonly string[] = [],
): Promise<RawTheme> {
  const read = await readText(host, roots, id, folder)
  if (read === undefined) return missing(id, roots, await knownThemes(host, roots))
  if ('why' in read) return unreadable(read.file, read.why)
  const { file, text } = read
  const at = lineIndex(file, text)
  const strange = text.length > LONGEST ? [tooLong(at(0))] : findForbidden(file, text)
  const document = parseDocument(strange.length > 0 ? '' : text, { uniqueKeys: true })
  const sources = new Map([[file, text]])
  const spanOf = (path: readonly PropertyKey[]): Span => locate(document, path, at)
  const has = (path: readonly PropertyKey[]): boolean => document.hasIn(path)
  const broken = [...strange, ...document.errors.map(fault => syntaxFault(fault, at))]
  if (broken.length > 0) return { data: undefined, diagnostics: broken, sources, spanOf, has }
  const written = dataOf(document)
  if (written instanceof Error)
    return {
      data: undefined,
      diagnostics: [syntaxFault({ message: written.message, pos: [0, 1] }, at)],
      sources,
      spanOf,
      has,
    }
  const own = fromRoot(written, posix.dirname(file))
  const base = isMap(own) ? own.extends : undefined
  if (!isMap(own) || base === undefined) return { data: own, diagnostics: [], sources, spanOf, has }
  const { extends: _, ...rest } = own
  if (typeof base !== 'string' || chain.includes(base) || chain.length >= LONGEST_CHAIN) {
    const fault = error('theme-extends', `Unexpected \`extends\` in the theme "${id}"`, {
      span: spanOf(['extends']),
      help: 'Name one theme that does not come back to this one.',
    })
    return { data: undefined, diagnostics: [fault], sources, spanOf, has }
  }
  const under = await readTheme(host, roots, base, folder, [...chain, id])
  const told = under.diagnostics.map(diagnostic =>
    diagnostic.code === 'theme-missing' ? { ...diagnostic, span: spanOf(['extends']) } : diagnostic,
  )
  return {
    data: under.data === undefined ? undefined : lay(rest, under.data),
    diagnostics: told,
    sources: new Map([...under.sources, ...sources]),
    spanOf: path => (has(path) || !under.has(path) ? spanOf(path) : under.spanOf(path)),
    has: path => has(path) || under.has(path),
  }
}

/** Files that a theme names are beside it; here their paths begin to count from the project's root. */
function fromRoot(data: unknown, folder: string): unknown {
  if (!isMap(data)) return data
  const { logo, 'font-files': fonts } = data
  const place = (path: unknown): unknown =>
    typeof path === 'string' && path !== '' && !/^([a-z][a-z0-9+.-]*:|\/)/i.test(path) ? posix.join(folder, path) : path
  return {
    ...data,
    ...(isMap(logo) && { logo: { ...logo, ...each(logo, ['file', 'on-dark'], place) } }),
    ...(Array.isArray(fonts) && { 'font-files': fonts.map(place) }),
  }
}

const each = (map: Readonly<Record<string, unknown>>, keys: readonly string[], change: (value: unknown) => unknown) =>
  Object.fromEntries(keys.flatMap(key => (key in map ? [[key, change(map[key])]] : [])))

const tooLong = (span: Span): Diagnostic =>
  error('theme-syntax', `Unexpected theme of more than ${LONGEST} characters`, { span, help: 'Is it a theme at all?' })

const syntaxFault = (fault: Pick<YAMLError, 'message' | 'pos'>, at: ReturnType<typeof lineIndex>): Diagnostic =>
  error('theme-syntax', (fault.message.split('\n')[0] ?? 'Broken YAML').replace(/ at line \d+, column \d+:?$/, ''), {
    span: at(fault.pos[0]),
    help: 'Mend the YAML.',
  })

/** The data; an error where aliases or depth are those of a bomb. */
function dataOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 }) as unknown
  } catch (fault) {
    return new Error(fault instanceof Error ? fault.message : 'Broken YAML')
  }
}

async function readText(
  host: Host,
  roots: readonly TemplateRoot[],
  id: string,
  folder: string,
): Promise<{ file: string; text: string } | { file: string; why: string } | undefined> {
  if (posix.isAbsolute(id) || posix.normalize(id).startsWith('..')) return undefined
  const places = id.endsWith('.yaml')
    ? [{ path: `${folder}/${id}`, file: id }]
    : roots.map(root => ({ path: `${root.path}/themes/${id}.yaml`, file: `${root.label}/themes/${id}.yaml` }))
  for (const { path, file } of places) {
    const read = await readFileOf(host, path)
    if ('bytes' in read) return { file, text: new TextDecoder().decode(read.bytes) }
    if (!read.missing) return { file, why: read.why }
  }
  return undefined
}

async function knownThemes(host: Host, roots: readonly TemplateRoot[]): Promise<readonly string[]> {
  const lists = await Promise.all(roots.map(root => host.list(`${root.path}/themes`).catch(() => [])))
  return [...new Set(lists.flat())].filter(name => name.endsWith('.yaml')).map(name => name.slice(0, -5))
}

function missing(id: string, roots: readonly TemplateRoot[], known: readonly string[]): RawTheme {
  const span = pointSpan(id.endsWith('.yaml') ? id : `${roots[0]?.label ?? 'templates'}/themes/${id}.yaml`, 1, 1)
  const fault = error('theme-missing', `There is no theme "${id}"`, { help: didYouMean(id, known), span })
  return nothing(fault, span)
}

function unreadable(file: string, why: string): RawTheme {
  const span = pointSpan(file, 1, 1)
  return nothing(
    error('theme-missing', `The theme ${file} cannot be read: ${why}`, { help: 'Put a readable file there.', span }),
    span,
  )
}

const nothing = (fault: Diagnostic, span: Span): RawTheme => ({
  data: undefined,
  diagnostics: [fault],
  sources: new Map(),
  spanOf: () => span,
  has: () => false,
})

function locate(document: Document, path: readonly PropertyKey[], at: (start: number, end?: number) => Span): Span {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return at(node.range[0], node.range[1])
  }
  return at(0)
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Maps key by key, all else whole. */
function lay(over: unknown, under: unknown): unknown {
  if (!isMap(over) || !isMap(under)) return over === undefined ? under : over
  const keys = [...new Set([...Object.keys(under), ...Object.keys(over)])]
  return Object.fromEntries(keys.map(key => [key, lay(over[key], under[key])]))
}
