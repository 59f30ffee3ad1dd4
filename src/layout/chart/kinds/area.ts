import { downColumn, headOf } from '../../../scene/geometry/chart/cells.ts'
import type { ChartSeries } from '../../../scene/scene.ts'
import { readNumber } from '../../style/read.ts'
import { type Compose, LABEL_GAP, LEAST_PLOT } from '../composition.ts'
import { readDates } from '../dates.ts'
import { apart } from '../ends.ts'
import { NAME_STYLE } from '../kit.ts'
import { bare, labelOf, roleOf } from '../paints.ts'
import { rowOf } from '../sheet.ts'
import { dateBase, dateWords, timeFrame } from './line.ts'

/** Parts of a sum over time, one on the other, at the real distances of their dates; no wave may be missing. */
export const area: Compose = (data, kit, box) => {
  const count = data.categories.length
  const dates = readDates(data, kit)
  const rows = data.categories.map((_, at) => rowOf(data, at))
  const top = Math.max(
    ...rows.map(row => row.reduce((sum, value) => sum + value, 0)),
    readNumber(data.element, 'max') ?? 0,
  )
  const max = top > 0 ? top : 1
  /** Labels have no place in areas: the last values stand beside them with their names. */
  const ends = data.series.map(({ name, data: row }) => {
    const last = row.at(-1)!
    const value = last.number === undefined ? '' : kit.number(last.number, labelOf(last))
    return data.series.length > 1 ? `${name} ${value}` : value
  })
  const end = Math.max(...ends.map(text => kit.width(text, kit.labelStyle))) + LABEL_GAP
  const frame = timeFrame(box, dates, kit, { start: 0, end, top: 2 })
  const { plot } = frame
  const { base, sheet, places } = dateBase(data, dates, plot, { min: 0, max }, kit)
  const series = data.series.map(
    (one, at): ChartSeries => ({
      name: headOf(at + 1),
      values: downColumn(at + 1, count),
      fill: kit.paint(roleOf(one, at, data, kit)),
      points: bare(count),
    }),
  )
  const line = kit.line(kit.labelStyle)
  let below = 0
  const middles = rows.at(-1)!.map(value => {
    const middle = below + value / 2
    below += value
    return plot.y + (1 - middle / max) * plot.height
  })
  const placed = apart(middles, line, [plot.y + line / 2, plot.y + plot.height - line / 2])
  return {
    lies: false,
    plot,
    sheet,
    marks: [{ kind: 'areas', grouping: series.length > 1 ? 'stacked' : 'standard', series }],
    base,
    values: { min: 0, max },
    words: [
      ...dateWords(dates, places, plot, kit),
      ...ends.map((text, at) => ({
        text,
        style: kit.labelStyle,
        color: kit.ink(data.series[at]!.lit ? 'accent' : 'text'),
        x: plot.x + plot.width + LABEL_GAP,
        y: placed[at]! - line / 2,
        align: 'left' as const,
      })),
    ],
    least: {
      width: frame.around + LEAST_PLOT * 2,
      height: Math.max(120, data.series.length * line) + kit.line(NAME_STYLE) + LABEL_GAP,
    },
  }
}
