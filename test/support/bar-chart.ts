import { downColumn, headOf } from '../../src/scene/geometry/chart/cells.ts'
import type { BarMarks, ChartItem, ChartPoint, ChartText, LabelPlace, Stroke } from '../../src/scene/scene.ts'

/** A chart of one series of bars, as a person thinks of it. */
export interface BarChart extends Pick<ChartItem, 'id' | 'name' | 'alt' | 'box' | 'plot' | 'span' | 'source' | 'kind'> {
  readonly chart: 'bar' | 'column'
  readonly series: string
  readonly points: readonly (Pick<ChartPoint, 'fill' | 'stroke'> & {
    readonly label: string
    readonly value: number
    readonly decimals: number
    readonly labelColor: ChartText['color']
  })[]
  readonly min: number
  readonly max: number
  readonly gap: number
  readonly categories: ChartText | 'hidden'
  readonly labels: ChartText & { readonly unit: string; readonly unitSize: number; readonly inside: boolean }
  readonly axis: Stroke
}

export function barChart({ series, points, min, max, gap, categories, labels, axis, ...item }: BarChart): ChartItem {
  const { unit, inside, ...text } = labels
  const place: LabelPlace = inside ? 'inEnd' : 'outEnd'
  const first = points.find(({ fill }) => fill !== undefined)?.fill
  return {
    ...item,
    sheet: [
      { head: '', cells: points.map(({ label }) => label) },
      { head: series, cells: points.map(({ value }) => value) },
    ],
    marks: [
      {
        kind: 'bars',
        grouping: 'clustered',
        gap,
        overlap: 0,
        series: [
          {
            name: headOf(1),
            values: downColumn(1, points.length),
            fill: first === undefined || first === 'none' ? axis.paint : first,
            points: points.map(({ fill = 'none', stroke, labelColor, decimals }) => ({
              fill,
              ...(stroke === undefined ? {} : { stroke }),
              label: { place, color: labelColor, decimals, ...(unit === '' ? {} : { after: unit }) },
            })),
          },
        ],
      },
    ],
    base: { kind: 'names', range: downColumn(0, points.length), names: categories, line: axis },
    values: { min, max },
    lies: item.chart === 'bar',
    labels: text,
  }
}

/** Names and values of a chart's first series. */
export const valuesIn = ({ sheet }: ChartItem): readonly { readonly label: string; readonly value: number }[] =>
  (sheet[0]?.cells ?? []).map((label, at) => ({ label: String(label), value: Number(sheet[1]?.cells[at]) }))

export const seriesIn = ({ sheet }: ChartItem): string => sheet[1]?.head ?? ''

export const barsIn = ({ marks }: ChartItem): BarMarks => {
  const [first] = marks
  if (first?.kind !== 'bars') throw new Error('no bars')
  return first
}
