import type { SurveyRecord } from '../../survey/model/survey.ts'
import type { YamlEntry, YamlTree } from '../../yaml/yaml-tree.ts'

/**
 * Counts that a slide's words may state without a figure: items of lists, parallel blocks, records of a kind, speakers.
 */
export function countsOf(slots: ReadonlyMap<string, YamlEntry>, records: readonly SurveyRecord[]): ReadonlySet<number> {
  const counts = new Set<number>()
  countMap(slots, counts)
  const kinds = new Map<string, number>()
  for (const { kind } of records) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  for (const count of kinds.values()) counts.add(count)
  counts.add(new Set(records.flatMap(record => ('by' in record && record.by !== undefined ? record.by.text : []))).size)
  return counts
}

function countMap(entries: ReadonlyMap<string, YamlEntry>, counts: Set<number>): void {
  const values = [...entries.values()].map(({ value }) => value)
  const blocks = values.filter(({ kind }) => kind === 'map').length
  const items = values.reduce((sum, value) => sum + (value.kind === 'list' ? value.items.length : 0), 0)
  counts.add(blocks)
  counts.add(blocks + items)
  for (const value of values) countTree(value, counts)
}

function countTree(tree: YamlTree, counts: Set<number>): void {
  if (tree.kind === 'map') countMap(tree.entries, counts)
  if (tree.kind !== 'list') return
  counts.add(tree.items.length)
  const inner = tree.items.map(item => (item.kind === 'map' ? innerItems(item) : 0))
  counts.add(inner.reduce((sum, count) => sum + count, 0))
  for (const item of tree.items) countTree(item, counts)
}

const innerItems = (map: Extract<YamlTree, { kind: 'map' }>): number =>
  [...map.entries.values()].reduce((sum, { value }) => sum + (value.kind === 'list' ? value.items.length : 0), 0)
