import { RELATION_TYPES, type RelationType, UNDIRECTED } from '../../../src/base/record-kinds.ts'
import { plain } from '../../../src/yaml/yaml-tree.ts'
import { type RecordEntry, recordsOf, textIn, treeIn } from '../leaves.ts'
import { type Draft, moveFields, type Operator, setField } from '../operator.ts'
import type { Project } from '../project.ts'

/** Relations: which end is which, of what type they are, and which words state them. */
const relations = (project: Project): readonly RecordEntry[] => recordsOf(project, 'relations')

/** Those that a marker of the lexicon proves; of the others, whose words a person reads, only the ledger can tell. */
const isProved = (relation: RecordEntry): boolean => !relation.map.entries.has('words')
const isDirected = (relation: RecordEntry): boolean => !UNDIRECTED.includes(textIn(relation, 'type') as RelationType)

function exchanged(relation: RecordEntry): Draft {
  const [from, to] = ['from', 'to'].map(end => plain(treeIn(relation, end)!))
  const first = setField(relation, ['from'], to)
  return { ...first, edits: [...first.edits, ...setField(relation, ['to'], from).edits] }
}

const ofOtherType = (relation: RecordEntry): readonly Draft[] =>
  RELATION_TYPES.filter(type => type !== textIn(relation, 'type')).map(type => setField(relation, ['type'], type))

/** A field of each relation with the value that others have, where the relation itself does not hold it. */
const ofAnother = (project: Project, field: 'from' | 'to' | 'excerpt', most = 4): readonly Draft[] =>
  relations(project).flatMap(relation =>
    relations(project)
      .flatMap(other => (other === relation ? [] : (textIn(other, field) ?? [])))
      .filter(text => textIn(relation, 'excerpt')?.includes(text) === false)
      .slice(0, most)
      .map(text => setField(relation, [field], text)),
  )

export const RELATION_OPERATORS: readonly Operator[] = [
  {
    name: 'relation: the ends exchanged',
    class: 'relation',
    rule: 'relation',
    reach: 'record',
    wrong: project =>
      relations(project)
        .filter(each => isProved(each) && isDirected(each))
        .map(exchanged),
    right: project =>
      relations(project)
        .filter(each => !isDirected(each))
        .map(exchanged),
  },
  {
    name: 'relation: another type',
    class: 'relation',
    rule: 'relation',
    reach: 'record',
    wrong: project => relations(project).filter(isProved).flatMap(ofOtherType),
    right: project => moveFields(relations(project), 'type'),
  },
  {
    name: 'relation: an end of another relation',
    class: 'relation',
    rule: 'relation',
    reach: 'record',
    wrong: project => [...ofAnother(project, 'from'), ...ofAnother(project, 'to')],
    right: project => moveFields(relations(project), 'to'),
  },
  {
    name: 'relation: the excerpt of another relation',
    class: 'relation',
    rule: 'relation',
    reach: 'record',
    wrong: project => ofAnother(project, 'excerpt'),
    right: project => moveFields(relations(project), 'excerpt'),
  },
  {
    name: 'relation: another type or order of ends, where a person reads it',
    class: 'claim',
    rule: 'open',
    reach: 'record',
    wrong: project =>
      relations(project)
        .filter(each => !isProved(each))
        .flatMap(each => [exchanged(each), ...ofOtherType(each)]),
    right: project => moveFields(relations(project), 'words'),
  },
]
