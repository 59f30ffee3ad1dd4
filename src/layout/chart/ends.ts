import type { ColorRole } from '../../theme/theme.ts'
import type { Kit } from './kit.ts'

/** Places that keep a distance from each other: each as near to where it wants to be as the others let it. */
export function apart(
  wanted: readonly number[],
  distance: number,
  [from, to]: readonly [number, number],
): readonly number[] {
  const order = wanted.map((_, at) => at).sort((a, b) => wanted[a]! - wanted[b]! || a - b)
  const placed = [...wanted]
  let least = from
  for (const at of order) {
    placed[at] = Math.max(placed[at]!, least)
    least = placed[at]! + distance
  }
  let most = to
  for (const at of order.toReversed()) {
    placed[at] = Math.min(placed[at]!, most)
    most = placed[at]! - distance
  }
  return placed
}

/** Words in the colour of a mark: light ones are too faint for words. */
export const inkOf = (role: ColorRole, kit: Kit): ReturnType<Kit['ink']> =>
  kit.ink(role === 'rest' || role === 'line' ? 'muted' : role)

/** A round step of about so many in a range: 1, 2 or 5 times a power of ten. */
export function stepOf(range: number, about: number): number {
  const rough = range / about
  const power = 10 ** Math.floor(Math.log10(rough))
  const part = rough / power
  return power * (part < 1.5 ? 1 : part < 3.5 ? 2 : part < 7.5 ? 5 : 10)
}
