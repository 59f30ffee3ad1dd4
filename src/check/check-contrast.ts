import { contrast, type Rgb } from '../base/color.ts'
import { type Diagnostic, error, type Trace } from '../base/diagnostic.ts'
import { innerBox, linesHeight, type PlacedBody, placedBodies } from '../scene/ink.ts'
import type { ChartItem, Fill, Item, Scene } from '../scene/scene.ts'
import { ownCells } from '../scene/walk.ts'
import type { Paint, Theme } from '../theme/theme.ts'
import { colorOf } from './color-of.ts'
import { type Ground, groundOfFill, middleOf, type Point, type Standing, standing } from './grounds.ts'

/** WCAG 2.2, 1.4.3 (AA): 4.5 for text, 3 from 18 points, or from 14 where bold. */
const LEAST = 4.5
const LEAST_LARGE = 3

/** A piece of text on one colour. */
interface Words {
  readonly text: string
  readonly paint: Paint
  readonly ground: Ground
  readonly large: boolean
  readonly item: Item
}

interface Faint extends Words {
  readonly ratio: number
  readonly slides: readonly string[]
}

/** Words whose colour stands out too little from what is really behind them, each pair of colours once. */
export function checkContrast(scene: Scene, theme: Theme): readonly Diagnostic[] {
  const found = new Map<string, Faint>()
  for (const slide of scene.slides) {
    for (const words of standing(slide, theme).flatMap(item => wordsOf(item, theme))) {
      const ratio = contrast(colorOf(words.paint, words.ground.color, theme), words.ground.color)
      if (ratio >= (words.large ? LEAST_LARGE : LEAST)) continue
      const pair = `${token(words.paint, theme)} ${words.ground.color.join()}`
      const known = found.get(pair)
      if (known === undefined) found.set(pair, { ...words, ratio, slides: [slide.id] })
      else if (!known.slides.includes(slide.id)) found.set(pair, { ...known, slides: [...known.slides, slide.id] })
    }
  }
  return [...found.values()].map(faint => describe(faint, theme))
}

function wordsOf(place: Standing, theme: Theme): readonly Words[] {
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
): readonly Words[] {
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

function chartWords(chart: ChartItem, { item, under }: Standing, theme: Theme): readonly Words[] {
  const page = under(middleOf(chart.plot))
  const { labels, categories, points } = chart
  return points.flatMap(point => {
    const ground = labels.inside && point.fill !== undefined ? on(point.fill, page.color, theme) : page
    const value = { text: `${point.value}${labels.unit}`, paint: point.labelColor, ground, item }
    const words = [{ ...value, large: labels.size >= 18 || (labels.size >= 14 && isBold(labels.face)) }]
    if (categories === 'hidden') return words
    const large = categories.size >= 18 || (categories.size >= 14 && isBold(categories.face))
    return [...words, { text: point.label, paint: categories.color, ground: page, large, item }]
  })
}

const on = (paint: Paint, below: Rgb, theme: Theme): Ground => ({ paint, color: colorOf(paint, below, theme) })

const distinct = (grounds: readonly Ground[]): readonly Ground[] => [
  ...new Map(grounds.map(ground => [ground.color.join(), ground])).values(),
]

const isBold = (face: { readonly bold: boolean; readonly latin?: string }): boolean =>
  face.bold || /Bold|Black|Heavy/.test(face.latin ?? '')

/** A token as a theme's author knows it: its name, how it is changed, and its value. */
function token({ slot, lumMod, lumOff, alpha }: Paint, theme: Theme): string {
  const changes = Object.entries({ lumMod, lumOff, alpha }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name} ${value}`],
  )
  return `${slot} (${[theme.colors[slot], ...changes].join(', ')})`
}

function describe({ text, paint, ground, ratio, large, item, slides }: Faint, theme: Theme): Diagnostic {
  const [first, ...others] = slides
  const more =
    others.length === 0 ? '' : `, and on ${others.length === 1 ? '1 more slide' : `${others.length} more slides`}`
  const ink = token(paint, theme)
  const behind = token(ground.paint, theme)
  const places = [paint, ground.paint].flatMap(({ slot }) => theme.spanOf?.(['colors', slot]) ?? [])
  // The deck's own theme is the one that can be changed; what it inherits, it may only lay over.
  const own = places.find(({ file }) => file === theme.spanOf?.([]).file)
  const span = own ?? item.span
  const trace: Trace[] = [
    ...places.filter(place => place !== span).map(place => ({ label: 'the other colour', span: place })),
    ...(span === item.span ? [] : [{ label: 'laid out by', span: item.span }]),
    ...(item.source ? [{ label: 'words', span: item.source }] : []),
  ]
  return error(
    'contrast',
    `${first}: “${text.slice(0, 24)}” in ${ink} stands out from ${behind} behind it by ${ratio.toFixed(2)}, expected at least ${large ? LEAST_LARGE : LEAST}${more}`,
    {
      why: 'Who sees little, or sits far from the screen, cannot read it (WCAG 2.2, 1.4.3).',
      help: `Change "${paint.slot}" or "${ground.paint.slot}" in the theme "${theme.id}", or the role that the layout names.`,
      span,
      trace,
    },
  )
}
