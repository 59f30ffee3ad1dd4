import { type ChartKind, ruleOf } from '../base/kinds/chart-kinds.ts'
import { readNumber, type WrittenNumber } from '../numbers/notation.ts'
import type { Table } from '../survey/model/table.ts'
import { axesOf, cellOf } from '../survey/tables/axes.ts'
import { readHead } from './heads.ts'

/** What a file lets one guess: what the survey's record of it says, and how a slide may draw it. */
export interface GuessedTable {
  /** By column. */
  readonly units: ReadonlyMap<string, string>
  /** The column or row that holds how many answered. */
  readonly base: { readonly in: 'column' | 'row'; readonly label: string } | undefined
  /** The rows or the columns are waves. */
  readonly wave: 'rows' | 'columns' | undefined
  /** Answers from one end of a scale to the other, where the rows are such; of columns `columns` has that order. */
  readonly scale: readonly string[]
  /** Whether the values of each column add up to a whole. */
  readonly whole: boolean
  /** How labels are printed: waves as dates, heads without the marks of a database. */
  readonly labels: ReadonlyMap<string, string>
  /** What is drawn: columns that have a unit in common. */
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** Of a waterfall, the rows that are no changes: the first and the last. */
  readonly totals: readonly string[]
  readonly kind: ChartKind
}

