import { wordsAlone } from '../base/characters.ts'
import { given } from '../base/given.ts'
import { didYouMean } from '../base/suggest.ts'
import { splitValues } from '../template/print/marks.ts'
import { LOCAL_ATTRIBUTES, PLACED_BY, RULES } from './attributes.ts'
import type { ElementName, MarkupAttribute } from './nodes.ts'
import { type Parsing, report } from './parsing.ts'
import { joinLines } from './part-lines.ts'
import { checkValue } from './values.ts'
import type { WrittenElement } from './xml-tree.ts'

/** The attributes of an element, without marks. Reports unknown, bad and missing ones, and leaves bad ones out. */
export function checkAttributes(
  draft: WrittenElement,
  name: ElementName,
  parent: ElementName | undefined,
  parsing: Parsing,
): ReadonlyMap<string, MarkupAttribute> {
  const checking: Checking = { draft, name, parent, parsing }
  const attributes = new Map<string, MarkupAttribute>()
  for (const written of draft.attributes) {
    const attribute = unmark(written.value, parsing)
    if (checkOne(written, attribute, checking)) attributes.set(written.name, attribute)
  }
  checkRequired(checking)
  return attributes
}

interface Checking {
  readonly draft: WrittenElement
  readonly name: ElementName
  readonly parent: ElementName | undefined
  readonly parsing: Parsing
}

type Written = WrittenElement['attributes'][number]

function unmark(value: string, { slide }: Parsing): MarkupAttribute {
  const pieces = splitValues(value)
  const source = pieces
    .map(({ value }) => (value === undefined ? undefined : slide.values[value]?.span))
    .find(span => span !== undefined)
  return {
    value: joinLines(wordsAlone(pieces)),
    ...given({ source }),
  }
}

function checkOne(written: Written, { value, source }: MarkupAttribute, checking: Checking): boolean {
  const { name, parent, parsing } = checking
  const rule = RULES[name].attributes
  const kind = Object.hasOwn(rule, written.name) ? rule[written.name] : undefined
  if (kind === undefined) {
    const help = didYouMean(written.name, Object.keys(rule))
    report(parsing, 'markup-attribute', `Unexpected attribute "${written.name}" of <${name}>`, written, { help })
    return false
  }
  if (LOCAL_ATTRIBUTES.includes(written.name) && parent !== 'drawing' && parsing.nested) {
    const help = 'Coordinates stand in a <drawing> alone; elsewhere gap, padding and align-items place a box.'
    report(parsing, 'markup-attribute', `Unexpected attribute "${written.name}" outside a drawing`, written, { help })
    return false
  }
  const fault = checkValue(value, kind, parsing.theme)
  if (fault !== undefined) {
    const { expected, choices } = fault
    const help = choices === undefined ? `Write ${written.name}="…" with ${expected}.` : didYouMean(value, choices)
    report(
      parsing,
      'markup-value',
      `Unexpected ${written.name}="${cut(value)}" of <${name}>, expected ${expected}`,
      written,
      {
        help,
        source,
      },
    )
    return false
  }
  return written.name !== 'id' || checkId(value, written, checking)
}

const cut = (value: string): string => (value.length > 40 ? `${value.slice(0, 40)}…` : value)

/** Ids name the ends of connectors: each stands once. */
function checkId(id: string, written: Written, checking: Checking): boolean {
  const { parsing } = checking
  const { ids, locate } = parsing
  const span = locate(written.start, written.end)
  const first = ids.get(id)
  if (first === undefined) {
    ids.set(id, span)
    return true
  }
  const help = 'Give each box an id of its own, with {{@index}} in loops.'
  report(parsing, 'markup-id', `Unexpected second id "${id}"`, written, {
    help,
    trace: [{ label: 'the first one', span: first }],
  })
  return false
}

function checkRequired({ draft, name, parent, parsing }: Checking): void {
  const { required = [], instead = {} } = RULES[name]
  const wanted = [...required, ...(parent === 'drawing' ? (PLACED_BY[name] ?? []) : [])]
  const lacking = wanted.filter(one => !draft.attributes.some(written => [one, instead[one]].includes(written.name)))
  if (lacking.length === 0) return
  const spoken = lacking.includes('alt')
  report(
    parsing,
    'markup-required',
    `<${name}> lacks ${lacking.join(', ')}`,
    { start: draft.start, end: draft.start + name.length + 1 },
    {
      ...(spoken ? { why: 'Those who cannot see the slide hear it.' } : {}),
      help: spoken
        ? 'Say what it shows, or alt="" for an ornament.'
        : `Add ${lacking.map(one => `${one}="…"`).join(' ')}.`,
    },
  )
}
