import { given } from '../../base/given.ts'
import type { FileRead } from '../../host/read-file.ts'

/**
 * The longest chain of audiences that extend each other. In a longer chain it is hard to see which file a slide's words
 * come from.
 */
export const MOST_EXTENDS = 8

/** A file of audiences/, read or not. */
interface FoundFile {
  readonly file: string
  readonly found: FileRead
}

/**
 * Chooses the files from which decks of these names can come. A deck is named after its file, or after the audience
 * that the file, or one that it extends, names at the top; a scan for these keys finds that without parsing the YAML.
 * If the scan is in doubt, the file is chosen. If a name is unknown, all files are chosen, since the message lists the
 * known names.
 */
export function chooseFiles(files: readonly FoundFile[], wanted: readonly string[]): readonly FoundFile[] {
  const heads = new Map(files.map(({ file, found }) => [stemOf(file), readHead(found)]))
  const lineOf = (stem: string): readonly string[] => {
    const line = new Set([stem])
    for (const own of line) {
      const below = heads.get(own)?.below
      if (below !== undefined && heads.has(below) && line.size < MOST_EXTENDS + 2) line.add(below)
    }
    return [...line]
  }
  const chosen = new Set<string>()
  const names = new Set<string>()
  for (const stem of heads.keys()) {
    const line = lineOf(stem)
    const own = [stem, ...line.flatMap(each => heads.get(each)?.audience ?? [])]
    for (const name of own) names.add(name)
    const doubtful = line.some(each => heads.get(each)?.clear === false)
    if (doubtful || own.some(name => wanted.includes(name))) for (const each of line) chosen.add(each)
  }
  const lost = [...chosen].some(stem => !heads.has(heads.get(stem)?.below ?? stem))
  const all = wanted.length === 0 || lost || !wanted.every(name => names.has(name))
  return all ? files : files.filter(({ file }) => chosen.has(stemOf(file)))
}

export const stemOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '')

interface Head {
  readonly audience?: string
  readonly below?: string
  /** Whether plain scalars say what the file is or extends. */
  readonly clear: boolean
}

function readHead(found: FileRead): Head {
  if (!('bytes' in found)) return { clear: false }
  const text = new TextDecoder().decode(found.bytes)
  const audience = AUDIENCE.exec(text)?.groups
  const below = EXTENDS.exec(text)?.groups
  const clear = (audience ?? below) !== undefined && [audience, below].every(each => each === undefined || each.value)
  return {
    clear,
    ...given({ audience: audience?.value, below: below?.value }),
  }
}

/** A key at the left edge, and its value where that is a plain or quoted scalar of one line. */
const lineOfKey = (key: string): RegExp =>
  new RegExp(
    `^["']?${key}["']?[ \\t]*:(?:[ \\t]+(["']?)(?<value>[^\\s"'#&*!|>{[][^"'#\\r\\n]*?)\\1[ \\t]*(?:#.*)?\\r?$)?`,
    'mu',
  )
const AUDIENCE = lineOfKey('audience')
const EXTENDS = lineOfKey('extends')
