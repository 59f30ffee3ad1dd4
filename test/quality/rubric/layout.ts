import { bottom, contains, type Rect, right, sharedArea } from '../../../src/base/geometry.ts'
import { holeOf } from '../../../src/lint/rules/half-empty.ts'
import { inkBox, linesWidth, placedBodies } from '../../../src/scene/geometry/ink.ts'
import type { Item, PlaceholderKind, SceneSlide } from '../../../src/scene/scene.ts'
import { itemText, walkItems } from '../../../src/scene/walk.ts'
import { houseWord } from '../../../src/story/story-context.ts'
import { columnSpan, SLIDE } from '../../../src/theme/theme.ts'
import { type Count, content, few, none, share } from './count.ts'
import { countRhythm } from './rhythm.ts'
import { isCover, type RubricDeck } from './rubric-decks.ts'

export const OPEN_LAYOUT = ['whether a slide looks balanced']

export function countLayout(deck: RubricDeck): readonly Count[] {
  const { slides } = deck.scene
  const edges = slides.map(slide => edgesOf(slide, deck))
  const lone = edges.flatMap(({ off }) => off)
  const total = edges.reduce((sum, { distinct }) => sum + distinct, 0)
  const inner = slides.filter(slide => !isCover(deck, slide))
  const jumps = (kind: PlaceholderKind, what: string): Count => {
    const at = placesOf(inner.flatMap(slide => placeholders(slide, kind).map(box => ({ slide: slide.id, box }))))
    return { ...content(what, at.length), allows: at.length <= 1 ? 4 : 3, places: at.length <= 1 ? [] : at }
  }
  return [
    none('objects off the slide', slides.flatMap(offSlide), 1),
    none('texts that stand on each other', slides.flatMap(covered), 1),
    share(
      'distinct left edges that have a reason: grid, shared, even row, inside a field, behind a word or mark, centred, right-aligned',
      total,
      lone,
      { 4: 0.9, 3: 0.9, 2: 0 },
    ),
    few(
      'near-miss edges: 0.5–4 pt from an edge that others share',
      edges.flatMap(({ near }) => near),
      { 3: 3, 2: 999 },
    ),
    few('unequal gaps in a row or column of equal boxes', slides.flatMap(unevenGaps), { 3: 3, 2: 999 }),
    few(
      'slides with more than a third of their body free in one piece (pages of evidence apart)',
      inner
        .filter(slide => slide.layout.key !== 'evidence' && holeOf(slide) > 1 / 3)
        .map(slide => `${slide.id} ${Math.round(100 * holeOf(slide))} %`),
      { 3: 1, 2: 999 },
    ),
    jumps('title', 'places of titles (the cover’s apart)'),
    jumps('footer', 'places of feet'),
    jumps('number', 'places of page numbers'),
    ...countRhythm(deck),
  ]
}

const PAGE: Rect = { x: 0, y: 0, width: SLIDE.width, height: SLIDE.height }
const leaves = (slide: SceneSlide): readonly Item[] =>
  [...walkItems(slide.items)].filter(({ kind }) => kind !== 'group')

const placeholders = (slide: SceneSlide, kind: PlaceholderKind): readonly Rect[] =>
  leaves(slide).flatMap(item => (item.kind === 'text' && item.placeholder === kind ? [item.box] : []))

const offSlide = (slide: SceneSlide): readonly string[] =>
  leaves(slide)
    .filter(
      ({ box }) =>
        box.x < -0.75 || box.y < -0.75 || right(box) > right(PAGE) + 0.75 || bottom(box) > bottom(PAGE) + 0.75,
    )
    .map(({ name }) => `${slide.id} ${name}`)

/** Two texts whose letters share more than a corner. */
function covered(slide: SceneSlide): readonly string[] {
  const inks = leaves(slide).flatMap(item => placedBodies(item).flatMap(placed => inkBox(placed) ?? []))
  return inks.flatMap((a, at) =>
    inks
      .slice(at + 1)
      .flatMap(b => (sharedArea(a, b) > 4 ? [`${slide.id} at ${Math.round(b.x)}, ${Math.round(b.y)}`] : [])),
  )
}

/** Places that differ by more than half a point, each with the slides that have it where they are few. */
function placesOf(boxes: readonly { readonly slide: string; readonly box: Rect }[]): readonly string[] {
  const found: { box: Rect; slides: string[] }[] = []
  for (const { slide, box } of boxes) {
    const known = found.find(each => isSame(each.box.x, box.x) && isSame(each.box.y, box.y))
    if (known === undefined) found.push({ box, slides: [slide] })
    else known.slides.push(slide)
  }
  return found.map(
    ({ box, slides }) =>
      `${box.x.toFixed(1)}, ${box.y.toFixed(1)}: ${slides.length > 4 ? `${slides.length} slides` : slides.join(', ')}`,
  )
}

/** How near two edges are to be the same, and from where to where they look like a slip. */
const SAME = 0.5
const SLIP = 4
const LINES = Array.from({ length: SLIDE.columns + 1 }, (_, at) => SLIDE.margin + (columnSpan(1) + SLIDE.gutter) * at)
const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= SAME

/** A block that a reader lines up by its left edge: words that begin at the left, a table, a shape with words. A chart begins where its labels end. */
interface Block {
  readonly item: Item
  readonly x: number
  /** Where the ink ends. */
  readonly end: number
}

