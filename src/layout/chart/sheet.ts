import type { ChartColumn } from '../../scene/scene.ts'
import type { ChartData, DataSeries } from './data.ts'
import type { Kit } from './kit.ts'

/** The first columns of a sheet: the names, then the true values of each series under its name. */
export const dataColumns = (names: readonly string[], series: readonly DataSeries[]): readonly ChartColumn[] => [
  { head: '', cells: names },
  ...series.map(({ name, data }) => ({
    head: name,
    cells: data.map(({ number }) => number?.value ?? null),
    ...formatOf(data),
  })),
]

/** Decimals as the source writes them, where all values of a column have as many. */
function formatOf(data: DataSeries['data']): Pick<ChartColumn, 'format'> {
  const places = new Set(data.flatMap(({ number }) => number?.decimals ?? []))
  const [only = 0] = places
  return places.size === 1 && only > 0 ? { format: `0.${'0'.repeat(only)}` } : {}
}

/** A column that is computed: its head says so. @param formula of a row of the sheet, from 2 */
export function helperColumn(
  head: string,
  kit: Kit,
  cells: readonly (string | number | null)[],
  formula: (row: number) => string,
): ChartColumn {
  return {
    head: `${head}${kit.say('（自动）', ' (automatic)')}`,
    cells: cells.map(cell => (typeof cell === 'number' ? exact(cell) : cell)),
    formulas: cells.map((_, at) => formula(at + 2)),
  }
}

/** A sum of decimals as a workbook shows it: without the rest that binary fractions leave. */
export const exact = (value: number): number => Number(value.toPrecision(14))

/** The letter of a series' column: A has the names. */
export const letter = (series: number): string => String.fromCharCode(66 + series)

/** All values of a category, absent ones as zero. */
export const rowOf = ({ series }: ChartData, at: number): readonly number[] =>
  series.map(({ data }) => data[at]?.number?.value ?? 0)
