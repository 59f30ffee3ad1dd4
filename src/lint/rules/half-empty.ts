import { bottom, type Rect, right } from '../../base/geometry.ts'
import type { SceneSlide } from '../../scene/scene.ts'
import { SLIDE } from '../../theme/theme.ts'
import { placedItems } from '../placed-items.ts'
import type { SlideRule } from '../rule.ts'

/** Side of the squares in which room is counted, in points: about half a line of a sentence. */
const SQUARE = 12
/**
 * Less taken, or one free rectangle of more, is told. Measured: the shipped decks take two fifths and leave a quarter at most; the
 * decks of samples that say little, and look whole, take a fifth and leave two fifths.
 */
const LEAST_TAKEN = 1 / 6
const MOST_VOID = 0.45
/** Words take the air around them. */
const AIR = 12

/**
 * What: less than a sixth of a slide's body is taken, or a free rectangle takes more than nine twentieths of it. Words count with the air
 * around them, charts and tables whole; covers have no body, and a page overleaf holds what is left.
 * Why: room that says nothing makes what is said look unfinished, and a layout for more was probably chosen.
 * Fix: take a layout for as much as there is to say, or say the rest here and leave a slide out.
 */
export const halfEmpty: SlideRule = {
  code: 'half-empty',
  severity: 'warning',
  checkSlide: (slide, _theme, { fittingLayout }) => {
    const body = slide.continues === undefined ? bodyOf(slide) : undefined
    if (body === undefined) return []
    const { taken, hole } = roomOn(slide, body)
    if (taken >= LEAST_TAKEN && hole <= MOST_VOID) return []
    const fitting = fittingLayout(slide)
    const percent = (part: number): string => `${Math.round(100 * part)} %`
    return [
      {
        message: `${percent(taken)} of the body is taken, and ${percent(hole)} of it is free in one piece`,
        span: slide.span,
        help:
          fitting === undefined
            ? 'Bring what stands on another slide, or say this there.'
            : `What it holds fills layout ${fitting} better; or bring what stands on another slide.`,
      },
    ]
  },
}

interface Room {
  readonly taken: number
  /** The largest free rectangle. */
  readonly hole: number
}

/** Parts of a slide's body. */
function roomOn(slide: SceneSlide, body: Rect): Room {
  const grid = gridOf(slide, body)
  const all = grid.length * (grid[0]?.length ?? 0)
  return { taken: grid.flat().filter(Boolean).length / all, hole: largestVoid(grid) / all }
}

/** How much of a slide's body is free in one piece; nothing where it has none. */
export function holeOf(slide: SceneSlide): number {
  const body = bodyOf(slide)
  return body === undefined ? 0 : roomOn(slide, body).hole
}

/** Lower ones are what a picture over the whole slide leaves. */
const LEAST_BODY = 180

/** From below the title to the foot, between the margins; none on a cover, which has no number. */
function bodyOf({ items }: SceneSlide): Rect | undefined {
  const texts = items.filter(item => item.kind === 'text')
  const title = texts.find(({ placeholder }) => placeholder === 'title')
  if (title === undefined || !texts.some(({ placeholder }) => placeholder === 'number')) return undefined
  const top = bottom(title.box) + SQUARE
  if (SLIDE.bodyBottom - top < LEAST_BODY) return undefined
  return { x: SLIDE.margin, y: top, width: SLIDE.width - 2 * SLIDE.margin, height: SLIDE.bodyBottom - top }
}

/** Rows of squares, each taken or free. */
function gridOf(slide: SceneSlide, body: Rect): readonly (readonly boolean[])[] {
  const boxes = placedItems(slide).flatMap(({ item, words, solids, segments }) => [
    ...(item.kind === 'chart' || (item.kind === 'shape' && item.placeholder === 'picture') ? [item.box] : solids),
    // Lines take the width that they may fill: a short one is no hole.
    ...words.map(({ ink, placed: { box } }) => padded({ ...ink, x: box.x, width: box.width }, AIR)),
    ...segments.map(([from, to]) => ({
      x: Math.min(from.x, to.x),
      y: Math.min(from.y, to.y),
      width: Math.abs(from.x - to.x),
      height: Math.abs(from.y - to.y),
    })),
  ])
  const rows = Math.max(1, Math.floor(body.height / SQUARE))
  const columns = Math.floor(body.width / SQUARE)
  const grid = Array.from({ length: rows }, () => Array.from({ length: columns }, () => false))
  for (const box of boxes) {
    const [top, below] = squaresIn(box.y - body.y, bottom(box) - body.y, rows)
    const [left, behind] = squaresIn(box.x - body.x, right(box) - body.x, columns)
    for (let row = top; row < below; row += 1) grid[row]!.fill(true, left, Math.max(left, behind))
  }
  return grid
}

/** The squares that a stretch takes more than the edge of, of so many: the first, and the one behind the last. */
const squaresIn = (from: number, to: number, count: number): readonly [number, number] => [
  Math.max(0, Math.floor((from + EDGE) / SQUARE)),
  Math.min(count, Math.floor((to - EDGE) / SQUARE) + 1),
]
const EDGE = 1

const padded = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
})

/** The squares of the largest free rectangle: for each row the free squares above it, and the widest block below each height. */
function largestVoid(grid: readonly (readonly boolean[])[]): number {
  const heights = (grid[0] ?? []).map(() => 0)
  let most = 0
  for (const row of grid) {
    for (const [column, isTaken] of row.entries()) heights[column] = isTaken ? 0 : heights[column]! + 1
    for (let from = 0; from < heights.length; from += 1) {
      let least = Number.POSITIVE_INFINITY
      for (let to = from; to < heights.length && heights[to]! > 0; to += 1) {
        least = Math.min(least, heights[to]!)
        most = Math.max(most, least * (to - from + 1))
      }
    }
  }
  return most
}
