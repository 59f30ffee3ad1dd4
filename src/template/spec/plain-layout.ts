import type { LayoutSpec, TemplateSet } from './layout-spec.ts'
import { NONE, roomsOf } from './rooms.ts'

/**
 * A layout without `asserts` that takes what another takes: the one that stands in for it where it is too small, else the one of
 * the most similar slots. One that needs more of a kind than the other can hold, or has no room for what it must hold, is none.
 */
export function plainLayoutLike(layout: LayoutSpec, { layouts }: TemplateSet): string | undefined {
  const wanted = roomsOf(layout)
  const fitting = [...layouts.values()].flatMap(other => {
    const { key, asserts } = other
    if (asserts.length > 0) return []
    const offered = roomsOf(other)
    const pairs = [...new Set([...wanted.keys(), ...offered.keys()])].map(
      kind => [wanted.get(kind) ?? NONE, offered.get(kind) ?? NONE] as const,
    )
    if (pairs.some(([own, its]) => its.least > own.most || its.most < own.least)) return []
    const distances = pairs.map(([own, other]) => Math.abs(own.least - other.least) + Math.abs(own.most - other.most))
    return [{ key, distance: distances.reduce((sum, each) => sum + each, 0) }]
  })
  const nearest = fitting.sort((one, other) => one.distance - other.distance)[0]
  return (fitting.find(({ key }) => key === layout.instead) ?? nearest)?.key
}
