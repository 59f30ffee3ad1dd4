import { type ChartKind, type ChartRule, ruleOf } from '../../src/base/kinds/chart-kinds.ts'
import { composeName, type Words } from './compose-words.ts'
import { keep, type Wish } from './make-record.ts'

/** Most series of a chart under load, where its kind takes more. */
const SERIES = 5
/** Series side by side: more are hard to tell apart. */
const BESIDE = 2
const DATES = ['2012', '2015', '2016', '2018', '2021', '2022', '2023', '2024', '2025', '2026', '2027', '2028']
const QUESTION: Words = { zh: '您夜里来图书馆做什么？', en: 'What do you come to the library for at night?' }
const WHO: Words = { zh: '全部受访读者', en: 'all readers who answered' }

/** Data of a chart as a slide names them: a table of shares, kept with its file, of as many points as the kind takes. */
export function makeChart(wish: Wish, kind: ChartKind, points: number): object {
  const rule = ruleOf(kind)
  const size = (count: number, [least, most]: readonly [number, number]): number =>
    Math.max(least, Math.min(most, count))
  const count = size(wish.fullness === 0 ? 1 : rule.beside ? BESIDE : SERIES, rule.series)
  const names = (all: number, most: number): readonly Words[] =>
    Array.from({ length: all }, (_, at) => nameOf(wish, most, at))
  const long = wish.language === 'zh' ? 4 + 2 * wish.fullness : 10 + 5 * wish.fullness
  const series = names(count, wish.language === 'zh' ? 4 : 10)
  const dates = DATES.map(text => ({ zh: text, en: text }))
  const rows = rule.things
    ? series
    : rule.dated
      ? dates.slice(0, size(points, rule.points))
      : names(Math.max(rule.totals ? 3 : 2, size(Math.floor(points / (rule.beside ? count : 1)), rule.points)), long)
  const columns = rule.things
    ? dates.slice(3, 5)
    : [...series, ...(rule.paired ? names(count + 1, long).slice(-1) : [])]
  const cells = rows.map((row, at) => [row.zh, ...sharesOf(rule, at, rows.length, columns.length)].join(','))
  const table = keepShares(wish, kind, rows, columns, cells, {
    ...(rule.dated && { wave: 'rows' }),
    ...(rule.things && { wave: 'columns' }),
    ...(kind === 'likert' && { adds: 'columns' }),
  })
  return {
    table,
    ...(rule.paired && { x: columns.at(-1)!.zh }),
    ...(rule.totals && { totals: [rows.at(-1)!.zh] }),
    ...(wish.fullness === 2 && kind === 'likert' && { nets: 1 }),
    ...(wish.fullness === 2 && kind === 'dots' && { difference: columns.map(({ zh }) => zh) }),
  }
}

/** A table of shares with its file, under the name that a slide calls it by. */
function keepShares(
  { ledger }: Wish,
  name: string,
  rows: readonly Words[],
  columns: readonly Words[],
  lines: readonly string[],
  more: Readonly<Record<string, string>>,
): string {
  const record = {
    file: `data/${name}-${ledger.size}.csv`,
    source: 'S1',
    question: { text: QUESTION },
    base: { n: 1204, who: WHO },
    unit: { zh: '%', en: '%' },
    labels: Object.fromEntries([...columns, ...rows].map(words => [words.zh, words])),
    ...more,
  }
  const file = [record.file, `${['', ...columns.map(({ zh }) => zh)].join(',')}\n${lines.join('\n')}\n`] as const
  return keep(ledger, 'G', { group: 'tables', record, line: '', file })
}

/** Rows and columns of shares, kept with their file, as a slide names them. */
export function makeCells(wish: Wish, rows: number, most: number): object {
  const computes = wish.fullness === 2 && most > 2
  const columns = computes ? most - 1 : most
  const long = wish.language === 'zh' ? 6 + 2 * wish.fullness : 16 + 5 * wish.fullness
  const heads = Array.from({ length: columns }, (_, at) => nameOf(wish, wish.language === 'zh' ? 4 : 10, at))
  const labels = Array.from({ length: Math.max(2, rows) }, (_, at) => nameOf(wish, long, at))
  const lines = labels.map(({ zh }, at) => [zh, ...heads.map((_, column) => 90 - 3 * at - 5 * column)].join(','))
  const table = keepShares(wish, 'cells', labels, heads, lines, {})
  return computes ? { table, difference: heads.slice(0, 2).map(({ zh }) => zh) } : { table }
}

/** A share in a table of two waves, by its address. */
export function makeCell(wish: Wish): string {
  const waves = ['2023', '2025'].map(text => ({ zh: text, en: text }))
  const row = nameOf(wish, wish.language === 'zh' ? 8 : 20, wish.turn)
  const lines = [[row.zh, 40 + wish.turn, 52 + wish.turn].join(',')]
  return `${keepShares(wish, 'waves', [row], waves, lines, { wave: 'columns' })}/${row.zh}/2025`
}

/** Names that differ from each other. */
function nameOf(wish: Wish, most: number, at: number): Words {
  const words = composeName(most, wish.language, at)
  const earlier = Array.from({ length: at }, (_, before) => composeName(most, wish.language, before).zh)
  return earlier.includes(words.zh) ? { zh: `${words.zh}${at}`, en: `${words.en} ${at}` } : words
}

/** The values of a row: shares of one whole, the steps of a waterfall with their sum last, or falling shares. */
function sharesOf({ whole, totals }: ChartRule, row: number, rows: number, columns: number): readonly number[] {
  if (totals) return [row === rows - 1 ? 5 * (rows - 1) * rows : 10 * (row + 1)]
  if (whole === 'series') return [row === 0 ? 100 - 12 * (rows - 1) : 12]
  if (whole === undefined) return Array.from({ length: columns }, (_, at) => 64 - 4 * row - 3 * at)
  const part = Math.floor(100 / columns) - 2
  return Array.from({ length: columns }, (_, at) => (at === 0 ? 100 - part * (columns - 1) : part))
}
