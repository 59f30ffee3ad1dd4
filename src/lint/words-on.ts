import type { Point } from '../base/geometry.ts'
import { wordsOf as wordsOfRange } from '../scene/geometry/chart/cells.ts'
import { labelsOf } from '../scene/geometry/chart/labels.ts'
import { innerBox, linesHeight, type PlacedBody, placedBodies } from '../scene/geometry/ink.ts'
import type { ChartItem, ChartText, Fill, Item, SceneSlide } from '../scene/scene.ts'
import { ownCells } from '../scene/walk.ts'
import { colorOf, LEAST_LARGE, LEAST_WORDS, type Rgb } from '../theme/color.ts'
import type { Paint, Theme } from '../theme/theme.ts'
import { groundOfFill, middleOf, type PaintedGround, type Standing, standing } from './grounds.ts'

/** A piece of text on one colour. */
export interface VisibleWords {
  readonly text: string
  readonly paint: Paint
  readonly ground: PaintedGround
  readonly large: boolean
  readonly item: Item
}

/** All words of a slide, charts' included, with what is really behind them: a piece on two colours twice. */
export const wordsOn = (slide: SceneSlide, theme: Theme): readonly VisibleWords[] =>
  standing(slide, theme).flatMap(item => wordsOf(item, theme))

/** WCAG 2.2, 1.4.3 (AA): 4.5 for text, 3 from 18 points, or from 14 where bold. */
export const leastContrast = ({ large }: VisibleWords): number => (large ? LEAST_LARGE : LEAST_WORDS)

function wordsOf(place: Standing, theme: Theme): readonly VisibleWords[] {
  const { item } = place
  if (item.kind === 'chart') return chartWords(item, place, theme)
  const fills = item.kind === 'table' ? ownCells(item.rows.flatMap(row => row.cells)).map(cell => cell.fill) : []
  return placedBodies(item).flatMap((placed, at) =>
    bodyWords(placed, item.kind === 'shape' ? item.fill : fills[at], place, theme),
  )
}

/** Each run on each colour that its paragraph's lines stand on. */
function bodyWords(
  placed: PlacedBody,
  fill: Fill | undefined,
  { item, under }: Standing,
  theme: Theme,
): readonly VisibleWords[] {
  const points = linePoints(placed)
  return placed.body.paragraphs.flatMap(({ runs }, at) => {
    const grounds = distinct(
      points[at]!.map(point => (fill === undefined ? under(point) : groundOfFill(fill, under(point), theme))),
    )
    return runs.flatMap(run =>
      grounds.map(ground => ({
        text: run.text,
        paint: run.color,
        ground: run.highlight === undefined ? ground : on(run.highlight, ground.color, theme),
        large: run.size >= 18 || (run.size >= 14 && isBold(run.face)),
        item,
      })),
    )
  })
}

/** Begin, middle and end of each line, at half its height; a list for each paragraph. */
function linePoints(placed: PlacedBody): readonly (readonly Point[])[] {
  const { body } = placed
  const inner = innerBox(placed)
  const slack = inner.height - linesHeight(body.paragraphs)
  let y = inner.y + (body.anchor === 'top' ? 0 : body.anchor === 'middle' ? slack / 2 : slack)
  return body.paragraphs.map(({ lines, line, before, align }, index) => {
    y += index > 0 ? before : 0
    const points = lines.flatMap(({ width }, at) => {
      const spare = inner.width - width
      const x = inner.x + (align === 'left' ? 0 : align === 'center' ? spare / 2 : spare)
      return [x + 1, x + width / 2, x + width - 1].map(own => ({ x: own, y: y + (at + 0.5) * line }))
    })
    y += Math.max(1, lines.length) * line
    return points.length > 0 ? points : [middleOf(inner)]
  })
}

function chartWords(chart: ChartItem, { item, under }: Standing, theme: Theme): readonly VisibleWords[] {
  const page = under(middleOf(chart.plot))
  const isLarge = ({ size, face }: ChartText): boolean => size >= 18 || (size >= 14 && isBold(face))
  const values = labelsOf(chart, 'zh').map(({ text, label, series, at }) => {
    const own = series.points[at]?.fill
    const fill = own === 'none' ? undefined : (own ?? series.fill)
    const inside = label.place === undefined || INSIDE.has(label.place)
    const ground = inside && fill !== undefined ? on(fill, page.color, theme) : page
    return { text, paint: label.color, ground, item, large: isLarge(chart.labels) }
  })
  const { base } = chart
  if (base.kind !== 'names' || base.names === 'hidden') return values
  const { color } = base.names
  const large = isLarge(base.names)
  return [
    ...values,
    ...wordsOfRange(chart, base.range).map(text => ({ text, paint: color, ground: page, large, item })),
  ]
}

/** Places of labels on the mark that they belong to. */
const INSIDE: ReadonlySet<string> = new Set(['ctr', 'inEnd', 'inBase'])

const on = (paint: Paint, below: Rgb, theme: Theme): PaintedGround => ({ paint, color: colorOf(paint, below, theme) })

const distinct = (grounds: readonly PaintedGround[]): readonly PaintedGround[] => [
  ...new Map(grounds.map(ground => [ground.color.join(), ground])).values(),
]

const isBold = (face: { readonly bold: boolean; readonly latin?: string }): boolean =>
  face.bold || /Bold|Black|Heavy/.test(face.latin ?? '')
