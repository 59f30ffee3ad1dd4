import type { SceneSlide, ShapeItem } from '../../../src/scene/scene.ts'
import { piecesOf } from './pieces.ts'

const SAME = 0.6

/** Layouts whose slots say how wide a shape is. */
const SIZED_BY_SLOTS: readonly string[] = ['span-matrix']

/**
 * Shapes that one place of a template drew are siblings: those that begin at one height are as high and as wide as each
 * other, those that begin at one left edge as wide. Tags are as wide as their words. Lines count as shapes.
 */
export function findUneven(slide: SceneSlide): readonly string[] {
  if (SIZED_BY_SLOTS.includes(slide.layout.key)) return []
  const shapes = piecesOf(slide).flatMap(({ item, drawing }) =>
    item.kind === 'shape' && drawing === undefined && item.shape !== 'freeform' ? [item] : [],
  )
  const siblings = groupBy(shapes, ({ span, shape }) => `${span.file}:${span.line}:${span.column} ${shape}`)
  return [...siblings.values()].flatMap(all => [
    ...uneven(
      all,
      item => item.box.y,
      'a row',
      item => item.box.height,
      'high',
    ),
    ...uneven(
      all.filter(isSized),
      item => item.box.y,
      'a row',
      item => item.box.width,
      'wide',
    ),
    ...uneven(
      all.filter(isSized),
      item => item.box.x,
      'a column',
      item => item.box.width,
      'wide',
    ),
  ])
}

function uneven(
  all: readonly ShapeItem[],
  place: (item: ShapeItem) => number,
  line: string,
  size: (item: ShapeItem) => number,
  what: string,
): readonly string[] {
  const lines = groupBy(all, item => Math.round(place(item)))
  return [...lines.values()].flatMap(members => {
    const sizes = members.map(size)
    const [least, most] = [Math.min(...sizes), Math.max(...sizes)]
    const names = members.map(({ name }) => `“${name}”`).join(', ')
    return most - least <= SAME ? [] : [`${names} in ${line} are ${least.toFixed(1)} to ${most.toFixed(1)} ${what}`]
  })
}

const isSized = ({ shape }: ShapeItem): boolean => shape !== 'round-rect'

function groupBy<Value, Key>(values: readonly Value[], keyOf: (value: Value) => Key): ReadonlyMap<Key, Value[]> {
  const groups = new Map<Key, Value[]>()
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value])
  return groups
}
