import type { ShapeItem } from '../../scene/scene.ts'
import { placedItems } from '../placed-items.ts'
import { type Finding, placeOf, type SlideRule } from '../rule.ts'

/** The most by which equal sizes differ, in points: rounding. */
const SAME = 0.6

/** Layouts whose slots say how wide a shape is. */
const SIZED_BY_SLOTS: readonly string[] = ['span-matrix']

/**
 * What: shapes that one place of a template drew differ in size: those that begin at one height must be as high and as wide
 * as each other, those that begin at one left edge as wide. Round-cornered tags are as wide as their words.
 * Why: shapes in a row or a column that differ a little look like a mistake.
 * Fix: give them one size in the layout, or let the row stretch them.
 */
export const siblingsUneven: SlideRule = {
  code: 'siblings-uneven',
  severity: 'off',
  checkSlide: slide => {
    if (SIZED_BY_SLOTS.includes(slide.layout.key)) return []
    const shapes = placedItems(slide).flatMap(({ item, drawing }) =>
      item.kind === 'shape' && drawing === undefined && item.shape !== 'freeform' ? [item] : [],
    )
    const siblings = groupBy(shapes, ({ span, shape }) => `${span.file}:${span.line}:${span.column} ${shape}`)
    return [...siblings.values()].flatMap(all => {
      const sized = all.filter(isSized)
      return [...uneven(all, 'y', 'height'), ...uneven(sized, 'y', 'width'), ...uneven(sized, 'x', 'width')]
    })
  },
}

const LINES = { x: 'a column', y: 'a row' } as const
const SIZES = { width: 'wide', height: 'high' } as const

/** Shapes that begin at one `x` (or `y`) and differ in width (or height). */
function uneven(all: readonly ShapeItem[], at: keyof typeof LINES, size: keyof typeof SIZES): readonly Finding[] {
  const lines = groupBy(all, ({ box }) => Math.round(box[at]))
  return [...lines.values()].flatMap(members => {
    const sizes = members.map(({ box }) => box[size])
    const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
    if (most - least <= SAME) return []
    const names = members.map(({ name }) => `“${name}”`).join(', ')
    const message = `${names} in ${LINES[at]} are ${least.toFixed(1)} to ${most.toFixed(1)} ${SIZES[size]}`
    return [{ message, ...placeOf(members[0]!) }]
  })
}

const isSized = ({ shape }: ShapeItem): boolean => shape !== 'round-rect'

function groupBy<Value, Key>(values: readonly Value[], keyOf: (value: Value) => Key): ReadonlyMap<Key, Value[]> {
  const groups = new Map<Key, Value[]>()
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value])
  return groups
}
