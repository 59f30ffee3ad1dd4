import { type Document, isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml'

/** A change of one file of a project. `path` counts from the file's root; a list's items by index. */
export type Edit = { readonly file: string } & (
  | { readonly set: readonly string[]; readonly to: unknown }
  | { readonly drop: readonly string[] }
  | { readonly add: readonly string[]; readonly key: string; readonly value: unknown }
  /** The first occurrence in the file's text. */
  | { readonly replace: string | RegExp; readonly by: string }
)

/** The documents of a project's files, parsed once. */
export class Documents {
  private readonly known = new Map<string, Document>()

  of(file: string, text: string): Document {
    const document = this.known.get(file) ?? parseDocument(text, { schema: 'core', version: '1.2', uniqueKeys: false })
    this.known.set(file, document)
    return document
  }
}

/** The text of a file after its edits, or undefined if one of them no longer applies. */
export function editText(text: string, document: () => Document, edits: readonly Edit[]): string | undefined {
  if (edits.some(edit => 'replace' in edit)) return replaceAll(text, edits)
  const scalars = edits.flatMap(edit => scalarEdit(text, document(), edit) ?? [])
  if (scalars.length === edits.length) return splice(text, scalars)
  const changed = document().clone()
  for (const edit of edits) if (!changeDocument(changed, edit)) return undefined
  return changed.toString({ lineWidth: 0 })
}

function replaceAll(text: string, edits: readonly Edit[]): string | undefined {
  let changed = text
  for (const edit of edits) {
    if (!('replace' in edit)) return undefined
    const next =
      typeof edit.replace === 'string'
        ? replaceOnce(changed, edit.replace, edit.by)
        : changed.replace(edit.replace, edit.by)
    if (next === changed) return undefined
    changed = next
  }
  return changed
}

const replaceOnce = (text: string, from: string, to: string): string => {
  const at = text.indexOf(from)
  return at < 0 ? text : text.slice(0, at) + to + text.slice(at + from.length)
}

interface Splice {
  readonly start: number
  readonly end: number
  readonly to: string
}

/** A text or number put in the place of another: all else in the file keeps its bytes. */
function scalarEdit(text: string, document: Document, edit: Edit): Splice | undefined {
  if (!('set' in edit) || (typeof edit.to !== 'string' && typeof edit.to !== 'number')) return undefined
  const node = nodeAt(document, edit.set)
  if (!isScalar(node) || node.range == null) return undefined
  const [start, end] = node.range
  const breaks = text.slice(start, end).endsWith('\n') ? '\n' : ''
  return { start, end, to: `${typeof edit.to === 'string' ? JSON.stringify(edit.to) : edit.to}${breaks}` }
}

const splice = (text: string, edits: readonly Splice[]): string =>
  [...edits]
    .sort((one, other) => other.start - one.start)
    .reduce((changed, { start, end, to }) => changed.slice(0, start) + to + changed.slice(end), text)

function changeDocument(document: Document, edit: Edit): boolean {
  if ('replace' in edit) return false
  if ('add' in edit) {
    const map = nodeAt(document, edit.add)
    if (!isMap(map)) return false
    map.set(edit.key, document.createNode(edit.value))
    return true
  }
  const path = 'set' in edit ? edit.set : edit.drop
  const owner = nodeAt(document, path.slice(0, -1))
  const last = path.at(-1)!
  if (!isMap(owner) && !isSeq(owner)) return false
  const key = isMap(owner) ? keyOf(owner, last) : Number(last)
  if (!owner.has(key)) return false
  if ('set' in edit) owner.set(key, document.createNode(edit.to))
  else owner.delete(key)
  return true
}

function nodeAt(document: Document, path: readonly string[]): Node | undefined {
  let at: unknown = document.contents
  for (const step of path)
    at = isMap(at) ? at.get(keyOf(at, step), true) : isSeq(at) ? at.items[Number(step)] : undefined
  return at as Node | undefined
}

/** A key such as 2021 is a number to YAML. */
const keyOf = (map: YAMLMap, name: string): unknown => {
  const pair = map.items.find(({ key }) => isScalar(key) && String(key.source ?? key.value) === name)
  return pair === undefined ? name : pair.key
}
