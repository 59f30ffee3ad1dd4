import { error } from '../../base/diagnostic.ts'
import type { ChartKind } from '../../base/kinds/chart-kinds.ts'
import { didYouMean } from '../../base/suggest.ts'
import { type CellFormula, computeCells } from '../../survey/derived/compute-cells.ts'
import type { Texts } from '../../survey/model/record-base.ts'
import type { Table } from '../../survey/model/table.ts'
import { foldLabel } from '../../survey/tables/label.ts'
import { scalarText, type YamlMap, type YamlTree } from '../../yaml/yaml-tree.ts'
import { houseWord, type StoryContext } from '../story-context.ts'
import { calculatedMark } from '../words/figure-form.ts'
import type { BesideColumn, DrawnCell } from './drawn.ts'
import { labelsIn } from './labels.ts'

/** The columns beside the rows, and what the line below says of how they were computed. */
export interface Beside {
  readonly columns: readonly BesideColumn[]
  readonly remark: string
}

type Draws = ChartKind | 'cells' | undefined
type Grid = readonly (readonly DrawnCell[])[]
interface Asked {
  readonly context: StoryContext
  readonly table: Table
  readonly value: YamlTree
  /** The cells of each series, in the order of the rows. */
  readonly grid: Grid
}

/** What may be asked for beside rows: by its key, who can show it and how it is computed. */
const KEYS: Readonly<
  Record<string, { readonly shownBy: readonly Draws[]; readonly of: (asked: Asked) => Beside | undefined }>
> = {
  difference: { shownBy: ['cells', 'dots'], of: difference },
  nets: { shownBy: ['likert'], of: nets },
}
export const BESIDE_KEYS: readonly string[] = Object.keys(KEYS)

/** Reads the key of a slot's data that asks for computed columns; each fault is reported at its value. */
export function besideOf(
  context: StoryContext,
  table: Table,
  tree: YamlMap,
  draws: Draws,
  grid: Grid,
): Beside | undefined {
  for (const [name, { shownBy, of }] of Object.entries(KEYS)) {
    const entry = tree.entries.get(name)
    if (entry === undefined) continue
    if (shownBy.includes(draws)) return of({ context, table, value: entry.value, grid })
    context.report(
      error('series-key', `Unexpected key "${name}" in the data of this slot`, {
        span: entry.key.span,
        why: 'Nothing beside its rows is drawn for it.',
        help: 'Use cross-tab, figure-table or paired-groups for `difference`, likert for `nets`.',
      }),
    )
  }
  return undefined
}

/** `difference: [one, other]`: the first less the second, row by row. */
function difference(asked: Asked): Beside | undefined {
  const { context, value, grid } = asked
  const labels = grid.flatMap(([first]) => first?.cell.labels.slice(1).join('/') ?? [])
  const named = labelsIn(value, labels) ?? []
  const series = named.map(({ text }) => grid.find(([first]) => labelsOf(first).includes(foldLabel(text))))
  const [one, other] = series
  if (named.length !== 2 || one === undefined || other === undefined || one === other) {
    const strange = named[series.indexOf(undefined)]
    return malformed(
      asked,
      'Write two of the columns that are shown: [one, other], for one less the other.',
      strange === undefined ? '' : didYouMean(strange.text, labels),
    )
  }
  const word = houseWord(context, 'difference')
  const what = `${one[0]!.series}${houseWord(context, 'less')}${other[0]!.series}`
  const cells = one.map((cell, row) => of(asked, { sum: [cell], less: [other[row]!] }))
  return { columns: [column(word, cells)], remark: remark(context, [[word, what]], cells) }
}

