import { error } from '../../base/diagnostic.ts'
import { given } from '../../base/given.ts'
import { type ChartKind, ruleOf } from '../../base/kinds/chart-kinds.ts'
import { SourcedText } from '../../base/sourced-text.ts'
import type { Span } from '../../base/span.ts'
import { didYouMean } from '../../base/suggest.ts'
import type { Table, TableCell } from '../../survey/model/table.ts'
import { axesOf, cellOf, lettersAt } from '../../survey/tables/axes.ts'
import { baseAt } from '../../survey/tables/cell-base.ts'
import { addressOf } from '../../survey/tables/cell-figure.ts'
import { foldLabel, writeAddress } from '../../survey/tables/label.ts'
import type { YamlMap, YamlTree } from '../../yaml/yaml-tree.ts'
import { houseWord, inLanguage, noCell, type StoryContext } from '../story-context.ts'
import { idsOf } from '../words/words.ts'
import { baseLine, missesByRounding } from './base-line.ts'
import { besideOf } from './beside.ts'
import { type Drawn, type DrawnCell, type Point, printedBy } from './drawn.ts'
import { labelsIn, printedLabels } from './labels.ts'
import { checkComparable, commonOf, figureOf, pointOf } from './of-figures.ts'

const SHAPE =
  'Write { table: G1, rows: [labels], columns: [labels] } with the labels of the file; all are drawn where none are named.'

/** Rows × columns of a table: labels, values, units, places and missing cells are the file's. */
export function ofTable(
  context: StoryContext,
  tree: YamlMap,
  kind: ChartKind | 'cells' | undefined,
): Drawn | undefined {
  const named = idsOf(tree.entries.get('table')?.value)[0]
  const table = named && context.survey.tables.get(named.text)
  if (table === undefined) {
    const [message, near] =
      named === undefined
        ? ['Unexpected series of a table', '']
        : [`Unknown table "${named.text}"`, `${didYouMean(named.text, context.survey.tables.keys())} `]
    const span = named?.span ?? tree.span
    context.report(error('series-malformed', message, { span, help: `${near}${SHAPE}` }))
    return undefined
  }
  const at = (key: string) => tree.entries.get(key)?.value
  const axes = axesOf(table)
  const here = (label: string): SourcedText => new SourcedText(label, tree.span)
  const across = labelsIn(at('x'), axes.columns)?.[0]
  const rows = labelsIn(at('rows'), axes.rows) ?? inOrder(axes.rows, table.record.scale).map(here)
  const columns =
    labelsIn(at('columns'), axes.columns) ?? axes.columns.filter(column => column !== across?.text).map(here)
  const isOverTime = kind !== undefined && kind !== 'cells' && ruleOf(kind).dated === true
  const isRow = kind !== 'cells' && rowsAreSeries(table, tree, kind, rows.length, columns.length)
  const find = (row: SourcedText, column: SourcedText): DrawnCell | undefined => {
    const cell = cellOf(table, row.text, column.text)
    const span = rows.length > 1 ? row.span : column.span
    const address =
      cell === undefined ? `${table.record.id}/${writeAddress([row.text, column.text])}` : addressOf(table, cell)
    if (cell === undefined) {
      const fault = noCell(context, address, span)
      if (fault !== undefined) context.report(fault)
      return undefined
    }
    const figure = context.survey.records.has(address) ? figureOf(context, address, span) : undefined
    const printed = printedLabels(context, table, cell, isOverTime, tree.span)
    const [series, category] = isRow ? [printed.row, printed.column] : [printed.column, printed.row]
    return { cell, series, category, ...given({ figure }) }
  }
  const grid = (isRow ? rows : columns).map(one =>
    (isRow ? columns : rows).flatMap(other => (isRow ? find(one, other) : find(other, one)) ?? []),
  )
  const cells = grid.flat()
  const figures = cells.flatMap(({ figure }) => figure ?? [])
  if (cells.length < rows.length * columns.length || figures.length === 0) return undefined
  if (kind !== 'cells') checkComparable(context, figures, tree.span)
  if (kind !== undefined && kind !== 'cells') checkBases(context, table, cells, kind, tree.span)
  const totals = labelsIn(at('totals'), isRow ? axes.columns : axes.rows) ?? []
  const point = (drawn: DrawnCell): Point => {
    const { labels } = drawn.cell
    const x = across && find(here(labels[0] ?? ''), across)?.figure
    const total = totals.some(({ text }) => labels.some(label => foldLabel(label) === foldLabel(text)))
    return {
      ...pointAt(context, table, drawn, tree.span),
      ...given({
        across: x && pointOf(context, x, '', tree.span)?.written,
        total: total ? (true as const) : undefined,
      }),
    }
  }
  const beside = besideOf(context, table, tree, kind, grid)
  const printed = printedBy(
    cells.flatMap(({ cell: { labels }, series, category }) => {
      const [row, column] = [labels[0] ?? '', labels.slice(1).join('/')]
      return [
        [foldLabel(row), isRow ? series : category],
        [foldLabel(column), isRow ? category : series],
      ] as const
    }),
    foldLabel,
  )
  return {
    ...commonOf(context, figures, tree.span),
    name: grid[0]![0]!.series,
    series: grid.map(drawn => ({ name: drawn[0]!.series, points: drawn.map(point) })),
    base: baseLine(context, table, cells, tree.span, beside?.remark),
    rounded: missesByRounding(table, cells),
    printed,
    ...given({ beside: beside?.columns, axes: across && ([across.text, grid[0]![0]!.series] as const) }),
  }
}

