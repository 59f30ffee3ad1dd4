import { downColumn, headOf } from '../../../scene/geometry/chart/cells.ts'
import type { ChartPoint, ChartSeries } from '../../../scene/scene.ts'
import { readNumber } from '../../style/read.ts'
import { type Compose, LABEL_GAP, LEAST_PLOT } from '../composition.ts'
import { valuesOf } from '../data.ts'
import { AXIS, NAME_STYLE } from '../kit.ts'
import { namesBeside } from '../names.ts'
import { barPaintOf, gapOf, labelOf, roleOf } from '../paints.ts'
import { dataColumns, exact, helperColumn, letter } from '../sheet.ts'

/** Two groups back to back, from one zero and to one scale: the first to the left. Its bars are drawn from a negated helper column. */
export const butterfly: Compose = (data, kit, box) => {
  const count = data.categories.length
  const label = Math.max(
    ...data.series.flatMap(one =>
      one.data.map(({ number, ...datum }) =>
        number === undefined
          ? kit.width(datum.missing)
          : kit.width(kit.number(number, labelOf({ ...datum, number })), kit.labelStyle),
      ),
    ),
  )
  const names = namesBeside(data, kit, box.width)
  const head = kit.line(NAME_STYLE) + 4
  const inner = box.width - names.room
  const half = Math.max(1, inner / 2)
  const top = Math.max(readNumber(data.element, 'max') ?? 0, ...valuesOf(data), Number.MIN_VALUE)
  // Names stand where the axis begins: it goes on beyond the longest bar by what its label takes.
  const end = exact((top * half) / Math.max(1, half - label - 2 * LABEL_GAP))
  const plot = { x: box.x + names.room, y: box.y + head, width: 2 * half, height: Math.max(1, box.height - head) }
  const [left, right] = data.series as readonly [(typeof data.series)[number], (typeof data.series)[number]]
  const middle = plot.x + half
  const series = [left, right].map((one, at): ChartSeries => {
    const column = at === 0 ? 3 : 2
    return {
      name: headOf(at + 1),
      values: downColumn(column, count),
      fill: kit.paint(roleOf(one, at, data, kit)),
      points: one.data.map((datum): ChartPoint => {
        if (datum.number === undefined) return {}
        const { fill, stroke } = barPaintOf(datum, one, at, data, kit)
        const color = kit.ink(datum.lit ? 'accent' : 'text')
        return {
          fill,
          ...(stroke && { stroke }),
          label: { place: 'outEnd', color, decimals: datum.number.decimals, sign: 'never', ...labelOf(datum) },
        }
      }),
    }
  })
  const own = { style: NAME_STYLE, y: box.y }
  const line = kit.line(NAME_STYLE)
  return {
    lies: true,
    plot,
    sheet: [
      ...dataColumns(names.texts, data.series),
      helperColumn(
        `${left.name}${kit.say('取负', ' negated')}`,
        kit,
        left.data.map(({ number }) => -(number?.value ?? 0)),
        row => `-${letter(0)}${row}`,
      ),
    ],
    marks: [{ kind: 'bars', grouping: 'clustered', gap: gapOf(data, plot, true), overlap: 100, series }],
    base: {
      kind: 'names',
      range: downColumn(0, count),
      names: names.room === 0 ? 'hidden' : kit.text(NAME_STYLE),
      line: { paint: kit.paint('text'), width: AXIS },
    },
    values: { min: -end, max: end },
    words: [
      { ...own, text: left.name, color: kit.ink('text'), x: middle - LABEL_GAP, align: 'right' },
      { ...own, text: right.name, color: kit.ink('text'), x: middle + LABEL_GAP, align: 'left' },
      ...[left, right].flatMap((one, at) =>
        one.data.flatMap(({ number, missing }, row) =>
          number !== undefined || missing === ''
            ? []
            : [
                {
                  text: missing,
                  style: NAME_STYLE,
                  color: kit.ink('muted'),
                  x: middle + (at === 0 ? -LABEL_GAP : LABEL_GAP),
                  y: plot.y + ((row + 0.5) * plot.height) / count - line / 2,
                  align: at === 0 ? ('right' as const) : ('left' as const),
                },
              ],
        ),
      ),
    ],
    least: {
      width:
        names.room +
        2 * (Math.max(LEAST_PLOT + label + 2 * LABEL_GAP, kit.width(left.name), kit.width(right.name)) + LABEL_GAP),
      height: head + Math.max(60, count * Math.max(20, names.slot)),
    },
  }
}
