import type { LayoutSpec, SlotKind, SlotSpec, TemplateSet } from './layout-spec.ts'

/** How many values of a kind a layout takes, at least and at most. */
interface Room {
  readonly least: number
  readonly most: number
}

/**
 * A layout without `asserts` that takes what another takes: the one that stands in for it where it is too small, else the one of
 * the most similar slots. One that needs more of a kind than the other can hold, or has no room for what it must hold, is none.
 */
export function plainLayoutLike(layout: LayoutSpec, { layouts }: TemplateSet): string | undefined {
  const wanted = roomOf(layout.slots)
  const fitting = [...layouts.values()].flatMap(({ key, asserts, slots }) => {
    if (asserts.length > 0) return []
    const offered = roomOf(slots)
    const pairs = [...new Set([...wanted.keys(), ...offered.keys()])].map(
      kind => [wanted.get(kind) ?? NONE, offered.get(kind) ?? NONE] as const,
    )
    if (pairs.some(([own, other]) => other.least > own.most || other.most < own.least)) return []
    const distances = pairs.map(([own, other]) => Math.abs(own.least - other.least) + Math.abs(own.most - other.most))
    return [{ key, distance: distances.reduce((sum, each) => sum + each, 0) }]
  })
  const nearest = fitting.sort((one, other) => one.distance - other.distance)[0]
  return (fitting.find(({ key }) => key === layout.instead) ?? nearest)?.key
}

const NONE: Room = { least: 0, most: 0 }

function roomOf(slots: readonly SlotSpec[], within: Room = { least: 1, most: 1 }): ReadonlyMap<string, Room> {
  const rooms = new Map<string, Room>()
  for (const { list, optional, value } of slots) {
    const least = within.least * (optional ? 0 : (list?.min ?? 1))
    const most = within.most * (list?.max ?? 1)
    const inner =
      'slots' in value ? roomOf(value.slots, { least, most }) : new Map([[contentOf(value.kind), { least, most }]])
    for (const [kind, room] of inner) {
      const known = rooms.get(kind) ?? NONE
      rooms.set(kind, { least: known.least + room.least, most: known.most + room.most })
    }
  }
  return rooms
}

/** Words, labels and words of ours are all text: an author can tell which. */
const contentOf = (kind: SlotKind): string => (['words', 'label', 'ours'].includes(kind) ? 'text' : kind)