const BASE = /^(?:base|bases|n|base[ _]n|n[ _]base|unweighted[ _](?:base|n)|sample|sample size|基数|样本量?)$/i
/** Columns that order or number the rows. */
const ORDER = /^(?:rank|no\.?|#|id|code|序号|排名|位次|名次|编号)$/i
const DATE = /^(\d{4})(?:[-/.](\d{1,2}))?$|^(\d{4})\s*[ -]?([QH])([1-4])$/i
/** The ends of scales in use, with the words that make them stronger. */
const STRONG = '(?:(?:very|strongly|highly|extremely|completely) |(?:很|非常|十分|完全|极其?|强烈|比较)?)'
const WORST = new RegExp(
  `^${STRONG}(?:dis(?:satisfied|agree)|poor|bad|unlikely|unimportant|difficult|不(?:太)?(?:满意|同意|重要|可能|信任|认同)|差$)|^not at all\\b|^never$|^从不$`,
  'i',
)
const BEST = new RegExp(
  `^${STRONG}(?:satisfied|agree|good|excellent|likely|important|easy|满意|同意|重要|可能|信任|认同|好$)|^always$|^总是$`,
  'i',
)

/** Looks at a table as an analyst would at first sight. Everything here is a proposal that stands in the YAML to be corrected. */
export function guessTable(table: Table): GuessedTable {
  const { rows: allRows, columns: allColumns } = axesOf(table)
  const base = baseOf(allRows, allColumns)
  const rows = base?.in === 'row' ? allRows.filter(row => row !== base.label) : allRows
  const all = base?.in === 'column' ? allColumns.filter(column => column !== base.label) : allColumns
  const columns = all.filter(column => !ORDER.test(column.trim()))
  const at = (row: string, column: string): WrittenNumber | undefined =>
    readNumber(cellOf(table, row, column)?.text ?? '')
  const isWhole = columns.filter(column =>
    addsUp(
      rows.flatMap(row => at(row, column) ?? []),
      rows.length,
    ),
  )
  const isRowWhole = rows.every(row =>
    addsUp(
      columns.flatMap(column => at(row, column) ?? []),
      columns.length,
    ),
  )
  const unitOf = (column: string): string | undefined => {
    if (cellOf(table, rows[0] ?? '', column)?.percent) return '%'
    return readHead(column).unit ?? (isWhole.includes(column) || isRowWhole ? '%' : undefined)
  }
  const units = new Map(
    columns.flatMap(column => {
      const unit = unitOf(column)
      return unit === undefined ? [] : [[column, unit] as const]
    }),
  )
  const drawn = alike(columns, units)
  const wave = isDated(rows) ? 'rows' : isDated(columns) ? 'columns' : undefined
  const scale = scaleOf(rows)
  const answers = isRowWhole ? scaleOf(drawn) : []
  const whole = all.length > 0 && isWhole.length === all.length
  const waves = wave === 'rows' ? rows : wave === 'columns' ? columns : []
  const labels = [
    ...columns.map(column => [column, readHead(column).name] as const),
    ...waves.map(label => [label, asDate(label)] as const),
  ]
  const [only] = drawn
  const adds = drawn.length === 1 && units.get(only!) !== '%' && isBridge(rows.map(row => at(row, only!)))
  const kind = kindOf({
    rows,
    columns: drawn,
    wave,
    scale,
    answers,
    whole,
    adds,
    isRowWhole: isRowWhole && drawn.length === columns.length,
  })
  return {
    units,
    base,
    wave,
    scale,
    whole,
    labels: new Map(labels.filter(([from, to]) => from !== to && to !== '')),
    rows,
    columns: kind === 'bar' && drawn.length > MOST_SERIES ? drawn.slice(0, 1) : answers.length > 0 ? answers : drawn,
    totals: kind === 'waterfall' ? [rows[0]!, rows.at(-1)!] : [],
    kind,
  }
}

function baseOf(rows: readonly string[], columns: readonly string[]): GuessedTable['base'] {
  const [column, row] = [columns, rows].map(labels => labels.find(label => BASE.test(label.trim())))
  if (column !== undefined) return { in: 'column', label: column }
  return row === undefined ? undefined : { in: 'row', label: row }
}

/** A total, changes of both directions, and the total that they lead to. */
function isBridge(numbers: readonly (WrittenNumber | undefined)[]): boolean {
  const values = numbers.map(number => number?.value ?? Number.NaN)
  const changes = values.slice(1, -1)
  const sum = values.slice(0, -1).reduce((all, value) => all + value, 0)
  return changes.some(value => value < 0) && Math.abs(sum - values.at(-1)!) < 1e-9 * Math.max(1, Math.abs(sum))
}

/** More bars than these side by side are not told apart. */
const MOST_SERIES = ruleOf('bar').series[1]

/** Parts of 100 but for what rounding leaves; all of them have a value. */
function addsUp(numbers: readonly WrittenNumber[], many: number): boolean {
  if (numbers.length < 2 || numbers.length < many || numbers.some(({ value }) => value < 0)) return false
  const places = Math.max(...numbers.map(({ decimals }) => decimals))
  const sum = numbers.reduce((all, { value }) => all + value, 0)
  return Math.abs(sum - 100) <= (numbers.length / 2) * 10 ** -places + 1e-9
}

/** The columns of the unit that most have: others have no axis in common with them. */
function alike(columns: readonly string[], units: ReadonlyMap<string, string>): readonly string[] {
  const of = (unit: string | undefined): readonly string[] => columns.filter(column => units.get(column) === unit)
  return [...new Set(columns.map(column => units.get(column)))].map(of).sort((a, b) => b.length - a.length)[0] ?? []
}

interface Shape extends Pick<GuessedTable, 'rows' | 'columns' | 'wave' | 'scale' | 'whole'> {
  readonly isRowWhole: boolean
  /** The columns as answers from one end of a scale to the other. */
  readonly answers: readonly string[]
  /** Whether the rows are changes between two totals. */
  readonly adds: boolean
}

/** The first kind that fits, from what a table says of itself to what its size allows. */
function kindOf({ rows, columns, wave, scale, answers, whole, adds, isRowWhole }: Shape): ChartKind {
  const [waves, lines] = wave === 'rows' ? [rows, columns] : wave === 'columns' ? [columns, rows] : [[], []]
  if (scale.length >= ruleOf('likert').series[0] && whole) return 'likert'
  if (answers.length >= ruleOf('likert').series[0] && wave === undefined) return 'likert'
  if (adds && wave === undefined && rows.length <= ruleOf('waterfall').points[1]) return 'waterfall'
  if (waves.length > 2 && lines.length <= ruleOf('line').series[1]) return 'line'
  if (columns.length === 1 && whole && rows.length <= ruleOf('doughnut').points[1]) return 'doughnut'
  if (isRowWhole && columns.length <= ruleOf('percent-bar').series[1]) return 'percent-bar'
  if (columns.length === 2 && wave === undefined) return 'dots'
  return 'bar'
}

const isDated = (labels: readonly string[]): boolean =>
  labels.length > 1 && labels.every(label => DATE.test(label.trim()))

/** `2022 Q2` → 2022-04: quarters and halves stand at their first month. */
function asDate(label: string): string {
  const [, year, month, other, part, number] = DATE.exec(label.trim()) ?? []
  const two = (value: number): string => String(value).padStart(2, '0')
  if (year !== undefined) return month === undefined ? label : `${year}-${two(Number(month))}`
  const first = (Number(number) - 1) * (part?.toUpperCase() === 'Q' ? 3 : 6) + 1
  return other === undefined || first > 12 ? label : `${other}-${two(first)}`
}

/** Labels from one end of a scale to the other, the low end first; none where they are no answers of one. */
function scaleOf(labels: readonly string[]): readonly string[] {
  const [first = '', last = ''] = [labels[0], labels.at(-1)].map(label => readHead(label ?? '').name)
  if (labels.length < 3 || labels.length > ruleOf('likert').series[1]) return []
  if (WORST.test(first) && BEST.test(last)) return labels
  return BEST.test(first) && WORST.test(last) ? [...labels].reverse() : []
}