function edgesOf(
  slide: SceneSlide,
  deck: RubricDeck,
): { readonly distinct: number; readonly off: string[]; readonly near: string[] } {
  const blocks = bodyLeaves(slide, deck).flatMap(blockOf)
  const distinct: { x: number; blocks: Block[] }[] = []
  for (const block of blocks) {
    const known = distinct.find(({ x }) => isSame(x, block.x))
    if (known === undefined) distinct.push({ x: block.x, blocks: [block] })
    else known.blocks.push(block)
  }
  const loose = distinct.filter(({ blocks: own }) => own.length === 1 && !hasReason(own[0]!, blocks, slide))
  const print = ({ x, blocks: [block] }: { x: number; blocks: Block[] }): string =>
    `${slide.id} “${block?.item.name.slice(0, 12)}” at ${x.toFixed(1)}`
  const slips = loose.filter(({ x }) =>
    distinct.some(({ x: other, blocks: own }) => own.length > 1 && !isSame(other, x) && Math.abs(other - x) <= SLIP),
  )
  return { distinct: distinct.length, off: loose.map(print), near: slips.map(print) }
}

/** What stands on a slide, the tracker apart: its words stand one behind the other. */
const bodyLeaves = (slide: SceneSlide, deck: RubricDeck): readonly Item[] => {
  const tracker = houseWord(deck.telling, 'part-tracker')
  return [...walkItems(slide.items.filter(item => !(item.kind === 'group' && item.name.startsWith(tracker))))].filter(
    ({ kind }) => kind !== 'group',
  )
}

function blockOf(item: Item): readonly Block[] {
  if (item.kind === 'text') {
    const { paragraphs, inset } = item.body
    if (paragraphs[0]?.align !== 'left') return []
    // A hanging quotation mark stands out of the edge that the letters keep.
    const x = item.box.x + inset.left + Math.max(0, paragraphs[0].indent.left)
    return [{ item, x, end: x + linesWidth(paragraphs) }]
  }
  // A shape without words is a ground or a piece of a drawing.
  const isBlock = item.kind === 'table' || (item.kind === 'shape' && BLOCKS.has(item.shape) && itemText(item) !== '')
  return isBlock ? [{ item, x: item.box.x, end: right(item.box) }] : []
}
const BLOCKS: ReadonlySet<string> = new Set(['rect', 'round-rect', 'chevron', 'pentagon'])

/** Why an edge that is nobody else's stands where it does. */
function hasReason(block: Block, blocks: readonly Block[], slide: SceneSlide): boolean {
  const { item, x } = block
  const top = item.box.y
  const line = blocks.filter(
    other => other !== block && other.item.box.y < bottom(item.box) && bottom(other.item.box) > top,
  )
  const marks = leaves(slide).filter(
    ({ kind, box }) => kind === 'shape' && box.y < bottom(item.box) && bottom(box) > top,
  )
  const isRunIn = [...line.map(({ end }) => end), ...marks.map(({ box }) => right(box))].some(
    end => x - end >= -SAME && x - end <= SLIDE.gutter + SAME,
  )
  const isCentred = isSame(x + right(item.box), SLIDE.width)
  const ends = [
    ...LINES.map(edge => edge - SLIDE.gutter),
    SLIDE.width - SLIDE.margin,
    ...blocks.filter(other => other !== block).map(({ end }) => end),
  ]
  const isRightAligned = ends.some(end => isSame(end, block.end) || isSame(end, right(item.box)))
  const fields = leaves(slide).filter(
    other => other !== item && other.kind === 'shape' && other.fill !== undefined && contains(other.box, item.box, 1),
  )
  const row = blocks
    .filter(other => isSame(other.item.box.y, top) || isSame(other.item.box.height, item.box.height))
    .map(other => other.x)
  const isEven = row.some(a =>
    row.some(b => !isSame(a, x) && !isSame(b, x) && !isSame(a, b) && (isSame(a - x, x - b) || isSame(x - a, a - b))),
  )
  return (
    LINES.some(edge => isSame(edge, x) || isSame(edge - SLIDE.gutter, x)) ||
    isSame(x, 0) ||
    isRunIn ||
    isCentred ||
    isRightAligned ||
    fields.length > 0 ||
    isEven
  )
}

/** Rows and columns of three or more shapes of one kind and height whose gaps differ by more than a point. */
function unevenGaps(slide: SceneSlide): readonly string[] {
  if (slide.layout.key === SCATTERED) return []
  const shapes = leaves(slide).filter(
    item => item.kind === 'shape' && BLOCKS.has(item.shape) && item.box.width > 2 && item.box.height > 2,
  )
  return [true, false].flatMap(across => {
    const rows = new Map<string, Item[]>()
    for (const item of shapes) {
      const key = [across ? item.box.y : item.box.x, item.box.height].map(Math.round).join(' ')
      rows.set(key, [...(rows.get(key) ?? []), item])
    }
    return [...rows.values()].flatMap(row => {
      if (row.length < 3) return []
      const sorted = row.toSorted((a, b) => (across ? a.box.x - b.box.x : a.box.y - b.box.y))
      const gaps = sorted
        .slice(1)
        .map((item, at) => (across ? item.box.x - right(sorted[at]!.box) : item.box.y - bottom(sorted[at]!.box)))
      return isUneven(gaps)
        ? [`${slide.id} “${row[0]?.name.slice(0, 12)}”: ${gaps.map(gap => gap.toFixed(1)).join(', ')}`]
        : []
    })
  })
}

/** Gaps that differ, and not so much that they part groups. */
function isUneven(gaps: readonly number[]): boolean {
  const least = Math.min(...gaps)
  return gaps.some(gap => gap - least > 1 && gap < 2 * least)
}

/** The layout whose picture is of scattered squares. */
const SCATTERED = 'process-data'
