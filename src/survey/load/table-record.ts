import { given } from '../../base/given.ts'
import type { SourcedText } from '../../base/sourced-text.ts'
import type { YamlTree } from '../../yaml/yaml-tree.ts'
import type { RecordBase } from '../model/record-base.ts'
import type { Labelled, TableBase, TableLetters, TableRecord } from '../model/table.ts'
import {
  type Cell,
  flagAt,
  mainTexts,
  type RecordCell,
  sourcedAt,
  sourcedListAt,
  sourcedOf,
  textsAt,
  textsOf,
  valueAt,
} from './cells.ts'

/** Builds the record of a table from a map that matches the schema. */
export function buildTable(cell: RecordCell, common: RecordBase<'table'>): TableRecord {
  const { language } = cell
  const file = sourcedAt(cell, 'file')!
  const question = mapAt(cell, 'question')
  const unit = valueAt(cell, 'unit')
  const byLabel = unit?.kind === 'map' && !['zh', 'en'].some(each => unit.entries.has(each)) ? unit : undefined
  return {
    ...common,
    says: mainTexts(cell, 'what') ?? { [language]: file },
    file,
    heads: Number(sourcedAt(cell, 'heads')?.text ?? 1),
    path: sourcedListAt(cell, 'path'),
    base: readBase(cell),
    units: labelled(byLabel, tree => textsOf(tree, language)),
    labels: labelled(valueAt(cell, 'labels'), tree => textsOf(tree, language)),
    scale: sourcedListAt(cell, 'scale'),
    missing: labelled(valueAt(cell, 'missing'), tree => textsOf(tree, language)),
    whole: flagAt(cell, 'whole'),
    only: labelled(valueAt(cell, 'only'), tree => leavesOf(tree)),
    ...given({
      sheet: sourcedAt(cell, 'sheet'),
      range: sourcedAt(cell, 'range'),
      rowsIn: sourcedAt(cell, 'rows'),
      value: sourcedAt(cell, 'value'),
      question: question && given({ code: sourcedAt(question, 'code'), text: textsAt(question, 'text') }),
      unit: byLabel === undefined ? textsOf(unit, language) : undefined,
      wave: sourcedAt(cell, 'wave'),
      weighting: textsAt(cell, 'weighting'),
      low: numberAt(cell, 'low'),
      significance: readLetters(cell),
      level: sourcedAt(cell, 'level'),
      adds: sourcedAt(cell, 'adds')?.text as TableRecord['adds'],
    }),
  }
}

function readBase(cell: RecordCell): TableBase {
  const base = mapAt(cell, 'base')
  const n = sourcedAt(cell, 'base')
  if (base === undefined) return { by: [], ...given({ n }) }
  return {
    by: [...labelled(valueAt(base, 'rows'), sourcedOf), ...labelled(valueAt(base, 'columns'), sourcedOf)],
    ...given({
      who: textsAt(base, 'who'),
      n: sourcedAt(base, 'n'),
      row: sourcedAt(base, 'row'),
      column: sourcedAt(base, 'column'),
    }),
  }
}

function readLetters(cell: RecordCell): TableLetters | undefined {
  const map = mapAt(cell, 'significance')
  if (map === undefined) return undefined
  const by = labelled(valueAt(map, 'letters'), sourcedOf)
  const means = sourcedAt(map, 'means')?.text === 'higher' ? 'higher' : 'different'
  const groups = labelled(valueAt(map, 'groups'), value => textsOf(value, map.language))
  return {
    inCells: by.length === 0,
    by,
    means,
    groups,
    ...given({ test: textsAt(map, 'test'), level: sourcedAt(map, 'level') }),
  }
}

function mapAt(cell: RecordCell, key: string): Cell | undefined {
  const map = valueAt(cell, key)
  return map?.kind === 'map' ? { map, language: cell.language } : undefined
}

const numberAt = (cell: Cell, key: string): number | undefined => {
  const tree = valueAt(cell, key)
  return tree?.kind === 'number' ? tree.value : undefined
}

function labelled<Value>(tree: YamlTree | undefined, read: (tree: YamlTree) => Value | undefined): Labelled<Value> {
  return [...(tree?.kind === 'map' ? tree.entries.values() : [])].flatMap(({ key, value }) => {
    const found = read(value)
    return found === undefined ? [] : [{ label: key, value: found }]
  })
}

const leavesOf = (tree: YamlTree): readonly SourcedText[] =>
  (tree.kind === 'list' ? tree.items : [tree]).flatMap(item => sourcedOf(item) ?? [])
