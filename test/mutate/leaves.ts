import type { Language } from '../../src/base/language.ts'
import { RECORD_GROUPS } from '../../src/base/record-kinds.ts'
import { scalarText, type YamlMap, type YamlTree } from '../../src/yaml/yaml-tree.ts'
import type { Place } from './mutant.ts'
import { placeOfPath } from './place.ts'
import type { Project } from './project.ts'

/** A text of the content files, in the order of the files. */
export interface Leaf extends Place {
  /** From the root of its file, for edits. */
  readonly full: readonly string[]
  readonly text: string
  readonly language: Language
  /** The last key that is no index or language. */
  readonly key: string
}

/** A text of an audience file that a deck shows or says: no id, no name of a layout. */
export interface DeckLeaf extends Leaf {
  readonly kind: 'head' | 'title' | 'section' | 'notes' | 'foot' | 'slot' | 'cut'
  /** The records that vouch for it by its own `from`; empty if it has none. */
  readonly from: readonly string[]
  readonly deck: string
  /** Whether the words say that they are the author's own: they may hold numbers of their own. */
  readonly ours: boolean
}

export interface RecordEntry {
  readonly file: string
  readonly group: string
  readonly id: string
  readonly map: YamlMap
  readonly full: readonly string[]
}

const ID = /^[A-Z]{1,2}\d+(\.[\w-]+)*$/
const NO_WORDS = new Set(
  'slide layout role weight from ours backup theme language audience extends reading figure who item start span data'.split(
    ' ',
  ),
)

const remembered = <Value>(make: (project: Project) => Value): ((project: Project) => Value) => {
  const known = new WeakMap<Project, Value>()
  return project => {
    const value = known.get(project) ?? make(project)
    known.set(project, value)
    return value
  }
}

/** The records of all survey files. */
export const records = remembered((project: Project): readonly RecordEntry[] =>
  [...project.trees].flatMap(([file, tree]) => {
    if (file.includes('/audiences/') || file.includes('/schema/') || tree.kind !== 'map') return []
    return Object.keys(RECORD_GROUPS).flatMap(group => {
      const entries = tree.entries.get(group)?.value
      if (entries?.kind !== 'map') return []
      return [...entries.entries].flatMap(([id, { value }]) =>
        value.kind === 'map' ? [{ file, group, id, map: value, full: [group, id] }] : [],
      )
    })
  }),
)

export const recordsOf = (project: Project, ...groups: readonly string[]): readonly RecordEntry[] =>
  records(project).filter(({ group }) => groups.includes(group))

/** The text below a record, if there is one at that path. */
export function textIn({ map }: RecordEntry, ...path: readonly string[]): string | undefined {
  const at = treeAt(map, path)
  return at === undefined ? undefined : scalarText(at)
}

export const treeIn = ({ map }: RecordEntry, ...path: readonly string[]): YamlTree | undefined => treeAt(map, path)

export const treeAt = (tree: YamlTree | undefined, path: readonly string[]): YamlTree | undefined =>
  path.reduce<YamlTree | undefined>(stepInto, tree)

const stepInto = (tree: YamlTree | undefined, key: string): YamlTree | undefined =>
  tree?.kind === 'map' ? tree.entries.get(key)?.value : tree?.kind === 'list' ? tree.items[Number(key)] : undefined

/** All texts of records. */
export const recordLeaves = remembered((project: Project): readonly (Leaf & { readonly group: string })[] =>
  records(project).flatMap(record =>
    leavesBelow(record.map, []).map(({ path, text }) => ({
      file: record.file,
      id: record.id,
      path,
      full: [...record.full, ...path],
      text,
      language: languageOf(path, project.survey.language),
      key: path.filter(step => !/^(\d+|zh|en|from|to)$/.test(step)).at(-1) ?? path.at(-1) ?? '',
      group: record.group,
    })),
  ),
)

/** `en: …` beside a field of the survey's language, or `{ zh: …, en: … }`. */
const languageOf = (path: readonly string[], main: Language): Language =>
  path.includes('en') ? 'en' : path.includes('zh') ? 'zh' : main

/** All words of audience files. */
export const deckLeaves = remembered((project: Project): readonly DeckLeaf[] =>
  project.decks.flatMap(deck => {
    const tree = project.trees.get(deck.file)
    if (tree === undefined) return []
    return leavesBelow(tree, []).flatMap(({ path, text }) => {
      const key = path.filter(step => !/^\d+$/.test(step)).at(-1) ?? ''
      const owner = path.filter(step => !/^\d+$/.test(step) && step !== 'text').at(-1) ?? ''
      if (text === '' || ID.test(text) || path.some(step => NO_WORDS.has(step))) return []
      const place = placeOfPath(deck.file, tree, path)
      const kind = ID.test(key) ? 'cut' : place.id === '' ? 'head' : (KINDS[place.path[0] ?? ''] ?? 'slot')
      return [
        {
          ...place,
          full: path,
          text,
          language: deck.language,
          key: owner,
          kind,
          from: fromOf(tree, path),
          deck: deck.output,
          ours: oursAt(tree, path),
        },
      ]
    })
  }),
)

const KINDS: Readonly<Record<string, DeckLeaf['kind']>> = {
  title: 'title',
  section: 'section',
  notes: 'notes',
  foot: 'foot',
}

/** `{ text: …, from: … }`: the vouchers of the item that the text belongs to. */
function fromOf(tree: YamlTree, path: readonly string[]): readonly string[] {
  let at: YamlTree | undefined = tree
  let from: readonly string[] = []
  for (const step of path) {
    if (at?.kind === 'map' && !path.slice(-2).includes('title')) {
      const own = at.entries.get('from')?.value
      if (own !== undefined && at.entries.has('text'))
        from = own.kind === 'list' ? own.items.flatMap(item => scalarText(item) ?? []) : [scalarText(own) ?? '']
    }
    at = stepInto(at, step)
  }
  return from
}

/** `{ text: …, ours: true }` */
const oursAt = (tree: YamlTree, path: readonly string[]): boolean => {
  const own = treeAt(tree, [...path.slice(0, -1), 'ours'])
  return path.at(-1) === 'text' && own?.kind === 'flag' && own.value
}

/** The texts below a tree with their paths. */
export function leavesBelow(
  tree: YamlTree,
  path: readonly string[],
): readonly { path: readonly string[]; text: string }[] {
  if (tree.kind === 'list') return tree.items.flatMap((item, index) => leavesBelow(item, [...path, String(index)]))
  if (tree.kind === 'map') return [...tree.entries].flatMap(([key, { value }]) => leavesBelow(value, [...path, key]))
  const text = scalarText(tree)
  return text === undefined ? [] : [{ path, text }]
}
