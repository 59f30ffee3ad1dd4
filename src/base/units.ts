/** English Metric Units a point: 914400 an inch (ECMA-376 Part 1, 20.1.2.1), 72 points an inch. */
const EMU_PER_POINT = 12700

/** Converts points to whole EMU. Throws on a number that is not finite: only a fault of the program produces one. */
export function toEmu(points: number): number {
  if (!Number.isFinite(points)) throw new RangeError(`a length of ${points} pt`)
  return Math.round(points * EMU_PER_POINT)
}

/** The default ratio of line distance to font size, which is single spacing of most fonts in office programs. */
export const SINGLE_LINE = 1.2
