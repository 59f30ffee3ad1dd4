import type { ContextObject, ContextValue } from '../context.ts'
import type { LayoutSpec, SlotSpec, TemplateSet } from './layout-spec.ts'
import { contentOf, type Room, roomsOf } from './rooms.ts'

/**
 * The layout that what a slide holds fills best: of those that take as many values of each kind and claim no relation, the one
 * with the least room left. None, where no other has less room than its own.
 */
export function fittingLayout(
  layout: LayoutSpec,
  slots: ContextObject,
  { layouts }: Pick<TemplateSet, 'layouts'>,
): string | undefined {
  const held = heldIn(layout.slots, slots)
  const fitting = [...layouts.values()].flatMap(other => {
    const left = roomLeft(held, roomsOf(other))
    return other.asserts.length > 0 || left === undefined ? [] : [{ key: other.key, left }]
  })
  const own = roomLeft(held, roomsOf(layout)) ?? Number.POSITIVE_INFINITY
  const [best] = fitting.sort((one, other) => one.left - other.left)
  return best !== undefined && best.key !== layout.key && best.left < own ? best.key : undefined
}

/** How many values more a layout holds; undefined where it has no place for some, or needs others. */
function roomLeft(held: ReadonlyMap<string, number>, rooms: ReadonlyMap<string, Room>): number | undefined {
  let left = 0
  for (const kind of new Set([...held.keys(), ...rooms.keys()])) {
    const { least, most } = rooms.get(kind) ?? { least: 0, most: 0 }
    const count = held.get(kind) ?? 0
    if (count < least || count > most) return undefined
    left += most - count
  }
  return left
}

/** How many values of each kind of content the slots of a slide hold. */
function heldIn(
  specs: readonly SlotSpec[],
  slots: ContextObject,
  held = new Map<string, number>(),
): ReadonlyMap<string, number> {
  for (const { name, value } of specs)
    for (const one of listOf(slots[name])) {
      if ('slots' in value) heldIn(value.slots, one as ContextObject, held)
      else held.set(contentOf(value.kind), (held.get(contentOf(value.kind)) ?? 0) + 1)
    }
  return held
}

const listOf = (value: ContextValue): readonly ContextValue[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value]
