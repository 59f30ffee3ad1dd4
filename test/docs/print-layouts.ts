import type { LayoutSpec, SlotSpec, TemplateSet } from '../../src/template/layout-spec.ts'
import { code, table } from './markdown.ts'

/** docs/layouts.md: each layout with its slots, as its front matter has them. */
export function printLayouts({ layouts }: TemplateSet): string {
  const sorted = [...layouts.values()].sort((one, other) => (one.key < other.key ? -1 : 1))
  const index = sorted.map(({ key, name, instead }) => [
    `[${key}](#${key})`,
    name.en,
    name.zh,
    instead === undefined ? '' : code(instead),
  ])
  return `${INTRODUCTION}
${table(['layout', 'name', '中文', 'instead, where it is too small'], index)}

${sorted.map(section).join('\n\n')}
`
}

const INTRODUCTION = `<!-- Written by \`npm run docs\` from the front matter of templates/layouts/; do not edit. -->
# Layouts

Each slide names one by \`layout:\` and fills its slots. The number behind a kind is how many characters fit (Chinese ones count 1, others ½). docs/markup.md
says what the kinds are; templates/samples/ has a filled slide of most.
`

const section = ({ key, name, slots }: LayoutSpec): string => `## ${key}

${name.en} · ${name.zh}

${table(
  ['slot', 'how many', 'kind', 'fits'],
  slots.flatMap(slot => rowsOf(slot, '')),
)}`

/** A slot, then those inside it by their paths. */
function rowsOf(slot: SlotSpec, path: string): string[][] {
  const { name, optional, list, value } = slot
  const inside = 'slots' in value ? value.slots : []
  const most = list === undefined ? 'one' : list.min === list.max ? String(list.max) : `${list.min} to ${list.max}`
  const many = optional ? `${most}, or none` : most
  const kind = 'slots' in value ? '' : [value.kind, ...(value.or ?? [])].join(' or ')
  const fits = 'slots' in value || value.capacity === undefined ? '' : String(value.capacity)
  return [[code(`${path}${name}`), many, kind, fits], ...inside.flatMap(each => rowsOf(each, `${path}${name}.`))]
}
