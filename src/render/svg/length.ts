/** Lengths to a hundredth of a point. */
export const length = (points: number): string => String(Math.round(points * 100) / 100 + 0)
