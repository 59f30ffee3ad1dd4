import { bottom, contains, type Rect, right } from '../../../src/base/geometry.ts'
import type { Item, SceneSlide } from '../../../src/scene/scene.ts'
import { SLIDE } from '../../../src/theme/theme.ts'
import { type Piece, piecesOf } from './pieces.ts'

/** Where the frame stands: from the tracker's top to the foot's end (design/grid: 22 to 524), between margins of 48. */
const INSIDE: Rect = { x: SLIDE.margin, y: 22, width: SLIDE.width - 2 * SLIDE.margin, height: 524 - 22 }
const PAGE: Rect = { x: 0, y: 0, width: SLIDE.width, height: SLIDE.height }
/** Where a framed layout's body ends: above the source line. */
const BODY_END = 492
const SLACK = 0.75

/** Words and shapes outside the margins; on a slide with a foot, those that reach down into it. Bands from edge to edge, parts of drawings and hanging marks are exempt. */
export function findOutside(slide: SceneSlide): readonly string[] {
  const pieces = piecesOf(slide)
  const framed = pieces.some(({ item }) => item.kind === 'text' && item.placeholder === 'footer')
  return pieces.flatMap(piece => {
    const room = piece.drawing === undefined ? INSIDE : PAGE
    const boxes = [...piece.words.map(withoutHang), ...solids(piece), ...lines(piece)]
    const out = boxes.filter(box => !contains(room, box, SLACK))
    const low = framed && !isFoot(piece.item) ? boxes.filter(box => bottom(box) > BODY_END + SLACK) : []
    return [
      ...out.map(box => `“${piece.item.name}” stands outside the margins (${print(box)})`),
      ...low.map(box => `“${piece.item.name}” reaches into the foot (${print(box)})`),
    ]
  })
}

/** A fill from edge to edge is a band; its words are held to the margins all the same. */
const solids = ({ solids: all }: Piece): readonly Rect[] =>
  all.filter(({ x, width }) => !(x === 0 && width === SLIDE.width))

const lines = ({ segments }: Piece): readonly Rect[] =>
  segments.map(([from, to]) => ({
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  }))

function withoutHang({ placed, ink }: Piece['words'][number]): Rect {
  const hang = Math.max(0, ...placed.body.paragraphs.map(({ indent, marker }) => (marker ? 0 : -indent.first)))
  return { ...ink, x: ink.x + hang, width: Math.max(0, ink.width - hang) }
}

/** The offices above the source line may begin above it, where they take more than a line. */
const isFoot = (item: Item): boolean =>
  item.kind === 'text' &&
  (item.placeholder === 'footer' ||
    item.placeholder === 'number' ||
    item.box.y > BODY_END ||
    item.span.file.endsWith('/partials/foot.hbs'))

const print = (box: Rect): string => [box.x, box.y, right(box), bottom(box)].map(Math.round).join(' ')