/** `nets: 2`: the last two answers of a scale together, the first two, and those less these. */
function nets(asked: Asked): Beside | undefined {
  const { context, value, grid } = asked
  const count = Number(scalarText(value))
  const most = Math.floor(grid.length / 2)
  if (!Number.isInteger(count) || count < 1 || count > most)
    return malformed(asked, `Write how many answers at each end are added, 1 to ${most}.`)
  const word = (key: string): string => houseWord(context, key)
  const ends = { top: grid.slice(-count), bottom: grid.slice(0, count) }
  const rowOf = (series: Grid, row: number): readonly DrawnCell[] => series.map(cells => cells[row]!)
  const rows = grid[0]!.map((_, row) => ({ top: rowOf(ends.top, row), bottom: rowOf(ends.bottom, row) }))
  const net = rows.map(({ top, bottom }) => of(asked, { sum: top, less: bottom }))
  const sums = (['top', 'bottom'] as const).map(end => {
    const name = `${word(`net-${end}`)}${count}${word('net-answers')}`
    const what = ends[end].map(([first]) => first!.series).join(word('list-comma'))
    return { name, what, cells: rows.map(row => of(asked, { sum: row[end] })) }
  })
  const own = [word('net'), sums.map(({ name }) => name).join(word('less'))] as const
  return {
    columns: [...sums.map(({ name, cells }) => column(name, cells)), column(own[0], net)],
    remark: remark(context, [...sums.map(({ name, what }) => [name, what] as const), own], net),
  }
}

interface Value {
  readonly text: string
  readonly unit?: Texts | undefined
}

/** The value of a row; where a cell has none, the words for it. What may not be added or compared is reported. */
function of(
  { context, value }: Asked,
  { sum, less }: { readonly sum: readonly DrawnCell[]; readonly less?: readonly DrawnCell[] },
): Value {
  const cells = [...sum, ...(less ?? [])]
  if (cells.some(({ figure }) => figure === undefined)) return { text: houseWord(context, 'no-value') }
  const ids = (all: readonly DrawnCell[]): readonly string[] => all.map(({ figure }) => figure!.id)
  const formula: CellFormula = less === undefined ? { sum: ids(sum) } : { sum: ids(sum), less: ids(less) }
  const found = computeCells(formula, context.survey, { language: context.survey.language, span: value.span })
  if ('fault' in found) {
    context.report(
      error('derived-not-computed', `"${scalarText(value) ?? 'difference'}" is not computed: ${found.fault}`, {
        span: value.span,
        why: 'A number that does not follow from its parts looks like one that the source states.',
        help: 'Say in the record of the table which values exclude one another: `adds: rows` or `columns`, or a `scale`.',
      }),
    )
    return { text: '' }
  }
  const low = cells.some(({ figure }) => figure?.cell?.isLow) ? houseWord(context, 'low-mark') : ''
  const isShare = less === undefined && Object.values(found.unit ?? {})[0]?.text === '%'
  return { text: `${found.text}${isShare ? '%' : ''}${low}`, unit: found.unit }
}

const labelsOf = (cell: DrawnCell | undefined): readonly string[] => {
  const [row = '', ...column] = cell?.cell.labels ?? []
  return [row, column.join('/')].map(foldLabel)
}

const column = (name: string, cells: readonly Value[]): BesideColumn => ({
  name,
  values: cells.map(({ text }) => text),
})

/** `Difference = Students less Retired, percentage points (calculated)`. */
function remark(
  context: StoryContext,
  parts: readonly (readonly [name: string, what: string])[],
  cells: readonly Value[],
): string {
  const equals = { zh: '＝', en: ' = ' }[context.language]
  const unit = cells.find(each => each.unit !== undefined)?.unit?.[context.language]?.text
  const said = parts.map(([name, what]) => `${name}${equals}${what}`).join({ zh: '；', en: '; ' }[context.language])
  return `${said}${unit === undefined ? '' : `${{ zh: '，', en: ', ' }[context.language]}${unit}`}${calculatedMark(context)}`
}

function malformed({ context, value }: Asked, help: string, near = ''): undefined {
  context.report(
    error('series-malformed', 'Unexpected columns to compute', { span: value.span, help: `${near} ${help}`.trim() }),
  )
  return undefined
}
