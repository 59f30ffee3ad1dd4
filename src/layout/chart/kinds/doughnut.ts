import { downColumn, headOf } from '../../../scene/geometry/chart/cells.ts'
import { onRing } from '../../../scene/geometry/chart/labels.ts'
import type { ChartPoint } from '../../../scene/scene.ts'
import type { ColorRole } from '../../../theme/theme.ts'
import { type ChartWords, type Compose, LABEL_GAP } from '../composition.ts'
import { apart } from '../ends.ts'
import { type Kit, NAME_STYLE } from '../kit.ts'
import { labelOf } from '../paints.ts'
import { dataColumns } from '../sheet.ts'

const ROLES: readonly ColorRole[] = ['fact', 'rest', 'second', 'line', 'muted']
/** The least diameter of a ring, in points: its values stand in it. */
const LEAST = 150

/** A name in the width beside the ring: in lines where it is longer. */
const linesOf = (name: string, kit: Kit, most: number): readonly string[] =>
  kit.width(name) <= most ? [name] : kit.lines(name, most).map(({ text }) => text.trim())

/** The parts of one whole, at most five: values in the ring, names beside it. */
export const doughnut: Compose = (data, kit, box) => {
  const [one] = data.series
  const row = one?.data ?? []
  const line = kit.line(NAME_STYLE)
  const names = row.map(({ name }) => linesOf(name, kit, Math.max((box.width - LEAST) / 2 - LABEL_GAP, 1)))
  const widest = Math.max(...names.flat().map(text => kit.width(text)))
  const tallest = Math.max(...names.map(({ length }) => length)) * line
  const size = Math.max(1, Math.min(box.width - 2 * (widest + LABEL_GAP), box.height - 2 * tallest))
  const plot = { x: box.x + (box.width - size) / 2, y: box.y + (box.height - size) / 2, width: size, height: size }
  const whole = row.reduce((sum, { number }) => sum + (number?.value ?? 0), 0) || 1
  let end = 0
  const middles = row.map(({ number }) => {
    const part = (number?.value ?? 0) / whole
    end += part
    return { part, turn: end - part / 2 }
  })
  const points = row.map((datum, at): ChartPoint => {
    const role = datum.color ?? (data.highlights ? (datum.lit ? 'accent' : 'rest') : ROLES[at % ROLES.length]!)
    const text = datum.number === undefined ? '' : kit.number(datum.number, labelOf(datum))
    // The ring's middle line is 3/4 of its radius from the middle: a part as long as its value is wide has room for it.
    const room = Math.min(size / 4, 2 * Math.PI * (size / 2) * 0.75 * middles[at]!.part)
    const fits = kit.width(text, kit.labelStyle) + 4 <= room
    return {
      fill: kit.paint(role),
      stroke: { paint: kit.paint('page'), width: 1 },
      ...(datum.number !== undefined && fits
        ? { label: { color: kit.inkOn(role), decimals: datum.number.decimals, ...labelOf(datum) } }
        : {}),
    }
  })
  /** Where the middle of each name wants to stand, and on which side; names of one side keep their distance. */
  const places = middles.map(({ turn }, at) => {
    const edge = onRing({ plot }, turn, 1)
    const [side, up] = [Math.sin(2 * Math.PI * turn), Math.cos(2 * Math.PI * turn)]
    return {
      x: edge.x + side * LABEL_GAP,
      y: edge.y - (up * names[at]!.length * line) / 2,
      isRight: side > 0,
      isEnd: Math.abs(side) < 0.2,
    }
  })
  const settled = [true, false].flatMap(right => {
    const own = places.flatMap(({ isRight }, at) => (isRight === right ? [at] : []))
    const tall = Math.max(...own.map(at => names[at]!.length), 1) * line
    const ys = apart(
      own.map(at => places[at]!.y),
      tall,
      [box.y + tall / 2, box.y + box.height - tall / 2],
    )
    return own.map((at, index) => [at, ys[index]!] as const)
  })
  const ys = new Map(settled)
  /** A name over or under the ring stands in its middle where it is alone there. */
  const centred = (at: number): boolean =>
    places[at]!.isEnd && places.filter(({ isEnd }) => isEnd).length === 1 && row.length < 4
  /** Beside the ring where it is widest along the words. */
  const beside = (top: number, height: number, isRight: boolean): number => {
    const [middle, radius] = [plot.y + size / 2, size / 2]
    const off = Math.max(0, top - middle, middle - top - height)
    const half = Math.sqrt(Math.max(0, radius ** 2 - off ** 2))
    return plot.x + radius + (isRight ? 1 : -1) * (half + LABEL_GAP)
  }
  const words = row.flatMap(({ name, ...datum }, at): readonly ChartWords[] => {
    const value =
      points[at]!.label === undefined && datum.number !== undefined
        ? ` ${kit.number(datum.number, labelOf({ name, ...datum }))}`
        : ''
    const lines = names[at]!
    const top = ys.get(at)! - (lines.length * line) / 2
    const { isRight } = places[at]!
    return lines.map((text, index) => ({
      text: index === lines.length - 1 ? `${text}${value}` : text,
      style: NAME_STYLE,
      color: kit.ink(datum.lit ? 'accent' : 'text'),
      x: centred(at) ? places[at]!.x : beside(top, lines.length * line, isRight),
      y: top + index * line,
      align: centred(at) ? 'center' : isRight ? 'left' : 'right',
    }))
  })
  return {
    lies: false,
    plot,
    sheet: dataColumns(data.categories, data.series),
    marks: [
      {
        kind: 'ring',
        series: [{ name: headOf(1), values: downColumn(1, row.length), fill: kit.paint('fact'), points }],
      },
    ],
    base: { kind: 'ring', range: downColumn(0, row.length) },
    values: { min: 0, max: 1 },
    words,
    least: { width: LEAST + 2 * (widest + LABEL_GAP), height: LEAST + 2 * tallest },
  }
}
