import { alongRow } from '../../../scene/geometry/chart/cells.ts'
import type { ChartColumn, ChartPoint, ChartSeries } from '../../../scene/scene.ts'
import { startWords } from '../axis-start.ts'
import { type ChartWords, type Compose, LABEL_GAP, LEAST_PLOT } from '../composition.ts'
import { valuesOf } from '../data.ts'
import { inkOf } from '../ends.ts'
import { NAME_STYLE } from '../kit.ts'
import { labelOf, roleOf } from '../paints.ts'
import { endShifts, scaleOf } from './line.ts'

const [WIDTH, MARK] = [2, 7]

/** Two waves or groups, a line for each thing that is compared: its name and first value at the left, its second at the right. */
export const slope: Compose = (data, kit, box) => {
  const [min, max] = scaleOf(data, valuesOf(data))
  const text = (row: (typeof data.series)[number], at: number): string => {
    const datum = row.data[at]!
    return datum.number === undefined ? datum.missing : kit.number(datum.number, labelOf(datum))
  }
  const width = (words: string): number => kit.width(words, kit.labelStyle)
  const head = kit.line(NAME_STYLE) + LABEL_GAP
  const [first = '', second = ''] = data.categories
  const left = Math.max(...data.series.map(row => width(`${row.name} ${text(row, 0)}`)), kit.width(first) / 2) + BESIDE
  const right =
    Math.max(...data.series.map(row => width(`${row.name} ${text(row, 1)}`)), kit.width(second) / 2) + BESIDE
  const half = kit.line(kit.labelStyle) / 2
  const plot = {
    x: box.x + left,
    y: box.y + head + half,
    width: Math.max(1, box.width - left - right),
    height: Math.max(1, box.height - head - 2 * half),
  }
  const y = (value: number): number => plot.y + ((max - value) / (max - min)) * plot.height
  const shifts = endShifts(data, y, kit, plot)
  const series = data.series.map((one, at): ChartSeries => {
    const role =
      data.series.length > 1 && !data.highlights && one.color === undefined ? 'fact' : roleOf(one, at, data, kit)
    const paint = kit.paint(role)
    return {
      name: { column: 0, row: at + 2, count: 1 },
      values: alongRow(at + 2, 1, 2),
      stroke: { paint, width: one.lit ? WIDTH * 1.75 : WIDTH },
      marker: { size: MARK, paint },
      points: one.data.map((datum, wave): ChartPoint => {
        if (datum.number === undefined) return {}
        // A line without its first value has its name at its second.
        const named = wave === 0 || one.data[0]!.number === undefined
        const by = (wave === 0 ? shifts.first : shifts.last)[at]!
        return {
          label: {
            place: wave === 0 ? 'l' : 'r',
            color: inkOf(role, kit),
            decimals: datum.number.decimals,
            ...labelOf(datum),
            ...(named ? { named: true } : {}),
            ...(Math.abs(by) < 0.5 ? {} : { shift: { x: 0, y: by } }),
          },
        }
      }),
    }
  })
  const names: ChartColumn = { head: '', cells: data.series.map(({ name }) => name) }
  const waves = data.categories.map(
    (name, at): ChartColumn => ({ head: name, cells: data.series.map(row => row.data[at]?.number?.value ?? null) }),
  )
  const over = { style: NAME_STYLE, color: kit.ink('text'), y: box.y, align: 'center' as const }
  return {
    lies: false,
    plot,
    sheet: [names, ...waves],
    marks: [{ kind: 'lines', series }],
    base: { kind: 'names', range: alongRow(1, 1, 2), names: 'hidden', edges: true },
    values: { min, max },
    words: [
      ...[first, second].map((name, at): ChartWords => ({ ...over, text: name, x: plot.x + at * plot.width })),
      ...startWords(data, min, kit, { x: plot.x + 3, y: plot.y + plot.height - kit.line(NAME_STYLE), align: 'left' }),
    ],
    rules: [plot.x, plot.x + plot.width].map(x => ({
      from: [x, plot.y] as const,
      to: [x, plot.y + plot.height] as const,
      stroke: kit.stroke('hairline') ?? { paint: kit.paint('line'), width: 0.75 },
    })),
    least: {
      width: left + right + Math.max(LEAST_PLOT * 2, (kit.width(first) + kit.width(second)) / 2 + LABEL_GAP),
      height: head + 2 * half + Math.max(80, data.series.length * half * 1.7),
    },
  }
}

const BESIDE = 12
