/** English Metric Units a point: 914400 an inch (ECMA-376 Part 1, 20.1.2.1), 72 points an inch. */
export const EMU_PER_POINT = 12700

/** Points to whole EMU. Not finite is our fault, never the user's: it must not reach a file. */
export function toEmu(points: number): number {
  if (!Number.isFinite(points)) throw new RangeError(`a length of ${points} pt`)
  return Math.round(points * EMU_PER_POINT)
}

/** Distance of baselines to size where nobody says otherwise: what office programs call single spacing of most fonts. */
export const SINGLE_LINE = 1.2
