import { error } from '../../base/diagnostic.ts'
import { HEATS } from '../../base/kinds/heats.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import type { SlotValue } from '../../template/spec/layout-spec.ts'
import type { YamlTree } from '../../yaml/yaml-tree.ts'
import { houseWord, type StoryContext, scope } from '../story-context.ts'
import { type Drawn, type Point, type Series, valuesOf } from './drawn.ts'
import { ofTable, ofWholeTable } from './of-table.ts'

/**
 * The data of a slot of the kind `cells`: rows × columns of a table, of any units, printed as a table: `G1`, or
 * `{ table: G1, rows: [labels], columns: [labels] }`.
 */
export function readCells(context: StoryContext, tree: YamlTree, slot: SlotValue): Series | undefined {
  const drawn = tree.kind === 'map' ? ofTable(context, tree, 'cells') : ofWholeTable(context, tree, 'cells')
  if (drawn === undefined) return undefined
  const most = slot.capacity?.zh
  const columns = drawn.series.length + (drawn.beside?.length ?? 0)
  if (most !== undefined && columns > most)
    context.report(
      error('series-too-long', `Unexpected ${columns} columns, expected ${most} at most`, {
        span: tree.span,
        why: 'Columns do not go on overleaf.',
        help: 'Name fewer by `columns: [labels]`, and the rest on a slide of its own.',
      }),
    )
  const sourced = (text: string): SourcedText => new SourcedText(text, tree.span)
  const [first] = drawn.series
  const heatOf = heats(drawn)
  const view = scope({
    text: sourced(drawn.series.map(({ name }) => name).join(houseWord(context, 'list-comma'))),
    columns: drawn.series.map(({ name }) => sourced(name)),
    computed: (drawn.beside ?? []).map(({ name }) => sourced(name)),
    rows: first!.points.map(({ label }, row) =>
      scope({
        label: sourced(label),
        computed: (drawn.beside ?? []).map(({ values }) => sourced(values[row]!)),
        cells: drawn.series.map(({ points }) => {
          const point = points[row]!
          return scope({ text: sourced(point.text), missing: point.missing, heat: heatOf(point) })
        }),
      }),
    ),
    'unit-word': undefined,
    base: drawn.base,
  })
  return { view, ids: drawn.ids }
}

/** The tint of a value: by its part of the greatest; none where a value lies below zero, for one tint has no sign. */
function heats(drawn: Drawn): (point: Point) => SourcedText | undefined {
  const values = valuesOf(drawn)
  const most = Math.max(...values)
  if (values.some(value => value < 0) || most === 0) return () => undefined
  return ({ value, written }) =>
    value === undefined || written === undefined
      ? undefined
      : new SourcedText(HEATS[Math.max(0, Math.ceil((HEATS.length * value) / most) - 1)]!, written.span)
}
