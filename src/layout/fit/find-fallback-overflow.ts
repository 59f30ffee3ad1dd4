import { bottom, type Rect } from '../../base/geometry.ts'
import { inkBox, innerBox, linesHeight, type PlacedBody, placedBodies } from '../../scene/geometry/ink.ts'
import type { Item, Paragraph, SceneSlide, TableItem } from '../../scene/scene.ts'
import { walkItems } from '../../scene/walk.ts'
import { covers, type FallbackText, fieldOf, fieldsOf, PAGE, SLACK } from './fallback-text.ts'

/**
 * The ids of the items whose text overflows in a fallback font, which may need more lines: it would cover other text, or
 * leave the filled shape or the slide that it stands on.
 */
export function findFallbackOverflow(slide: SceneSlide): ReadonlySet<string> {
  const items = [...walkItems(slide.items)].filter(item => item.kind !== 'group')
  const words = items.flatMap(item =>
    item.kind === 'table' ? tableGrown(item) : placedBodies(item).flatMap(placed => grown(item, placed) ?? []),
  )
  const fields = fieldsOf(items)
  const overflowing = words.filter(
    one =>
      one.after.height > one.before.height + SLACK && (leaves(one, fields) || words.some(other => covers(one, other))),
  )
  return new Set(overflowing.map(({ item }) => item.id))
}

function grown(item: Item, placed: PlacedBody): FallbackText | undefined {
  const { body } = placed
  const before = inkBox(placed)
  if (before === undefined || body.writing === 'stack') return undefined
  const after = inkBox({ box: placed.box, body: { ...body, paragraphs: body.paragraphs.map(grow) } })!
  return { item, before, after }
}

/** A paragraph with as many lines as it would have. */
function grow(paragraph: Paragraph): Paragraph {
  const lines = Array.from(
    { length: paragraph.grown ?? paragraph.lines.length },
    (_, at) => paragraph.lines[at] ?? EMPTY,
  )
  return { ...paragraph, lines }
}

const EMPTY = { text: '', width: 0 }

/** Rows grow with the tallest of their cells. */
function tableGrown(item: TableItem): readonly FallbackText[] {
  const rows = new Map<number, number>()
  for (const placed of placedBodies(item)) {
    const more = linesHeight(placed.body.paragraphs.map(grow)) - innerBox(placed).height
    const row = Math.round(placed.box.y)
    if (more > 0) rows.set(row, Math.max(more, rows.get(row) ?? 0))
  }
  const more = [...rows.values()].reduce((sum, own) => sum + own, 0)
  return [{ item, before: item.box, after: { ...item.box, height: item.box.height + more } }]
}

function leaves(one: FallbackText, fields: readonly Rect[]): boolean {
  const field = fieldOf(one, fields) ?? PAGE
  const { after } = one
  return after.y < field.y - SLACK || bottom(after) > bottom(field) + SLACK
}
