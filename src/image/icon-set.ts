import { getIconData } from '@iconify/utils/lib/icon-set/get-icon'
import { iconToSVG } from '@iconify/utils/lib/svg/build'
import { iconToHTML } from '@iconify/utils/lib/svg/html'
import * as z from 'zod'

/** A set of icons as its package has it, `@iconify-json/<prefix>/icons.json`. */
export interface IconSet {
  /** The icon as an SVG of its own, or undefined if the set has none of this name. */
  readonly draw: (name: string) => Uint8Array | undefined
  /** Names to choose from: those that the set no longer shows are left out. */
  readonly names: readonly string[]
}

const LOOK = {
  left: z.number().exactOptional(),
  top: z.number().exactOptional(),
  width: z.number().positive().exactOptional(),
  height: z.number().positive().exactOptional(),
  rotate: z.int().exactOptional(),
  hFlip: z.boolean().exactOptional(),
  vFlip: z.boolean().exactOptional(),
  hidden: z.boolean().exactOptional(),
}

/** https://iconify.design/docs/types/iconify-json.html */
const SCHEMA = z.object({
  prefix: z.string(),
  icons: z.record(z.string(), z.object({ ...LOOK, body: z.string() })),
  aliases: z.record(z.string(), z.object({ ...LOOK, parent: z.string() })).exactOptional(),
  left: LOOK.left,
  top: LOOK.top,
  width: LOOK.width,
  height: LOOK.height,
})

/** Reads a set, or says what is wrong with it. */
export function readIconSet(bytes: Uint8Array, prefix: string): IconSet | { readonly fault: string } {
  const json = parse(new TextDecoder().decode(bytes))
  if (json === undefined) return unreadable('it is no JSON')
  const { data, error } = SCHEMA.safeParse(json)
  if (data === undefined) return unreadable(wordsOf(error.issues[0]!))
  if (data.prefix !== prefix) return unreadable(`it says that it is the set "${data.prefix}"`)
  // A name such as "constructor" must not find what every object has.
  const set = { ...data, icons: plain(data.icons), aliases: plain(data.aliases ?? {}) }
  return {
    names: [set.icons, set.aliases].flatMap(all => Object.keys(all).filter(name => all[name]!.hidden !== true)),
    draw: name => {
      const icon = chainEnds(set, name) ? getIconData(set, name) : null
      if (icon === null) return undefined
      const { body, attributes } = iconToSVG(icon, { width: 'auto', height: 'auto' })
      return new TextEncoder().encode(iconToHTML(body, attributes))
    },
  }
}

const unreadable = (why: string): { readonly fault: string } => ({ fault: `cannot be read: ${why}` })

const wordsOf = ({ path, message }: z.core.$ZodIssue): string =>
  `${message.replace(/^Invalid input: /, '')}${path.length === 0 ? '' : ` at ${path.join('.')}`}`

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const plain = <T>(own: Readonly<Record<string, T>>): Record<string, T> => Object.assign(Object.create(null), own)

/** Aliases lead to an icon within so many steps; more lead round in a circle. */
const MOST_ALIASES = 10

function chainEnds({ icons, aliases }: Pick<z.infer<typeof SCHEMA>, 'icons' | 'aliases'>, name: string): boolean {
  let at: string | undefined = name
  for (let step = 0; at !== undefined && step <= MOST_ALIASES; step += 1) {
    if (icons[at] !== undefined) return true
    at = aliases?.[at]?.parent
  }
  return false
}
