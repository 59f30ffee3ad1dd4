import { type Code, type Diagnostic, error } from '../base/diagnostic.ts'
import type { Span } from '../base/span.ts'

/** An icon as markup names it: `chart`, or `tabler:chart-bar` of a set. */
interface IconName {
  readonly set?: string
  readonly name: string
}

/** Names of icons and of their sets, as Iconify writes them (https://iconify.design/docs/types/iconify-json.html). */
const PLAIN = /^[a-z0-9]+(-[a-z0-9]+)*$/
/** No set has a longer one. */
const LONGEST = 100

/** What a name is not, first of all. */
const REFUSED: readonly {
  readonly code: Code
  readonly is: RegExp
  readonly what: string
  readonly why?: string
}[] = [
  {
    code: 'image-remote',
    is: /^[a-z][a-z0-9+.-]*:\/\//i,
    what: 'address ',
    why: 'Nothing is fetched: a deck must build the same on any day and without a network.',
  },
  {
    code: 'image-outside',
    is: /[/\\]/,
    what: 'path ',
    why: 'Icons are found by name, in the folders that are for them.',
  },
]

/** Reads a name; what is no name is reported where it is asked for. */
export function readIconName(text: string, span: Span): IconName | Diagnostic {
  const refuse = (code: Code, message: string, why?: string): Diagnostic =>
    error(code, `Unexpected ${message}, expected an icon’s name of lower-case letters, digits and hyphens`, {
      span,
      ...(why && { why }),
      help: 'Write name="chart" for assets/icons/chart.svg, or name="tabler:chart-bar" for an icon of a set.',
    })
  const refused = REFUSED.find(({ is }) => is.test(text))
  if (refused !== undefined) return refuse(refused.code, refused.what + quote(text), refused.why)
  if (text.length > LONGEST) return refuse('icon-name', `name of ${text.length} characters`)
  const [first = '', second, ...more] = text.split(':')
  const parts = second === undefined ? [first] : [first, second]
  if (more.length > 0 || !parts.every(part => PLAIN.test(part))) return refuse('icon-name', quote(text))
  return second === undefined ? { name: first } : { set: first, name: second }
}

const quote = (text: string): string => `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"`
