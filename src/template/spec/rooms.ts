import type { LayoutSpec, SlotKind, SlotSpec } from './layout-spec.ts'

/** How many values of a kind a layout takes, at least and at most. */
export interface Room {
  readonly least: number
  readonly most: number
}

const known = new WeakMap<LayoutSpec, ReadonlyMap<string, Room>>()

/** The rooms of a layout by kind of content, as its slots state them. */
export function roomsOf(layout: LayoutSpec): ReadonlyMap<string, Room> {
  const rooms = known.get(layout) ?? roomsIn(layout.slots, { least: 1, most: 1 })
  known.set(layout, rooms)
  return rooms
}

function roomsIn(slots: readonly SlotSpec[], within: Room): ReadonlyMap<string, Room> {
  const rooms = new Map<string, Room>()
  for (const { list, optional, value } of slots) {
    const least = within.least * (optional ? 0 : (list?.min ?? 1))
    const most = within.most * (list?.max ?? 1)
    const inner =
      'slots' in value ? roomsIn(value.slots, { least, most }) : new Map([[contentOf(value.kind), { least, most }]])
    for (const [kind, room] of inner) {
      const known = rooms.get(kind) ?? NONE
      rooms.set(kind, { least: known.least + room.least, most: known.most + room.most })
    }
  }
  return rooms
}

export const NONE: Room = { least: 0, most: 0 }

/** Words, dates, labels and words of ours are all text: an author can tell which. */
export const contentOf = (kind: SlotKind): string => (['words', 'date', 'label', 'ours'].includes(kind) ? 'text' : kind)