/** The parts of one whole are answers of the same people. */
function checkBases(
  context: StoryContext,
  table: Table,
  cells: readonly DrawnCell[],
  kind: ChartKind,
  span: Span,
): void {
  const { whole } = ruleOf(kind)
  if (whole === undefined) return
  const wholeOf = ({ series, category }: DrawnCell): string => (whole === 'series' ? series : category)
  for (const name of new Set(cells.map(wholeOf))) {
    const parts = cells.filter(cell => wholeOf(cell) === name)
    const bases = new Set(parts.flatMap(({ cell }) => baseAt(table, cell) ?? []))
    if (bases.size < 2) continue
    context.report(
      error(
        'series-bases',
        `The parts of “${name}” in ${table.record.id} rest on different bases: ${[...bases].join(', ')}`,
        {
          span,
          why: 'They are drawn as parts of one whole, and other people answered each.',
          help: 'Draw them as bars, which stand for themselves; or correct `base`.',
        },
      ),
    )
    return
  }
}

/** The id of a table alone: all of it. */
export const ofWholeTable = (
  context: StoryContext,
  id: YamlTree,
  kind: ChartKind | 'cells' | undefined,
): Drawn | undefined =>
  ofTable(
    context,
    {
      kind: 'map',
      entries: new Map([['table', { key: new SourcedText('table', id.span), value: id }]]),
      span: id.span,
    },
    kind,
  )

/** Answers of a scale in its order, whatever order the file has; other rows behind them. */
function inOrder(rows: readonly string[], scale: readonly SourcedText[]): readonly string[] {
  const places = scale.map(({ text }) => foldLabel(text))
  const place = (row: string): number => (places.indexOf(foldLabel(row)) + places.length + 1) % (places.length + 1)
  return [...rows].sort((a, b) => place(a) - place(b))
}

/**
 * Columns are the series, unless `series: rows` or the table says that rows are: waves that stand in columns, answers of a
 * scale that stand in rows; or unless one row alone is drawn by a kind that draws one series.
 */
function rowsAreSeries(
  { record }: Table,
  tree: YamlMap,
  kind: ChartKind | undefined,
  rows: number,
  columns: number,
): boolean {
  const stated = tree.entries.get('series')?.value
  if (stated?.kind === 'text') return stated.text === 'rows'
  const rule = kind && ruleOf(kind)
  if (rule?.things) return true
  if (rows === 1 && columns > 1 && (rule?.series[0] ?? 1) === 1) return true
  if (rule?.dated) return record.wave?.text === 'columns'
  return (rule?.whole === 'category' || rule?.whole === 'part') && record.scale.length > 0
}

function pointAt(context: StoryContext, table: Table, { cell, figure, category }: DrawnCell, span: Span): Point {
  const drawn = figure && pointOf(context, figure, category, span)
  if (drawn === undefined) {
    const missing = missingWords(context, table, cell, span)
    return { label: category, missing, text: missing.text }
  }
  const letters = lettersAt(table, cell)
  const mark = `${figure?.cell?.isLow ? houseWord(context, 'low-mark') : ''}${letters === undefined ? '' : `\u00a0${letters}`}`
  return mark === '' ? drawn : { ...drawn, mark, text: `${drawn.text}${mark}` }
}

/** What the record says of the sign that stands in the cell; else that there is no value. */
function missingWords(context: StoryContext, { record }: Table, cell: TableCell, used: Span): SourcedText {
  const said = record.missing.find(({ label }) => label.text.trim() === cell.text)
  const words = said && inLanguage(context, said.value, record, `missing.${said.label.text}`, used).text
  return new SourcedText(words ?? houseWord(context, 'no-value'), cell.span)
}
