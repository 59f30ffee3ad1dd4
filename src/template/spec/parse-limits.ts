import { type Diagnostic, error } from '../../base/diagnostic.ts'
import { RELATION_TYPES, type RelationType } from '../../base/record-kinds.ts'
import { didYouMean } from '../../base/suggest.ts'
import { scalarText, type YamlEntry, type YamlTree } from '../../yaml/yaml-tree.ts'
import type { InAll, LayoutSpec, SlotSpec } from './layout-spec.ts'

/** The map under `in-all:`, as `{ groups.rows: 9 }` or `{ spoke + named: 12 }`, proved against the slots. */
export function parseInAll(
  entry: YamlEntry | undefined,
  slots: readonly SlotSpec[],
  diagnostics: Diagnostic[],
): readonly InAll[] {
  if (entry === undefined) return []
  if (entry.value.kind !== 'map') {
    diagnostics.push(refuse('Unexpected value of in-all, expected a map', entry))
    return []
  }
  return [...entry.value.entries.values()].flatMap(each => {
    const paths = each.key.text.split('+').map(path => path.trim())
    const unknown = paths.find(path => listAt(slots, path.split('.'))?.list === undefined)
    const most = Number(textOf(each.value))
    if (unknown !== undefined) diagnostics.push(refuse(`"${unknown}" is no list of the layout`, each))
    if (!(Number.isInteger(most) && most > 0 && most < 1000))
      diagnostics.push(refuse(`Unexpected number of items for "${each.key.text}"`, each))
    return [{ paths, most, span: each.key.span }]
  })
}

/** The map under `either:`, as `{ quote: note }`: optional slots of which one is full, or the other. */
export function parseEither(
  entry: YamlEntry | undefined,
  slots: readonly SlotSpec[],
  diagnostics: Diagnostic[],
): LayoutSpec['either'] {
  if (entry === undefined) return []
  const pairs = entry.value.kind === 'map' ? [...entry.value.entries.values()] : []
  const wrong = pairs.find(
    ({ key, value }) => ![key.text, textOf(value)].every(path => mayLack(listAt(slots, path.split('.')))),
  )
  if (pairs.length > 0 && wrong === undefined) return pairs.map(({ key, value }) => [key.text, textOf(value)] as const)
  const help = 'As in `either: { quote: note }`.'
  diagnostics.push(error('layout-front', 'Expected pairs of optional slots', { span: (wrong ?? entry).key.span, help }))
  return []
}

const mayLack = (slot: SlotSpec | undefined): boolean => slot?.optional === true || slot?.list?.min === 0

const textOf = (value: YamlTree): string => scalarText(value) ?? ''

/** The default capacity of a title: two lines at title size, measured on our own decks. */
const TWO_LINES = { zh: 38, en: 124 } as const

/** `title: 30/62`, the characters that a title may have in Chinese and English. */
export function parseTitle(entry: YamlEntry | undefined, diagnostics: Diagnostic[]): LayoutSpec['title'] {
  if (entry === undefined) return TWO_LINES
  const parts = /^(\d{1,5})\/(\d{1,5})$/.exec(textOf(entry.value))
  if (parts !== null) return { zh: Number(parts[1]), en: Number(parts[2]) }
  const help = 'As in `title: 30/62`: characters in Chinese, then in English.'
  diagnostics.push(error('layout-front', 'Unexpected value of title', { span: entry.value.span, help }))
  return TWO_LINES
}

/** `asserts: cause` or `asserts: [cause, precede]`: the relations that a layout draws. */
export function parseAsserts(entry: YamlEntry | undefined, diagnostics: Diagnostic[]): readonly RelationType[] {
  if (entry === undefined) return []
  const trees = entry.value.kind === 'list' ? entry.value.items : [entry.value]
  return trees.flatMap(tree => {
    const found = RELATION_TYPES.find(type => type === scalarText(tree))
    if (found === undefined) {
      const help = didYouMean(scalarText(tree) ?? '', RELATION_TYPES)
      diagnostics.push(error('layout-front', 'Expected relations after asserts', { span: tree.span, help }))
    }
    return found ?? []
  })
}

const refuse = (message: string, { key }: YamlEntry): Diagnostic =>
  error('layout-front', message, { span: key.span, help: 'As in `in-all: { groups.rows: 9 }`.' })

/** The slot at the end of a dotted path. */
export function listAt(slots: readonly SlotSpec[], [name, ...rest]: readonly string[]): SlotSpec | undefined {
  const slot = slots.find(each => each.name === name)
  if (slot === undefined || rest.length === 0) return slot
  return 'slots' in slot.value ? listAt(slot.value.slots, rest) : undefined
}
