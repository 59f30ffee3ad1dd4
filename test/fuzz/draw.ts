/** Random choices of a mutator. They come from a short list of numbers, so what shrinks the numbers shrinks the choices. */
export interface Draw {
  /** A whole number from 0 to below `count`; 0 where `count` is 0. */
  readonly below: (count: number) => number
  readonly of: <T>(list: readonly T[]) => T
}

/** Takes the numbers in turn, over and over. */
export function drawFrom(numbers: readonly number[]): Draw {
  let at = 0
  const below = (count: number): number => (count < 1 ? 0 : (numbers[at++ % numbers.length] ?? 0) % count)
  return { below, of: list => list[below(list.length)]! }
}

/** A way to spoil a file. */
export interface Mutator<T> {
  readonly name: string
  readonly change: (content: T, draw: Draw) => T
}
