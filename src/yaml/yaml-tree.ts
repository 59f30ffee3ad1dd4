import type { SourcedText } from '../base/sourced-text.ts'
import type { Span } from '../base/span.ts'

/** A YAML value that knows its place. Scalars' spans leave out quotation marks, so that columns inside a text can be counted. */
export type YamlTree = YamlText | YamlNumber | YamlFlag | YamlNone | YamlList | YamlMap

interface YamlText {
  readonly kind: 'text'
  readonly text: string
  readonly span: Span
}
interface YamlNumber {
  readonly kind: 'number'
  /** NaN where no file could keep it as it is: .inf, 400 digits. */
  readonly value: number
  /** As written: 44.40 keeps its nought. */
  readonly text: string
  readonly span: Span
}
interface YamlFlag {
  readonly kind: 'flag'
  readonly value: boolean
  readonly span: Span
}
interface YamlNone {
  readonly kind: 'none'
  readonly span: Span
}
interface YamlList {
  readonly kind: 'list'
  readonly items: readonly YamlTree[]
  readonly span: Span
}
export interface YamlMap {
  readonly kind: 'map'
  readonly entries: ReadonlyMap<string, YamlEntry>
  readonly span: Span
}
export interface YamlEntry {
  readonly key: SourcedText
  readonly value: YamlTree
}

/** A text, or a number as it is written. */
export const scalarText = (tree: YamlTree): string | undefined =>
  tree.kind === 'text' || tree.kind === 'number' ? tree.text : undefined

/** The value below a path of keys and indexes, if there is one. */
export function follow(tree: YamlTree, path: readonly PropertyKey[]): YamlTree | undefined {
  let at: YamlTree | undefined = tree
  for (const step of path) at = at === undefined ? undefined : stepInto(at, step)
  return at
}

/** The span of the nearest value on a path; of the key, where `part` says so and the last step is one. */
export function spanAt(tree: YamlTree, path: readonly PropertyKey[], part: 'value' | 'key' = 'value'): Span {
  let at = tree
  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1
    if (last && part === 'key' && at.kind === 'map') return at.entries.get(String(step))?.key.span ?? at.span
    const next = stepInto(at, step)
    if (next === undefined) return at.span
    at = next
  }
  return at.span
}

/** The tree with the value at a path changed; `*` means every item of a list. What is not there stays so. */
export function changeAt(
  tree: YamlTree,
  [step, ...rest]: readonly string[],
  change: (value: YamlTree) => YamlTree,
): YamlTree {
  if (step === undefined) return change(tree)
  if (tree.kind === 'list' && step === '*')
    return { ...tree, items: tree.items.map(item => changeAt(item, rest, change)) }
  const entry = tree.kind === 'map' ? tree.entries.get(step) : undefined
  if (tree.kind !== 'map' || entry === undefined) return tree
  return {
    ...tree,
    entries: new Map([...tree.entries, [step, { ...entry, value: changeAt(entry.value, rest, change) }]]),
  }
}

/** The plain value, for schemas. Maps have no prototype. */
export function plain(tree: YamlTree): unknown {
  switch (tree.kind) {
    case 'text':
      return tree.text
    case 'number':
    case 'flag':
      return tree.value
    case 'none':
      return null
    case 'list':
      return tree.items.map(plain)
    case 'map': {
      const target: Record<string, unknown> = Object.create(null)
      for (const [key, { value }] of tree.entries) target[key] = plain(value)
      return target
    }
  }
}

function stepInto(tree: YamlTree, step: PropertyKey): YamlTree | undefined {
  if (tree.kind === 'map') return tree.entries.get(String(step))?.value
  return tree.kind === 'list' ? tree.items[Number(step)] : undefined
}
