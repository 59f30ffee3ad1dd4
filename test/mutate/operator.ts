import { plain } from '../../src/yaml/yaml-tree.ts'
import type { Edit } from './edit.ts'
import type { Leaf, RecordEntry } from './leaves.ts'
import type { Mutant, MutantClass, Place, Reach } from './mutant.ts'
import type { Project } from './project.ts'
import type { Rule } from './rules.ts'

/** One wrong or right edit, before its operator gives it a class and a rule. */
export interface Draft {
  readonly place: Place
  readonly from: string
  readonly to: string
  readonly edits: readonly Edit[]
  readonly decks?: readonly string[]
  readonly class?: MutantClass
  readonly rule?: Rule
  readonly reach?: Reach
}

/**
 * A kind of edit that makes content wrong wherever it applies, and one of like shape that leaves it right. `least` is
 * how many it must find in the shipped projects: an operator that no longer applies fails the run.
 */
export interface Operator {
  readonly name: string
  readonly class: MutantClass
  readonly rule: Rule
  readonly reach?: Reach
  readonly least?: number
  readonly wrong: (project: Project) => readonly Draft[]
  readonly right: (project: Project) => readonly Draft[]
}

export const mutantsOf = (project: Project, operator: Operator): readonly Mutant[] => [
  ...operator.wrong(project).map(draft => mutantOf(project, operator, draft, false)),
  ...operator.right(project).map(draft => mutantOf(project, operator, draft, true)),
]

const mutantOf = (project: Project, operator: Operator, draft: Draft, twin: boolean): Mutant => ({
  project: project.name,
  operator: operator.name,
  class: operator.class,
  rule: operator.rule,
  reach: operator.reach ?? 'item',
  ...draft,
  twin,
})

/** The text of a leaf put in other words. */
export const reword = (leaf: Leaf, to: string): Draft => ({
  place: { file: leaf.file, id: leaf.id, path: leaf.path },
  from: leaf.text,
  to,
  edits: [{ file: leaf.file, set: leaf.full, to }],
})

/** Drafts for each leaf and each of its other wordings that differ from it. */
export const rewordAll = <L extends Leaf>(
  leaves: readonly L[],
  words: (leaf: L) => readonly string[],
): readonly Draft[] =>
  leaves.flatMap(leaf => [...new Set(words(leaf))].filter(to => to !== leaf.text).map(to => reword(leaf, to)))

/** A field of a record set to another value. */
export const setField = (record: RecordEntry, path: readonly string[], to: unknown, from = ''): Draft => ({
  place: { file: record.file, id: record.id, path },
  from,
  to: typeof to === 'string' ? to : JSON.stringify(to),
  edits: [{ file: record.file, set: [...record.full, ...path], to }],
})

export const addField = (record: RecordEntry, key: string, value: unknown): Draft => ({
  place: { file: record.file, id: record.id, path: [key] },
  from: '(none)',
  to: typeof value === 'string' ? value : JSON.stringify(value),
  edits: [{ file: record.file, add: record.full, key, value }],
})

export const dropField = (record: RecordEntry, path: readonly string[], from = ''): Draft => ({
  place: { file: record.file, id: record.id, path },
  from,
  to: '(dropped)',
  edits: [{ file: record.file, drop: [...record.full, ...path] }],
})

/** A field put behind the others of its record: the same data. */
export const moveField = (record: RecordEntry, key: string): readonly Draft[] => {
  const value = record.map.entries.get(key)?.value
  if (value === undefined) return []
  return [
    {
      place: { file: record.file, id: record.id, path: [key] },
      from: key,
      to: '(moved to the end)',
      edits: [
        { file: record.file, drop: [...record.full, key] },
        { file: record.file, add: record.full, key, value: plain(value) },
      ],
    },
  ]
}

/** As `moveField`, of some records. */
export const moveFields = (records: readonly RecordEntry[], key: string, most = 8): readonly Draft[] =>
  spread(
    records.filter(({ map }) => map.entries.has(key)),
    most,
  ).flatMap(record => moveField(record, key))

/** Every n-th, so that each place gets some form and each form some place. */
export const inTurn = <Item, Form, Made>(
  items: readonly Item[],
  forms: readonly Form[],
  make: (item: Item, form: Form) => Made,
): readonly Made[] => items.map((item, index) => make(item, forms[index % forms.length]!))

/** At most so many, spread over the list. */
export const spread = <Item>(items: readonly Item[], most: number): readonly Item[] =>
  items.length <= most ? items : Array.from({ length: most }, (_, at) => items[Math.floor((at * items.length) / most)]!)
