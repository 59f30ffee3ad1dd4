import { type ChartKind, ruleOf } from '../base/kinds/chart-kinds.ts'
import { dateParts } from '../numbers/dates.ts'
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
  readonly kind: DrawnAs
}

/** A kind of chart, or a table printed as one. */
export type DrawnAs = ChartKind | 'cells'

/** `n`, `Base (n)`, `Unweighted base: all`, `样本量（N）`. */
const BASE =
  /^(?:n|(?:un)?weighted|(?:(?:un)?weighted[ _])?(?:bases?|sample)(?:[ _]size)?(?:[ _]n)?|n[ _]base|(?:number of )?respondents|(?:未?加权)?(?:基数|样本(?:量|数)?|有效样本(?:量|数)?))(?:\s*(?:[(（:：=＝].*)?)$/i
/** Of two bases the one that counts people. */
const UNWEIGHTED = /unweighted|未加权/i
/** Columns that are computed from the others, and no part of what they make up. */
const DERIVED =
  /^(?:(?:e?nps|net|mean|average|median|index|score|balance|std\.?|sd)(?:\b.*)?|净.*|均值|平均.*|中位数|指数|得分)$/i
/** Of a cross-tab the column of all who answered. */
const TOTAL = /^(?:total|all|overall|all respondents|合计|总计|总体|全体|全部)$/i
/** Answers beside a scale. */
const NO_ANSWER =
  /^(?:don['’]?t know|do not know|not sure|unsure|no (?:answer|opinion|response)|refused|prefer not to (?:say|answer)|not applicable|n\/?a)\b|^(?:不知道|不清楚|说不清楚?|不了解|拒答|未回答|不适用)/i
/** Columns that order or number the rows. */
const ORDER = /^(?:rank|no\.?|#|id|code|序号|排名|位次|名次|编号)$/i
/** A month as files write it, beside what every chart reads. */
const MONTH = /^(\d{4})[-/.年](\d{1,2})月?$/
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
  const rows = allRows.filter(row => !BASE.test(row.trim()))
  const all = allColumns.filter(column => !BASE.test(column.trim()))
  const columns = all.filter(column => !ORDER.test(column.trim()))
  const parts = columns.filter(column => !DERIVED.test(column.trim()))
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
      parts.flatMap(column => at(row, column) ?? []),
      parts.length,
    ),
  )
  /** Numbers up to 100 over how many answered, in every column: a share of those who did. */
  const areShares =
    base !== undefined &&
    rows.every(row => parts.every(column => (at(row, column)?.value ?? 0) >= 0 && (at(row, column)?.value ?? 0) <= 100))
  const unitOf = (column: string): string | undefined => {
    if (cellOf(table, rows[0] ?? '', column)?.percent) return '%'
    const isShare = parts.includes(column) && (isWhole.includes(column) || isRowWhole || areShares)
    return readHead(column).unit ?? (isShare ? '%' : undefined)
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
    isRowWhole: isRowWhole && drawn.length === parts.length,
  })
  return {
    units,
    base,
    wave,
    scale,
    whole,
    labels: new Map(labels.filter(([from, to]) => from !== to && to !== '')),
    rows: kind === 'likert' && scale.length > 0 ? scale : rows,
    columns: kind === 'bar' && drawn.length > MOST_SERIES ? drawn.slice(0, 1) : answers.length > 0 ? answers : drawn,
    totals: kind === 'waterfall' ? [rows[0]!, rows.at(-1)!] : [],
    kind,
  }
}

function baseOf(rows: readonly string[], columns: readonly string[]): GuessedTable['base'] {
  const [column, row] = [columns, rows].map(labels => {
    const bases = labels.filter(label => BASE.test(label.trim()))
    return bases.find(label => UNWEIGHTED.test(label)) ?? bases[0]
  })
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
function kindOf({ rows, columns, wave, scale, answers, whole, adds, isRowWhole }: Shape): DrawnAs {
  const [waves, lines] = wave === 'rows' ? [rows, columns] : wave === 'columns' ? [columns, rows] : [[], []]
  if (scale.length >= ruleOf('likert').series[0] && whole) return 'likert'
  if (answers.length >= ruleOf('likert').series[0] && wave === undefined) return 'likert'
  if (adds && wave === undefined && rows.length <= ruleOf('waterfall').points[1]) return 'waterfall'
  if (waves.length > 2 && lines.length <= ruleOf('line').series[1]) return 'line'
  if (columns.length === 1 && whole && rows.length <= ruleOf('doughnut').points[1]) return 'doughnut'
  if (isRowWhole && columns.length <= ruleOf('percent-bar').series[1]) return 'percent-bar'
  if (columns.length === 2 && wave === undefined) return 'dots'
  if (columns.length > 2 && TOTAL.test(columns[0]!.trim())) return 'cells'
  return 'bar'
}

const isDated = (labels: readonly string[]): boolean =>
  labels.length > 1 && labels.every(label => dateParts(asDate(label)) !== undefined)

/** `2022/4` → 2022-04; what is a date already stays. */
function asDate(label: string): string {
  const [, year, month = ''] = MONTH.exec(label.trim()) ?? []
  return year === undefined ? label : `${year}-${month.padStart(2, '0')}`
}

/** Labels from one end of a scale to the other, the low end first; none where they are no answers of one. */
function scaleOf(labels: readonly string[]): readonly string[] {
  const answers = labels.filter(label => !NO_ANSWER.test(label.trim()))
  const [first = '', last = ''] = [answers[0], answers.at(-1)].map(label => readHead(label ?? '').name)
  if (answers.length < 3 || answers.length > ruleOf('likert').series[1]) return []
  if (WORST.test(first) && BEST.test(last)) return answers
  return BEST.test(first) && WORST.test(last) ? [...answers].reverse() : []
}
