import { type Diagnostic, error } from '../base/diagnostic.ts'
import type { Span } from '../base/span.ts'
import { didYouMean, nearest } from '../base/suggest.ts'
import { confineHost, OUTSIDE } from '../host/confined-host.ts'
import type { Host } from '../host/host.ts'
import { moduleFolders } from '../host/module-folders.ts'
import { readFileOf, type Unread } from '../host/read-file.ts'
import { readIconName } from './icon-name.ts'
import type { IconSet } from './icon-set.ts'
import { MOST_BYTES } from './picture.ts'

/** Absolute paths of the project and of briefdeck’s own package: the icons of both stand in their `assets/icons/`. */
export interface IconHomes {
  readonly root: string
  readonly packageRoot: string
}

/** The SVG of an icon by its name in markup, or what is wrong, reported at the span. */
export type FindIcon = (icon: string, span: Span) => Promise<Uint8Array | Diagnostic>

const FOLDER = 'assets/icons'
/** The set that stands behind both folders: briefdeck depends on its package. */
const DEFAULT_SET = 'lucide'
const PACKAGES = '@iconify-json'
/** Three times the largest sets of line icons. */
const MOST_SET_BYTES = 32 * 1024 * 1024

/** A set, or what is wrong with it: "The set of icons "x" …". */
type OpenSet = IconSet | { readonly fault: string }

/**
 * Looks for icons: `chart` in the project's folder, then in briefdeck's own, then in the default set; `tabler:chart-bar` in
 * the package of that set, in a node_modules folder of the project, of briefdeck, or above them. Each set is read once.
 */
export function makeFindIcon(host: Host, { root, packageRoot }: IconHomes): FindIcon {
  const homes = [...new Set([root, packageRoot])]
  const modules = [...new Set(homes.flatMap(moduleFolders))]
  const inside = confineHost(host, [...homes, ...modules])
  const list = (folder: string): Promise<readonly string[]> => inside.list(folder).catch(() => [])
  const sets = new Map<string, Promise<OpenSet>>()
  const openSet = (prefix: string): Promise<OpenSet> => {
    const set = sets.get(prefix) ?? readSet(inside, modules, prefix)
    sets.set(prefix, set)
    return set
  }
  const inFolders = async (name: string, span: Span): Promise<Uint8Array | Diagnostic | undefined> => {
    for (const home of homes) {
      const read = await readFileOf(inside, host.path.join(home, FOLDER, `${name}.svg`), MOST_BYTES)
      if ('bytes' in read) return read.bytes
      if (!read.missing) return unreadable(name, read, span)
    }
    return undefined
  }
  return async (icon, span) => {
    const asked = readIconName(icon, span)
    if ('code' in asked) return asked
    const { name, set: prefix } = asked
    const own = prefix === undefined ? await inFolders(name, span) : undefined
    if (own !== undefined) return own
    const set = await openSet(prefix ?? DEFAULT_SET)
    if ('fault' in set && prefix !== undefined) {
      const installed = (await Promise.all(modules.map(folder => list(host.path.join(folder, PACKAGES))))).flat()
      return unusable(prefix, set.fault, installed, span)
    }
    const drawn = 'draw' in set ? set.draw(name) : undefined
    if (drawn !== undefined) return drawn
    const files =
      prefix === undefined ? (await Promise.all(homes.map(home => list(host.path.join(home, FOLDER))))).flat() : []
    const known = files.filter(file => file.endsWith('.svg')).map(file => file.slice(0, -'.svg'.length))
    return unknown(asked.name, prefix, set, known, span)
  }
}

async function readSet(host: Host, modules: readonly string[], prefix: string): Promise<OpenSet> {
  for (const folder of modules) {
    const read = await readFileOf(host, host.path.join(folder, PACKAGES, prefix, 'icons.json'), MOST_SET_BYTES)
    if ('bytes' in read) {
      const { readIconSet } = await import('./icon-set.ts')
      return readIconSet(read.bytes, prefix)
    }
    if (!read.missing) return { fault: `cannot be read: ${read.why}` }
  }
  return { fault: 'is not installed' }
}

const unreadable = (name: string, { why, code }: Unread, span: Span): Diagnostic =>
  error(code === OUTSIDE ? 'image-outside' : 'image-missing', `The icon "${name}" cannot be read: ${why}`, {
    span,
    help: `Put an SVG at ${FOLDER}/${name}.svg, or take that away to have the icon of this name that stands behind it.`,
  })

function unusable(prefix: string, fault: string, installed: readonly string[], span: Span): Diagnostic {
  const meant = nearest(
    prefix,
    installed.filter(name => name !== prefix),
  )
  return error('icon-set', `The set of icons "${prefix}" ${fault}`, {
    span,
    help: `Run npm install ${PACKAGES}/${prefix} in the project.${meant === undefined ? '' : ` Or did you mean "${meant}"?`}`,
  })
}

/** An icon that is not where it was looked for. */
function unknown(
  name: string,
  prefix: string | undefined,
  set: OpenSet,
  own: readonly string[],
  span: Span,
): Diagnostic {
  const where = prefix === undefined ? '' : ` in the set "${prefix}"`
  const why =
    prefix !== undefined
      ? undefined
      : 'fault' in set
        ? `It is neither in the project’s ${FOLDER}/ nor in briefdeck’s, and the set "${DEFAULT_SET}" behind them ${set.fault}.`
        : `It is neither in the project’s ${FOLDER}/, nor in briefdeck’s, nor in the set "${DEFAULT_SET}".`
  return error('image-missing', `There is no icon "${name}"${where}`, {
    span,
    ...(why && { why }),
    help: didYouMean(name, 'fault' in set ? own : [...own, ...set.names]),
  })
}
