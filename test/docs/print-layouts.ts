import { LANGUAGES } from '../../src/base/language.ts'
import { lengthOf } from '../../src/story/slots/capacity.ts'
import { type LayoutSpec, namedLayouts, type SlotSpec, type TemplateSet } from '../../src/template/spec/layout-spec.ts'
import { NOTE } from '../layouts/make-record.ts'
import { MEASURES, NAMES, type Phrase, ROLES } from '../layouts/phrases.ts'
import { code, table } from './markdown.ts'
import { NEEDS } from './needs.ts'

/** docs/layouts.md: each layout with its slots, as its front matter has them. */
export function printLayouts(templates: TemplateSet): string {
  const named = namedLayouts(templates)
  const layouts = new Map(named.map(layout => [layout.key, layout]))
  const sorted = named.toSorted((one, other) => (one.key < other.key ? -1 : 1))
  const chosen = new Set(NEEDS.flatMap(([, needs]) => needs.flatMap(([, keys]) => keys)))
  const amiss = [
    ...[...layouts.keys()].filter(key => !chosen.has(key)),
    ...[...chosen].filter(key => !layouts.has(key)),
  ]
  if (amiss.length > 0) throw new Error(`test/docs/needs.ts and templates/layouts/ differ in ${amiss.join(', ')}`)
  return `${introduction()}
## I want to show …

${NEEDS.map(([part, needs]) => `### ${part}\n\n${table(['to show', 'layout', ''], needs.flatMap(choices(layouts)))}`).join('\n\n')}

${sorted.map(section).join('\n\n')}
`
}

/** A need with its layouts, a row each: what to use where one is too small, and its picture. */
const choices =
  (layouts: TemplateSet['layouts']) =>
  ([need, keys]: readonly [string, readonly string[]]): string[][] =>
    keys.map((key, at) => {
      const { name, instead } = layouts.get(key)!
      const larger = instead === undefined ? '' : `<br>for more: [${instead}](#${instead})`
      return [
        at === 0 ? need : '',
        `[${key}](#${key})<br>${name.en} · ${name.zh}${larger}`,
        `<img src="layouts/${key}.jpg" width="360" alt="${name.en}">`,
      ]
    })

const introduction =
  (): string => `<!-- Written by \`npm run docs\` from the front matter of templates/layouts/ and test/docs/needs.ts; do not edit. -->
# Layouts

Each slide names one by \`layout:\` and fills its slots. *fits* is what each slot holds when all of them are full: in Chinese, characters of full width,
others counting ½; in English, characters; of a series, points. test/layouts/ lays out every layout at 40, 70 and 100 % of these numbers, with one
item and with one too many, in both languages and every theme. A text a quarter longer is told; it is an error only if the slide then overflows.
What has no slot of its own was tried up to these lengths: ${lengths('a name', NAMES.flat())}; ${lengths('a role', ROLES)}; ${lengths(
    'what a figure measures',
    MEASURES.map(({ what }) => what),
  )};
its note ${NOTE.zh} and ${NOTE.en}. docs/markup.md says what the kinds are, docs/facts.md what a relation is. The pictures show the samples: in Chinese in the theme *briefing*, in English in *ledger*.
`

const lengths = (what: string, phrases: readonly Phrase[]): string => {
  const [zh, en] = LANGUAGES.map(language => Math.max(...phrases.map(phrase => lengthOf(phrase[language], language))))
  return `${what} ${zh} Chinese and ${en} English characters`
}

const section = ({ key, name, title, slots, inAll, either, asserts }: LayoutSpec): string => `## ${key}

${name.en} · ${name.zh}

![The samples of ${key}, in Chinese and in English](layouts/${key}.jpg)

Samples: [Chinese](../templates/samples/${key}.yaml), [English](../templates/samples/${key}.en.yaml). A title of ${title.zh} Chinese characters fits, or ${title.en} English ones.${
  asserts.length === 0
    ? ''
    : `\n\nDraws a relation: ${asserts.map(code).join(' or ')}; its slide names the record by \`relation:\`.`
}

${table(
  ['slot', 'how many', 'kind', 'fits, in Chinese', 'in English'],
  slots.flatMap(slot => rowsOf(slot, '')),
)}${inAll.map(({ paths, most }) => `\n\nTogether ${paths.map(code).join(', ')} hold ${most} items.`).join('')}${either
  .map(([one, other]) => `\n\n${code(one)} or ${code(other)}: not both, where the rest is full.`)
  .join('')}`

/** A slot, then those inside it by their paths. */
function rowsOf(slot: SlotSpec, path: string): string[][] {
  const { name, optional, list, value } = slot
  const inside = 'slots' in value ? value.slots : []
  const most = list === undefined ? 'one' : list.min === list.max ? String(list.max) : rangeOf(list)
  const many = optional ? `${most}, or none` : most
  const kind = 'slots' in value ? '' : [value.kind, ...(value.or ?? [])].join(' or ')
  const fits = 'slots' in value || value.capacity === undefined ? ['', ''] : [value.capacity.zh, value.capacity.en]
  return [
    [code(`${path}${name}`), many, kind, ...fits.map(String)],
    ...inside.flatMap(each => rowsOf(each, `${path}${name}.`)),
  ]
}

const rangeOf = ({ min, max, more }: NonNullable<SlotSpec['list']>): string =>
  more ? `${min} to ${max} a slide, more overleaf` : `${min} to ${max}`
