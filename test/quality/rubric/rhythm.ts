import { contains, type Rect } from '../../../src/base/geometry.ts'
import { inkBox, placedBodies } from '../../../src/scene/geometry/ink.ts'
import { placedCells } from '../../../src/scene/geometry/table.ts'
import type { Item, SceneSlide } from '../../../src/scene/scene.ts'
import { walkItems } from '../../../src/scene/walk.ts'
import { colorOf, luminance, WHITE } from '../../../src/theme/color.ts'
import { type Paint, SLIDE, type Theme } from '../../../src/theme/theme.ts'
import { type Count, content, few } from './count.ts'
import type { RubricDeck } from './rubric-decks.ts'

/** Whether slides alternate: pages of evidence and continuations, which are alike on purpose, are left out. */
export function countRhythm({ scene, theme }: RubricDeck): readonly Count[] {
  const told = scene.slides.filter(({ continues, layout }) => layout.key !== 'evidence' && continues === undefined)
  const maps = told.map(slide => ({ id: slide.id, ink: inkOf(slide, theme) }))
  const pairs = maps
    .slice(1)
    .map(({ id, ink }, at) => ({ place: `${maps[at]!.id}, ${id}`, likeness: likeness(maps[at]!.ink, ink) }))
  const alike = pairs.filter(pair => pair.likeness > MOST_ALIKE)
  const most = Math.max(0, ...pairs.map(pair => pair.likeness))
  return [
    content('how alike two neighbours are in the distribution of ink: the most', percent(most)),
    few(
      `neighbours more than ${percent(MOST_ALIKE)} alike in the distribution of ink`,
      alike.map(pair => `${pair.place} ${percent(pair.likeness)}`),
      { 3: 1, 2: 999 },
    ),
  ]
}

/** Measured: half of the pages of evidence, which follow one another in one layout, are more alike; slides that look unlike share a half at most. */
const MOST_ALIKE = 0.65

const percent = (part: number): string => `${Math.round(100 * part)} %`

/** Squares of 60 points: where a block stands counts, where its lines fall does not. */
const SQUARE = 60
/** Points of a square, across and down, at which ink is looked for. */
const POINTS = 5
/** So much of a line's box is letter (our choice, between light Latin and black Han). */
const LETTER = 0.25
/** A drawing or a chart, as a whole. */
const DRAWING = 0.4

/** How dark each square of a slide is, from 0 for white to 1 for black. */
function inkOf(slide: SceneSlide, theme: Theme): readonly number[] {
  const page = darkness(slide.background, theme)
  const layers = [...walkItems(slide.items)].flatMap(item => layersOf(item, theme))
  const step = SQUARE / POINTS
  return squares().map(({ x, y }) => {
    let sum = 0
    for (let at = 0; at < POINTS ** 2; at += 1) {
      const point = { x: x + step * ((at % POINTS) + 0.5), y: y + step * (Math.floor(at / POINTS) + 0.5) }
      const spot = { ...point, width: 0, height: 0 }
      sum += layers.reduce(
        (dark, layer) => (contains(layer.box, spot, 0) ? dark + layer.cover * (layer.dark - dark) : dark),
        page,
      )
    }
    return sum / POINTS ** 2
  })
}

const squares = (): readonly Pick<Rect, 'x' | 'y'>[] =>
  Array.from({ length: (SLIDE.width / SQUARE) * (SLIDE.height / SQUARE) }, (_, at) => ({
    x: SQUARE * (at % (SLIDE.width / SQUARE)),
    y: SQUARE * Math.floor(at / (SLIDE.width / SQUARE)),
  }))

interface Layer {
  readonly box: Rect
  readonly dark: number
  /** How much of what lies below it hides. */
  readonly cover: number
}

function layersOf(item: Item, theme: Theme): readonly Layer[] {
  const fills =
    item.kind === 'shape'
      ? [{ box: item.box, fill: item.fill }]
      : item.kind === 'table'
        ? placedCells(item).map(({ cell, box }) => ({ box, fill: cell.fill }))
        : []
  const grounds = fills.flatMap(({ box, fill }) =>
    fill === undefined
      ? []
      : [{ box, dark: darkness(fill.kind === 'hatch' ? fill.ground : fill.paint, theme), cover: 1 }],
  )
  const drawn = item.kind === 'chart' || item.kind === 'image' ? [{ box: item.box, dark: 1, cover: DRAWING }] : []
  const words = placedBodies(item).flatMap(placed => {
    const box = inkBox(placed)
    const paint = placed.body.paragraphs[0]?.runs[0]?.color
    return box === undefined || paint === undefined ? [] : [{ box, dark: darkness(paint, theme), cover: LETTER }]
  })
  return [...grounds, ...drawn, ...words]
}

/** As the eye sees it: the cube root of luminance is near to lightness. */
const darkness = (paint: Paint, theme: Theme): number => 1 - Math.cbrt(luminance(colorOf(paint, WHITE, theme)))

/** What two have in common of all that either has. */
function likeness(one: readonly number[], other: readonly number[]): number {
  const all = one.reduce((sum, ink, at) => sum + Math.max(ink, other[at]!), 0)
  return all === 0 ? 1 : one.reduce((sum, ink, at) => sum + Math.min(ink, other[at]!), 0) / all
}
